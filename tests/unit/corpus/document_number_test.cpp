// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/document_number.h"

#include <string>
#include <string_view>

#include <gtest/gtest.h>

namespace chithi::corpus {
namespace {

struct Spelling {
  std::string_view written;
  std::string_view normal;
  std::string_view key;
};

constexpr Spelling kSpellings[] = {
    // The Party's.
    {"07-KL/TW", "07-KL/TW", "kl:7::tw"},
    {"7-kl/tw", "07-KL/TW", "kl:7::tw"},
    {"07KL/TW", "07-KL/TW", "kl:7::tw"},
    {"07 KL/TW", "07-KL/TW", "kl:7::tw"},
    {"07 – KL / TW", "07-KL/TW", "kl:7::tw"},
    {"07\u2011KL/TW", "07-KL/TW", "kl:7::tw"},
    {"Số: 17 -CV/ĐU", "17-CV/ĐU", "cv:17::du"},
    {"361-HD/HNDTW", "361-HD/HNDTW", "hd:361::hndtw"},
    {"15-TB/BCSĐ-UBND", "15-TB/BCSĐ-UBND", "tb:15::bcsd-ubnd"},
    // The State's.
    {"16/CT-TTg", "16/CT-TTg", "ct:16::ttg"},
    {"16/CT-TTG", "16/CT-TTg", "ct:16::ttg"},
    {"8/QĐ-TTg", "08/QĐ-TTg", "qd:8::ttg"},
    {"1.234/QĐ-TTg", "1234/QĐ-TTg", "qd:1234::ttg"},
    {"1246/UBND-VX", "1246/UBND-VX", ":1246::ubnd-vx"},
    {"600/CĐ-BCĐ", "600/CĐ-BCĐ", "cd:600::bcd"},
    {"178/CP", "178/CP", ":178::cp"},
    // With a year.
    {"23/2021/QĐ-TTg", "23/2021/QĐ-TTg", "qd:23:2021:ttg"},
    {"30/2020/ND-CP", "30/2020/NĐ-CP", "nd:30:2020:cp"},
    {"30a/2008/NQ-CP", "30a/2008/NQ-CP", "nq:30a:2008:cp"},
    {"66.1/2025/NQ-CP", "66.1/2025/NQ-CP", "nq:66.1:2025:cp"},
    {"30/2021/QH15", "30/2021/QH15", ":30:2021:qh15"},
    {"1003/2020/ubtvqh14", "1003/2020/UBTVQH14", ":1003:2020:ubtvqh14"},
    {"26-2019-NĐ-CP", "26/2019/NĐ-CP", "nd:26:2019:cp"},
    // Of several bodies.
    {"107/2003/TTLT-BTC-BLĐTBXH", "107/2003/TTLT-BTC-BLĐTBXH", "ttlt:107:2003:btc-bldtbxh"},
    {"44/2000/TTLT/BTC-BGD&ĐT-BLĐTB&XH", "44/2000/TTLT-BTC-BGDĐT-BLĐTBXH",
     "ttlt:44:2000:btc-bgddt-bldtbxh"},
    // Separators of one system in numbers of the other; the body decides.
    {"31/QĐ-TW", "31-QĐ/TW", "qd:31::tw"},
    {"16-CT/TTg", "16/CT-TTg", "ct:16::ttg"},
    {"262-TB/VPCP", "262/TB-VPCP", "tb:262::vpcp"},
    {"286-TB-VPCP", "286/TB-VPCP", "tb:286::vpcp"},
    // The order of old.
    {"16-BYT/CT", "16/CT-BYT", "ct:16::byt"},
    // What scans and typists make of them.
    {"O7-KL/TW", "07-KL/TW", "kl:7::tw"},
    {"l6/CT-TTg", "16/CT-TTg", "ct:16::ttg"},
    {"07-KL/TVV", "07-KL/TW", "kl:7::tw"},
    {"07-KI/TW", "07-KL/TW", "kl:7::tw"},
    {"07-KL/TƯ", "07-KL/TW", "kl:7::tw"},
    {"115- HD/BTGW", "115-HD/BTGTW", "hd:115::btgtw"},
    {"250 /201 6 /TT-BTC", "250/2016/TT-BTC", "tt:250:2016:btc"},
    {"1 0 9 4 3 /BYT-MT", "10943/BYT-MT", ":10943::byt-mt"},
    {"3210/QĐ - U B ND", "3210/QĐ-UBND", "qd:3210::ubnd"},
    {"45/2009/TT-BCA(C11)", "45/2009/TT-BCA", "tt:45:2009:bca"},
    // What is known in part.
    {"kl 07 tw", "07-KL/TW", "kl:7::tw"},
    {"KL07", "07-KL", "kl:7::"},
    {"Kết luận 07", "07-KL", "kl:7::"},
    {"CT16", "16/CT", "ct:16::"},
    {"NĐ 30/2020", "30/2020/NĐ", "nd:30:2020:"},
    // Codes that are in no table stay as they are written.
    {"12-XYZ/TU", "12-XYZ/TU", "xyz:12::tu"},
};

TEST(DocumentNumber, IsReadInAllItsSpellings) {
  for (const Spelling& spelling : kSpellings) {
    SCOPED_TRACE(spelling.written);
    const auto number = parse_document_number(spelling.written);
    ASSERT_TRUE(number);
    EXPECT_EQ(to_string(*number), spelling.normal);
    EXPECT_EQ(number_key(*number), spelling.key);
  }
}

TEST(DocumentNumber, SurvivesARoundTrip) {
  for (const Spelling& spelling : kSpellings) {
    SCOPED_TRACE(spelling.written);
    const auto number = parse_document_number(spelling.written);
    ASSERT_TRUE(number);
    EXPECT_EQ(parse_document_number(to_string(*number)), number);
  }
}

TEST(DocumentNumber, IsNothingElseWithDigits) {
  for (const std::string_view text : {"",
                                      "120",
                                      "21/9/1973",
                                      "24/7",
                                      "50/50",
                                      "4 tại chỗ",
                                      "quý 4",
                                      "5K",
                                      "covid 19",
                                      "năm 2021",
                                      "thông báo 30 ngày",
                                      "kế hoạch 2021",
                                      "KH 2021 2025",
                                      "tw 07",
                                      "C-M3/CV1747/95",
                                      "12/XYZ-QQ",
                                      "1/2/QĐ-TTg",
                                      "07-KL/TW và",
                                      "01 ca bệnh",
                                      "SARS-CoV-2",
                                      "điện 12"}) {
    EXPECT_FALSE(parse_document_number(text)) << text;
  }
}

TEST(DocumentNumber, HasItsParts) {
  const auto number = parse_document_number("23/2021/QĐ-TTg");
  ASSERT_TRUE(number);
  EXPECT_EQ(number->style, DocumentNumber::Style::State);
  EXPECT_EQ(number->ordinal, 23);
  EXPECT_EQ(number->year, 2021);
  EXPECT_EQ(number->type_code, "QĐ");
  EXPECT_EQ(number->body, "TTg");
}

TEST(DocumentNumber, SymbolLeavesOrdinalAndYearOut) {
  EXPECT_EQ(symbol_of(*parse_document_number("07-KL/TW")), "KL/TW");
  EXPECT_EQ(symbol_of(*parse_document_number("23/2021/QĐ-TTg")), "QĐ-TTg");
  EXPECT_EQ(symbol_of(*parse_document_number("1246/UBND-VX")), "UBND-VX");
}

TEST(DocumentNumber, QuyetDinhAndQuyDinhOfThePartyAreOneSeries) {
  EXPECT_EQ(number_key(*parse_document_number("66-QĐi/TW")),
            number_key(*parse_document_number("66-QĐ/TW")));
}

}  // namespace
}  // namespace chithi::corpus
