// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/image_pages.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

#include <leptonica/allheaders.h>

#include "readers/reader.h"

namespace chithi::readers {
namespace {

const l_uint8* data_of(std::string_view bytes) {
  return reinterpret_cast<const l_uint8*>(bytes.data());
}

/// Throws if the header promises more dots than a page has.
void check_size(std::string_view bytes) {
  constexpr std::int64_t most_dots = 200'000'000;
  l_int32 format = 0;
  l_int32 width = 0;
  l_int32 height = 0;
  if (::pixReadHeaderMem(data_of(bytes), bytes.size(), &format, &width, &height, nullptr, nullptr,
                         nullptr) != 0)
    throw ReadError("no picture, or a broken one");
  if (static_cast<std::int64_t>(width) * height > most_dots)
    throw ReadError("a picture larger than a page");
}

/// Small letters are read better enlarged, large ones as well and faster when made smaller: the
/// longer side is brought near to that of A4 at 150 to 200 dots per inch.
Picture fitted(const Picture& picture) {
  constexpr double least = 1700;
  constexpr double usual = 1920;
  constexpr double most = 2600;
  constexpr double largest_factor = 4;  // A stamp or a line is no page.
  const double side = std::max(::pixGetWidth(picture.get()), ::pixGetHeight(picture.get()));
  if (side >= least && side <= most) return Picture(::pixClone(picture.get()));
  const auto factor = static_cast<l_float32>(std::min(usual / side, largest_factor));
  return Picture(::pixScale(picture.get(), factor, factor));
}

/// Makes the lines level. Where little text is, the angle is a guess, and nothing is turned.
Picture levelled(Picture picture) {
  constexpr l_float32 sure = 3;
  constexpr l_float32 visible = 0.15F;
  constexpr l_float32 radians = 0.0174533F;
  constexpr l_int32 dark = 160;
  const Picture black_and_white(::pixThresholdToBinary(picture.get(), dark));
  l_float32 angle = 0;
  l_float32 confidence = 0;
  if (!black_and_white || ::pixFindSkew(black_and_white.get(), &angle, &confidence) != 0 ||
      confidence < sure || std::abs(angle) < visible)
    return picture;
  Picture level(::pixRotate(picture.get(), radians * angle, L_ROTATE_AREA_MAP, L_BRING_IN_WHITE,
                            ::pixGetWidth(picture.get()), ::pixGetHeight(picture.get())));
  return level ? std::move(level) : std::move(picture);
}

}  // namespace

void DestroyPix::operator()(Pix* pix) const { ::pixDestroy(&pix); }

ImagePages::ImagePages(std::string_view bytes) : bytes_(bytes) {
  ::setMsgSeverity(L_SEVERITY_NONE);
  check_size(bytes);
  l_int32 format = 0;
  constexpr std::size_t longest_sign = 12;
  if (bytes.size() < longest_sign || ::findFileFormatBuffer(data_of(bytes), &format) != 0)
    throw ReadError("no picture, or a broken one");
  is_tiff_ = format == IFF_TIFF || (format >= IFF_TIFF_PACKBITS && format <= IFF_TIFF_ZIP);
}

Picture ImagePages::decode_next() {
  if (is_over_) return nullptr;
  if (!is_tiff_) {
    is_over_ = true;
    return Picture(::pixReadMem(data_of(bytes_), bytes_.size()));
  }
  Picture page(::pixReadMemFromMultipageTiff(data_of(bytes_), bytes_.size(), &offset_));
  is_over_ = offset_ == 0;
  return page;
}

Picture ImagePages::next() {
  const bool was_over = is_over_;
  const Picture page = decode_next();
  const Picture grey(page ? ::pixConvertTo8(page.get(), 0) : nullptr);
  Picture fit = grey ? fitted(grey) : nullptr;
  if (!fit) {
    is_broken_ = !was_over;
    is_over_ = true;
    return nullptr;
  }
  return levelled(std::move(fit));
}

Picture turned(const Picture& picture, int quarters) {
  return Picture(::pixRotateOrth(picture.get(), quarters));
}

}  // namespace chithi::readers
