// SPDX-License-Identifier: GPL-3.0-or-later
#include "stemmer-vi/internal/capitals.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "stemmer-vi/fold.h"
#include "stemmer-vi/internal/characters.h"
#include "stemmer-vi/span.h"
#include "stemmer-vi/tokenizer.h"
#include "stemmer-vi/utf8.h"

namespace chithi::vi {
namespace {

enum class Case : std::uint8_t {
  Small,    ///< "cộng", "Cộng".
  Capital,  ///< "VIETNAM", "HĐND".
  Mixed,    ///< "CộNG".
  Open,     ///< "Xã", "ở": as its neighbours are.
};

struct CasedWord {
  Span span;
  Case letters = Case::Small;
};

Case case_of(std::string_view word) {
  std::size_t capitals = 0;  // Of ASCII.
  bool marked_small = false;
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint character = decode_utf8(word, at);
    at += character.length;
    if (character.value >= 'a' && character.value <= 'z') return Case::Small;
    if (character.value >= 'A' && character.value <= 'Z') ++capitals;
    const Character* letter = find_letter(character.value);
    const bool small = letter != nullptr && letter->lower == character.value;
    marked_small = marked_small || (character.value >= 0x80 && small);
  }
  if (!marked_small) return Case::Capital;
  return capitals > 1 ? Case::Mixed : Case::Open;
}

std::vector<CasedWord> words_of(std::string_view line) {
  std::vector<CasedWord> words;
  Tokenizer tokens(line);
  while (const std::optional<Token> token = tokens.next()) {
    if (token->kind != Token::Kind::Word) continue;
    words.push_back({token->span, case_of(slice(line, token->span))});
  }
  return words;
}

bool is_high(Case letters) { return letters == Case::Capital || letters == Case::Mixed; }

/// Settles the open words between two decided ones; an end of the line agrees with both.
void settle(std::vector<CasedWord>& words, Span open) {
  const CasedWord* before = open.begin > 0 ? &words[open.begin - 1] : nullptr;
  const CasedWord* after = open.end < words.size() ? &words[open.end] : nullptr;
  const bool contradicted = (before != nullptr && !is_high(before->letters)) ||
                            (after != nullptr && !is_high(after->letters));
  const bool supported = (before != nullptr && before->letters == Case::Mixed) ||
                         (after != nullptr && after->letters == Case::Mixed);
  const Case settled = supported && !contradicted ? Case::Mixed : Case::Small;
  for (std::size_t i = open.begin; i < open.end; ++i) {
    words[i].letters = settled;
  }
}

void settle_all(std::vector<CasedWord>& words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    std::size_t end = i;
    while (end < words.size() && words[end].letters == Case::Open) {
      ++end;
    }
    if (end > i) settle(words, {i, end});
  }
}

void append_raised(std::string& text, std::string_view line) {
  std::vector<CasedWord> words = words_of(line);
  settle_all(words);
  std::size_t at = 0;
  for (const CasedWord& word : words) {
    if (word.letters != Case::Mixed) continue;
    text.append(line.substr(at, word.span.begin - at));
    text.append(to_upper(slice(line, word.span)));
    at = word.span.end;
  }
  text.append(line.substr(at));
}

}  // namespace

std::string raise_capitals(std::string_view utf8) {
  std::string text;
  text.reserve(utf8.size());
  for (std::size_t at = 0; at < utf8.size();) {
    const std::size_t end = std::min(utf8.find('\n', at), utf8.size() - 1) + 1;
    append_raised(text, utf8.substr(at, end - at));
    at = end;
  }
  return text;
}

}  // namespace chithi::vi
