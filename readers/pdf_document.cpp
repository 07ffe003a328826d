// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/pdf_document.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <limits>
#include <utility>

#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-image.h>
#include <poppler-page-renderer.h>
#include <poppler-page.h>

#include "readers/reader.h"
#include "stemmer-vi/utf8.h"

namespace chithi::readers {
namespace {

/// Tesseract reads scans no better at more.
constexpr double kDotsPerInch = 200;
constexpr double kPointsPerInch = 72;

void say_nothing(const std::string& /*message*/, void* /*closure*/) {}

/// Poppler's own way goes through iconv for every word.
std::string utf8_of(const poppler::ustring& units) {
  std::string text;
  for (std::size_t i = 0; i < units.size(); ++i) {
    char32_t character = units[i];
    const char32_t low = i + 1 < units.size() ? units[i + 1] : 0U;
    if (character >= 0xD800 && character < 0xDC00 && low >= 0xDC00 && low < 0xE000) {
      character = 0x10000 + ((character - 0xD800) << 10U) + (low - 0xDC00);
      ++i;
    }
    if (character > ' ') vi::append_utf8(text, character);
  }
  return text;
}

/// The quarter turn that most words have.
int usual_turn(const std::vector<poppler::text_box>& boxes) {
  std::array<std::size_t, 4> counts = {};
  for (const poppler::text_box& box : boxes)
    ++counts[static_cast<std::size_t>(box.rotation() & 3)];
  return static_cast<int>(std::ranges::max_element(counts) - counts.begin());
}

/// Turns a box back by quarters.
Word upright(const poppler::rectf& box, int turn) {
  switch (turn) {
    case 1:
      return {box.top(), -box.right(), box.bottom(), -box.left(), {}};
    case 2:
      return {-box.right(), -box.bottom(), -box.left(), -box.top(), {}};
    case 3:
      return {-box.bottom(), box.left(), -box.top(), box.right(), {}};
    default:
      return {box.left(), box.top(), box.right(), box.bottom(), {}};
  }
}

std::vector<Word> words_of(const std::vector<poppler::text_box>& boxes) {
  const int turn = usual_turn(boxes);
  std::vector<Word> words;
  words.reserve(boxes.size());
  for (const poppler::text_box& box : boxes) {
    if ((box.rotation() & 3) != turn) continue;  // What is written along the margin.
    Word word = upright(box.bbox(), turn);
    word.text = utf8_of(box.text());
    words.push_back(std::move(word));
  }
  return words;
}

/// Draws a page in grey. Invalid if it can't be drawn.
poppler::image drawn(const poppler::page& page, double dots_per_inch) {
  constexpr double most_dots = 25e6;
  const poppler::rectf size = page.page_rect();
  const double inches = size.width() * size.height() / (kPointsPerInch * kPointsPerInch);
  if (!(inches > 0) || !std::isfinite(inches)) return {};
  poppler::page_renderer renderer;
  renderer.set_image_format(poppler::image::format_gray8);
  renderer.set_render_hint(poppler::page_renderer::antialiasing);
  renderer.set_render_hint(poppler::page_renderer::text_antialiasing);
  const double dots = std::min(dots_per_inch, std::sqrt(most_dots / inches));
  return renderer.render_page(&page, dots, dots);
}

std::string_view row_of(const poppler::image& image, int row) {
  const std::ptrdiff_t at = static_cast<std::ptrdiff_t>(row) * image.bytes_per_row();
  return {image.const_data() + at, static_cast<std::size_t>(image.width())};
}

/// Paints the rectangle of a line white.
void erase(poppler::image& image, const Line& line, double scale) {
  const auto within = [](double value, int most) {
    return static_cast<int>(std::clamp(value, 0.0, static_cast<double>(most)));
  };
  const int left = within(std::floor(line.left * scale) - 1, image.width());
  const int right = within(std::ceil(line.right * scale) + 1, image.width());
  const int bottom = within(std::ceil(line.bottom * scale) + 1, image.height());
  for (int y = within(std::floor(line.top * scale) - 1, image.height()); y < bottom; ++y) {
    char* const row = image.data() + static_cast<std::ptrdiff_t>(y) * image.bytes_per_row();
    std::fill(row + left, row + right, '\xFF');
  }
}

}  // namespace

PdfDocument::PdfDocument(std::string_view bytes) {
  poppler::set_debug_error_function(say_nothing, nullptr);
  if (bytes.size() > static_cast<std::size_t>(std::numeric_limits<int>::max()))
    throw ReadError("larger than a PDF may be");
  document_.reset(
      poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size())));
  if (!document_) throw ReadError("no PDF, or a broken one");
  if (document_->is_locked()) throw ReadError("encrypted");
}

PdfDocument::~PdfDocument() = default;

std::size_t PdfDocument::pages() const {
  return static_cast<std::size_t>(std::max(document_->pages(), 0));
}

std::optional<std::vector<Word>> PdfDocument::words(std::size_t page) const {
  const std::unique_ptr<poppler::page> of(document_->create_page(static_cast<int>(page)));
  if (!of) return std::nullopt;
  return words_of(of->text_list());
}

bool PdfDocument::shows_more_than(const std::vector<Line>& lines, std::size_t page) const {
  constexpr double dots_per_inch = 50;
  constexpr unsigned char paper = 0xD0;
  constexpr double enough = 0.005;  // Of the page: a line or two of text.
  const std::unique_ptr<poppler::page> of(document_->create_page(static_cast<int>(page)));
  if (!of) return false;
  poppler::image image = drawn(*of, dots_per_inch);
  if (!image.is_valid()) return false;
  for (const Line& line : lines)
    erase(image, line, dots_per_inch / kPointsPerInch);
  std::size_t inked = 0;
  for (int y = 0; y < image.height(); ++y)
    inked += static_cast<std::size_t>(std::ranges::count_if(
        row_of(image, y), [](char dot) { return static_cast<unsigned char>(dot) < paper; }));
  return static_cast<double>(inked) >
         enough * static_cast<double>(image.width()) * static_cast<double>(image.height());
}

std::string PdfDocument::picture(std::size_t page) const {
  const std::unique_ptr<poppler::page> of(document_->create_page(static_cast<int>(page)));
  const poppler::image image = of ? drawn(*of, kDotsPerInch) : poppler::image();
  if (!image.is_valid()) return {};
  std::string pgm =
      "P5 " + std::to_string(image.width()) + ' ' + std::to_string(image.height()) + " 255\n";
  for (int y = 0; y < image.height(); ++y)
    pgm += row_of(image, y);
  return pgm;
}

}  // namespace chithi::readers
