// SPDX-License-Identifier: GPL-3.0-or-later
#include "stemmer-vi/syllable.h"

#include <ostream>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

namespace chithi::vi {

static void PrintTo(const Syllable& syllable, std::ostream* out) {
  *out << syllable.onset << '+' << syllable.rime << " tone " << static_cast<int>(syllable.tone);
}

namespace {

struct Anatomy {
  std::string_view word;
  std::string_view onset;
  std::string_view rime;
  Tone tone;
};

constexpr Anatomy kAnatomies[] = {
    {"thuyền", "th", "uyên", Tone::Grave},
    {"kết", "k", "êt", Tone::Acute},
    {"luận", "l", "uân", Tone::Dot},
    {"Chỉ", "ch", "i", Tone::Hook},
    {"ĐIỀU", "đ", "iêu", Tone::Grave},
    {"nghiêng", "ngh", "iêng", Tone::Level},
    {"ở", "", "ơ", Tone::Hook},
    {"yên", "", "yên", Tone::Level},
    {"ủy", "", "uy", Tone::Hook},
    {"ý", "", "y", Tone::Acute},
    {"quà", "qu", "a", Tone::Grave},
    {"quốc", "qu", "ôc", Tone::Acute},
    {"quyết", "qu", "yêt", Tone::Acute},
    {"gì", "gi", "i", Tone::Grave},
    {"gìn", "gi", "in", Tone::Grave},
    {"giá", "gi", "a", Tone::Acute},
    {"giặt", "gi", "ăt", Tone::Dot},
    {"giếng", "gi", "iêng", Tone::Acute},
    {"giữa", "gi", "ưa", Tone::Tilde},
    {"giạ", "gi", "a", Tone::Dot},
    {"gịa", "gi", "ia", Tone::Dot},
    {"pin", "p", "in", Tone::Level},
};

TEST(ParseSyllable, TakesWordsApart) {
  for (const Anatomy& test : kAnatomies) {
    SCOPED_TRACE(test.word);
    const Syllable expected{std::string(test.onset), std::string(test.rime), test.tone};
    EXPECT_EQ(parse_syllable(test.word), expected);
  }
}

TEST(ParseSyllable, AcceptsAMisplacedTone) {
  for (const auto& [misplaced, placed] :
       {std::pair{"tòan", "toàn"}, {"qũy", "quỹ"}, {"cuả", "của"}, {"thuýên", "thuyến"}}) {
    SCOPED_TRACE(misplaced);
    EXPECT_NE(parse_syllable(misplaced), std::nullopt);
    EXPECT_EQ(parse_syllable(misplaced), parse_syllable(placed));
  }
}

TEST(ParseSyllable, AcceptsDecomposedWords) {
  EXPECT_EQ(parse_syllable("be\u0323\u0302nh"), parse_syllable("bệnh"));
  EXPECT_EQ(parse_syllable("ca\u0301\u0302p"), parse_syllable("cấp"));
}

TEST(ParseSyllable, RefusesWhatSpellingForbids) {
  constexpr std::string_view refused[] = {
      "",    "Đắk",      "Lắk",  "karaoke", "CÁNSỰ", "bcsđ",     "ce",   "ka",     "ghà",
      "ngi", "gê",       "iên",  "tyên",    "q",     "qui7",     "hoa7", "càc",    "các̉",
      "cac", "quyet",    "hoàá", "đươc",    "b",     "tt",       "жа",   "5",      "w",
      "faz", "nghiêngg", "oaw",  "qôc",     "ngh",   "\xE1\xBB", "gìi",  "giiêng", "giy",
  };
  for (const std::string_view word : refused) {
    EXPECT_EQ(parse_syllable(word), std::nullopt) << word;
  }
}

TEST(Spell, IsUndoneByParsing) {
  for (const Anatomy& test : kAnatomies) {
    SCOPED_TRACE(test.word);
    const Syllable syllable{std::string(test.onset), std::string(test.rime), test.tone};
    EXPECT_EQ(parse_syllable(spell(syllable)), syllable);
  }
}

TEST(Spell, PutsTheToneWhereTheOlderOrthographyHasIt) {
  struct Case {
    Syllable syllable;
    std::string_view expected;
  };
  const Case cases[] = {
      {{"h", "oa", Tone::Grave}, "hòa"},     {{"", "uy", Tone::Hook}, "ủy"},
      {{"kh", "oe", Tone::Hook}, "khỏe"},    {{"h", "oan", Tone::Grave}, "hoàn"},
      {{"ng", "oai", Tone::Grave}, "ngoài"}, {{"kh", "uyu", Tone::Hook}, "khuỷu"},
      {{"ng", "ươi", Tone::Grave}, "người"}, {{"th", "uơ", Tone::Hook}, "thuở"},
      {{"qu", "y", Tone::Tilde}, "quỹ"},     {{"gi", "iêt", Tone::Acute}, "giết"},
      {{"x", "ooc", Tone::Acute}, "xoóc"},   {{"c", "ua", Tone::Hook}, "của"},
  };
  for (const Case& test : cases) {
    EXPECT_EQ(spell(test.syllable), test.expected);
  }
}

TEST(Spell, GivesSomethingForWhatIsNoSyllable) {
  EXPECT_EQ(spell({}), "");
  EXPECT_EQ(spell({"x", "zz", Tone::Acute}), "xzz");
}

struct Spelling {
  std::string_view word;
  std::string_view canonical;
};

void expect_canonical(std::initializer_list<Spelling> spellings) {
  for (const Spelling& test : spellings) {
    EXPECT_EQ(canonical_spelling(test.word), test.canonical) << test.word;
  }
}

TEST(CanonicalSpelling, V08IsTheSameInAnyNormalForm) {
  expect_canonical({{"bệnh", "bệnh"},
                    {"be\u0323\u0302nh", "bệnh"},
                    {"be\u0302\u0323nh", "bệnh"},
                    {"bê\u0323nh", "bệnh"},
                    {"bẹ\u0302nh", "bệnh"}});
}

TEST(CanonicalSpelling, ComposesMarksInReversedOrder) {
  expect_canonical({{"ca\u0301\u0302p", "cấp"},
                    {"cá\u0302p", "cấp"},
                    {"CÁ\u0302P", "cấp"},
                    {"no\u0303\u0302i", "nỗi"},
                    {"Đa\u0301\u0306k", "đắk"}});
}

TEST(CanonicalSpelling, V06KnowsTheLookAlikesOfD) {
  expect_canonical(
      {{"\u00D0iều", "điều"}, {"\u00F0iều", "điều"}, {"\u0189iều", "điều"}, {"\u0256iều", "điều"}});
}

TEST(CanonicalSpelling, V10DropsInvisibleCharacters) {
  expect_canonical({{"nư\u00ADớc", "nước"}, {"n\u200Bước\uFEFF", "nước"}, {"hò\u200Da", "hòa"}});
}

TEST(CanonicalSpelling, V11V20V21V22HasOnePlaceForTheTone) {
  expect_canonical({{"hoà", "hòa"},
                    {"hòa", "hòa"},
                    {"HOÀ", "hòa"},
                    {"uỷ", "ủy"},
                    {"UỶ", "ủy"},
                    {"ỦY", "ủy"},
                    {"thuỵ", "thụy"},
                    {"khoẻ", "khỏe"}});
}

TEST(CanonicalSpelling, V23V24V25MovesAMisplacedTone) {
  expect_canonical({{"vịêt", "việt"},
                    {"thuýên", "thuyến"},
                    {"tụynh", "tuỵnh"},
                    {"qũy", "quỹ"},
                    {"qúy", "quý"},
                    {"gía", "giá"},
                    {"gìa", "già"},
                    {"tòan", "toàn"},
                    {"cuả", "của"},
                    {"họat", "hoạt"},
                    {"đừơng", "đường"}});
}

TEST(CanonicalSpelling, V26LeavesWhatIsWellSpelt) {
  for (const std::string_view word :
       {"của",  "mùa", "chùa",  "bịa", "giặt", "quà", "khuya", "ngoằn", "ngoèo", "quýt",
        "thuở", "gì",  "giếng", "gịa", "đều",  "tài", "huỳnh", "người", "ruộng", "chỉ"}) {
    EXPECT_EQ(canonical_spelling(word), word);
  }
}

TEST(CanonicalSpelling, V28KeepsIAndYApart) {
  EXPECT_NE(canonical_spelling("lý"), canonical_spelling("lí"));
}

TEST(CanonicalSpelling, OnlyLowersWhatIsNoSyllable) {
  expect_canonical({{"CÁNSỰ", "cánsự"},
                    {"Đắk", "đắk"},
                    {"hoà7", "hoà7"},
                    {"Café", "café"},
                    {"Ü", "ü"},
                    {"КИРИЛЛИЦА", "кириллица"},
                    {"東京都", "東京都"},
                    {"", ""},
                    {"H\xC3", "h\uFFFD"}});
}

TEST(CanonicalSpelling, LowersWordsOfAnyLength) {
  EXPECT_EQ(canonical_spelling(std::string(500, 'A') + "Ỉ"), std::string(500, 'a') + "ỉ");
}

}  // namespace
}  // namespace chithi::vi
