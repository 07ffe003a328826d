// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace chithi::corpus {

/// The words of a line, as they stand between blanks; no more than the first `limit`.
[[nodiscard]] inline std::vector<std::string> split_words(
    std::string_view line, std::size_t limit = std::string_view::npos) {
  std::vector<std::string> words;
  for (std::size_t at = 0; at < line.size() && words.size() < limit;) {
    const std::size_t begin = line.find_first_not_of(' ', at);
    if (begin == std::string_view::npos) break;
    at = std::min(line.find(' ', begin), line.size());
    words.emplace_back(line.substr(begin, at - begin));
  }
  return words;
}

/// The line without the given characters and blanks at its end.
[[nodiscard]] constexpr std::string_view without_end(std::string_view line,
                                                     std::string_view characters) {
  while (!line.empty() &&
         (line.back() == ' ' || characters.find(line.back()) != std::string_view::npos)) {
    line.remove_suffix(1);
  }
  return line;
}

/// The line without the given characters and blanks at its beginning.
[[nodiscard]] constexpr std::string_view without_start(std::string_view line,
                                                       std::string_view characters) {
  while (!line.empty() &&
         (line.front() == ' ' || characters.find(line.front()) != std::string_view::npos)) {
    line.remove_prefix(1);
  }
  return line;
}

/// The same as `text.starts_with(words)`, without a call where the first letters differ; for
/// looking through tables.
[[nodiscard]] constexpr bool starts_with(std::string_view text, std::string_view words) {
  return text.size() >= words.size() && (words.empty() || text.front() == words.front()) &&
         text.substr(0, words.size()) == words;
}

/// Whether a folded word is another one with a letter lost, added or mistaken, or with two that
/// look like one of it.
[[nodiscard]] inline bool differs_in_one_letter(std::string_view seen, std::string_view word) {
  if (seen.size() + 1 < word.size() || seen.size() > word.size() + 1 || seen.size() < 2)
    return false;
  const auto [a, b] = std::ranges::mismatch(seen, word);
  const std::string_view seen_rest(a, seen.end());
  const std::string_view rest(b, word.end());
  if (seen_rest == "rn" && rest == "m") return true;
  if (seen_rest.empty() || rest.empty()) return seen_rest.size() + rest.size() <= 1;
  return seen_rest.substr(1) == rest.substr(1) || seen_rest.substr(1) == rest ||
         seen_rest == rest.substr(1);
}

/// A folded line, and which letters occur in it: few are so alike that more need be compared.
class LetterSet {
 public:
  /// `words` must outlive it.
  explicit LetterSet(std::string_view words);

  [[nodiscard]] std::string_view words() const noexcept { return words_; }
  [[nodiscard]] std::uint32_t letters() const noexcept { return letters_; }

 private:
  std::string_view words_;
  std::uint32_t letters_ = 0;
};

/// The same for a line of several words: one fault in eight letters.
[[nodiscard]] bool differs_in_few_letters(std::string_view seen, std::string_view line);
[[nodiscard]] bool differs_in_few_letters(const LetterSet& seen, const LetterSet& line);

}  // namespace chithi::corpus
