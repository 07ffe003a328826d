// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/evidence.h"

#include <string>
#include <string_view>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "corpus/directive.h"
#include "corpus/ingest.h"

namespace chithi::corpus {
namespace {

using ::testing::AllOf;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::Field;
using ::testing::IsEmpty;

constexpr std::string_view kLetter = R"(HUYỆN ỦY BẢO LẠC             ĐẢNG CỘNG SẢN VIỆT NAM
        *
Số: 3 1 -CV/HU               Bảo Lạc, ngày 02 tháng 8 năm 2021
V/v phòng, chống sạt lở
đất sau mưa lớn

Kính gửi: - Các chi bộ, đảng bộ trực thuộc;
          - Ủy ban nhân dân huyện.

Thực hiện Công văn số 88-CV/TU ngày 30/7/2021 của Tỉnh ủy Cao Bằng,
Ban Thường vụ Huyện ủy yêu cầu các chi bộ rà soát các hộ ở chân núi.

Nơi nhận:                    T/M BAN THƯỜNG VỤ
- Như trên,                  PHÓ BÍ THƯ
- Lưu Văn phòng.
                             (Đã ký)
                             Hoàng Thị Mơ
)";

std::vector<std::string> words_read_as(std::string_view text, corpus::Field field) {
  std::vector<std::string> words;
  for (const Directive& directive : read_directives(text, "f")) {
    for (const Evidence& evidence : narrow_evidence(directive)) {
      if (evidence.field == field) words.emplace_back(vi::slice(directive.text, evidence.span));
    }
  }
  return words;
}

TEST(Evidence, IsWhereTheWordsOfAFieldStand) {
  struct Case {
    corpus::Field field;
    std::vector<std::string> words;
  };
  const std::vector<Case> cases = {
      {corpus::Field::Number, {"3 1 -CV/HU"}},
      {corpus::Field::Type, {"CV/HU"}},
      {corpus::Field::IssuerName, {"HUYỆN ỦY BẢO LẠC"}},
      {corpus::Field::IssuerDistrict, {"BẢO LẠC", "Bảo Lạc"}},
      {corpus::Field::Place, {"Bảo Lạc"}},
      {corpus::Field::Date, {"ngày 02 tháng 8 năm 2021"}},
      {corpus::Field::Subject, {"phòng, chống sạt lở\nđất sau mưa lớn"}},
      {corpus::Field::Recipients,
       {"Kính gửi: - Các chi bộ, đảng bộ trực thuộc", "Ủy ban nhân dân huyện"}},
      {corpus::Field::Copies, {"Như trên", "Lưu Văn phòng"}},
      {corpus::Field::OnBehalf, {"T/M BAN THƯỜNG VỤ"}},
      {corpus::Field::SignerTitle, {"PHÓ BÍ THƯ"}},
      {corpus::Field::SignerName, {"Hoàng Thị Mơ"}},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(words_read_as(kLetter, c.field), c.words) << to_string(c.field);
  }
}

TEST(Evidence, OfAnInferredProvinceIsWhatToldIt) {
  constexpr std::string_view kConclusion = R"(KẾT LUẬN
CỦA BAN THƯỜNG VỤ TỈNH ỦY
về công tác phòng, chống dịch bệnh

Ban Thường vụ Tỉnh ủy kết luận như sau: các địa phương tiếp tục thực hiện.

Nơi nhận:
- Các huyện ủy,
- Báo Hà Tĩnh, Đài PT-TH tỉnh,
- Lưu Văn phòng.
T/M BAN THƯỜNG VỤ
BÍ THƯ
Lê Văn Tám
)";
  EXPECT_THAT(words_read_as(kConclusion, corpus::Field::IssuerProvince), ElementsAre("Hà Tĩnh"));
}

TEST(Evidence, KeepsTheLineWhereWordsWereRepaired) {
  constexpr std::string_view kDamaged = R"(TỈNH ỦY LẠNG SƠN
Số O7-KL/TU
Lạng Sơn, ngày 3 tháng 5 năm 2020
KẾT LUẬN
của Ban Thường vụ Tỉnh ủy về sản xuất vụ xuân

Ban Thường vụ kết luận như sau.
)";
  EXPECT_THAT(words_read_as(kDamaged, corpus::Field::Number), ElementsAre("Số O7-KL/TU"));
  const Directive read = read_directives(kDamaged, "f").front();
  EXPECT_THAT(read.confidence,
              Contains(AllOf(Field(&Confidence::field, "number"),
                             Field(&Confidence::why, "read as written: O7-KL/TU"))));
}

TEST(Evidence, IsNoneWhereNothingWasRead) {
  EXPECT_THAT(narrow_evidence(read_directives("Hôm nay trời nắng.\n", "f").front()), IsEmpty());
}

TEST(Evidence, OfAMentionIsItsWordsAcrossRows) {
  constexpr std::string_view kText =
      "theo [Công văn số:\n 88-CV/TU](http://a.vn/x_(1)) của Tỉnh ủy\n";
  const Directive directive = read_directives(kText, "f").front();
  const Mention& mention = directive.citations.front().mentions.front();
  EXPECT_EQ(vi::slice(directive.text, span_of(mention, directive.text)),
            "Công văn số:\n 88-CV/TU](http://a.vn/x_(1)) của Tỉnh ủy");
  EXPECT_EQ(mention.raw, "Công văn số: 88-CV/TU của Tỉnh ủy");
}

}  // namespace
}  // namespace chithi::corpus
