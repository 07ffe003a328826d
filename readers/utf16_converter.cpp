// SPDX-License-Identifier: GPL-3.0-or-later
// Takes the place of the C library's iconv in the program that it is linked into. Poppler has a
// converter from UTF-8 to UTF-16 opened for every word of a page, which takes longer than all that
// is done with the words; this one is at hand. All others are still the library's.
#include <cerrno>
#include <cstddef>
#include <string_view>

#include <dlfcn.h>
#include <iconv.h>

#include "stemmer-vi/utf8.h"

namespace {

using namespace std::string_view_literals;

template <typename Function>
Function* of_the_library(const char* name) {
  return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}

/// What stands for our converter, which has nothing to remember.
iconv_t ours() {
  static char one = 0;
  return &one;
}

/// The next place of a buffer, in which one unit is put.
char* put(char* at, char32_t unit) {
  *at++ = static_cast<char>(unit & 0xFFU);
  *at++ = static_cast<char>(unit >> 8U & 0xFFU);
  return at;
}

char* put_character(char* at, char32_t character) {
  if (character < 0x10000) return put(at, character);
  const char32_t beyond = character - 0x10000;
  return put(put(at, 0xD800 + (beyond >> 10U)), 0xDC00 + (beyond & 0x3FFU));
}

}  // namespace

extern "C" iconv_t iconv_open(const char* to, const char* from) {
  if (to == "UTF-16LE"sv && from == "UTF-8"sv) return ours();
  static auto* const open = of_the_library<decltype(::iconv_open)>("iconv_open");
  return open(to, from);
}

extern "C" int iconv_close(iconv_t converter) {
  if (converter == ours()) return 0;
  static auto* const close = of_the_library<decltype(::iconv_close)>("iconv_close");
  return close(converter);
}

extern "C" std::size_t iconv(iconv_t converter, char** in, std::size_t* in_left, char** out,
                             std::size_t* out_left) {
  static auto* const convert = of_the_library<decltype(::iconv)>("iconv");
  if (converter != ours()) return convert(converter, in, in_left, out, out_left);
  if (in == nullptr || *in == nullptr) return 0;
  while (*in_left > 0) {
    const auto [character, length] = chithi::vi::decode_utf8({*in, *in_left}, 0);
    const std::size_t bytes = character < 0x10000 ? 2 : 4;
    if (*out_left < bytes) {
      errno = E2BIG;
      return static_cast<std::size_t>(-1);
    }
    *out = put_character(*out, character);
    *out_left -= bytes;
    *in += length;
    *in_left -= length;
  }
  return 0;
}
