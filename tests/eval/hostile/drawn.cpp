// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/eval/hostile/drawn.h"

#ifdef CHITHI_LEPTONICA
#include <memory>

#include <leptonica/allheaders.h>
#endif

namespace chithi::test {

#ifdef CHITHI_LEPTONICA

namespace {

struct Free {
  void operator()(PIX* picture) const { ::pixDestroy(&picture); }
  void operator()(L_BMF* font) const { ::bmfDestroy(&font); }
  void operator()(l_uint8* bytes) const { ::lept_free(bytes); }
};

using Picture = std::unique_ptr<PIX, Free>;

Picture page() {
  constexpr int points = 20;
  Picture picture(::pixCreate(500, 120, 8));
  ::pixSetAll(picture.get());
  const std::unique_ptr<L_BMF, Free> font(::bmfCreate(nullptr, points));
  for (const auto& [line, top] :
       {std::pair("So 215/UBND-NC", 40), std::pair("Kinh gui: So Y te", 90)})
    ::pixSetTextline(picture.get(), font.get(), line, 0, 40, top, nullptr, nullptr);
  return picture;
}

std::string written(PIX* picture, int format) {
  l_uint8* bytes = nullptr;
  std::size_t size = 0;
  ::pixWriteMem(&bytes, &size, picture, format);
  const std::unique_ptr<l_uint8, Free> owner(bytes);
  return {reinterpret_cast<const char*>(bytes), size};
}

}  // namespace

std::vector<std::pair<std::string, std::string>> drawn_pages() {
  const Picture grey = page();
  const Picture black(::pixThresholdToBinary(grey.get(), 128));
  return {{"png", written(grey.get(), IFF_PNG)},
          {"jpg", written(grey.get(), IFF_JFIF_JPEG)},
          {"tiff", written(black.get(), IFF_TIFF_G4)}};
}

#else

std::vector<std::pair<std::string, std::string>> drawn_pages() { return {}; }

#endif

}  // namespace chithi::test
