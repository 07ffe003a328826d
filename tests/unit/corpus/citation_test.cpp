// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/citation.h"

#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

namespace chithi::corpus {
namespace {

/// "kết luận 07-KL/TW 2021-06-11 #Bộ Chính trị": '-' for what is not there.
std::string line_of(const CitationMention& mention) {
  std::string line = mention.type == nullptr ? std::string("-") : std::string(mention.type->name);
  line += ' ' + (mention.number ? to_string(*mention.number) : std::string("-"));
  line += ' ' + (mention.date ? to_string(*mention.date) : std::string("-"));
  if (mention.term_given) line += " term";
  if (mention.issuer) line += " #" + *mention.issuer;
  return line;
}

std::string lines_of(std::string_view text, CitingText kind) {
  std::string lines;
  for (const CitationMention& mention : find_citations(text, kind)) {
    if (!lines.empty()) lines += " | ";
    lines += line_of(mention);
  }
  return lines;
}

struct Case {
  std::string_view text;
  std::string_view found;
};

void expect_found(CitingText kind, const std::vector<Case>& cases) {
  for (const Case& test : cases) {
    EXPECT_EQ(lines_of(test.text, kind), test.found) << test.text;
  }
}

void expect_in_document(const std::vector<Case>& cases) {
  expect_found(CitingText::Document, cases);
}

TEST(FindCitations, ReadsTypeNumberDateAndIssuer) {
  expect_in_document({
      {"theo Kết luận số 07-KL/TW, ngày 11-6-2021 của Bộ Chính trị về",
       "kết luận 07-KL/TW 2021-06-11 #Bộ Chính trị"},
      {"Công văn số: 176-CV/TU, ngày 15 tháng 6 năm 2021 của\nBan Thường vụ Tỉnh ủy Kiên Giang",
       "công văn 176-CV/TU 2021-06-15 #Ban Thường vụ Tỉnh ủy Kiên Giang"},
      {"Chỉ thị 16/CT-TTg của Thủ tướng Chính phủ về", "chỉ thị 16/CT-TTg - #Thủ tướng Chính phủ"},
      {"Công điện số 175/CĐ-TTg và Văn bản số 4421/UBND-NLN",
       "công điện 175/CĐ-TTg - | - 4421/UBND-NLN -"},
      {"Thực hiện **Công văn số 5-CV/TU** ngày 1/2/2024 của **Tỉnh ủy Bến Tre**.",
       "công văn 05-CV/TU 2024-02-01 #Tỉnh ủy Bến Tre"},
      {"Công điện hỏa tốc số 1063/CĐ-TTg", "công điện 1063/CĐ-TTg -"},
      {"Nghị định số 62/2022/NĐ-CP của Chính phủ ngày 12/9/2022",
       "nghị định 62/2022/NĐ-CP 2022-09-12 #Chính phủ"},
      {"Thông tư số 09/2022/TT-BLĐTBXH (ngày 25/5/2022)", "thông tư 09/2022/TT-BLĐTBXH 2022-05-25"},
      {"Quyết định số 90/QĐ-TTg năm 2022 của Thủ tướng",
       "quyết định 90/QĐ-TTg 2022 #Thủ tướng Chính phủ"},
      {"Kế hoạch số 120 ngày 30/8/2021 của UBND tỉnh", "kế hoạch 120/KH 2021-08-30 #UBND tỉnh"},
      {"văn bản số 4912/UBND-NC ngày 5/8/2021", "- 4912/UBND-NC 2021-08-05"},
      {"Kết luận số 07-KL/TW của Bộ Chính trị ban hành ngày 11/6/2021",
       "kết luận 07-KL/TW 2021-06-11 #Bộ Chính trị"},
      {"Chỉ thị của Bộ Chính trị số 05-CT/TW", "chỉ thị 05-CT/TW - #Bộ Chính trị"},
      {"Nghị định 178/CP của Chính phủ", "nghị định 178/CP - #Chính phủ"},
      {"Nghị quyết số 51/2001/QH10 của Quốc hội khóa X",
       "nghị quyết 51/2001/QH10 - term #Quốc hội"},
  });
}

TEST(FindCitations, SurvivesScansAndTypists) {
  expect_in_document({
      {"KẾT LUẬN SỐ 07-KL/TW NGÀY 11/6/2021 CỦA BỘ CHÍNH TRỊ VỀ MỘT SỐ NHIỆM VỤ",
       "kết luận 07-KL/TW 2021-06-11 #Bộ Chính trị"},
      {"Kêt luân sô O7-KL/TVV", "kết luận 07-KL/TW -"},
      {"Quyết định số1232/QĐ/TTg ngày 24/12/1999", "quyết định 1232/QĐ-TTg 1999-12-24"},
      {"Quyết định số 30/2021/QĐ-TTGvà Chỉ thị 21/CT-TTg",
       "quyết định 30/2021/QĐ-TTg - | chỉ thị 21/CT-TTg -"},
      {"Công văn số 2458-CV/ĐUK, ngày 29/77/2020", "công văn 2458-CV/ĐUK 2020"},
      {"Kết luận sô' 07-KL/TW", "kết luận 07-KL/TW -"},
      {"S6 485/BYT-DP", "- 485/BYT-DP -"},
      {"Chỉ thị số 16/CT-TTs", "chỉ thị 16/CT-TTg -"},
      {"Chỉ thị 15,16/CT-TTg", "chỉ thị 15/CT-TTg - | - 16/CT-TTg -"},
      {"Chỉ thị số 05-CT/TU của Ban Thường vụ Thành ủy TP. Hồ Chí Minh",
       "chỉ thị 05-CT/TU - #Ban Thường vụ Thành ủy thành phố Hồ Chí Minh"},
      {"Nghị quyết 13-NQ/TƯ của Tỉnh ủy", "nghị quyết 13-NQ/TU - #Tỉnh ủy"},
      {"Nghị quyết 13-NQ/TƯ của Bộ Chính trị", "nghị quyết 13-NQ/TW - #Bộ Chính trị"},
  });
}

TEST(FindCitations, ReadsTheDayBehindAnHour) {
  for (const std::string_view hour :
       {"lúc 10 giờ", "hồi 15h00", "lúc 7 giờ 30 phút,", "hồi 15:30"}) {
    const std::string text =
        "Công điện số 25/CĐ-QG " + std::string(hour) + " ngày 15/10/2022 của Ban Chỉ đạo Quốc gia";
    EXPECT_EQ(lines_of(text, CitingText::Document),
              "công điện 25/CĐ-QG 2022-10-15 #Ban Chỉ đạo Quốc gia")
        << text;
  }
}

TEST(FindCitations, CountsAreNoneThoughTheNumberWasCited) {
  expect_in_document({
      {"Quyết định số 30/QĐ-UBND. Quyết định 30 hộ nghèo", "quyết định 30/QĐ-UBND -"},
      {"Kế hoạch số 120/KH-UBND. Kế hoạch 120 giường bệnh", "kế hoạch 120/KH-UBND -"},
      {"Kế hoạch số 5 của lớp 5A, báo cáo số 1 của lớp", ""},
      {"Kế hoạch số 5 của tỉnh", "kế hoạch 05/KH -"},
  });
}

TEST(FindCitations, KnowsBodiesByTheirShortNames) {
  const auto issuer = [](const std::string& name) {
    const auto found = find_citations("Công văn số 12 ngày 3/4/2021 của " + name + " về việc",
                                      CitingText::Document);
    return found.empty() ? std::string("none") : found.front().issuer.value_or("-");
  };
  for (const std::string_view name :
       {"Sở GDĐT", "Sở GD&ĐT", "Sở LĐTBXH", "Sở LĐ-TB&XH", "Sở TNMT", "Sở NN&PTNT", "Sở KHĐT"}) {
    EXPECT_TRUE(issuer(std::string(name)).starts_with("Sở ")) << name << issuer(std::string(name));
  }
  EXPECT_EQ(issuer("Sở GD&ĐT"), "Sở Giáo dục và Đào tạo");
  for (const std::string name : {"Bộ CHQS tỉnh",
                                 "Hội LHPN tỉnh",
                                 "LĐLĐ tỉnh",
                                 "BHXH tỉnh",
                                 "Bảo hiểm xã hội tỉnh",
                                 "Cục Thuế tỉnh",
                                 "Ban KTNS HĐND tỉnh",
                                 "Ban Pháp chế Hội đồng nhân dân tỉnh",
                                 "TAND tỉnh",
                                 "VKSND tỉnh",
                                 "BCĐ phòng, chống dịch tỉnh",
                                 "Ban Chỉ huy PCTT và TKCN tỉnh",
                                 "BCS đảng UBND tỉnh",
                                 "Cục Y tế dự phòng",
                                 "Tổng cục Thủy lợi",
                                 "Quân khu 2",
                                 "Bộ Tư lệnh Quân khu 2",
                                 "Bộ Tham mưu Quân khu 2",
                                 "Tổng cục Chính trị",
                                 "Đoàn Chủ tịch Trung ương Hội LHPN Việt Nam",
                                 "Ban Quản lý Khu kinh tế",
                                 "Ban Bí thư Trung ương Đoàn",
                                 "Ban Bí thư Trung ương Đoàn TNCS Hồ Chí Minh",
                                 "BCH Trung ương Hội Nông dân Việt Nam",
                                 "UBND đặc khu Phú Quốc"}) {
    EXPECT_EQ(issuer(name), name);
  }
}

TEST(FindCitations, AYearBehindABlankOrdinalIsNoNumber) {
  for (const std::string_view text : {
           "(Kèm theo Quyết định số :      2006/QĐ-UBND ngày 3/2/2006 của UBND tỉnh)",
           "theo Quyết định số     2009/QĐ-UBND của tỉnh",
       }) {
    for (const CitationMention& mention : find_citations(text, CitingText::Document))
      EXPECT_FALSE(mention.number) << text;
  }
  const auto near = find_citations("theo Quyết định số: 2006/QĐ-UBND", CitingText::Document);
  ASSERT_EQ(near.size(), 1U);
  EXPECT_EQ(near.front().number->ordinal, 2006);
  const auto wrapped = find_citations("theo Quyết định số\n    2006/QĐ-UBND", CitingText::Document);
  EXPECT_EQ(wrapped.size(), 1U);
}

TEST(FindCitations, OfSeveralIssuersTheSymbolsIsTaken) {
  expect_in_document({
      {"các Công điện số 541/CĐ-TTg, 600/CĐ-BCĐ của Thủ tướng Chính phủ, Ban Chỉ đạo Quốc gia",
       "công điện 541/CĐ-TTg - | - 600/CĐ-BCĐ - #Ban Chỉ đạo Quốc gia"},
      {"Hướng dẫn số 12/HD-CCB của Hội Cựu chiến binh tỉnh",
       "hướng dẫn 12/HD-CCB - #Hội Cựu chiến binh tỉnh"},
      {"Mệnh lệnh số 12/ML-BTL", "mệnh lệnh 12/ML-BTL -"},
      {"Công văn số 1370/SGDĐT-GDTrH", "công văn 1370/SGDĐT-GDTrH -"},
      {"Công văn số 27/SGDĐT-CTrHS", "công văn 27/SGDĐT-CTrHS -"},
      {"Công văn số 12-CV/TU của Thành ủy\nĐẢNG CỘNG SẢN VIỆT NAM",
       "công văn 12-CV/TU - #Thành ủy"},
  });
}

TEST(FindCitations, JoinsNumbersThatBlanksHaveBroken) {
  expect_in_document({
      {"Công văn số 40 80/UBND-KT", "công văn 4080/UBND-KT -"},
      {"Kết luận số 1 27-KL/TW", "kết luận 127-KL/TW -"},
      {"Công văn số 15 12-CV/TU", "công văn 1512-CV/TU -"},
      {"Nghị định số 1 33 /2016/NĐ-CP", "nghị định 133/2016/NĐ-CP -"},
      {"Công văn số 4079/UBND - KT ngày 19/6/2021 của UBND tỉnh",
       "công văn 4079/UBND-KT 2021-06-19 #UBND tỉnh"},
      {"Công văn số 4 0 79 / UBND - KT ngày 19/6/2021", "công văn 4079/UBND-KT 2021-06-19"},
      {"Nghị quyết số 78, 79/NQ-CP", "nghị quyết 78/NQ-CP - | - 79/NQ-CP -"},
      {"Kế hoạch số 12 25/12/2020", ""},
  });
}

TEST(FindCitations, TakesListsApart) {
  expect_in_document({
      {"các Nghị quyết số 78/NQ-CP, 79/NQ-CP", "nghị quyết 78/NQ-CP - | - 79/NQ-CP -"},
      {"Nghị quyết 78, 79/NQ-CP", "nghị quyết 78/NQ-CP - | - 79/NQ-CP -"},
      {"Chỉ thị 15, 16 và 19 của Thủ tướng Chính phủ",
       "chỉ thị 15/CT - #Thủ tướng Chính phủ | chỉ thị 16/CT - #Thủ tướng Chính phủ | "
       "chỉ thị 19/CT - #Thủ tướng Chính phủ"},
      {"Quyết định số 217-QĐ/TW và Quyết định số 218-QĐ/TW ngày 12/12/2013 của Bộ Chính trị",
       "quyết định 217-QĐ/TW 2013-12-12 #Bộ Chính trị | "
       "quyết định 218-QĐ/TW 2013-12-12 #Bộ Chính trị"},
      {"Chỉ thị số 15/CT-TTg hoặc Chỉ thị số 16/CT-TTg năm 2020",
       "chỉ thị 15/CT-TTg 2020 | chỉ thị 16/CT-TTg 2020"},
      {"Nghị quyết số 30/2021/QH15, số 42/2021/QH15",
       "nghị quyết 30/2021/QH15 - | nghị quyết 42/2021/QH15 -"},
  });
}

TEST(FindCitations, WhatALastMemberSaysIsNotForOtherTypesAndOtherBodies) {
  expect_in_document({
      {"Quyết định số 12/QĐ-UBND và Chỉ thị 21/CT-TTg ngày 05/8/2021",
       "quyết định 12/QĐ-UBND - | chỉ thị 21/CT-TTg 2021-08-05"},
      {"Công văn số 79-CV/TW, Công văn số 12-CV/TU của Ban Thường vụ Tỉnh ủy Sơn La",
       "công văn 79-CV/TW - | công văn 12-CV/TU - #Ban Thường vụ Tỉnh ủy Sơn La"},
      {"Nghị quyết số 68/NQ-CP; Nghị quyết số 79/NQ-CP ngày 22/7/2021",
       "nghị quyết 68/NQ-CP - | nghị quyết 79/NQ-CP 2021-07-22"},
  });
}

TEST(FindCitations, ReadsWhatStandsBefore) {
  expect_in_document({
      {"Ngày 11-6-2021, Bộ Chính trị ban hành Kết luận số 07-KL/TW về",
       "kết luận 07-KL/TW 2021-06-11 #Bộ Chính trị"},
      {"Ngày 18/6/2021, Ban Thường vụ Tỉnh ủy đã ký ban hành Công văn số 88-CV/TU",
       "công văn 88-CV/TU 2021-06-18 #Ban Thường vụ Tỉnh ủy"},
      {"chỉ đạo của Bộ Chính trị tại Kết luận số 07-KL/TW ngày 11/6/2021",
       "kết luận 07-KL/TW 2021-06-11 #Bộ Chính trị"},
      // A Tỉnh ủy issues no 16/CT-TTg.
      {"ý kiến của Tỉnh ủy tại Chỉ thị số 16/CT-TTg", "chỉ thị 16/CT-TTg -"},
  });
}

TEST(FindCitations, ReadsWhoIssuedATitleWithoutNumber) {
  expect_in_document({
      {"Ngày 3/9/2022, Ban Bí thư có Điện về việc tăng cường phòng thủ dân sự, và",
       "điện - 2022-09-03 #Ban Bí thư"},
      {"Ngày 3/9/2022, Ban Bí thư có Điện về phòng cháy; cùng ngày, Tỉnh ủy Hà Giang ban hành Công "
       "văn "
       "số 611-CV/TU",
       "điện - 2022-09-03 #Ban Bí thư | công văn 611-CV/TU 2022-09-03 #Tỉnh ủy Hà Giang"},
      {"Điện về việc nhà", ""},
      {"Ban Bí thư có điện về việc nhà", ""},
  });
}

TEST(FindCitations, WhatAHeadProposesIsTheBodys) {
  expect_in_document({
      {"theo đề nghị của Giám đốc Sở Y tế tại Tờ trình số 31/TTr-SYT",
       "tờ trình 31/TTr-SYT - #Sở Y tế"},
      {"Quyết định số 31/QĐ-SYT của Giám đốc Sở Y tế", "quyết định 31/QĐ-SYT - #Giám đốc Sở Y tế"},
  });
}

TEST(FindCitations, WhatStandsBeforeAListIsForAllOfIt) {
  expect_in_document({
      {"Ngày 16/6/2022, Ban Chấp hành Trung ương Đảng khóa XIII đã ban hành Nghị quyết số 18-NQ/TW "
       "và "
       "Nghị quyết số 20-NQ/TW",
       "nghị quyết 18-NQ/TW 2022-06-16 #Ban Chấp hành Trung ương | "
       "nghị quyết 20-NQ/TW 2022-06-16 #Ban Chấp hành Trung ương"},
      {"Ngày 3/2/2023, Tỉnh ủy Hà Giang ban hành Công văn số 611-CV/TU và Quyết định số 12/QĐ-TTg",
       "công văn 611-CV/TU 2023-02-03 #Tỉnh ủy Hà Giang | quyết định 12/QĐ-TTg -"},
  });
}

TEST(FindCitations, ReadsThroughLinksAndSpacedLetters) {
  expect_in_document({
      {"theo [Kết luận số 21-KL/TW](http://tulieu.vn/kl-21-kl-tw) ngày 25/10/2021 của Bộ Chính trị",
       "kết luận 21-KL/TW 2021-10-25 #Bộ Chính trị"},
      {"Kết luận số 2 1 - K L / T W ngày 25/10/2021", "kết luận 21-KL/TW 2021-10-25"},
      {"Công văn số 7/BTNMT -TCQLĐĐ ngày 3/1/2020", "công văn 07/BTNMT-TCQLĐĐ 2020-01-03"},
      {"quy định của Luật Điện ảnh số 62/2006/QH11", "luật 62/2006/QH11 -"},
      {"321969\n\nd\n\nThu tiền", ""},
  });
}

TEST(FindCitations, AnOrdinalThatWasCitedBeforeNeedsNoMore) {
  expect_in_document({
      {"Kết luận số 21-KL/TW. Đưa Kết luận 21 thành nền nếp",
       "kết luận 21-KL/TW - | kết luận 21-KL -"},
      {"Đưa Kết luận 21 thành nền nếp", ""},
      {"Thông báo số 30/TB-UBND. Thông báo 30 ngày một lần", "thông báo 30/TB-UBND -"},
  });
}

TEST(FindCitations, FindsThoseWithoutNumber) {
  expect_in_document({
      {"Thực hiện Điện của Thường trực Ban Bí thư về", "điện - - #Thường trực Ban Bí thư"},
      {"Điện ngày 21/7/2021 của Thường trực Ban Bí thư",
       "điện - 2021-07-21 #Thường trực Ban Bí thư"},
      {"triển khai thực hiện Kết luận của\nBộ Chính trị về", "kết luận - - #Bộ Chính trị"},
      {"Kết luận của Thường trực Tỉnh ủy tại phiên họp ngày 14/9/2021",
       "kết luận - 2021-09-14 #Thường trực Tỉnh ủy"},
      {"Nghị quyết Trung ương 4 khóa XI", "nghị quyết - - term"},
      {"Căn cứ Luật Tổ chức Chính phủ ngày 19 tháng 6 năm 2015;", "luật - 2015-06-19"},
      {"Luật Phòng, chống bệnh truyền nhiễm năm 2007", "luật - 2007"},
      {"Luật sửa đổi, bổ sung một số điều của Luật Đầu tư và Luật Nhà ở ngày 11/1/2022",
       "luật - 2022-01-11"},
      {"Luật Bảo hiểm xã hội số 41/2024/QH15", "luật 41/2024/QH15 -"},
  });
}

TEST(FindCitations, LeavesCommonNounsAlone) {
  for (const std::string_view text :
       {"theo quy định của pháp luật", "kế hoạch của tỉnh", "theo hướng dẫn của Bộ Y tế",
        "chỉ đạo của Thủ tướng Chính phủ", "quy định của Bộ Y tế", "Hướng dẫn của Bộ Y tế",
        "các Chỉ thị, Nghị quyết của Bộ Chính trị", "nội dung Công văn này", "căn cứ Văn bản này",
        "kết luận:", "trên diện rộng của tỉnh", "KẾT LUẬN\nCỦA BAN THƯỜNG VỤ TỈNH ỦY",
        "Luật này có hiệu lực từ ngày 01/7/2004"}) {
    EXPECT_EQ(lines_of(text, CitingText::Document), "") << text;
  }
}

TEST(FindCitations, LeavesOtherNumbersAlone) {
  for (const std::string_view text :
       {"báo cáo số liệu", "kế hoạch số lượng người", "Thông báo 30 ngày một lần",
        "Báo cáo 12 trường hợp", "quy định \"5K\" của Bộ Y tế", "nhiệm kỳ 2021 – 2026",
        "C-M3/CV1747/95", "Lưu: VT, VX1, TH5", "SARS-CoV-2", "01 ca bệnh", "ngày 27/3/2020",
        "Kế hoạch 2021-2025", "ĐẾN Số: 1234 Ngày: 17/6", "24/7", "tỷ lệ 50/50",
        "Phương án 1:", "đạt kế hoạch 5,5%", "Kết luận\n38"}) {
    EXPECT_EQ(lines_of(text, CitingText::Document), "") << text;
  }
}

TEST(FindCitations, TitlesOfOthersAreNotCited) {
  expect_in_document({
      {"Thông báo số 253/TB-VPCP ngày 25/7/2020 của Văn phòng Chính phủ về Kết luận cuộc họp "
       "Thường trực Chính phủ",
       "thông báo 253/TB-VPCP 2020-07-25 #Văn phòng Chính phủ"},
      {"Quyết định số 4800/QĐ-BYT về chuyên môn y tế thực hiện Nghị quyết số 128/NQ-CP",
       "quyết định 4800/QĐ-BYT - | nghị quyết 128/NQ-CP -"},
  });
}

TEST(FindCitations, SpansCoverTheWords) {
  constexpr std::string_view kText =
      "(theo Kết luận số 07-KL/TW, ngày 11-6-2021 của Bộ Chính trị).";
  const std::vector<CitationMention> mentions = find_citations(kText, CitingText::Document);
  ASSERT_EQ(mentions.size(), 1U);
  EXPECT_EQ(vi::slice(kText, mentions.front().span),
            "Kết luận số 07-KL/TW, ngày 11-6-2021 của Bộ Chính trị");
}

TEST(FindCitations, ABlankLineEndsACitation) {
  expect_in_document({
      {"Công văn số 176-CV/TU của\nBan Thường vụ Tỉnh ủy Kiên Giang\n\nĐẢNG CỘNG SẢN VIỆT NAM",
       "công văn 176-CV/TU - #Ban Thường vụ Tỉnh ủy Kiên Giang"},
      {"Số 12-CT/TU\n\nngày 5 tháng 5 năm 2021", "- 12-CT/TU -"},
  });
}

TEST(FindCitations, UnderstandsWhatPeopleType) {
  expect_found(CitingText::Query,
               {
                   {"Kết luận 07-KL/TW", "kết luận 07-KL/TW -"},
                   {"ket luan 07-kl/tw", "kết luận 07-KL/TW -"},
                   {"07KL/TW", "- 07-KL/TW -"},
                   {"KL 07", "kết luận 07-KL -"},
                   {"KL07", "kết luận 07-KL -"},
                   {"CT16", "chỉ thị 16/CT -"},
                   {"kl 07 tw", "kết luận 07-KL/TW -"},
                   {"chống dịch theo kl 07 tw ở Lai Châu", "kết luận 07-KL/TW -"},
                   {"Kết luận số 7 – KL/TW", "kết luận 07-KL/TW -"},
                   {"NĐ 30/2020", "nghị định 30/2020/NĐ -"},
                   {"nghị định 30/2020", "nghị định 30/2020/NĐ -"},
                   {"30/2020/ND-CP", "- 30/2020/NĐ-CP -"},
                   {"17-CV/ĐU", "- 17-CV/ĐU -"},
                   {"8/QĐ-TTg", "- 08/QĐ-TTg -"},
                   {"1.234/QĐ-TTg", "- 1234/QĐ-TTg -"},
                   {"cong van 176 cua tinh uy kien giang", "công văn 176-CV - #Tỉnh ủy Kiên Giang"},
                   {"Điện ngày 21/7/2021 của Thường trực Ban Bí thư",
                    "điện - 2021-07-21 #Thường trực Ban Bí thư"},
               });
}

TEST(FindCitations, TakesNoOtherWordsOfAQueryForNumbers) {
  for (const std::string_view text :
       {"21/9/1973", "24/7", "50/50", "4 tại chỗ", "quý 4", "5K", "covid 19", "năm 2021",
        "thông báo 30 ngày", "kế hoạch 2021", "KH 2021 2025", "tw 07", "báo cáo 30 ca",
        "kế hoạch 5 năm", "da 5 ngay", "chỉ thị của bộ chính trị", "=đường"}) {
    EXPECT_EQ(lines_of(text, CitingText::Query), "") << text;
  }
}

}  // namespace
}  // namespace chithi::corpus
