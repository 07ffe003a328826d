// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/text_layer.h"

#include <algorithm>
#include <string>

#include "stemmer-vi/encoding.h"
#include "stemmer-vi/syllable.h"
#include "stemmer-vi/tokenizer.h"

namespace chithi::readers {
namespace {

// Of the words of Vietnamese prose three in four have marks, of a table or a list of names half.
constexpr double kFewMarks = 0.4;

bool is_ascii(std::string_view word) {
  return std::ranges::all_of(word, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool is_small(char c) { return c >= 'a' && c <= 'z'; }

/// "UBND", "QH15": says nothing about marks.
bool is_code(std::string_view word) {
  return is_ascii(word) && std::ranges::none_of(word, is_small);
}

/// Whether the word has the shape of a European language's: "the", "Council", not "hi3p" or "viiT".
bool is_well_formed(std::string_view word) {
  constexpr std::string_view vowels = "aeiouyAEIOUY";
  return word.size() > 1 && is_ascii(word) && std::all_of(word.begin() + 1, word.end(), is_small) &&
         word.find_first_of(vowels) != std::string_view::npos;
}

bool is_below(std::size_t part, double share, std::size_t whole) {
  return static_cast<double>(part) < share * static_cast<double>(whole);
}

/// What a line has that other languages have, and Vietnamese without its marks has not.
struct Foreign {
  std::size_t well_formed = 0;
  std::size_t long_words = 0;
};

bool is_foreign(const Foreign& foreign, const Worth& line) {
  constexpr double mostly = 0.85;
  constexpr double some = 0.1;
  constexpr double few_syllables = 0.5;
  return is_below(line.syllables, few_syllables, line.words) &&
         !is_below(foreign.well_formed, mostly, line.words) &&
         !is_below(foreign.long_words, some, line.words);
}

/// Weighs one line. Doubtful is one with few marks that is in no other language.
Worth worth_of_line(std::string_view line) {
  constexpr std::size_t enough = 3;
  constexpr std::size_t longest_syllable = 7;
  Worth worth;
  Foreign foreign;
  vi::Tokenizer tokens(line);
  while (const auto token = tokens.next()) {
    const std::string_view word =
        line.substr(token->span.begin, token->span.end - token->span.begin);
    if (token->kind != vi::Token::Kind::Word || is_code(word)) continue;
    ++worth.words;
    const bool may_be_foreign = is_well_formed(word);
    if (may_be_foreign) ++foreign.well_formed;
    if (may_be_foreign && word.size() > longest_syllable) ++foreign.long_words;
    if (!vi::parse_syllable(word)) continue;
    ++worth.syllables;
    if (!is_ascii(word)) ++worth.marked;
  }
  if (worth.words >= enough && is_below(worth.marked, kFewMarks, worth.words) &&
      !is_foreign(foreign, worth))
    worth.doubtful = worth.words;
  return worth;
}

Worth sum_of_lines(std::string_view text) {
  Worth sum;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const Worth line = worth_of_line(text.substr(0, end));
    sum.words += line.words;
    sum.syllables += line.syllables;
    sum.marked += line.marked;
    sum.doubtful += line.doubtful;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return sum;
}

}  // namespace

Worth worth_of(std::string_view text) {
  const Worth plain = sum_of_lines(text);
  if (!is_lying(plain)) return plain;
  const Worth decoded = sum_of_lines(vi::decode(text).utf8);
  return decoded.marked > plain.marked ? decoded : plain;
}

bool is_lying(const Worth& layer) {
  constexpr std::size_t enough = 20;
  constexpr double too_many = 0.3;
  return layer.words >= enough && !is_below(layer.doubtful, too_many, layer.words);
}

bool is_scanty(const Worth& layer) {
  constexpr std::size_t scanty = 50;
  return layer.words < scanty;
}

bool is_better(const Worth& read, const Worth& layer) {
  constexpr double clearly = 1.15;
  if (layer.words == 0) return read.words > 0;
  return static_cast<double>(read.marked) > clearly * static_cast<double>(layer.marked);
}

}  // namespace chithi::readers
