// SPDX-License-Identifier: GPL-3.0-or-later
// How papers word who issued what they cite, when, and under which symbol.
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "corpus/citation.h"

namespace chithi::corpus {
namespace {

/// "07-KL/TW kết luận 2021-06-11 #Bộ Chính trị": '-' for what is not there.
std::string line_of(const Citation& citation) {
  std::string line = citation.ref.value_or("-") + ' ' + citation.type.value_or("-") + ' ';
  line += citation.date ? to_string(*citation.date) : std::string("-");
  if (citation.issuer) line += " #" + *citation.issuer;
  return line;
}

std::string lines_of(std::string_view text) {
  CitingDirective citing;
  citing.province = "Hà Nam";
  std::string lines;
  for (const Citation& citation :
       resolve_citations(text, find_citations(text, CitingText::Document), citing)) {
    if (!lines.empty()) lines += " | ";
    lines += line_of(citation);
  }
  return lines;
}

struct Case {
  std::string_view text;
  std::string_view found;
};

void expect_cited(const std::vector<Case>& cases) {
  for (const Case& test : cases) {
    EXPECT_EQ(lines_of(test.text), test.found) << test.text;
  }
}

TEST(CitationWording, SameDayIsThatOfThePaperBeforeOrOfBoth) {
  expect_cited({
      {"Tờ trình số 31/TTr-UBND ngày 06/7/2022 và Báo cáo số 92/BC-UBND cùng ngày của UBND tỉnh",
       "31/TTr-UBND tờ trình 2022-07-06 #UBND tỉnh Hà Nam | "
       "92/BC-UBND báo cáo 2022-07-06 #UBND tỉnh Hà Nam"},
      {"Nghị định 107/2020/NĐ-CP và Nghị định 108/2020/NĐ-CP cùng ngày 14/9/2020 của Chính phủ",
       "107/2020/NĐ-CP nghị định 2020-09-14 #Chính phủ | "
       "108/2020/NĐ-CP nghị định 2020-09-14 #Chính phủ"},
  });
}

TEST(CitationWording, AnIssuerIsThatOfItsOtherPapersBeforeIt) {
  expect_cited({
      {"Quyết định 902-QĐ/TU ngày 05/11/2020, Quy định 615-QĐ/TU ngày 24/9/2019 của Ban Thường vụ "
       "Tỉnh ủy",
       "902-QĐ/TU quyết định 2020-11-05 #Ban Thường vụ Tỉnh ủy Hà Nam | "
       "615-QĐ/TU quy định 2019-09-24 #Ban Thường vụ Tỉnh ủy Hà Nam"},
      {"Quyết định số 21/QĐ-TLĐ, 34/QĐ-TLĐ của Đoàn Chủ tịch Tổng Liên đoàn",
       "21/QĐ-TLĐ quyết định - #Đoàn Chủ tịch Tổng Liên đoàn | "
       "34/QĐ-TLĐ quyết định - #Đoàn Chủ tịch Tổng Liên đoàn"},
      {"Công văn số 8-CV/TU, Công văn số 12/UBND-NC của UBND tỉnh",
       "08-CV/TU công văn - | 12/UBND-NC công văn - #UBND tỉnh Hà Nam"},
  });
}

TEST(CitationWording, AYearBehindAListIsThatOfItsMembersToo) {
  expect_cited({
      {"thực hiện các nghị định 170, 178/2024/NĐ-CP của Chính phủ",
       "170/2024/NĐ-CP nghị định 2024 #Chính phủ | 178/2024/NĐ-CP nghị định 2024 #Chính phủ"},
      {"Nghị quyết 78, 79/NQ-CP",
       "78/NQ-CP nghị quyết - #Chính phủ | "
       "79/NQ-CP nghị quyết - #Chính phủ"},
      {"các quyết định 12, 13 hộ dân nhận được", ""},
  });
}

TEST(CitationWording, WhatABodyHasIssuedIsToldBeforeAList) {
  expect_cited({
      {"UBND tỉnh đã ban hành các kế hoạch: số 12/KH-UBND ngày 05/01/2023; số 45/KH-UBND ngày "
       "20/02/2023",
       "12/KH-UBND kế hoạch 2023-01-05 #UBND tỉnh Hà Nam | "
       "45/KH-UBND kế hoạch 2023-02-20 #UBND tỉnh Hà Nam"},
      {"theo chỉ đạo của Tỉnh ủy (Công văn số 2345-CV/TU ngày 01/6/2023)",
       "2345-CV/TU công văn 2023-06-01 #Tỉnh ủy Hà Nam"},
  });
}

TEST(CitationWording, WhoSpeaksInAPaperHasIssuedIt) {
  expect_cited({
      {"Ý kiến của Thường trực Tỉnh ủy tại Công văn số 999-CV/TU ngày 8/8/2022, của Thường trực "
       "HĐND tỉnh tại Công văn số 155/HĐND-VP ngày 9/8/2022",
       "999-CV/TU công văn 2022-08-08 #Thường trực Tỉnh ủy Hà Nam | "
       "155/HĐND-VP công văn 2022-08-09 #Thường trực HĐND tỉnh Hà Nam"},
      {"Tại văn bản số 456/STC-NS, Sở Tài chính đề nghị", "456/STC-NS công văn - #Sở Tài chính"},
  });
}

TEST(CitationWording, ADayIsNotThatOfAnotherBodysPaper) {
  EXPECT_EQ(lines_of("công văn số 2345/VPCP-KTTH, công văn số 555/BTC-NSNN ngày 5/4/2022"),
            "2345/VPCP-KTTH công văn - #Văn phòng Chính phủ | "
            "555/BTC-NSNN công văn 2022-04-05 #Bộ Tài chính");
}

TEST(CitationWording, HeadsOfBodiesIssueToo) {
  for (const std::string issuer :
       {"Tư lệnh Quân khu 7", "Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ",
        "Bộ trưởng, Chủ nhiệm Ủy ban Dân tộc", "Tổng Thanh tra Chính phủ",
        "Thống đốc Ngân hàng Nhà nước Việt Nam", "Trưởng Ban Chỉ đạo Trung ương",
        "Ban Chỉ đạo 389 quốc gia", "UBND xã Ngọc Sơn, huyện Kim Bảng", "Tổng Tham mưu trưởng",
        "Cục Hải quan tỉnh Đồng Nai", "Kho bạc Nhà nước Hà Nam",
        "Ban Thường trực Ủy ban Trung ương MTTQ Việt Nam", "Phòng Nội vụ huyện Bình Lục"}) {
    const std::string text = "Công văn số 12 ngày 3/4/2021 của " + issuer + ", các đơn vị báo cáo";
    EXPECT_EQ(lines_of(text), "12 công văn 2021-04-03 #" + issuer);
  }
}

TEST(CitationWording, OfficesThatNoTableHasAreNamedUpToTheNextVerb) {
  for (const std::string issuer :
       {"Cục Đường bộ Việt Nam", "Cục Cảnh sát giao thông", "Viện Vệ sinh dịch tễ Trung ương",
        "Trung tâm Chính trị huyện Bình Lục", "Ban Chỉ đạo chuyển đổi số tỉnh Hà Nam",
        "Ban Quản lý dự án đầu tư xây dựng tỉnh Hà Nam", "Đảng đoàn Mặt trận Tổ quốc Việt Nam",
        "Ủy ban Pháp luật của Quốc hội"}) {
    for (const std::string_view next :
         {" về việc rà soát", " hướng dẫn thực hiện", ", đơn vị báo cáo"}) {
      const std::string text = "Công văn số 12 ngày 3/4/2021 của " + issuer + std::string(next);
      EXPECT_EQ(lines_of(text), "12 công văn 2021-04-03 #" + issuer) << text;
    }
  }
}

TEST(CitationWording, AnIssuerEndsBeforeAPerson) {
  EXPECT_EQ(lines_of("Thông báo số 401/TB-UBND của Chủ tịch UBND tỉnh Trần Văn Dưỡng"),
            "401/TB-UBND thông báo - #Chủ tịch UBND tỉnh Hà Nam");
}

TEST(CitationWording, JointPapersAreOfTheBodiesThatAreJoined) {
  expect_cited({
      {"Thông tư liên tịch số 7/2016/TTLT-BQP-BCA của Bộ trưởng Bộ Quốc phòng và Bộ trưởng Bộ Công "
       "an, Ban Thường vụ Đảng ủy Quân sự tỉnh yêu cầu",
       "07/2016/TTLT-BQP-BCA thông tư liên tịch 2016 "
       "#Bộ trưởng Bộ Quốc phòng và Bộ trưởng Bộ Công an"},
      {"Thông tư liên tịch 23/2015/TTLT-BKHCN-BTC của Bộ Khoa học và Công nghệ - Bộ Tài chính",
       "23/2015/TTLT-BKHCN-BTC thông tư liên tịch 2015 "
       "#Bộ Khoa học và Công nghệ - Bộ Tài chính"},
      {"Thông tư liên tịch số 14/2005/TTLT-BYT-TLĐLĐVN",
       "14/2005/TTLT-BYT-TLĐLĐVN thông tư liên tịch 2005 "
       "#Bộ Y tế, Tổng Liên đoàn Lao động Việt Nam"},
      {"Hướng dẫn liên ngành số 01/HDLN-SNV-STC của Sở Nội vụ và Sở Tài chính",
       "01/HDLN-SNV-STC hướng dẫn - #Sở Nội vụ và Sở Tài chính"},
      {"TTLT số 01/2021 ngày 29/11/2021", "01/2021 thông tư liên tịch 2021-11-29"},
  });
}

TEST(CitationWording, APlenumSpeaksForTheCommittee) {
  EXPECT_EQ(lines_of("Nghị quyết số 18-NQ/TW ngày 25/10/2017 Hội nghị lần thứ sáu Ban Chấp hành "
                     "Trung ương Đảng khóa XII"),
            "18-NQ/TW nghị quyết 2017-10-25 #Ban Chấp hành Trung ương");
}

TEST(CitationWording, LawsHaveTheirNumbersAndYearsInBracketsOrBare) {
  expect_cited({
      {"Luật Ngân sách nhà nước (số 83/2015/QH13)", "83/2015/QH13 luật 2015 #Quốc hội"},
      {"Luật Cán bộ, công chức (2008) và Luật Viên chức 2010", "- luật 2008 | - luật 2010"},
      {"Bộ luật Lao động 2019", "- bộ luật 2019"},
      {"Luật sư Nguyễn Văn An 1985", ""},
      {"Luật Đầu tư (sửa đổi)", ""},
      {"V/v thi hành Luật Giá\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nHà Nội, ngày 2 tháng 3 năm 2021",
       ""},
  });
}

TEST(CitationWording, FormsHousesAndSayingsAreNone) {
  expect_cited({
      {"kê khai theo mẫu số 03/TT-TNCN", ""},
      {"khu đô thị CT1/CT2, tòa CT16/CT17", ""},
      {"Luật đời là thế, năm 1980 cũng vậy", ""},
  });
}

TEST(CitationWording, AYearInBracketsIsADate) {
  EXPECT_EQ(lines_of("Quyết định số 1085/QĐ-TTg (2022) về"),
            "1085/QĐ-TTg quyết định 2022 #Thủ tướng Chính phủ");
}

TEST(CitationWording, CodesStayAsTheyArePrinted) {
  expect_cited({
      {"Công văn số 3456/BNN-TCTL",
       "3456/BNN-TCTL công văn - "
       "#Bộ Nông nghiệp và Phát triển nông thôn"},
      {"Chỉ thị số 01/CT-VKSTC", "01/CT-VKSTC chỉ thị - #Viện kiểm sát nhân dân tối cao"},
      {"Công văn số 77/UBND-KHCN", "77/UBND-KHCN công văn -"},
      {"Công văn số 987/BCT-KHCN", "987/BCT-KHCN công văn - #Bộ Công Thương"},
      {"Công văn số 1123/HQĐNa-GSQL", "1123/HQĐNa-GSQL công văn -"},
      {"Công văn số 2108/TTCP-C.IV ngày 20/9/2023",
       "2108/TTCP-C.IV công văn 2023-09-20 #Thanh tra Chính phủ"},
      {"Công văn số 555/UBND.VX của UBND tỉnh", "555/UBND.VX công văn - #UBND tỉnh Hà Nam"},
      {"Công văn số 555/UBND.Các sở báo cáo", "555/UBND công văn -"},
      {"Nghị quyết số 66.1/2025/NQ-CP ngày 18/7/2025, Nghị quyết số 66.2/2025/NQ-CP",
       "66.1/2025/NQ-CP nghị quyết 2025-07-18 #Chính phủ | "
       "66.2/2025/NQ-CP nghị quyết 2025 #Chính phủ"},
      {"Công văn số 77-CV/BCĐ", "77-CV/BCĐ công văn -"},
      {"Công điện số 600/CĐ-BCĐ", "600/CĐ-BCĐ công điện -"},
      {"Thông tri số 28/TTr-MTTW-BTT",
       "28/TTr-MTTW-BTT thông tri - "
       "#Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam"},
  });
}

TEST(CitationWording, OneBodyUnderTwoCodesIsOne) {
  EXPECT_EQ(lines_of("Công văn số 3456/BNN-TCTL ngày 01/8/2022. Theo Công văn 3456/BNNPTNT-TCTL"),
            "3456/BNN-TCTL công văn 2022-08-01 #Bộ Nông nghiệp và Phát triển nông thôn");
}

}  // namespace
}  // namespace chithi::corpus
