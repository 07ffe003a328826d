// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/pdf.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "readers/cpu_allowance.h"
#include "readers/page_layout.h"
#include "readers/pdf_document.h"
#include "readers/picture_process.h"
#include "readers/text_layer.h"

namespace chithi::readers {
namespace {

constexpr std::size_t kMostPages = 2'000;
constexpr std::size_t kMostPictures = 500;

/// For each page; the slowest drawings of born-digital pages take a few.
constexpr std::uint64_t kSecondsOfPage = 20;

struct Page {
  std::vector<Line> lines;
  std::vector<Line> signature;  ///< Of the copy, not of the directive: it goes to the end.
};

/// "page 3", and for several "4 pages from page 3 on".
std::string name_of(std::size_t first, std::size_t count) {
  const std::string page = "page " + std::to_string(first + 1);
  return count == 1 ? page : std::to_string(count) + " pages from " + page + " on";
}

/// Reads a PDF page by page.
class PdfReader {
 public:
  PdfReader(std::string_view bytes, Ocr ocr) : document_(bytes), ocr_(ocr) {}

  Reading read() {
    const std::vector<Page> pages = layers();
    for (std::size_t i = 0; i < pages.size(); ++i) {
      allow_seconds(kSecondsOfPage);
      if (i != 0) reading_.text += '\f';
      reading_.text += text_of_page(pages[i], i);
    }
    if (unread_ != 0)
      reading_.warnings.push_back(
          name_of(first_unread_, unread_) +
          (unread_ == 1 ? ": a picture, and there is" : ": pictures, and there is") +
          " no reader for pictures: install tesseract-ocr-vie");
    return std::move(reading_);
  }

 private:
  void warn(std::size_t page, const std::string& what) {
    reading_.warnings.push_back(name_of(page, 1) + ": " + what);
  }

  /// The text layers of all pages, without running heads.
  std::vector<Page> layers() {
    reading_.pages = std::min(document_.pages(), kMostPages);
    if (document_.pages() > kMostPages)
      reading_.warnings.push_back("of " + std::to_string(document_.pages()) + " pages only " +
                                  std::to_string(kMostPages) + " are read");
    std::vector<Page> pages(reading_.pages);
    std::vector<std::vector<Line>> lines(reading_.pages);
    for (std::size_t i = 0; i < pages.size(); ++i) {
      allow_seconds(kSecondsOfPage);
      auto words = document_.words(i);
      if (!words) warn(i, "broken");
      if (words) lines[i] = lines_of(std::move(*words));
      pages[i].signature = take_signature(lines[i]);
    }
    drop_running_heads(lines);
    for (std::size_t i = 0; i < pages.size(); ++i)
      pages[i].lines = std::move(lines[i]);
    return pages;
  }

  /// Whether the page is to be read from its picture.
  bool wants_picture(const Page& page, const Worth& layer, std::size_t at) {
    if (ocr_ == Ocr::Always) return true;
    if (is_lying(layer)) {
      if (ocr_ == Ocr::Never) warn(at, "its text does not read as any language");
      return ocr_ == Ocr::Auto;
    }
    return ocr_ == Ocr::Auto && is_scanty(layer) && document_.shows_more_than(page.lines, at);
  }

  std::string text_of_page(const Page& page, std::size_t at) {
    const std::string layer = text_of(page.lines);
    const Worth worth = worth_of(layer);
    if (wants_picture(page, worth, at)) {
      const std::string read = text_of_picture(at);
      if (!read.empty() && (ocr_ == Ocr::Always || is_better(worth_of(read), worth))) {
        reading_.ocr_pages.push_back(at + 1);
        return read;
      }
    }
    return layer + text_of(page.signature);
  }

  /// Empty, with a warning, if it can't be read.
  std::string text_of_picture(std::size_t at) {
    if (unread_ != 0) {
      ++unread_;
      return {};
    }
    if (++pictures_ > kMostPictures) {
      if (pictures_ == kMostPictures + 1)
        warn(at, "from here on no picture is read: there are too many");
      return {};
    }
    try {
      const std::string picture = document_.picture(at);
      if (picture.empty()) throw PictureError("it can't be drawn");
      return read_picture(picture);
    } catch (const NoPictureReader&) {
      first_unread_ = at;
      unread_ = 1;
    } catch (const PictureError& error) {
      warn(at, std::string("its picture can't be read: ") + error.what());
    }
    return {};
  }

  PdfDocument document_;
  Ocr ocr_;
  Reading reading_;
  std::size_t pictures_ = 0;
  std::size_t first_unread_ = 0;
  std::size_t unread_ = 0;
};

}  // namespace

Reading read_pdf(std::string_view bytes, Ocr ocr) {
  allow_seconds(kSecondsOfPage);
  return PdfReader(bytes, ocr).read();
}

}  // namespace chithi::readers
