// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "corpus/document_type.h"
#include "corpus/gazetteer.h"
#include "corpus/internal/citation_starts.h"
#include "corpus/internal/letter_case.h"
#include "corpus/internal/line_store.h"
#include "corpus/internal/lines.h"
#include "corpus/internal/memo.h"
#include "corpus/internal/names.h"
#include "corpus/internal/number_scanner.h"
#include "corpus/internal/place_names.h"
#include "corpus/internal/shadow.h"
#include "corpus/internal/shadow_cursor.h"
#include "corpus/internal/words.h"
#include "tests/support/random_source.h"

/// Quick looks spare most words and lines from being read; none may spare what reading would find.
namespace chithi::corpus {
namespace {

using test::RandomSource;

constexpr int kRounds = 20'000;

/// A name as scans and typists leave it: blanks lost or doubled, apostrophes, a digit for a letter.
std::string damaged(std::string_view name, RandomSource& random) {
  std::string text;
  for (const char c : name) {
    if (c == ' ') {
      text += random.pick(std::vector<std::string>{" ", " ", " ", "", "  ", "\n", " - ", ", "});
      continue;
    }
    if (random.chance(30)) text += '\'';
    text += random.chance(20) ? '1' : c;
  }
  return text + random.pick(std::vector<std::string>{"", " 5", ", ngày", ".", "x"});
}

TEST(QuickLooks, LoseNoTypeName) {
  RandomSource random(1);
  std::size_t found = 0;
  for (int round = 0; round < kRounds; ++round) {
    const std::string text = damaged(random.pick(document_types()).folded, random);
    const std::string shadow = shadow_text(text);
    for (std::size_t at = 0; at < shadow.size(); ++at) {
      const bool stands = std::ranges::any_of(document_types(), [&](const DocumentType& type) {
        return match_words(shadow, at, type.folded, " ").has_value();
      });
      if (!stands) continue;
      ++found;
      ASSERT_TRUE(match_type_name(shadow, at)) << text;
    }
  }
  EXPECT_GT(found, kRounds / 2);
}

/// Whether something stands at a word that a citation may begin with.
bool may_cite(const std::string& shadow, std::size_t at) {
  constexpr std::size_t longest_code = 5;
  std::size_t end = at;
  while (is_letter(char_at(shadow, end)))
    ++end;
  const std::size_t next = skip_blanks(shadow, end);
  const bool number = is_digit(char_at(shadow, next)) || match_phrase(shadow, next, "so");
  const bool code = end - at <= longest_code && number;
  return is_digit(shadow[at]) || code || read_so(shadow, at).there || match_type_name(shadow, at) ||
         match_phrase(shadow, at, "van ban");
}

TEST(QuickLooks, LoseNoWordThatACitationBeginsWith) {
  RandomSource random(7);
  const std::vector<std::string_view> names = type_names();
  std::size_t spared = 0;
  for (int round = 0; round < kRounds; ++round) {
    std::string text;
    for (int i = random.between(1, 12); i > 0; --i) {
      text += damaged(random.chance(300) ? "so" : random.pick(names), random);
      text +=
          random.pick(std::vector<std::string>{" ", " cua ", "\n", "KL 7 ", " van ban ", "s6: "});
    }
    const std::string shadow = shadow_text(text);
    const std::vector<std::uint32_t> starts = citation_starts(shadow);
    for (const std::uint32_t at : word_starts(shadow)) {
      const bool kept = std::ranges::binary_search(starts, at);
      spared += kept ? 0U : 1U;
      ASSERT_TRUE(kept || !may_cite(shadow, at)) << text << " at " << at;
    }
  }
  EXPECT_GT(spared, kRounds);
}

TEST(QuickLooks, LoseNoPlace) {
  RandomSource random(2);
  std::size_t found = 0;
  for (int round = 0; round < kRounds; ++round) {
    const std::string name = damaged(random.pick(provinces()).name, random);
    for (const std::string& text : {name, "tỉnh " + name, "TP." + name, "Huyện " + name}) {
      if (find_province(text) == nullptr && find_districts(text).empty()) continue;
      ++found;
      ASSERT_TRUE(may_begin_place(text)) << text;
    }
  }
  EXPECT_GT(found, kRounds);
}

TEST(QuickLooks, ReadAPlainRowAsTheWholeReaderDoes) {
  RandomSource random(5);
  const std::vector<std::string> pieces = {
      "Tỉnh ủy", " ",      " ",  "  ",      "   ",
      "-",       "---",    "|",  "*",       "Số 5",
      "#",       "\t",     "–",  "ĐỘC LẬP", "Độc lập - Tự do - Hạnh phúc",
      "ngày",    "\u00a0", "\r", "_",       "/"};
  for (int round = 0; round < kRounds; ++round) {
    std::string row;
    for (int i = random.between(0, 8); i > 0; --i)
      row += random.pick(pieces);
    // A no-break space at the end says nothing, but takes the row out of the short way.
    const std::string odd = row + "\u00a0";
    MendedWords mended;
    const CastShadow shadow(row);
    const CastShadow odd_shadow(odd);
    std::vector<Line> lines;
    std::vector<Line> expected;
    add_lines_of_row(shadow, {0, row.size()}, mended, lines);
    add_lines_of_row(odd_shadow, {0, odd.size()}, mended, expected);
    ASSERT_EQ(lines.size(), expected.size()) << row;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      ASSERT_EQ(lines[i].words(), expected[i].words()) << row;
      ASSERT_EQ(lines[i].folded(), expected[i].folded()) << row;
      ASSERT_EQ(lines[i].span, expected[i].span) << row;
      ASSERT_EQ(lines[i].indent, expected[i].indent) << row;
      ASSERT_EQ(lines[i].capitals, expected[i].capitals) << row;
    }
  }
}

TEST(QuickLooks, FindWhereWordsBegin) {
  RandomSource random(6);
  const std::vector<std::string> pieces = {"a", "0", " ", "-", "z9", "\x01", "{", "`"};
  for (int round = 0; round < kRounds; ++round) {
    std::string shadow;
    for (int i = random.between(0, 200); i > 0; --i)
      shadow += random.pick(pieces);
    std::vector<std::uint32_t> expected;
    for (std::uint32_t at = 0; at < shadow.size(); ++at)
      if (starts_word(shadow, at)) expected.push_back(at);
    ASSERT_EQ(word_starts(shadow), expected) << shadow;
  }
}

TEST(QuickLooks, HaveThePartOfAShadowAsTheShadowOfThePart) {
  RandomSource random(5);
  const std::vector<std::string> parts = {"Số", " ",       "5",      "*", "**",
                                          "ư",  "u\u031b", "\u00ad", "`", "-"};
  for (int round = 0; round < kRounds; ++round) {
    std::string text;
    for (std::size_t size = random.below(99); size > 0; --size)
      text += random.pick(parts);
    const CastShadow shadow(text);
    const std::size_t begin = random.below(shadow.size() + 1);
    const std::size_t end = begin + random.below(shadow.size() - begin + 1);
    const vi::Span span = shadow.span(begin, end);
    const Shadow part = shadow.part(span);
    const CastShadow alone(vi::slice(text, span));
    ASSERT_EQ(part.text(), alone.text()) << text;
    ASSERT_EQ(part.original(), alone.original()) << text;
    for (std::size_t at = 0; at <= part.size(); ++at)
      ASSERT_EQ(part.span(0, at), alone.span(0, at)) << text << " to " << at;
    for (std::size_t offset = 0; offset <= span.size(); ++offset)
      ASSERT_EQ(part.index_at(offset), alone.index_at(offset)) << text << " at " << offset;
  }
}

TEST(Memo, ReadsWordsOnceAndForgetsTheOldest) {
  Memo<std::size_t, 512> memo;
  std::size_t readings = 0;
  const auto size_of = [&](std::string_view words) {
    ++readings;
    return words.size();
  };
  EXPECT_EQ(memo.get("Tỉnh ủy", size_of), 11U);
  EXPECT_EQ(memo.get("Tỉnh ủy", size_of), 11U);
  EXPECT_EQ(readings, 1U);
  for (int i = 0; i < 5000; ++i)
    static_cast<void>(memo.get(std::to_string(i), size_of));
  EXPECT_EQ(readings, 5001U);
  EXPECT_EQ(memo.get("Tỉnh ủy", size_of), 11U);
  EXPECT_EQ(readings, 5002U);
  const std::string long_words(1000, 'a');
  EXPECT_EQ(memo.get(long_words, size_of), 1000U);
  EXPECT_EQ(memo.get(long_words, size_of), 1000U) << "too long to be kept";
  EXPECT_EQ(readings, 5004U);
}

/// Levenshtein's distance as it is in books.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j)
    row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = std::exchange(row[0], i);
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t changed = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = std::exchange(row[j], std::min({changed, row[j] + 1, row[j - 1] + 1}));
    }
  }
  return row[b.size()];
}

TEST(QuickLooks, TellLinesWithFewFaultsAsTheDistanceDoes) {
  RandomSource random(3);
  constexpr std::string_view kLine = "cong hoa xa hoi chu nghia viet nam";
  std::size_t alike = 0;
  for (int round = 0; round < kRounds; ++round) {
    std::string seen(kLine);
    for (int fault = random.between(0, 7); fault > 0; --fault) {
      const std::size_t at = random.below(seen.size());
      const auto letter = static_cast<char>('a' + random.below(26));
      if (random.chance(300)) {
        seen.erase(at, 1);
      } else if (random.chance(500)) {
        seen.insert(at, 1, letter);
      } else {
        seen[at] = letter;
      }
    }
    const bool expected = distance(seen, kLine) <= kLine.size() / 8;
    alike += expected ? 1U : 0U;
    ASSERT_EQ(differs_in_few_letters(seen, kLine), expected) << seen;
  }
  EXPECT_GT(alike, kRounds / 4);
}

TEST(QuickLooks, TellCapitalsAsCountingThemAllDoes) {
  RandomSource random(4);
  const std::vector<std::string> letters = {"Ủ", "ủ", "Đ", "đ", "A", "a", " ", "1", "Ế", "Ý", "-"};
  for (int round = 0; round < kRounds; ++round) {
    std::string words;
    std::size_t small = 0;
    std::size_t capital = 0;
    for (int i = random.between(0, 12); i > 0; --i) {
      const std::string& letter = random.pick(letters);
      words += letter;
      small += letter == "ủ" || letter == "đ" || letter == "a" ? 1U : 0U;
      capital += letter == "Ủ" || letter == "Đ" || letter == "A" || letter == "Ế" || letter == "Ý"
                     ? 1U
                     : 0U;
    }
    ASSERT_EQ(is_in_capitals(words), capital > 0 && capital >= 3 * small) << words;
  }
}

TEST(LineStore, GivesTheSameRowsAfterItHasForgottenThem) {
  std::string text;
  for (int i = 0; i < 5000; ++i)
    text += "Số " + std::to_string(i) + "-CV/TU\n";
  LineStore store(text);
  const std::shared_ptr<const Row> first = store.row(0);
  LineReader all(store, {0, text.size()});
  std::size_t count = 0;
  while (all.at(count) != nullptr)
    ++count;
  EXPECT_EQ(count, 5000U);
  EXPECT_EQ(all.at(0)->line->words(), "Số 0-CV/TU");
  EXPECT_EQ(first->lines.front().words(), store.row(0)->lines.front().words());
}

}  // namespace
}  // namespace chithi::corpus
