// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/ingest.h"

#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

namespace chithi::corpus {
namespace {

constexpr std::string_view kLetter = R"(TỈNH ỦY LÀO CAI
*
Số 301-CV/TU
V/v thực hiện Kết luận số 12-KL/TW
của Bộ Chính trị

ĐẢNG CỘNG SẢN VIỆT NAM
Lào Cai, ngày 20 tháng 9 năm 2021

Kính gửi: - Các huyện ủy, thành ủy.

Thực hiện Kết luận số 12-KL/TW, ngày 12/8/2021 của Bộ Chính trị, Ban Thường vụ Tỉnh ủy yêu cầu các
cấp ủy báo cáo. Công văn số 301-CV/TU này thay cho Công văn số 288-CV/TU của Tỉnh ủy.

Nơi nhận:
- Như trên,
- Lưu VPTU.

T/M BAN THƯỜNG VỤ
BÍ THƯ

Đỗ Văn An
)";

constexpr std::string_view kCitedLetter = R"(TỈNH ỦY LÀO CAI
*
Số 288-CV/TU

ĐẢNG CỘNG SẢN VIỆT NAM
Lào Cai, ngày 01 tháng 9 năm 2021

Kính gửi: - Các huyện ủy.

Ban Thường vụ Tỉnh ủy yêu cầu các huyện ủy báo cáo.

Nơi nhận:
- Như trên,
- Lưu VPTU.

T/M BAN THƯỜNG VỤ

Đỗ Văn An
)";

std::vector<std::string> refs_of(const Directive& directive) {
  std::vector<std::string> refs;
  for (const Citation& citation : directive.citations) {
    refs.push_back(citation.ref.value_or("-"));
  }
  return refs;
}

TEST(ReadDirectives, PagesAreThoseOfTheFile) {
  const std::string head =
      "ỦY BAN NHÂN DÂN TỈNH LAI CHÂU\nSố: 9/UBND-VX\nLai Châu, ngày 1 tháng 7 năm 2021\n\nKính "
      "gửi: "
      "Các sở.\n\nMột.\n";
  const std::string foot = "Nơi nhận:\n- Như trên.\n\nCHỦ TỊCH\n\nNguyễn Văn An\n";
  const auto directives =
      read_directives(head + "\fHai.\n" + foot + '\f' + head + foot + "\f", "a.pdf");
  ASSERT_EQ(directives.size(), 2U);
  EXPECT_EQ(directives[0].page, 1U);
  EXPECT_EQ(page_at(directives[0], directives[0].text.find("Một")), 1U);
  EXPECT_EQ(page_at(directives[0], directives[0].text.find("Hai")), 2U);
  EXPECT_EQ(directives[1].page, 3U);
  EXPECT_EQ(read_directives(head, "a.txt").front().page, 0U);
}

TEST(ReadDirectives, CountsAndNamesTheDirectivesOfAFile) {
  const std::string text = std::string(kLetter) + "\n\n" + std::string(kCitedLetter);
  const std::vector<Directive> directives = read_directives(text, "lao-cai/2021.txt");
  ASSERT_EQ(directives.size(), 2U);
  EXPECT_EQ(directives[0].id, "lao-cai/2021.txt#1");
  EXPECT_EQ(directives[1].id, "lao-cai/2021.txt#2");
  EXPECT_EQ(directives[1].file, "lao-cai/2021.txt");
  EXPECT_EQ(directives[1].ordinal, 2U);
  EXPECT_EQ(directives[1].number, "288-CV/TU");
}

TEST(ReadDirectives, TheTextIsWhatTheSpanCovers) {
  const std::string text = std::string(kLetter) + "\n\n" + std::string(kCitedLetter);
  for (const Directive& directive : read_directives(text, "a.txt")) {
    EXPECT_EQ(directive.text, vi::slice(text, directive.span));
  }
}

TEST(ReadDirectives, TheOwnNumberIsNoCitation) {
  const std::vector<Directive> directives = read_directives(kLetter, "a.txt");
  EXPECT_EQ(refs_of(directives.front()), (std::vector<std::string>{"12-KL/TW", "288-CV/TU"}));
}

TEST(ReadDirectives, CitationsOfTheSubjectCount) {
  const std::vector<Directive> directives = read_directives(kLetter, "a.txt");
  const Citation& conclusion = directives.front().citations.front();
  ASSERT_EQ(conclusion.mentions.size(), 2U);
  EXPECT_LT(conclusion.mentions[0].offset, kLetter.find("Kính gửi"));
}

TEST(ReadDirectives, ANoticeDoesNotCiteTheConclusionThatItTells) {
  const std::string notice =
      "HUYỆN ỦY KIM SƠN\n*\nSố 21-TB/HU\n\nKim Sơn, ngày 29 tháng 6 năm 2021\n\nTHÔNG BÁO\nKết "
      "luận "
      "của Thường trực Huyện ủy về công tác bảo vệ kỳ họp\n\nTại cuộc họp, Thường trực kết luận:\n";
  EXPECT_TRUE(read_directives(notice, "a.txt").front().citations.empty());
}

TEST(ReadDirectives, AProvincialNumberGetsTheProvinceOfTheLetterhead) {
  const std::vector<Directive> directives = read_directives(kLetter, "a.txt");
  EXPECT_EQ(directives.front().citations.back().province, "Lào Cai");
}

TEST(ReadDirectives, MentionsLieInTheDirectivesOwnText) {
  const std::string text = std::string(kCitedLetter) + "\n\n" + std::string(kLetter);
  const std::vector<Directive> directives = read_directives(text, "a.txt");
  ASSERT_EQ(directives.size(), 2U);
  for (const Citation& citation : directives[1].citations) {
    for (const Mention& mention : citation.mentions) {
      EXPECT_EQ(directives[1].text.substr(mention.offset, 3), mention.raw.substr(0, 3));
    }
  }
}

TEST(ReadDirectives, WhatATextDoesNotSayStaysEmpty) {
  const std::vector<Directive> directives =
      read_directives("STT\tTên hàng\tĐơn giá\n1\tGạo\t15000\n", "gia.txt");
  ASSERT_EQ(directives.size(), 1U);
  Directive expected;
  expected.id = "gia.txt#1";
  expected.file = "gia.txt";
  expected.span = directives.front().span;
  expected.text = directives.front().text;
  EXPECT_EQ(directives.front(), expected);
}

TEST(ReadDirectives, AnEmptyFileIsOneEmptyDirective) {
  const std::vector<Directive> directives = read_directives("", "trong.txt");
  ASSERT_EQ(directives.size(), 1U);
  EXPECT_EQ(directives.front().id, "trong.txt#1");
  EXPECT_TRUE(directives.front().span.empty());
}

}  // namespace
}  // namespace chithi::corpus
