// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "readers/little_endian.h"
#include "readers/word_formatting.h"
#include "stemmer-vi/utf8.h"

namespace chithi::readers {
namespace {

constexpr std::uint16_t kNoStyle = 0xFFF;
constexpr std::size_t kMaxInherited = 64;

enum class StyleKind : std::uint8_t { Paragraph = 1, Character = 2 };

struct Style {
  std::uint16_t base = kNoStyle;
  CharacterProperties own;
};

/// Reads one definition. The modifiers of characters are the second part of a paragraph's style
/// and the first of a character's.
Style read_style(std::string_view definition, std::size_t base_bytes, bool is_word97) {
  Style style;
  const std::uint16_t kind_and_base = u16_at(definition, 2);
  style.base = kind_and_base >> 4U;
  const auto kind = static_cast<StyleKind>(kind_and_base & 0xFU);
  if (kind != StyleKind::Paragraph && kind != StyleKind::Character) return style;
  std::size_t at = base_bytes;  // Then the name, with its length and a zero.
  at += is_word97 ? std::size_t{2} * u16_at(definition, at) + 4
                  : std::size_t{1} * u8_at(definition, at) + 2;
  at += at % 2;
  if (kind == StyleKind::Paragraph) at += std::size_t{2} + u16_at(definition, at);
  at += at % 2;
  apply(part_of(definition, at + 2, u16_at(definition, at)), is_word97, style.own);
  return style;
}

CharacterProperties inherited(const std::vector<Style>& styles, std::size_t index,
                              std::optional<std::uint16_t> default_font) {
  CharacterProperties whole;
  for (std::size_t depth = 0; depth < kMaxInherited && index < styles.size(); ++depth) {
    const CharacterProperties& own = styles[index].own;
    if (!whole.font) whole.font = own.font;
    if (!whole.hidden) whole.hidden = own.hidden;
    index = styles[index].base;
  }
  if (!whole.font) whole.font = default_font;
  return whole;
}

/// A name of UTF-16 that ends with a zero, as far as it is of ASCII.
std::string name_at(std::string_view bytes, std::size_t at, bool is_word97) {
  std::string name;
  for (const std::size_t width = is_word97 ? 2 : 1; at < bytes.size(); at += width) {
    const char32_t unit = is_word97 ? u16_at(bytes, at) : u8_at(bytes, at);
    if (unit == 0) break;
    vi::append_utf8(name, unit);
  }
  return name;
}

}  // namespace

std::vector<CharacterProperties> read_styles(const Fib& fib, const WordStreams& streams) {
  const std::string_view sheet = fib.styles.of(streams.table);
  const std::size_t head_bytes = u16_at(sheet, 0);
  const std::string_view head = part_of(sheet, 2, head_bytes);
  const std::size_t count = u16_at(head, 0);
  const std::size_t base_bytes = u16_at(head, 2);
  std::optional<std::uint16_t> default_font;
  if (head.size() >= 18) default_font = u16_at(head, 16);
  std::vector<Style> styles;
  std::size_t at = 2 + head_bytes;
  while (styles.size() < count && at + 2 <= sheet.size()) {
    const std::size_t length = u16_at(sheet, at);
    const std::string_view definition = part_of(sheet, at + 2, length);
    styles.push_back(length == 0 ? Style{} : read_style(definition, base_bytes, fib.is_word97));
    at += 2 + length;
  }
  std::vector<CharacterProperties> whole;
  whole.reserve(styles.size());
  for (std::size_t i = 0; i < styles.size(); ++i) {
    whole.push_back(inherited(styles, i, default_font));
  }
  return whole;
}

std::vector<WordFont> read_fonts(const Fib& fib, const WordStreams& streams) {
  const std::string_view list = fib.fonts.of(streams.table);
  const std::size_t head_bytes = fib.is_word97 ? 4 : 2;
  const std::size_t name_begin = fib.is_word97 ? 40 : 6;
  std::vector<WordFont> fonts;
  for (std::size_t at = head_bytes; at < list.size();) {
    const std::size_t length = std::size_t{1} + u8_at(list, at);
    const std::string_view entry = part_of(list, at, length);
    const unsigned charset = u8_at(entry, 4);
    fonts.push_back({font_named(name_at(entry, name_begin, fib.is_word97), charset), charset});
    at += length;
  }
  return fonts;
}

}  // namespace chithi::readers
