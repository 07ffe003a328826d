// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/word_fib.h"

#include "readers/little_endian.h"
#include "readers/reader.h"

namespace chithi::readers {
namespace {

constexpr std::uint16_t kWord6 = 0xA5DC;
constexpr std::uint16_t kWord97 = 0xA5EC;

/// Offsets in the block.
struct Layout {
  std::size_t lengths;
  std::size_t styles;
  std::size_t character_pages;
  std::size_t paragraph_pages;
  std::size_t fonts;
  std::size_t pieces;
};

constexpr Layout kLayout6 = {0x34, 0x60, 0xB8, 0xC0, 0xD0, 0x160};
constexpr Layout kLayout97 = {0x4C, 0xA2, 0xFA, 0x102, 0x112, 0x1A2};

Extent extent_at(std::string_view bytes, std::size_t at) {
  return {u32_at(bytes, at), u32_at(bytes, at + 4)};
}

}  // namespace

std::string_view Extent::of(std::string_view stream) const { return part_of(stream, at, length); }

Fib read_fib(std::string_view word_document) {
  const std::uint16_t magic = u16_at(word_document, 0);
  if (magic != kWord6 && magic != kWord97) throw ReadError("of a Word older than 6, or damaged");
  const std::uint16_t flags = u16_at(word_document, 0x0A);
  Fib fib;
  fib.is_word97 = magic == kWord97;
  fib.complex = (flags & 0x0004U) != 0;
  fib.encrypted = (flags & 0x0100U) != 0;
  fib.table1 = (flags & 0x0200U) != 0;
  fib.text_begin = u32_at(word_document, 0x18);
  const Layout& layout = fib.is_word97 ? kLayout97 : kLayout6;
  for (std::size_t i = 0; i < kStories; ++i) {
    fib.lengths[i] = u32_at(word_document, layout.lengths + 4 * i);
  }
  fib.styles = extent_at(word_document, layout.styles);
  fib.character_pages = extent_at(word_document, layout.character_pages);
  fib.paragraph_pages = extent_at(word_document, layout.paragraph_pages);
  fib.fonts = extent_at(word_document, layout.fonts);
  fib.pieces = extent_at(word_document, layout.pieces);
  return fib;
}

}  // namespace chithi::readers
