// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/internal/names.h"

#include "corpus/internal/shadow.h"
#include "stemmer-vi/utf8.h"

namespace chithi::corpus {
namespace {

/// Calls `take` for each character of the name's shadow but apostrophes.
template <typename Take>
void for_each_bare(std::string_view name, Take take) {
  for (std::size_t at = 0; at < name.size();) {
    const vi::CodePoint next = vi::decode_utf8(name, at);
    const char bare = shadow_of(next.value);
    if (bare != '\0' && bare != '\'') take(bare);
    at += next.length;
  }
}

}  // namespace

std::string bare_words(std::string_view name) {
  std::string words;
  for_each_bare(name, [&](char c) {
    if (is_word_character(c)) {
      words += c;
    } else if (!words.empty() && words.back() != ' ') {
      words += ' ';
    }
  });
  if (words.ends_with(' ')) words.pop_back();
  return words;
}

std::string bare_letters(std::string_view name) {
  std::string letters;
  for_each_bare(name, [&](char c) {
    if (is_word_character(c)) letters += c;
  });
  return letters;
}

}  // namespace chithi::corpus
