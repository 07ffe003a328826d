// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/internal/copied_heads.h"

#include <algorithm>
#include <cctype>
#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "corpus/identity.h"
#include "corpus/internal/letter_case.h"
#include "stemmer-vi/fold.h"

namespace chithi::corpus {
namespace {

/// One damaged word in so many is believed to be the scan's doing.
constexpr std::size_t kWordsForOneDamaged = 5;

template <typename Value>
bool differ(const std::optional<Value>& a, const std::optional<Value>& b) {
  return a && b && *a != *b;
}

bool differ_folded(const std::optional<std::string>& a, const std::optional<std::string>& b) {
  return a && b && vi::fold(*a) != vi::fold(*b);
}

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    if (end > 0) words.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return words;
}

/// Whether one letter was lost, came in or was read as another.
bool differ_by_a_letter(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) return differ_by_a_letter(b, a);
  if (b.size() - a.size() > 1) return false;
  const auto [own, other] = std::ranges::mismatch(a, b);
  if (own == a.end()) return true;
  const auto skipped = static_cast<std::size_t>(other - b.begin()) + 1;
  const auto kept = static_cast<std::size_t>(own - a.begin()) + (a.size() == b.size() ? 1 : 0);
  return a.substr(kept) == b.substr(skipped);
}

bool has_digit(std::string_view word) {
  return std::ranges::any_of(word, [](unsigned char c) { return std::isdigit(c) != 0; });
}

bool same_but_for_damage(std::string_view a, std::string_view b) {
  const std::vector<std::string_view> own = words_of(a);
  const std::vector<std::string_view> other = words_of(b);
  if (own.size() != other.size()) return false;
  std::size_t damaged = 0;
  // Of a subject in capitals no word tells that it is a name.
  const bool capitals = is_in_capitals(a) || is_in_capitals(b);
  for (std::size_t i = 0; i < own.size(); ++i) {
    const std::string folded = vi::fold(own[i]);
    const std::string its = vi::fold(other[i]);
    if (folded == its) continue;
    // The first word has its capital as a sentence has it.
    const bool number = has_digit(own[i]) || has_digit(other[i]);
    const bool capital = begins_with_capital(own[i]) || begins_with_capital(other[i]);
    const bool name = number || (i > 0 && !capitals && capital);
    if (name || !differ_by_a_letter(folded, its)) return false;
    ++damaged;
  }
  return damaged <= std::max<std::size_t>(1, own.size() / kWordsForOneDamaged);
}

/// Whether all of some words are among others, but for one in so many that is damaged.
bool are_among(const std::vector<std::string>& words, const std::vector<std::string>& others) {
  std::size_t damaged = 0;
  for (const std::string& word : words) {
    if (std::ranges::find(others, word) != others.end()) continue;
    const bool near = std::ranges::any_of(
        others, [&](const std::string& other) { return differ_by_a_letter(word, other); });
    if (!near) return false;
    ++damaged;
  }
  return damaged <= words.size() / kWordsForOneDamaged;
}

std::vector<std::string> folded_words(std::string_view text) {
  std::vector<std::string> words;
  for (const std::string_view word : words_of(text))
    words.push_back(vi::fold(word));
  return words;
}

/// Two words with capitals side by side, folded.
using NamePairs = std::set<std::pair<std::string, std::string>>;

NamePairs name_pairs(std::string_view text) {
  NamePairs pairs;
  std::string last;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(" \t\n\f,.;:()/"), text.size());
    const std::string_view word = text.substr(0, end);
    std::string folded = begins_with_capital(word) ? vi::fold(word) : std::string();
    if (!last.empty() && !folded.empty()) pairs.emplace(last, folded);
    // Names do not go on behind a sign.
    const bool goes_on = end < text.size() && text[end] == ' ';
    last = goes_on ? std::move(folded) : std::string();
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return pairs;
}

/// How many pairs of `own` have nothing like them in `other`.
std::size_t strange_pairs(const NamePairs& own, const NamePairs& other) {
  const auto alike = [](const std::string& a, const std::string& b) {
    return a == b || differ_by_a_letter(a, b);
  };
  return static_cast<std::size_t>(std::ranges::count_if(own, [&](const auto& pair) {
    return !other.contains(pair) && std::ranges::none_of(other, [&](const auto& its) {
      return alike(pair.first, its.first) && alike(pair.second, its.second);
    });
  }));
}

/// What a head is known by without its number, once it is given what it lacks.
Identity unnumbered(Directive head, const Directive& other) {
  head.number.reset();
  if (!head.type) head.type = other.type;
  if (!head.issuer.name) head.issuer = other.issuer;
  return identity_of(head).value_or(Identity());
}

}  // namespace

bool may_be_of_one_issuer(const Directive& a, const Directive& b) {
  if (!a.issuer.name || !b.issuer.name) return true;
  const std::vector<std::string> own = folded_words(*a.issuer.name);
  const std::vector<std::string> other = folded_words(*b.issuer.name);
  return are_among(own, other) || are_among(other, own);
}

bool name_others(std::string_view a, std::string_view b) {
  constexpr std::size_t kStrange = 2;
  const NamePairs own = name_pairs(a);
  const NamePairs other = name_pairs(b);
  return strange_pairs(own, other) >= kStrange && strange_pairs(other, own) >= kStrange;
}

bool may_be_copies(const Directive& a, const Directive& b) {
  if (differ_folded(a.type, b.type) || differ_folded(a.symbol, b.symbol)) return false;
  if (compare(unnumbered(a, b), unnumbered(b, a)) == Match::No) return false;
  if (a.subject && b.subject) return same_but_for_damage(*a.subject, *b.subject);
  const bool dated = a.date && b.date && a.date->is_full() && a.date == b.date;
  return dated && a.issuer.name && b.issuer.name;
}

}  // namespace chithi::corpus
