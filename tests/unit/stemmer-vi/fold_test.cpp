// SPDX-License-Identifier: GPL-3.0-or-later
#include "stemmer-vi/fold.h"

#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "stemmer-vi/tokenizer.h"
#include "stemmer-vi/utf8.h"

namespace chithi::vi {
namespace {

struct Case {
  std::string_view name;
  std::string_view input;
  std::string_view expected;
};

std::string case_name(const testing::TestParamInfo<Case>& test) {
  return std::string(test.param.name);
}

class Fold : public testing::TestWithParam<Case> {};

TEST_P(Fold, Gives) { EXPECT_EQ(fold(GetParam().input), GetParam().expected); }

TEST_P(Fold, IsIdempotent) {
  const std::string once = fold(GetParam().input);
  EXPECT_EQ(fold(once), once);
}

constexpr Case kFoldCases[] = {
    {"Nothing", "", ""},
    {"PlainAscii", "chi thi", "chi thi"},
    {"ToneAndVowelMarks", "Chỉ thị về việc tăng cường", "chi thi ve viec tang cuong"},
    {"UpperCase", "ỦY BAN NHÂN DÂN", "uy ban nhan dan"},
    {"V01DWithStroke", "Đường, đương, Dương", "duong, duong, duong"},
    {"V04PlaceName", "ĐĂK LĂK, Đắk Lắk", "dak lak, dak lak"},
    {"V05UpperCaseName", "ĐIỆN BIÊN", "dien bien"},
    {"V06EthForDWithStroke", "\u00D0iều, \u00F0iều", "dieu, dieu"},
    {"V06AfricanDForDWithStroke", "\u0189iều, \u0256iều", "dieu, dieu"},
    {"V07AllTones", "ma má mà mả mã mạ", "ma ma ma ma ma ma"},
    {"V08Decomposed", "be\u0323\u0302nh", "benh"},
    {"V08HalfComposed", "bê\u0323nh, bẹ\u0302nh", "benh, benh"},
    {"MarksInReversedOrder", "ca\u0301\u0302p", "cap"},
    {"V10SoftHyphen", "nư\u00ADớc", "nuoc"},
    {"V10ZeroWidthCharacters", "n\u200Bư\u200Cớ\u200Dc\uFEFF", "nuoc"},
    {"NoBreakSpace", "Hòa\u00A0Bình", "hoa\u00A0binh"},
    {"V12MarksAlone", "\u0301\u0323", ""},
    {"V13LettersThatAreNotVietnamese", "Ø ß 東京都 КИРИЛЛИЦА", "ø ß 東京都 кириллица"},
    {"MarksOfOtherLanguages", "Ü, ç, Ñ, й", "u, c, n, и"},
    {"KelvinSign", "\u212A", "k"},
    {"HangulHoweverTyped", "\u1112\u1161\u11AB", "\uD55C"},
    {"SignsAndDigits", "Số: 05/2021/CT-TTg – “Mật”", "so: 05/2021/ct-ttg – “mat”"},
    {"NulByte", std::string_view("a\0ắ", 5), std::string_view("a\0a", 3)},
    {"MalformedUtf8", "h\xC3", "h\uFFFD"},
    {"MalformedAmongForeignLetters", "Ж\xFF!", "ж\uFFFD!"},
};

INSTANTIATE_TEST_SUITE_P(, Fold, testing::ValuesIn(kFoldCases), case_name);

TEST(FoldOfACharacter, IsTheBareLetter) {
  EXPECT_EQ(fold(U'Ậ'), U'a');
  EXPECT_EQ(fold(U'Đ'), U'd');
  EXPECT_EQ(fold(U'Ð'), U'd');
  EXPECT_EQ(fold(U'ỹ'), U'y');
}

TEST(FoldOfACharacter, IsNothingForMarksAndInvisibleCharacters) {
  constexpr std::u32string_view vanishing =
      U"\u0300\u0302\u031B\u0323\u00AD\u200B\u200D\u2060\uFEFF";
  for (const char32_t character : vanishing) {
    EXPECT_EQ(fold(character), U'\0') << std::hex << static_cast<unsigned>(character);
  }
}

TEST(FoldOfACharacter, LeavesWhatIsNoLetter) {
  for (const char32_t character : std::u32string_view(U"/-–“”.5 \u00A0≠\uFFFD\n")) {
    EXPECT_EQ(fold(character), character);
  }
}

TEST(FoldOfACharacter, IsIdempotentForAllOfUnicode) {
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    const char32_t once = fold(c);
    ASSERT_EQ(fold(once), once) << std::hex << static_cast<unsigned>(c);
  }
}

TEST(FoldOfACharacter, IsWhatFoldingATextGives) {
  for (char32_t c = 1; c < 0x3000; ++c) {
    std::string text;
    append_utf8(text, c);
    // A text is normalised where it has letters that are not Vietnamese, a character is not.
    if (to_nfc(text) != text) continue;
    std::string expected;
    if (const char32_t bare = fold(c); bare != 0) append_utf8(expected, bare);
    ASSERT_EQ(fold(text), expected) << std::hex << static_cast<unsigned>(c);
  }
}

TEST(FoldOfACharacter, DoesNotDependOnTheCaseOfAnyLetter) {
  for (char32_t c = 1; c <= 0x10FFFF; ++c) {
    std::string text;
    append_utf8(text, c);
    if (!Tokenizer(text).next()) continue;
    ASSERT_EQ(fold(to_lower(text)), fold(text)) << std::hex << static_cast<unsigned>(c);
  }
}

class Lower : public testing::TestWithParam<Case> {};

TEST_P(Lower, Gives) { EXPECT_EQ(to_lower(GetParam().input), GetParam().expected); }

INSTANTIATE_TEST_SUITE_P(, Lower,
                         testing::ValuesIn(std::initializer_list<Case>{
                             {"AllMarks", "ỦY BAN NHÂN DÂN TỈNH ĐẮK LẮK",
                              "ủy ban nhân dân tỉnh đắk lắk"},
                             {"Eth", "\u00D0iều, \u00F0ó", "điều, đó"},
                             {"AfricanD", "\u0189ó, \u0256ó", "đó, đó"},
                             {"MarksStay", "BÊ\u0323NH", "bê\u0323nh"},
                             {"OtherLetters", "ØÜ КИ 7%", "øü ки 7%"},
                             {"MalformedUtf8", "\xE1\xBB", "\uFFFD"},
                         }),
                         case_name);

class Upper : public testing::TestWithParam<Case> {};

TEST_P(Upper, Gives) { EXPECT_EQ(to_upper(GetParam().input), GetParam().expected); }

INSTANTIATE_TEST_SUITE_P(, Upper,
                         testing::ValuesIn(std::initializer_list<Case>{
                             {"AllMarks", "Tỉnh ủy Đắk Lắk", "TỈNH ỦY ĐẮK LẮK"},
                             {"Eth", "\u00F0iều, \u00D0ó", "ĐIỀU, ĐÓ"},
                             {"MarksStay", "bê\u0323nh", "BÊ\u0323NH"},
                             {"OtherLetters", "øü ки 7%", "ØÜ КИ 7%"},
                             {"MalformedUtf8", "a\x80", "A\uFFFD"},
                         }),
                         case_name);

TEST(UpperAndLower, UndoEachOtherForEachLetterOfVietnamese) {
  constexpr std::string_view letters =
      "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ";
  EXPECT_EQ(to_lower(to_upper(letters)), letters);
  EXPECT_NE(to_upper(letters), letters);
}

}  // namespace
}  // namespace chithi::vi
