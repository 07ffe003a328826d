// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/sentence.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "stemmer-vi/terminal_text.h"

namespace chithi::corpus {
namespace {

using vi::Span;

/// In bytes on each side of the words.
constexpr std::size_t kMaxContext = 450;

constexpr std::size_t kMostSentences = 3;  ///< Of one citation.

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f'; }

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

/// Whether a list's item begins there: "- ", "+ ", "1. ", "a) ".
bool begins_item(std::string_view line) {
  if (line.size() < 2) return false;
  if ((line[0] == '-' || line[0] == '+') || line.starts_with("•")) return true;
  std::size_t at = 0;
  while (at < line.size() && is_digit(line[at]))
    ++at;
  if (at == 0 && line[0] >= 'a' && line[0] <= 'z') at = 1;
  return at > 0 && at + 1 < line.size() && (line[at] == '.' || line[at] == ')') &&
         is_space(line[at + 1]);
}

/// Whether the dot at `dot` ends no sentence: "TP. Hồ Chí Minh", "1. Các cấp ủy".
bool is_abbreviation(std::string_view text, std::size_t dot) {
  constexpr std::size_t kLongest = 3;
  std::size_t begin = dot;
  while (begin > 0 && !is_space(text[begin - 1]) && text[begin - 1] != '(')
    --begin;
  const std::string_view word = text.substr(begin, dot - begin);
  if (word.empty() || word.size() > kLongest) return false;
  return std::ranges::all_of(word, is_digit) || is_capital(word.front());
}

/// Whether a sentence begins at `at`, which is no blank.
bool begins_sentence(std::string_view text, std::size_t at) {
  std::size_t gap = at;
  while (gap > 0 && is_space(text[gap - 1]))
    --gap;
  if (gap == 0) return true;
  if (gap == at) return false;
  const std::string_view blanks = text.substr(gap, at - gap);
  const auto lines = std::ranges::count(blanks, '\n');
  if (lines > 1 || (lines == 1 && begins_item(text.substr(at)))) return true;
  const char last = text[gap - 1];
  if (last == ';' || last == '!' || last == '?') return true;
  return last == '.' && !is_abbreviation(text, gap - 1);
}

// No further than is shown, and one more by which it is seen to be cut: a list may be one sentence
// of megabytes, of which each number asks.

std::size_t sentence_begin(std::string_view text, std::size_t at) {
  const std::size_t stop = at - std::min(at, kMaxContext + 1);
  while (at > stop && (at >= text.size() || is_space(text[at]) || !begins_sentence(text, at)))
    --at;
  return at;
}

std::size_t sentence_end(std::string_view text, std::size_t at) {
  const std::size_t stop = std::min(text.size(), at + kMaxContext + 1);
  while (at < stop && (is_space(text[at]) || !begins_sentence(text, at)))
    ++at;
  return at;
}

/// The part of a sentence that is shown: whole words, not too far from those that matter.
Span shown_part(std::string_view text, const Span& sentence, const Span& words) {
  Span part = sentence;
  if (words.begin - part.begin > kMaxContext) {
    part.begin = words.begin - kMaxContext;
    while (part.begin < words.begin && !is_space(text[part.begin]))
      ++part.begin;
  }
  if (part.end - words.end > kMaxContext) {
    part.end = words.end + kMaxContext;
    while (part.end > words.end && !is_space(text[part.end]))
      --part.end;
  }
  return part;
}

}  // namespace

std::string find_sentence(std::string_view text, const Span& words) {
  const Span sentence = {sentence_begin(text, words.begin), sentence_end(text, words.end)};
  const Span part = shown_part(text, sentence, words);
  std::string shown(vi::slice(text, part));
  std::erase(shown, '*');
  std::string line = vi::on_one_line(shown);
  if (part.begin != sentence.begin) line.insert(0, "… ");
  if (part.end != sentence.end) line += " …";
  return line;
}

std::vector<std::string> texts_of(const std::vector<CitingSentence>& sentences) {
  std::vector<std::string> texts;
  for (const CitingSentence& sentence : sentences)
    texts.push_back(sentence.text);
  return texts;
}

std::vector<CitingSentence> sentences_citing(std::string_view text, const Citation& citation) {
  std::vector<CitingSentence> sentences;
  for (const Mention& mention : citation.mentions) {
    if (sentences.size() == kMostSentences) break;
    const std::size_t begin = std::min(mention.offset, text.size());
    // Made by hand, a mention may have no end.
    const std::size_t end = std::max(mention.end, begin + mention.raw.size());
    std::string sentence = find_sentence(text, {begin, std::min(end, text.size())});
    if (std::ranges::find(sentences, sentence, &CitingSentence::text) == sentences.end()) {
      sentences.push_back({std::move(sentence), mention.raw});
    }
  }
  return sentences;
}

}  // namespace chithi::corpus
