// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

/// How names from tables are compared with what people write.
namespace chithi::corpus {

/// Whether it belongs to a word of a shadow.
[[nodiscard]] constexpr bool is_word_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

/// Whether a word of the shadow begins at `at`.
[[nodiscard]] constexpr bool starts_word(std::string_view shadow, std::size_t at) {
  return at < shadow.size() && is_word_character(shadow[at]) &&
         (at == 0 || !is_word_character(shadow[at - 1]));
}

/// Whether no word of the shadow goes on at `at`.
[[nodiscard]] constexpr bool ends_word(std::string_view shadow, std::size_t at) {
  return at >= shadow.size() || !is_word_character(shadow[at]);
}

/// The bare words of a name with one blank between: "ba ria vung tau", "ea hleo". Names that
/// differ in case, marks, dashes and dots only have this in common.
[[nodiscard]] std::string bare_words(std::string_view name);

/// The same without blanks: "bariavungtau". Typists and scans lose them: "KonTum", "TPHCM".
[[nodiscard]] std::string bare_letters(std::string_view name);

/// A hash of few steps, for words of a line's length at most.
[[nodiscard]] inline std::size_t hash_of(std::string_view words) noexcept {
  std::uint64_t hash = words.size();
  const auto take = [&hash](const char* bytes, std::size_t count) {
    std::uint64_t part = 0;
    std::memcpy(&part, bytes, count);
    hash = (hash ^ part) * 0x9E3779B97F4A7C15U;
    hash ^= hash >> 32U;
  };
  constexpr std::size_t step = sizeof(hash);
  const char* const end = words.data() + words.size();
  for (const char* at = words.data(); end - at > static_cast<std::ptrdiff_t>(step); at += step)
    take(at, step);
  // The last step may take bytes once more, so that it is as long as the others.
  if (words.size() >= step) {
    take(end - step, step);
  } else {
    for (const char c : words)
      take(&c, 1);
  }
  return hash;
}

/// Finds strings by views of them.
struct SpellingHash {
  using is_transparent = void;
  [[nodiscard]] std::size_t operator()(std::string_view words) const noexcept {
    return hash_of(words);
  }
};

/// What bare words or letters stand for.
template <typename Value>
using Spellings = std::unordered_map<std::string, Value, SpellingHash, std::equal_to<>>;

/// Where the bare words `name` end if they stand at `at` of the shadow as whole words, with
/// any number of the characters of `gaps` between two of them, even none.
[[nodiscard]] inline std::optional<std::size_t> match_words(std::string_view shadow, std::size_t at,
                                                            std::string_view name,
                                                            std::string_view gaps) {
  if (!starts_word(shadow, at)) return std::nullopt;
  for (const char c : name) {
    if (c == ' ') {
      while (at < shadow.size() && std::ranges::count(gaps, shadow[at]) > 0) {
        ++at;
      }
      continue;
    }
    if (at < shadow.size() && shadow[at] == '\'') ++at;
    if (at >= shadow.size() || shadow[at] != c) return std::nullopt;
    ++at;
  }
  if (!ends_word(shadow, at)) return std::nullopt;
  return at;
}

/// The entries of a table in the order of a projection that have a certain value of it.
template <typename Entry, typename Value, typename Projection>
[[nodiscard]] std::span<const Entry> entries_with(const std::vector<Entry>& entries,
                                                  const Value& value, Projection projection) {
  return {std::ranges::lower_bound(entries, value, {}, projection),
          std::ranges::upper_bound(entries, value, {}, projection)};
}

/// The parts of a table's cell that holds several; none if the cell is "-".
[[nodiscard]] constexpr std::vector<std::string_view> split_cell(std::string_view cell,
                                                                 char separator) {
  std::vector<std::string_view> parts;
  if (cell == "-") return parts;
  for (;;) {
    const std::size_t bar = cell.find(separator);
    parts.push_back(cell.substr(0, bar));
    if (bar == std::string_view::npos) return parts;
    cell.remove_prefix(bar + 1);
  }
}

}  // namespace chithi::corpus
