// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace chithi::readers {

/// What properties say of characters, as far as their text depends on it.
struct CharacterProperties {
  std::optional<std::uint16_t> font;   ///< Index of the font table.
  std::optional<std::uint16_t> style;  ///< Of characters.
  std::optional<bool> hidden;
  bool deleted = false;      ///< A revision that was not accepted yet.
  std::uint16_t symbol = 0;  ///< The character that stands instead of each; 0 for none.
  std::uint16_t symbol_font = 0;

  friend bool operator==(const CharacterProperties&, const CharacterProperties&) = default;
};

/// The same of paragraphs.
struct ParagraphProperties {
  std::uint16_t style = 0;
  bool in_table = false;
  bool ends_row = false;
};

/// Applies a list of single property modifiers. What is unknown is passed over, what is cut off
/// ends the list. Source: [MS-DOC] 2.2.5 and 2.6.
void apply(std::string_view list, bool is_word97, CharacterProperties& properties);
void apply(std::string_view list, bool is_word97, ParagraphProperties& properties);

}  // namespace chithi::readers
