// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <map>
#include <sstream>
#include <string>
#include <string_view>

namespace chithi::test {

/// What stands between blanks, with how often; U+2028, a line's end in a cell, is a blank too.
inline std::map<std::string, int> words_of(std::string text) {
  constexpr std::string_view separator = "\u2028";
  for (std::size_t at = 0; (at = text.find(separator, at)) != std::string::npos;)
    text.replace(at, separator.size(), "\n");
  std::map<std::string, int> words;
  std::istringstream stream(text);
  for (std::string word; stream >> word;)
    ++words[word];
  return words;
}

/// The share of the words of the truth that the text has, as often, in whatever order; 0 where
/// there is no truth.
inline double share_of_words_found(const std::string& truth, const std::string& text) {
  const std::map<std::string, int> found = words_of(text);
  double all = 0;
  double hits = 0;
  for (const auto& [word, times] : words_of(truth)) {
    const auto same = found.find(word);
    all += times;
    if (same != found.end()) hits += std::min(times, same->second);
  }
  return all > 0 ? hits / all : 0;
}

}  // namespace chithi::test
