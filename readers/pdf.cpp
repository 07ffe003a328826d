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

constexpr std::size_t kMostPages = 20'000;
constexpr std::size_t kMostPictures = 500;

/// For each page; the slowest drawings of born-digital pages take a few.
constexpr std::uint64_t kSecondsOfPage = 20;

/// Beyond these the process would end; they leave two pages their time.
constexpr double kMostSeconds = static_cast<double>(kPdfLimits.seconds - 2 * kSecondsOfPage);
constexpr std::size_t kMostText = kPdfLimits.text - (std::size_t{1} << 20U);

/// Pages whose words are in memory at a time, and on either side of them as many as decide what is
/// a running head there: each of three lines at both ends is compared with four pages around it.
constexpr std::size_t kPagesAtATime = 500;
constexpr std::size_t kPagesAround = 24;

struct Page {
  std::vector<Line> lines;
  std::vector<Line> signature;  ///< Of the copy, not of the directive: it goes to the end.
};

/// "page 3", and for several "4 pages from page 3 on".
std::string name_of(std::size_t first, std::size_t count) {
  const std::string page = "page " + std::to_string(first + 1);
  return count == 1 ? page : std::to_string(count) + " pages from " + page + " on";
}

bool is_late() { return seconds_taken() > kMostSeconds; }

/// Reads a PDF page by page.
class PdfReader {
 public:
  PdfReader(std::string_view bytes, Ocr ocr) : document_(bytes), ocr_(ocr) {}

  Reading read() {
    count_pages();
    for (std::size_t at = 0; at < reading_.pages;) {
      for (const Page& page : layers(at)) {
        allow_seconds(kSecondsOfPage);
        const std::string text = text_of_page(page, at);
        if (reading_.text.size() + text.size() > kMostText) {
          stop_at(at, "there is more text than a document has");
          break;
        }
        if (at++ != 0) reading_.text += '\f';
        reading_.text += text;
      }
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

  void count_pages() {
    reading_.pages = std::min(document_.pages(), kMostPages);
    if (document_.pages() > kMostPages)
      reading_.warnings.push_back("of " + std::to_string(document_.pages()) + " pages only " +
                                  std::to_string(kMostPages) + " are read");
  }

  Page layer(std::size_t at) {
    allow_seconds(kSecondsOfPage);
    auto words = document_.words(at);
    if (!words) warn(at, "broken");
    Page page;
    if (words) page.lines = lines_of(std::move(*words));
    page.signature = take_signature(page.lines);
    return page;
  }

  /// What the limits of the process would end without a word.
  void stop_at(std::size_t page, const std::string& why) {
    warn(page, "from here on nothing is read: " + why);
    reading_.pages = page;
  }

  /// The text layers of the next pages, without running heads.
  std::vector<Page> layers(std::size_t begin) {
    while (next_ < std::min(begin + kPagesAtATime + kPagesAround, reading_.pages)) {
      if (is_late()) {
        stop_at(next_, "it takes too long");
      } else {
        around_.push_back(layer(next_++));
      }
    }
    const std::size_t end = std::min(begin + kPagesAtATime, reading_.pages);
    const std::size_t first = around_.size() - (next_ - begin);
    const std::size_t last = first + (end - begin);
    const std::size_t kept = end == reading_.pages ? around_.size() : last - kPagesAround;
    std::vector<std::vector<Line>> lines;
    for (std::size_t i = 0; i < around_.size(); ++i)
      lines.push_back(i < kept ? std::move(around_[i].lines) : around_[i].lines);
    drop_running_heads(lines);
    std::vector<Page> pages;
    for (std::size_t i = first; i < last; ++i)
      pages.push_back({std::move(lines[i]), std::move(around_[i].signature)});
    around_.erase(around_.begin(), around_.begin() + static_cast<std::ptrdiff_t>(kept));
    return pages;
  }

  /// Whether the page is to be read from its picture.
  bool wants_picture(const Page& page, const Worth& layer, std::size_t at) {
    if (ocr_ == Ocr::Always) return true;
    if (is_lying(layer)) {
      if (ocr_ == Ocr::Never) warn(at, "its text does not read as any language");
      return ocr_ == Ocr::Auto;
    }
    return ocr_ == Ocr::Auto && is_scanty(layer) && !is_late() &&
           document_.shows_more_than(page.lines, at);
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
    if (is_late() || pictures_ == kMostPictures) {
      if (!std::exchange(told_of_pictures_, true))
        warn(at, std::string("from here on no picture is read: ") +
                     (is_late() ? "it takes too long" : "there are too many"));
      return {};
    }
    ++pictures_;
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
  std::vector<Page> around_;  ///< Pages as they are, around those that are being read.
  std::size_t next_ = 0;      ///< The first page behind them.
  std::size_t pictures_ = 0;
  bool told_of_pictures_ = false;
  std::size_t first_unread_ = 0;
  std::size_t unread_ = 0;
};

}  // namespace

Reading read_pdf(std::string_view bytes, Ocr ocr) {
  allow_seconds(kSecondsOfPage);
  return PdfReader(bytes, ocr).read();
}

}  // namespace chithi::readers
