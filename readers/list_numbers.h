// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace chithi::readers {

/// How a level of a list counts.
enum class Numerals : std::uint8_t {
  None,
  Decimal,
  DecimalZero,  ///< 01, 02 … 10
  LowerLetter,  ///< a … z, aa, bb
  UpperLetter,
  LowerRoman,
  UpperRoman,
  Bullet,
};

/// "iv" for 4 in small Roman numerals; in decimals what those have no number for.
[[nodiscard]] std::string numeral(std::uint32_t number, Numerals numerals);

/// The sign of a bullet as people type it: "-", "+" and the like as they are, a dash for what
/// fonts of pictures draw.
[[nodiscard]] std::string bullet(std::string_view sign);

/// A number in an attribute; nullopt if it is none. What is huge is a million.
[[nodiscard]] std::optional<std::uint32_t> count_in(std::string_view value);

/// A level of a list.
struct ListLevel {
  Numerals numerals = Numerals::Decimal;
  std::uint32_t start = 1;
  std::string text;  ///< "%1.%2." or the sign of a bullet.
  /// It counts anew behind an item of this level (1 is the outermost) or one above; 0: never. If
  /// not said: behind any level above its own.
  std::optional<std::uint32_t> restart = std::nullopt;
  bool is_legal = false;  ///< Numbers of all levels are shown in decimals.
  bool has_blank = true;  ///< Between number and text.
};

/// Ten levels, as OpenDocument has; Word has nine.
inline constexpr std::size_t kListLevels = 10;
using ListLevels = std::array<ListLevel, kListLevels>;

/// Counts the items of a list.
class ListCounts {
 public:
  /// What stands before the next item of a level, counted from 0: "2.1. ", "- "; empty if nothing.
  [[nodiscard]] std::string next(const ListLevels& levels, std::size_t level);

  /// Has the next item of the level bear this number.
  void restart(std::size_t level, std::uint32_t number);

 private:
  [[nodiscard]] std::string shown(const ListLevels& levels, std::size_t level) const;

  std::array<std::optional<std::uint32_t>, kListLevels> counts_;
  std::array<std::optional<std::uint32_t>, kListLevels> next_;
};

}  // namespace chithi::readers
