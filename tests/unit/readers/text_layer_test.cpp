// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/text_layer.h"

#include <ostream>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

namespace chithi::readers {
namespace {

struct Layer {
  std::string_view name;
  std::string_view text;
  bool is_lying;
};

void PrintTo(const Layer& layer, std::ostream* out) { *out << layer.name; }

class TextLayer : public ::testing::TestWithParam<Layer> {};

TEST_P(TextLayer, IsBelievedOrNot) {
  EXPECT_EQ(is_lying(worth_of(GetParam().text)), GetParam().is_lying);
}

INSTANTIATE_TEST_SUITE_P(
    Kinds, TextLayer,
    ::testing::Values(
        Layer{"Vietnamese",
              "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;\n"
              "Theo đề nghị của Giám đốc Sở Y tế tại Tờ trình số 12/TTr-SYT ngày 01/3/2020\n"
              "về việc ban hành quy định phòng, chống dịch bệnh trên địa bàn tỉnh.\n",
              false},
        Layer{"without marks",
              "Can cu Luat To chuc chinh quyen dia phuong ngay 19 thang 6 nam 2015;\n"
              "Theo de nghi cua Giam doc So Y te tai To trinh so 12/TTr-SYT ngay 01/3/2020\n"
              "ve viec ban hanh quy dinh phong, chong dich benh tren dia ban tinh.\n",
              true},
        Layer{"letters by chance",
              "cong v*n sO 12 hu6ng din thirc hi~n nhi$m vg nim h9c; tdng cu&ng c6ng tdc\n"
              "quin li, chi dqo c6c don vi tr\\rc thu0c thgc hi6n nghi6m tric c6c quy dinh\n"
              "vA phdng, ch6ng dich bQnh tr6n dia bin tinh, b6o c6o kdt qui trudc ngiy 15\n",
              true},
        Layer{"garbage beside a note",
              "Phòng Hành chính gửi văn bản đến các đơn vị thuộc trường để phổ biến\n"
              "Thoc hien Cong van ngay dm ye viec dam bao trat tu an toan giao thong chi hoc\n"
              "sinh, sinh vien trong dip nghi he va thi nham gop phan bao dam an toan\n",
              true},
        Layer{"TCVN3",
              "C\u00a8n c\u00f8 Lu\u00cbt T\u00e6 ch\u00f8c H\u00e9i \u00ae\u00e5ng nh\u00a9n "
              "d\u00a9n "
              "v\u00b5 \u00f1y ban nh\u00a9n d\u00a9n ng\u00b5y 26 th\u00b8ng 11 n\u00a8m 2003;\n"
              "X\u00d0t \u00ae\u00d2 ngh\u00de c\u00f1a Gi\u00b8m \u00ae\u00e8c S\u00eb Y t\u00d5 "
              "v\u00d2 "
              "vi\u00d6c ban h\u00b5nh quy \u00ae\u00denh ph\u00dfng, ch\u00e8ng d\u00dech "
              "b\u00d6nh\n",
              false},
        Layer{"English",
              "The Government shall provide detailed regulations on the implementation of this\n"
              "decision, which takes effect from the date of signature; ministers and chairmen\n"
              "of provincial committees are responsible for implementing the decision.\n",
              false},
        Layer{"numbers", "1 2 3\n2015 2016 2017 2018\n12.500 13.000\n", false},
        Layer{"too little", "CONG BAO/So 12/Ngay 01-01-2020\nKy boi van thu\n", false},
        Layer{"nothing", "", false}));

TEST(TextLayer, IsScantyWithAFewWordsOnly) {
  EXPECT_TRUE(is_scanty(worth_of("")));
  EXPECT_TRUE(is_scanty(worth_of("KT. BỘ TRƯỞNG\nThứ trưởng\n")));
  std::string page;
  for (int i = 0; i < 10; ++i)
    page += "Ủy ban nhân dân các tỉnh, thành phố chịu trách nhiệm\n";
  EXPECT_FALSE(is_scanty(worth_of(page)));
}

TEST(TextLayer, GivesWayToWhatReadsBetter) {
  const Worth good = worth_of("Ủy ban nhân dân tỉnh chịu trách nhiệm thi hành Quyết định này");
  const Worth bad = worth_of("Uy ban nhan dan tinh chiu trach nhiem thi hanh Quyet dinh nay");
  EXPECT_TRUE(is_better(good, bad));
  EXPECT_FALSE(is_better(bad, good));
  EXPECT_FALSE(is_better(good, good));
  EXPECT_TRUE(is_better(bad, Worth{}));
  EXPECT_FALSE(is_better(Worth{}, Worth{}));
}

}  // namespace
}  // namespace chithi::readers
