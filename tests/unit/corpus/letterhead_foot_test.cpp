// SPDX-License-Identifier: GPL-3.0-or-later
// Copies and signer.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "corpus/letterhead.h"
#include "tests/support/letterheads.h"

namespace chithi::corpus {
namespace {

using test::kPartyLetter;

struct FootCase {
  std::string_view foot;
  std::vector<std::string> copies;
  Signer signer;
};

TEST(ReadLetterhead, ReadsTheFoot) {
  const std::vector<FootCase> cases = {
      {"Nơi nhận:\n- Như trên,\n- CP.VPTU-C3, N\n- Lưu VPTU.\n\nC-M3/CV1747/95\n\nT/M BAN THƯỜNG "
       "VỤ\nPHÓ Bí THƯ\n\n\n\nHồ Thanh Sơn",
       {"Như trên", "CP.VPTU-C3, N", "Lưu VPTU"},
       {"T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ", "Hồ Thanh Sơn"}},
      {"Nơi nhận:\n- Lưu VPTU.\n\nT/M BAN THƯỜNG VỤ\n\n\n\nĐỗ Thanh Bình",
       {"Lưu VPTU"},
       {"T/M BAN THƯỜNG VỤ", std::nullopt, "Đỗ Thanh Bình"}},
      {"THỦ TƯỚNG\n\n(Đã ký)\n\nPhạm Văn Hùng", {}, {std::nullopt, "THỦ TƯỚNG", "Phạm Văn Hùng"}},
      {"TL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG\n(Đã ký) Trần Diệu Khuê\n\nNơi nhận:\n- Lưu: VT.",
       {"Lưu: VT"},
       {"TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG", "Trần Diệu Khuê"}},
      {"CHỦ TỊCH\n\nCao Thị Hòa Bình\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.",
       {"Như trên", "Lưu: VT"},
       {std::nullopt, "CHỦ TỊCH", "Cao Thị Hòa Bình"}},
      {"KT. BỘ TRƯỞNG\nBỘ TÀI CHÍNH\nTHỨ TRƯỞNG\n\nThượng tướng Võ Minh Lương",
       {},
       {"KT. BỘ TRƯỞNG BỘ TÀI CHÍNH", "THỨ TRƯỞNG", "Võ Minh Lương"}},
      {"TM. CHI BỘ\nBÍ THƯ\nLÊ VĂN TÁM", {}, {"TM. CHI BỘ", "BÍ THƯ", "Lê Văn Tám"}},
      {"Nơi nhận:\n- Như Điều 3;      CHỦ TỊCH\n- Lưu: VT.\n                      Y Thanh Niê",
       {"Như Điều 3", "Lưu: VT"},
       {std::nullopt, "CHỦ TỊCH", "Y Thanh Niê"}},
      {"T/M BAN BÍ THƯ\n\n(Đã ký)", {}, {"T/M BAN BÍ THƯ", std::nullopt, std::nullopt}},
  };
  for (const FootCase& test : cases) {
    SCOPED_TRACE(test.foot);
    const Letterhead read = read_letterhead(
        "TỈNH ỦY HÀ NAM\nSố 9-CV/TU\n\nKính gửi: Các huyện ủy.\n\nTỉnh ủy yêu cầu báo cáo.\n\n" +
        std::string(test.foot) + "\n");
    EXPECT_EQ(read.copies, test.copies);
    EXPECT_EQ(read.signer, test.signer);
  }
}

TEST(ReadLetterhead, TheFootIsFoundAboveAppendices) {
  const Letterhead read = read_letterhead(std::string(kPartyLetter) +
                                          "\nPHỤ LỤC\nDanh sách\n\nNơi nhận: ........\n\n"
                                          "GIÁM ĐỐC\n(Ký tên)\n\nNguyễn Văn A\n");
  EXPECT_EQ(read.signer.name, "Nông Thị Hà");
  EXPECT_EQ(read.copies.size(), 3U);
}

TEST(ReadLetterhead, WhoSignsForTheHeadOfAnOfficeIsItsDeputy) {
  for (const std::string_view authority : {"K/T CHÁNH VĂN PHÒNG", "KT. CHÁNH VĂN PHÒNG"}) {
    const Letterhead read =
        read_letterhead("TỈNH ỦY SƠN LA\nSố 5-CV/VPTU\n\nNơi nhận:\n- Như trên.\n" +
                        std::string(authority) + "\nPHÓ CHÁNH VĂN PHÒNG\nLê An\n");
    EXPECT_EQ(read.signer, (Signer{std::string(authority), "PHÓ CHÁNH VĂN PHÒNG", "Lê An"}));
  }
}

}  // namespace
}  // namespace chithi::corpus
