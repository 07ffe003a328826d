// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>

#include "corpus/internal/names.h"

/// Small steps over the text of a Shadow; see names.h for words. All take any index: past the
/// end there are blanks.
namespace chithi::corpus {

[[nodiscard]] constexpr char char_at(std::string_view shadow, std::size_t at) {
  return at < shadow.size() ? shadow[at] : ' ';
}

[[nodiscard]] constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
[[nodiscard]] constexpr bool is_letter(char c) { return c >= 'a' && c <= 'z'; }

[[nodiscard]] constexpr std::size_t word_end(std::string_view shadow, std::size_t at) {
  while (at < shadow.size() && is_word_character(shadow[at])) {
    ++at;
  }
  return at;
}

/// The same of a word in a name, where "R'Lấp" and "M'gar" are one.
[[nodiscard]] constexpr std::size_t name_word_end(std::string_view shadow, std::size_t at) {
  std::size_t end = word_end(shadow, at);
  while (end > at && char_at(shadow, end) == '\'' && word_end(shadow, end + 1) > end + 1)
    end = word_end(shadow, end + 1);
  return end;
}

/// The first index from `at` on where a word goes on or begins.
[[nodiscard]] constexpr std::size_t skip_to_word(std::string_view shadow, std::size_t at) {
  while (at < shadow.size() && !is_word_character(shadow[at])) {
    ++at;
  }
  return at;
}

/// The first index from `at` on that is no blank, but no more than `limit` further on.
[[nodiscard]] constexpr std::size_t skip_blanks(std::string_view shadow, std::size_t at,
                                                std::size_t limit = 16) {
  const std::size_t stop = std::min(shadow.size(), at + limit);
  while (at < stop && shadow[at] == ' ') {
    ++at;
  }
  return at;
}

/// The first index of the blanks that end before `at`.
[[nodiscard]] constexpr std::size_t skip_blanks_back(std::string_view shadow, std::size_t at) {
  while (at > 0 && shadow[at - 1] == ' ') {
    --at;
  }
  return at;
}

/// The end of `phrase` if it stands at `at` as whole words with blanks between.
[[nodiscard]] constexpr std::optional<std::size_t> match_phrase(std::string_view shadow,
                                                                std::size_t at,
                                                                std::string_view phrase) {
  for (const char wanted : phrase) {
    if (at >= shadow.size() || shadow[at] != wanted) return std::nullopt;
    at = wanted == ' ' ? skip_blanks(shadow, at) : at + 1;
  }
  if (!ends_word(shadow, at)) return std::nullopt;
  return at;
}

/// The first index of `phrase` if it ends, as whole words, before the blanks before `at`.
[[nodiscard]] constexpr std::optional<std::size_t> match_phrase_before(std::string_view shadow,
                                                                       std::size_t at,
                                                                       std::string_view phrase) {
  at = skip_blanks_back(shadow, at);
  for (std::size_t left = phrase.size(); left > 0; --left) {
    if (at == 0) return std::nullopt;
    if (phrase[left - 1] == ' ') {
      const std::size_t blank = skip_blanks_back(shadow, at);
      if (blank == at) return std::nullopt;
      at = blank;
    } else if (shadow[--at] != phrase[left - 1]) {
      return std::nullopt;
    }
  }
  if (at > 0 && is_word_character(shadow[at - 1])) return std::nullopt;
  return at;
}

}  // namespace chithi::corpus
