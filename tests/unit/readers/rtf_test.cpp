// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/rtf.h"

#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "stemmer-vi/utf8.h"

namespace chithi::readers {
namespace {

struct Case {
  std::string_view id;
  std::string_view rtf;
  std::string_view text;
};

std::string text_of(std::string_view body) {
  std::string document =
      R"({\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\froman\fcharset0{\*\panose 02020603050405020304})"
      R"(Times New Roman;}{\f1\fswiss\fcharset0 .VnTime;}{\f2\fswiss VNI-Times;}{\f3\fnil\fcharset2 )"
      R"(Wingdings;}{\f4\froman\fcharset163 Arial (Vietnamese);}{\f5\fswiss\fcharset162 .VnTimeH Tur;})"
      R"(}{\stylesheet{\f0 Normal;}}{\info{\title No text}})";
  document += body;
  document += "}";
  return vi::to_nfc(read_rtf(document).text);
}

TEST(Rtf, ReadsWhatIsShown) {
  constexpr Case kCases[] = {
      {"paragraphs and lines", R"(\pard One\line two\par Three\par)", "One\ntwo\nThree\n"},
      {"line ends of the file are none", "O\r\nne\ntwo", "Onetwo\n"},
      {"escaped", R"(\{a\\b\})", "{a\\b}\n"},
      {"signs", R"(a\~b\_c\-d\emdash\bullet\lquote x\rquote)", "a\u00A0b-cd—•‘x’\n"},
      {"bytes in Windows-1252", R"(\'93caf\'e9\'94)", "“café”\n"},
      {"bytes in Windows-1258", R"({\f4 Vi\'ea\'f2t \'f0\'fd\'f5\'f2c})", "Việt được\n"},
      {"Unicode with what stands for it", R"(V\uc1\u7879?t \uc2\u432\'3f\'3fa\uc0\u7901 b)",
       "Vệt ưaờb\n"},
      {"pairs of UTF-16", R"(\u-10179?\u-8704?)", "😀\n"},
      {"TCVN3", R"({\f1 C\'e9ng h\'df\'61 \'ae\'ad\'eec})", "Cộng hòa được\n"},
      {"TCVN3, font of capitals", R"({\f5 Th\'abng t\'ad})", "Thông tư\n"},
      {"TCVN3 as Unicode", R"({\f1 \u174?\u173?\u238?c})", "được\n"},
      {"VNI, letter and mark in different runs", R"({\f2 Co}{\f2\b \'e4ng hoa\'f8})", "Cộng hoà\n"},
      {"fonts in one line", R"({\f1 Th\'abng t\'ad} {\f0 caf\'e9} {\f2 ho\'f8a})",
       "Thông tư café hòa\n"},
      {"Unicode in an old font", R"({\f1 Vi\u7879?t, c\'e1c v\'e0 \u273?\u432?\u7907?c})",
       "Việt, các và được\n"},
      {"pictures", R"({\f3 \'b7})", "\uf0b7\n"},
      {"pages", R"(One\page Two)", "One\n\fTwo\n"},
      {"fields", R"(A{\field{\*\fldinst HYPERLINK "x"}{\fldrslt link}}B)", "AlinkB\n"},
      {"hidden and deleted", R"(a{\v b}{\deleted c}\v d\v0 e)", "ae\n"},
      {"unknown destinations", R"(a{\*\unheard of}{\pict\bin3 }}}b}c)", "ac\n"},
      {"text boxes and notes after the text",
       R"(a{\*\shpinst{\sp{\sn x}}{\shptxt\pard box\par}}{\footnote note}b\par c)",
       "ab\nc\nbox\nnote\n"},
      {"headers at last, once, without numbers of pages",
       R"({\header\pard H {\field{\*\fldinst PAGE}{\fldrslt 7}}\par}{\headerf\pard H \par}{\footer 7}a)",
       "a\nH \n"},
  };
  for (const Case& c : kCases) {
    EXPECT_EQ(text_of(c.rtf), c.text) << c.id;
  }
}

TEST(Rtf, MakesLinesOfRows) {
  constexpr std::string_view kRow = R"(\trowd\cellx1\cellx2\pard\intbl )";
  EXPECT_EQ(text_of(std::string(kRow) + R"(A\par B\cell C\cell\row\pard D\par)"),
            "A\u2028B\tC\nD\n");
  const std::string page =
      R"(1\par 2\par 3\par 4\par 5\par 6\par 7\par 8\par 9\cell right\cell\row)";
  EXPECT_EQ(text_of(std::string(kRow) + page), "1\n2\n3\n4\n5\n6\n7\n8\n9\nright\n");
}

TEST(Rtf, ReadsTextInAFontWhoseNameTellsNothing) {
  EXPECT_EQ(
      text_of(R"({\f0 Ch\'b8nh v\'a8n ph\'dfng \'ae\'ad\'eec giao nhi\'d6m v\'f4} {\f1 C\'e9ng})"),
      "Chánh văn phòng được giao nhiệm vụ Cộng\n");
}

TEST(Rtf, LeavesAnOldFontItsUnicode) {
  EXPECT_EQ(text_of(R"({\f1 H\u7897?i \u273?\u7891?ng\par T\'ean\par})"), "Hội đồng\nTên\n");
}

TEST(Rtf, TakesWhatIsBroken) {
  for (const std::string_view rtf :
       {R"({\rtf1)", R"({\rtf1\)", R"({\rtf1\'4)", R"({\rtf1}}}}a)", R"({\rtf1{\fonttbl\f1)",
        R"({\rtf1\bin999999999 a)", R"({\rtf1\u99999999999 a)", R"({\rtf1\footnote}a}b)"}) {
    EXPECT_FALSE(vi::find_malformed_utf8(read_rtf(rtf).text)) << rtf;
  }
  EXPECT_THROW((void)read_rtf("{\\rtf1" + std::string(20'000, '{')), ReadError);
}

}  // namespace
}  // namespace chithi::readers
