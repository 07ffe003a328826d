// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "readers/page_layout.h"

namespace poppler {
class document;
}

namespace chithi::readers {

/// A PDF, as its pages.
class PdfDocument {
 public:
  /// `bytes` must outlive the document. Throws ReadError.
  explicit PdfDocument(std::string_view bytes);
  PdfDocument(const PdfDocument&) = delete;
  PdfDocument& operator=(const PdfDocument&) = delete;
  ~PdfDocument();

  [[nodiscard]] std::size_t pages() const;

  /// The words of a page, counted from 0, upright; nullopt if the page is broken.
  [[nodiscard]] std::optional<std::vector<Word>> words(std::size_t page) const;

  /// Whether the page shows more than the words on it: a picture.
  [[nodiscard]] bool shows_more_than(const std::vector<Line>& lines, std::size_t page) const;

  /// What the page looks like, as PGM at 200 dots per inch, or fewer if it is huge. Empty if it
  /// can't be drawn.
  [[nodiscard]] std::string picture(std::size_t page) const;

 private:
  std::unique_ptr<poppler::document> document_;
};

}  // namespace chithi::readers
