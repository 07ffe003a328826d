// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string_view>

struct Pix;

namespace chithi::readers {

struct DestroyPix {
  void operator()(Pix* pix) const;
};

/// A picture of Leptonica.
using Picture = std::unique_ptr<Pix, DestroyPix>;

/// The pages of a picture, one after the other.
class ImagePages {
 public:
  /// `bytes` must outlive the pages. Throws ReadError if they are no picture, or a huge one.
  explicit ImagePages(std::string_view bytes);

  /// The next page in grey, upright as scanned, of a size that Tesseract reads well; null at the
  /// end and where the rest is broken.
  [[nodiscard]] Picture next();

  /// Whether all that was left could not be read.
  [[nodiscard]] bool is_broken() const { return is_broken_; }

 private:
  [[nodiscard]] Picture decode_next();

  std::string_view bytes_;
  bool is_tiff_ = false;
  bool is_broken_ = false;
  bool is_over_ = false;
  std::size_t offset_ = 0;
};

/// The picture turned clockwise by quarters of a turn.
[[nodiscard]] Picture turned(const Picture& picture, int quarters);

}  // namespace chithi::readers
