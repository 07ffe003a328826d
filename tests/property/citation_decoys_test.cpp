// SPDX-License-Identifier: GPL-3.0-or-later
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "corpus/citation.h"
#include "tests/support/random_source.h"

/// What administrative prose is full of and what cites nothing.
namespace chithi::corpus {
namespace {

using test::RandomSource;

/// '#' stands for a number up to 99, '$' for one up to 9999, '@' for a day, '~' for a year.
constexpr std::string_view kDecoys[] = {
    "đồng chí sinh ngày @/~, vào Đảng ngày @/~, chính thức #-#-~",
    "trực ban 24/7, tỷ lệ 50/50, quân số #/#, đạt #/# kế hoạch năm ~",
    "điện thoại 0219.3866.$, số máy 0913-456-$, fax (0219) 386$, đường dây nóng 1900$",
    "đánh máy C-M3/CV$/95, Đ-H2/KH$/#",
    "Lưu: VT, VX#, TH#, NC",
    "trú tại số #/# đường Trần Phú, ngõ #/#, số nhà #-CT3, số #B phố Hàng Bông",
    "tài khoản số 3713.0.105$ tại Kho bạc Nhà nước, số tài khoản 112000$",
    "mục $, tiểu mục $, chương #, loại #, khoản #, mã nguồn #/#",
    "theo Mẫu số #/BC, Mẫu số #-TH/KH, Biểu số #/THKT, Phụ lục số #-BC, Mẫu số: C#-H",
    "tọa độ 21°01'#\"B, 105°51'#\"Đ, tọa độ 10.$/106.$",
    "xe biển số 23A-012.#, 29C-$, 80A-$, 23C-$/29R-$",
    "họp lúc 14h30/ngày, từ 07h# đến 17h00, # lần/ngày, $ lượt/ngày",
    "đến 18 giờ ghi nhận $ ca mắc, # ca tử vong/100.000 dân, tỷ lệ #,#%",
    "đội tuyển thắng #-#, hòa #/#, xếp thứ #/63",
    "theo kết luận của Đoàn kiểm tra, theo kết luận, Nghị quyết là kim chỉ nam",
    "mở sổ công văn đến/đi, sổ công văn đi số #, các chỉ thị của cấp trên, nghị quyết của cấp ủy",
    "Báo cáo # ngày một lần, Kế hoạch # năm ~-~, Thông báo # lần, Quyết định # nội dung",
    "Nghị quyết # điểm, Chỉ thị # lần, Kết luận # nội dung chính",
    "Chương trình 135, Dự án 661, Đề án 06, Chương trình 30a, Chương trình 229",
    "quyết định #/# số phiếu, quyết định 100% kinh phí, kế hoạch $/$ tấn",
    "báo cáo số liệu #/~, Báo cáo quý III/~, báo cáo tháng #/~, kế hoạch số lượng #",
    "kế hoạch tháng #/~, Kế hoạch năm ~, Kế hoạch ~, Kế hoạch quý #/~",
    "tiêu chuẩn TCVN $:~, ISO 9001:~, QCVN #:~/BTNMT, TCVN ISO/IEC $",
    "thửa đất số #, tờ bản đồ số #, diện tích #/$ m2",
    "quốc lộ 4C, tỉnh lộ #/#, km #+#, ĐT.#, cột mốc #/#",
    "giấy chứng nhận số BK $, CMND số 073$, hộ chiếu số B$, giấy phép số #/GP",
    "máy bơm $/NQ, mã hàng #-KL, mã đơn vị $, mã số thuế 510$-001",
    "khóa XIII, nhiệm kỳ ~-~, khóa ~ - ~, lần thứ XVII",
    "gió cấp #-#/giật cấp #, biển động #-#m, # độ vĩ Bắc",
    "# TB # BC, TT #, NQ #, # KH, CT #, khu nhà CT# Mỹ Đình, tòa CT#",
    "BC @, KH @, TB @, CV @, sơ kết TB @ và BC @",
    "điện # pha 220/380V, điện 110kV, điện lực 35/0,4kV, mất điện của Công ty",
    "quyết định của tòa án, công văn của tỉnh, kế hoạch của tỉnh, quy định của Bộ Y tế",
    "dịch COVID-19/nCoV, SARS-CoV-2, B.1.617.#, thực hiện 5K/2K, # tại chỗ",
    "Kết luận nêu trên, chỉ thị trên địa bàn tỉnh, Công điện này, các Nghị quyết trên",
    "quyết định này, thông báo trên loa, kết luận trên cơ sở thực tế, điện trên lưới 110kV",
    "Số: # người, số #/# hộ, số @, Số #-# ngày #",
};

constexpr std::string_view kProse[] = {
    "Ủy ban nhân dân tỉnh yêu cầu các sở, ngành tăng cường kiểm tra",
    "Ban Thường vụ Huyện ủy giao các chi bộ tổ chức sinh hoạt",
    "Giám đốc Sở Y tế chịu trách nhiệm trước Chủ tịch UBND tỉnh",
    "các địa phương rà soát, bổ sung phương án bảo đảm an toàn",
    "Công an huyện phối hợp với Mặt trận Tổ quốc tuyên truyền",
};

std::string filled(std::string_view pattern, RandomSource& random) {
  std::string text;
  for (const char c : pattern) {
    switch (c) {
      case '#':
        text += std::to_string(random.between(1, 99));
        break;
      case '$':
        text += std::to_string(random.between(100, 9999));
        break;
      case '~':
        text += std::to_string(random.between(1973, 2026));
        break;
      case '@':
        text += std::to_string(random.between(1, 28)) + '/' + std::to_string(random.between(1, 12));
        break;
      default:
        text += c;
    }
  }
  return text;
}

std::string sentence(RandomSource& random) {
  constexpr std::string_view kJoints[] = {"; ", ", ", ". ", ";\n- ", ".\n\n1. ", "\n", " (", ") "};
  std::string text(random.pick(kProse));
  const int parts = random.between(1, 4);
  for (int i = 0; i < parts; ++i) {
    text += random.pick(kJoints);
    text += random.chance(250) ? std::string(random.pick(kProse))
                               : filled(random.pick(kDecoys), random);
  }
  return text + (random.chance(500) ? ".\n" : ".\n\n");
}

TEST(CitationDecoys, AreNotCited) {
  constexpr int kTexts = 1200;
  RandomSource random(20210611);
  int found = 0;
  for (int i = 0; i < kTexts && found < 10; ++i) {
    const std::string text = sentence(random) + sentence(random);
    for (const CitationMention& mention : find_citations(text, CitingText::Document)) {
      ADD_FAILURE() << '"' << vi::slice(text, mention.span) << "\" in: " << text;
      ++found;
    }
  }
}

TEST(CitationDecoys, HideNoCitationAmongThem) {
  constexpr int kTexts = 300;
  RandomSource random(16);
  for (int i = 0; i < kTexts; ++i) {
    const std::string number = std::to_string(random.between(1, 999));
    const std::string text =
        sentence(random) + "Thực hiện Công văn số " + number + "-CV/TU. " + sentence(random);
    EXPECT_EQ(find_citations(text, CitingText::Document).size(), 1U) << text;
  }
}

}  // namespace
}  // namespace chithi::corpus
