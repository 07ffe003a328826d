// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace chithi::vi {

/// The ways to read a stretch of text.
enum class View : std::uint8_t {
  AsWritten,  ///< As the UTF-8 that it is, or is meant to be.
  Utf8,       ///< As UTF-8 whose bytes were taken for Windows-1252.
  Tcvn3,
  VniWindows,
  Viscii,
  Windows1258,
};

inline constexpr std::size_t kViews = 6;

/// Text as the bytes of an eight-bit encoding; a character that can't have been a byte
/// stands as its code point, which is 256 at least.
using Units = std::u32string;

/// Each byte a unit.
[[nodiscard]] Units units_of_bytes(std::string_view bytes);

/// The bytes that were taken for Windows-1252, or Latin-1, when the text became UTF-8.
[[nodiscard]] Units units_of_text(std::string_view utf8);

/// Reads units in any view but AsWritten; UTF-8, not normalised. A byte without a meaning
/// is what it is in Windows-1252, or else the control character.
[[nodiscard]] std::string read_units(const Units& units, View view);

/// Whether Windows-1252 or Latin-1 has the character.
[[nodiscard]] bool has_byte(char32_t character) noexcept;

}  // namespace chithi::vi
