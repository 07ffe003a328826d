// SPDX-License-Identifier: GPL-3.0-or-later
#include <string>
#include <string_view>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "corpus/ingest.h"

namespace chithi::corpus {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr std::string_view kDecision =
    R"(ỦY BAN NHÂN DÂN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH THÁI BÌNH              Độc lập - Tự do - Hạnh phúc
Số: 14/2022/QĐ-UBND      Thái Bình, ngày 11 tháng 7 năm 2022

QUYẾT ĐỊNH
Ban hành Quy chế quản lý đê điều

Điều 1. Ban hành kèm theo Quyết định này Quy chế quản lý đê điều; danh mục tuyến đê tại
phụ lục kèm theo.

Nơi nhận:                TM. ỦY BAN NHÂN DÂN
- Như Điều 2;                 CHỦ TỊCH
- Lưu: VT.                 Phạm Văn Đê
)";

std::vector<std::string> titles_in(const std::string& text) {
  std::vector<std::string> titles;
  const std::vector<Directive> read = read_directives(text, "f");
  EXPECT_EQ(read.size(), 1U);
  for (const Appendix& appendix : read.front().appendices) {
    titles.push_back(appendix.title);
  }
  return titles;
}

TEST(Appendices, AreWhatStandsBelowTheSignature) {
  struct Case {
    std::string_view below;
    std::vector<std::string> titles;
  };
  const std::vector<Case> cases = {
      {"", {}},
      {"\n\nPHỤ LỤC\nDANH MỤC TUYẾN ĐÊ\n(Kèm theo Quyết định số 14/2022/QĐ-UBND)\n\n1. Đê Hữu "
       "Hồng\n",
       {"PHỤ LỤC DANH MỤC TUYẾN ĐÊ"}},
      {"\n\nQUY CHẾ\nQUẢN LÝ ĐÊ ĐIỀU\n(Ban hành kèm theo Quyết định số 14/2022/QĐ-UBND)\n\n"
       "Điều 1. Phạm vi\nQuy chế này quy định việc quản lý.\n\nPHỤ LỤC I\nTuyến đê\n1. Đê Hữu "
       "Hồng\n"
       "\fPHỤ LỤC II\nĐiểm canh đê\n",
       {"QUY CHẾ QUẢN LÝ ĐÊ ĐIỀU", "PHỤ LỤC I", "PHỤ LỤC II"}},
      {"QUY CHẾ\nQUẢN LÝ ĐÊ ĐIỀU\n(Kèm theo Quyết định số 14/2022/QĐ-UBND)\nĐiều 1. Phạm vi\n",
       {"QUY CHẾ QUẢN LÝ ĐÊ ĐIỀU"}},
      {"\nPHỤ LỤC I\nTuyến đê\n1. Đê Hữu Hồng\n\n\n\n\n\n\n\fPHỤ LỤC I (tiếp theo)\n2. Đê Trà Lý\n",
       {"PHỤ LỤC I"}},
      {"\nPHỤ LỤC\nDANH MỤC\n1. Đê\n2. Đê\n3. Đê\n4. Đê\n5. Đê\n\n\f(Kèm theo Quyết định số "
       "14)\n6. Đê\n",
       {"PHỤ LỤC DANH MỤC"}},
      {"\nMẫu số 02\nTÊN CƠ QUAN\nSố: …/…\nTỜ KHAI\n", {"Mẫu số 02"}},
      {"\n\nMẫu số 01\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\n"
       "ĐƠN ĐỀ NGHỊ\n\nKính gửi: ……\n",
       {"Mẫu số 01"}},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(titles_in(std::string(kDecision) + std::string(c.below)), c.titles) << c.below;
  }
}

TEST(Appendices, ReachToTheNextOneOrToTheEnd) {
  const std::string text =
      std::string(kDecision) + "\nPHỤ LỤC I\nTuyến đê\n\nPHỤ LỤC II\nĐiểm canh đê\n";
  const Directive read = read_directives(text, "f").front();
  ASSERT_EQ(read.appendices.size(), 2U);
  EXPECT_EQ(vi::slice(read.text, read.appendices[0].span), "PHỤ LỤC I\nTuyến đê\n\n");
  EXPECT_EQ(vi::slice(read.text, read.appendices[1].span), "PHỤ LỤC II\nĐiểm canh đê\n");
}

TEST(Appendices, AreNotMentionsOfThemInASentence) {
  const std::string text =
      std::string(kDecision) +
      "\nGhi chú: các tuyến nêu tại\nphụ lục kèm theo được rà soát hằng năm.\n";
  EXPECT_THAT(titles_in(text), IsEmpty());
}

}  // namespace
}  // namespace chithi::corpus
