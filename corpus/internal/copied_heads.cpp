// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/internal/copied_heads.h"

#include <algorithm>
#include <cctype>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
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

/// Names and numbers tell one paper from the other.
bool tells_papers_apart(std::string_view word) {
  return begins_with_capital(word) ||
         std::ranges::any_of(word, [](unsigned char c) { return std::isdigit(c) != 0; });
}

bool same_but_for_damage(std::string_view a, std::string_view b) {
  const std::vector<std::string_view> own = words_of(a);
  const std::vector<std::string_view> other = words_of(b);
  if (own.size() != other.size()) return false;
  std::size_t damaged = 0;
  for (std::size_t i = 0; i < own.size(); ++i) {
    const std::string folded = vi::fold(own[i]);
    const std::string its = vi::fold(other[i]);
    if (folded == its) continue;
    // The first word has its capital as a sentence has it.
    const bool name = i > 0 && (tells_papers_apart(own[i]) || tells_papers_apart(other[i]));
    if (name || !differ_by_a_letter(folded, its)) return false;
    ++damaged;
  }
  return damaged <= std::max<std::size_t>(1, own.size() / kWordsForOneDamaged);
}

/// What a head is known by without its number, once it is given what it lacks.
Identity unnumbered(Directive head, const Directive& other) {
  head.number.reset();
  if (!head.type) head.type = other.type;
  if (!head.issuer.name) head.issuer = other.issuer;
  return identity_of(head).value_or(Identity());
}

}  // namespace

bool may_be_copies(const Directive& a, const Directive& b) {
  if (differ_folded(a.type, b.type) || differ_folded(a.symbol, b.symbol)) return false;
  if (compare(unnumbered(a, b), unnumbered(b, a)) == Match::No) return false;
  if (a.subject && b.subject) return same_but_for_damage(*a.subject, *b.subject);
  const bool dated = a.date && b.date && a.date->is_full() && a.date == b.date;
  return dated && a.issuer.name && b.issuer.name;
}

}  // namespace chithi::corpus
