// SPDX-License-Identifier: GPL-3.0-or-later
#include "stemmer-vi/repair.h"

#include <algorithm>
#include <string>
#include <string_view>

#include <gmock/gmock.h>

#include "stemmer-vi/fold.h"
#include "stemmer-vi/syllable.h"
#include "tests/support/random_source.h"

namespace chithi::vi {
namespace {

using ::testing::Contains;
using ::testing::IsEmpty;
using ::testing::Not;

/// What a repair costs; 0 if it is none of the word's.
int cost_of(std::string_view word, std::string_view repair) {
  for (const Repair& found : repairs(word)) {
    if (found.spelling == repair) return found.cost;
  }
  return 0;
}

struct CostRow {
  std::string_view word;
  std::string_view meant;
  int cost;
};

TEST(Repair, CostsWhatWasDamaged) {
  constexpr CostRow kRows[] = {
      {"ĐNH", "định", repair_cost::kLostMarked},  // V70
      {"QUYT", "quyết", repair_cost::kLostMarked + repair_cost::kTone},
      {"kêt", "kết", repair_cost::kTone},  // V72
      {"luâm", "luận", repair_cost::kLetter + repair_cost::kTone},
      {"quyêt", "quyết", repair_cost::kTone},
      {"quyet", "quyết", repair_cost::kTone},
      {"truongg", "trường", repair_cost::kLetter + repair_cost::kTone},
      {"dảng", "đảng", repair_cost::kShape},
      {"Tổng", "tống", repair_cost::kTone},
      {"trưởrng", "trưởng", repair_cost::kLetter},
      {"rnặt", "mặt", repair_cost::kLookAlike},
      {"t0àn", "toàn", repair_cost::kLookAlike},
      {"thôgn", "thông", repair_cost::kLetter},
      {"lệch", "lịch", repair_cost::kLetter},
  };
  for (const CostRow& row : kRows)
    EXPECT_EQ(cost_of(row.word, row.meant), row.cost) << row.word;
}

TEST(Repair, V72AToneIsCheaperThanALetter) {
  EXPECT_EQ(repairs("kêt").front().spelling, "kết");
  EXPECT_LT(cost_of("kêt", "kết"), cost_of("kêt", "kê"));
}

TEST(Repair, V70TheCommonestComesFirstAmongEquals) {
  EXPECT_EQ(repairs("ĐNH").front().spelling, "định");
  const auto found = repairs("QUYT");
  const auto lost = std::ranges::upper_bound(found, repair_cost::kTone, {}, &Repair::cost);
  ASSERT_NE(lost, found.end());
  EXPECT_EQ(lost->spelling, "quyết");
}

TEST(Repair, FindsNothingForWhatIsNoWordOrTooLong) {
  for (const std::string_view word :
       {"", "đ", "2021", "nghiêngnghiêng", "свобода", "\xC3", "wxzzwfj"}) {
    EXPECT_THAT(repairs(word), IsEmpty()) << word;
  }
  EXPECT_THAT(repairs(std::string(1'000'000, 'a')), IsEmpty());
}

std::string random_word(test::RandomSource& random) {
  constexpr std::string_view kPieces[] = {"n", "h",  "g",  "t", "r", "c", "a", "ă", "ế",
                                          "ị", "ươ", "qu", "đ", "l", "0", "m", "y", "ủ"};
  std::string word;
  const std::size_t pieces = 1 + random.below(7);
  for (std::size_t i = 0; i < pieces; ++i)
    word += random.pick(kPieces);
  return word;
}

TEST(Repair, PropertiesHoldForAnyWord) {
  constexpr unsigned kSeed = 70;
  test::RandomSource random(kSeed);
  for (int i = 0; i < 300; ++i) {
    const std::string word = random_word(random);
    const auto found = repairs(word);
    EXPECT_LE(found.size(), kMaxRepairs);
    EXPECT_TRUE(std::ranges::is_sorted(found, {}, &Repair::cost)) << word;
    EXPECT_EQ(found, repairs(word));
    for (const Repair& repair : found) {
      EXPECT_TRUE(parse_syllable(repair.spelling)) << word << " → " << repair.spelling;
      EXPECT_EQ(canonical_spelling(repair.spelling), repair.spelling);
      EXPECT_NE(repair.spelling, canonical_spelling(word));
      EXPECT_GE(repair.cost, 1);
      EXPECT_LE(repair.cost, repair_cost::kMost);
    }
  }
}

TEST(Spellings, AreTheSyllablesInUseUnderBareLetters) {
  EXPECT_THAT(spellings_of("quyet"), ::testing::ElementsAre("quyết", "quyệt"));
  EXPECT_THAT(spellings_of("giam"), Contains("giảm"));
  EXPECT_THAT(spellings_of("gi"), Contains("gì"));
  EXPECT_THAT(spellings_of("hoa"), Contains("hòa"));
  EXPECT_THAT(spellings_of("dnh"), IsEmpty());
  EXPECT_THAT(spellings_of(""), IsEmpty());
}

TEST(Damages, V70HoldWhatOneLossLeaves) {
  const auto lost = [](std::string word) {
    return Damage{std::move(word), repair_cost::kLetter, true};
  };
  EXPECT_THAT(damages("quyet"), Contains(lost("quyt")));
  EXPECT_THAT(damages("dinh"), Contains(lost("dnh")));
  EXPECT_THAT(damages("minh"), Contains(Damage{"rninh", repair_cost::kLookAlike, false}));
}

TEST(Damages, AreNoWordsThatVietnameseSpellsSo) {
  for (const Damage& damage : damages("dinh"))
    EXPECT_FALSE(parse_syllable(damage.folded)) << damage.folded;
}

TEST(Damages, AreBounded) {
  EXPECT_LE(damages("abcdefghijkl").size(), 750U);
  for (const std::string_view word : {"", "uy", "2021", "định", "abcdefghijklm"})
    EXPECT_THAT(damages(word), IsEmpty()) << word;
}

TEST(Damages, CanBeRepaired) {
  for (const std::string_view word : {"quyết", "trường", "nghiệm", "thuyền"}) {
    for (const Damage& damage : damages(fold(word))) {
      // "thuong" lacks no letter of thương: there are too many nearer.
      if (!spellings_of(damage.folded).empty()) continue;
      EXPECT_NE(cost_of(damage.folded, word), 0) << damage.folded << " of " << word;
    }
  }
}

}  // namespace
}  // namespace chithi::vi
