// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

/// The pieces that document numbers are made of, in the text of a Shadow; all indices are into it.
namespace chithi::corpus {

inline constexpr int kFirstYear = 1945;  ///< In a symbol.
inline constexpr int kLastYear = 2099;

[[nodiscard]] constexpr bool is_separator(char c) { return c == '-' || c == '/'; }

/// What stands between two parts of a number.
struct Gap {
  char sign = '\0';  ///< '-' or '/'; '\0' if there are only blanks, or nothing.
  bool blanks = false;
  bool spaced = false;  ///< On both sides of the sign.
  std::size_t end = 0;
};

/// The gap at `at`, with the blanks that scans and clerks put inside a number: "07 - KL / TW",
/// "250  /2016".
[[nodiscard]] Gap read_gap(std::string_view shadow, std::size_t at);

struct Digits {
  int value = 0;
  std::size_t end = 0;
};

/// Up to six digits, or what scans and typists put for them ('o', 'l', 'i') if one at least is
/// real.
[[nodiscard]] std::optional<Digits> read_digits(std::string_view shadow, std::size_t at);

/// The four digits of a year, from 1945 on; blanks may split them ("201 6").
[[nodiscard]] std::optional<Digits> read_year(std::string_view shadow, std::size_t at);

/// All the digits of "40 80/UBND", "1 27-KL/TW", as scans set them, behind the first `digits`;
/// single blanks part them. `digits` if no symbol follows.
[[nodiscard]] Digits join_pieces(std::string_view shadow, Digits digits);

/// The rest of "1.234/" after the "1", of "1 0 9 4 3 /" after the first digit; `digits` if no sign
/// follows.
[[nodiscard]] Digits join_split_digits(std::string_view shadow, Digits digits);

}  // namespace chithi::corpus
