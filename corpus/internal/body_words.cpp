// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/internal/body_words.h"

#include <algorithm>
#include <iterator>
#include <vector>

#include "corpus/internal/letter_case.h"
#include "corpus/internal/place_names.h"
#include "corpus/internal/words.h"
#include "stemmer-vi/fold.h"
#include "stemmer-vi/syllable.h"

namespace chithi::corpus {
namespace {

struct Row {
  std::string_view folded;
  std::string_view name;
  std::string_view level;
  std::string_view branch;
  std::string_view role;
};

constexpr Row kRows[] = {
#include "body_words.inc"
};
static_assert(std::ranges::is_sorted(kRows, {}, &Row::folded));

constexpr std::size_t kMostWords = 10;
static_assert(std::ranges::all_of(kRows, [](const Row& row) {
  return static_cast<std::size_t>(std::ranges::count(row.folded, ' ')) < kMostWords;
}));

BodyWordRole role_of(std::string_view word) {
  if (word == "head") return BodyWordRole::Head;
  return word == "organ" ? BodyWordRole::Organ : BodyWordRole::Part;
}

/// The first row that begins with the letters; null if none does.
const Row* find_start(std::string_view folded) {
  const auto* row = std::ranges::lower_bound(kRows, folded, {}, &Row::folded);
  return row != std::end(kRows) && row->folded.starts_with(folded) ? row : nullptr;
}

/// Whether a word is that of the table and not one that only folds to it.
bool is_same_word(std::string_view word, const Row& row) {
  const bool abbreviation = vi::fold(row.name) != row.folded;
  return abbreviation || vi::canonical_spelling(word) == vi::canonical_spelling(row.name);
}

BodyWords entry_of(const Row& row) {
  return {row.folded, row.name, parse_level(row.level), parse_branch(row.branch),
          role_of(row.role)};
}

/// A row that is long enough to be known with a fault in it.
struct LongRow {
  const Row* row = nullptr;
  std::size_t count = 0;  ///< Of its words.
  LetterSet letters;
};

const std::vector<LongRow>& long_rows() {
  static const std::vector<LongRow> rows = [] {
    constexpr std::size_t shortest = 12;
    std::vector<LongRow> found;
    for (const Row& row : kRows) {
      if (row.folded.size() < shortest || role_of(row.role) == BodyWordRole::Part) continue;
      const auto blanks = static_cast<std::size_t>(std::ranges::count(row.folded, ' '));
      found.push_back({&row, blanks + 1, LetterSet(row.folded)});
    }
    return found;
  }();
  return rows;
}

}  // namespace

std::optional<BodyWordsMatch> match_body_words(std::span<const std::string> words) {
  std::string folded;
  std::optional<BodyWordsMatch> longest;
  for (std::size_t count = 1; count <= std::min(words.size(), kMostWords); ++count) {
    if (count > 1) folded += ' ';
    folded += vi::fold(words[count - 1]);
    const Row* row = find_start(folded);
    if (row == nullptr) break;
    const bool whole = row->folded == folded;
    if (whole && count < words.size() && ends_in_district(folded, words[count])) continue;
    if (whole && (count > 1 || is_same_word(words.front(), *row)))
      longest = {entry_of(*row), count};
  }
  return longest;
}

std::optional<BodyWordsMatch> match_damaged_body_words(std::span<const std::string> words) {
  std::string begun;  // The first words, of which each row may have one less or one more.
  std::vector<std::string> beginnings;
  for (const std::string& word : words.first(std::min(words.size(), kMostWords))) {
    if (!begun.empty()) begun += ' ';
    begun += vi::fold(word);
    beginnings.push_back(begun);
  }
  const std::vector<LetterSet> seen(beginnings.begin(), beginnings.end());
  for (const LongRow& entry : long_rows()) {
    for (const std::size_t taken : {entry.count, entry.count - 1, entry.count + 1}) {
      if (taken == 0 || taken > seen.size()) continue;
      if (differs_in_few_letters(seen[taken - 1], entry.letters)) {
        return BodyWordsMatch{entry_of(*entry.row), taken};
      }
    }
  }
  return std::nullopt;
}

bool begins_like_body(std::string_view line) {
  const bool capitals = is_in_capitals(line);
  const std::string_view trimmed = without_start(line, "");
  if (!capitals && find_start(vi::fold(trimmed.substr(0, trimmed.find(' ')))) == nullptr) {
    return false;
  }
  const std::vector<std::string> words = split_words(line, kMostWords);
  auto match = match_body_words(words);
  if (!match && capitals) match = match_damaged_body_words(words);
  return match && match->entry.role != BodyWordRole::Part;
}

}  // namespace chithi::corpus
