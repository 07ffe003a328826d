// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/splitter.h"

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "stemmer-vi/utf8.h"
#include "tests/support/process.h"

namespace chithi::corpus {
namespace {

constexpr std::string_view kPartyLetter = R"(TỈNH ỦY KON TUM
*
Số 215-CV/TU
V/v phòng cháy rừng mùa khô

ĐẢNG CỘNG SẢN VIỆT NAM
Kon Tum, ngày 03 tháng 3 năm 2020

Kính gửi: - Các huyện ủy, thành ủy,
- Đảng ủy trực thuộc.

Mùa khô năm nay đến sớm. Ban Thường vụ Tỉnh ủy yêu cầu các cấp ủy chuẩn bị lực lượng tại chỗ.

Nơi nhận:
- Như trên,
- Lưu VPTU.

T/M BAN THƯỜNG VỤ
PHÓ BÍ THƯ

Lê Thị Vân
)";

constexpr std::string_view kStateLetter =
    R"(UBND TỈNH CÀ MAU            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
SỞ XÂY DỰNG                     Độc lập - Tự do - Hạnh phúc
Số: 318/SXD-QLN                 Cà Mau, ngày 12 tháng 5 năm 2021
V/v rà soát nhà ở ven biển

Kính gửi: Ủy ban nhân dân các huyện.

Sở Xây dựng đề nghị các huyện thống kê nhà ở trong vùng sạt lở./.

Nơi nhận:                       GIÁM ĐỐC
- Như trên;
- Lưu: VT.                      (Đã ký)
                                Trần Quốc Bảo
)";

constexpr std::string_view kConclusion = R"(KẾT LUẬN
CỦA BAN THƯỜNG VỤ TỈNH ỦY
về công tác thủy lợi nội đồng
-----
Ban Thường vụ Tỉnh ủy thống nhất nạo vét kênh trước mùa mưa.

Nơi nhận:
- Các huyện ủy,
- Lưu Văn phòng Tỉnh ủy.

T/M BAN THƯỜNG VỤ
BÍ THƯ

Phạm Văn Thành
)";

constexpr std::string_view kDecision = R"(ỦY BAN NHÂN DÂN
TỈNH LONG AN
Số: 55/QĐ-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Long An, ngày 02 tháng 6 năm 2021
QUYẾT ĐỊNH
Về việc ban hành Quy chế quản lý bến đò

Điều 1. Ban hành kèm theo Quyết định này Quy chế quản lý bến đò.

Nơi nhận:
- Như Điều 1;
- Lưu: VT.

KT. CHỦ TỊCH
PHÓ CHỦ TỊCH

Nguyễn Thị Hạnh
)";

std::vector<std::string> split(std::string_view text) {
  std::vector<std::string> parts;
  for (const vi::Span span : split_directives(text)) {
    parts.emplace_back(vi::slice(text, span));
  }
  return parts;
}

std::string join(std::string_view first, std::string_view second, std::string_view between = "\n") {
  return std::string(first) + std::string(between) + std::string(second);
}

void expect_cut_before_second(std::string_view first, std::string_view second,
                              std::string_view between) {
  const std::string text = join(first, second, between);
  const std::vector<vi::Span> spans = split_directives(text);
  ASSERT_EQ(spans.size(), 2U);
  EXPECT_EQ(spans[0], (vi::Span{0, first.size() + between.size()}));
  EXPECT_EQ(spans[1], (vi::Span{first.size() + between.size(), text.size()}));
}

TEST(SplitDirectives, ATextIsAtLeastOneDirective) {
  EXPECT_EQ(split_directives(""), (std::vector<vi::Span>{{0, 0}}));
  EXPECT_EQ(split_directives("Giá cà phê hôm nay").size(), 1U);
}

TEST(SplitDirectives, EachDirectiveAloneIsOne) {
  for (const std::string_view text : {kPartyLetter, kStateLetter, kConclusion, kDecision}) {
    SCOPED_TRACE(text.substr(0, 40));
    EXPECT_EQ(split(text), std::vector<std::string>{std::string(text)});
  }
}

TEST(SplitDirectives, CutsWhereTheNextLetterheadBegins) {
  const std::vector<std::string_view> all = {kPartyLetter, kStateLetter, kConclusion, kDecision};
  for (const std::string_view first : all) {
    for (const std::string_view second : all) {
      for (const std::string_view between : {"", "\n\n", "\f", "\n- 3 -\n"}) {
        SCOPED_TRACE(std::string(first.substr(0, 20)) + " / " + std::string(second.substr(0, 20)));
        expect_cut_before_second(first, second, between);
      }
    }
  }
}

TEST(SplitDirectives, FindsALetterheadWhoseRightColumnComesFirst) {
  constexpr std::string_view kRightFirst = R"(ĐẢNG CỘNG SẢN VIỆT NAM
Huế, ngày 05 tháng 01 năm 2021

HUYỆN ỦY PHÚ VANG
*
Số 12-CV/HU

Kính gửi: Các chi bộ.
)";
  expect_cut_before_second(kPartyLetter, kRightFirst, "\n");
}

TEST(SplitDirectives, TakesAPlaceAndDateAboveTheBodyAlong) {
  constexpr std::string_view kDateFirst = R"(Huế, ngày 05 tháng 01 năm 2021
HUYỆN ỦY PHÚ VANG
ĐẢNG CỘNG SẢN VIỆT NAM
Số 12-CV/HU
)";
  expect_cut_before_second(kPartyLetter, kDateFirst, "\n");
}

TEST(SplitDirectives, CutsBeforeAPaperThatStillWaitsForItsNumber) {
  constexpr std::string_view kDraft = R"(TỈNH ỦY KON TUM
BAN CÁN SỰ ĐẢNG UBND TỈNH
ĐẢNG CỘNG SẢN VIỆT NAM
Số:     -CV/BCSĐ
Kon Tum, ngày    tháng    năm 2020
)";
  expect_cut_before_second(kPartyLetter, kDraft, "\n");
}

TEST(SplitDirectives, ALetterheadThatTheTextQuotesSplitsNothing) {
  constexpr std::string_view kQuoting = R"(TỈNH ỦY KON TUM
Số 9-HD/VPTU
Kon Tum, ngày 03 tháng 3 năm 2020

HƯỚNG DẪN
thể thức văn bản

Phần đầu văn bản trình bày như sau:

TỈNH ỦY KON TUM
*
Số 01-CV/TU
ĐẢNG CỘNG SẢN VIỆT NAM
Kon Tum, ngày 01 tháng 01 năm 2020

Các cơ quan thực hiện thống nhất.

Nơi nhận:
- Các ban,
- Lưu VPTU.
)";
  EXPECT_EQ(split(kQuoting).size(), 1U);
}

TEST(SplitDirectives, AppendicesAndTheirFormsStayWithTheirPaper) {
  constexpr std::string_view kAppendix = R"(
PHỤ LỤC I
(Kèm theo Quyết định số 55/QĐ-UBND ngày 02 tháng 6 năm 2021)

UBND HUYỆN ............
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: ...../GP-UBND
........., ngày ... tháng ... năm ...

BÁO CÁO
về hoạt động của bến đò
)";
  EXPECT_EQ(split(join(kDecision, kAppendix)).size(), 1U);
}

TEST(SplitDirectives, ARegulationStaysWithTheDecisionThatIssuesIt) {
  constexpr std::string_view kRegulation = R"(
QUY CHẾ
Quản lý bến đò trên địa bàn tỉnh
(Ban hành kèm theo Quyết định số 55/QĐ-UBND ngày 02 tháng 6 năm 2021)

Điều 1. Phạm vi điều chỉnh
)";
  EXPECT_EQ(split(join(kDecision, kRegulation)).size(), 1U);
}

TEST(SplitDirectives, SeveralSignaturesOfAJointPaperStayTogether) {
  constexpr std::string_view kJoint = R"(
KT. BỘ TRƯỞNG BỘ CÔNG AN
THỨ TRƯỞNG

Vũ Văn Hải

KT. BỘ TRƯỞNG
BỘ TÀI CHÍNH
THỨ TRƯỞNG

Đinh Thị Lan
)";
  EXPECT_EQ(split(join(kDecision, kJoint)).size(), 1U);
}

TEST(SplitDirectives, SpansCoverTheTextWithoutGaps) {
  const std::string text = join(join(kPartyLetter, kStateLetter), join(kConclusion, kDecision));
  std::size_t end = 0;
  for (const vi::Span span : split_directives(text)) {
    EXPECT_EQ(span.begin, end);
    EXPECT_LT(span.begin, span.end);
    end = span.end;
  }
  EXPECT_EQ(end, text.size());
}

std::string read_file(const std::filesystem::path& path) { return vi::to_nfc(test::slurp(path)); }

/// The directives of real files.
std::vector<std::string> read_real_directives() {
  std::vector<std::string> directives;
  const std::filesystem::path folder = CHITHI_SHARED_DIR "/seeds";
  if (!std::filesystem::exists(folder)) return directives;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    const std::string text = read_file(entry.path());
    for (const std::string& part : split(text)) {
      directives.push_back(part);
    }
  }
  return directives;
}

TEST(SplitRealFiles, FindBothPapersOfAFile) {
  const std::filesystem::path path = CHITHI_SHARED_DIR "/seeds/002_9812c768196f5ec8.txt";
  if (!std::filesystem::exists(path)) GTEST_SKIP() << "no real files at " << path;
  const std::vector<std::string> parts = split(read_file(path));
  ASSERT_EQ(parts.size(), 2U);
  EXPECT_EQ(parts[1].substr(0, parts[1].find('\n')), "TỈNH ỦY KIÊN GIANG");
}

TEST(SplitRealFiles, AnyTwoPapersJoinedFallApartAgain) {
  const std::vector<std::string> directives = read_real_directives();
  if (directives.empty()) GTEST_SKIP() << "no real files in " << CHITHI_SHARED_DIR << "/seeds";
  for (const std::string& first : directives) {
    for (const std::string& second : directives) {
      for (const std::string_view between : {"\n", "\n\n", "\f"}) {
        SCOPED_TRACE(first.substr(0, 40) + " / " + second.substr(0, 40));
        const std::vector<std::string> parts = split(join(first, second, between));
        ASSERT_EQ(parts.size(), 2U);
        EXPECT_EQ(parts[0].find_last_not_of(" \n\f"), first.find_last_not_of(" \n\f"));
      }
    }
  }
}

TEST(SplitDirectives, WhatSigningAndCopyingPutAboveAHeadBelongsToIt) {
  const std::string first(kPartyLetter);
  for (const std::string_view above :
       {"Ký bởi: Ủy ban nhân dân tỉnh\nEmail: ubnd@tinh.gov.vn\nThời gian ký: 12/10/2022 "
        "15:43:21\n",
        "SAO Y BẢN CHÍNH\n", "ỦY BAN TRUNG ƯƠNG\nMẶT TRẬN TỔ QUỐC VIỆT NAM\n"}) {
    const auto spans = split_directives(first + std::string(above) + std::string(kPartyLetter));
    ASSERT_EQ(spans.size(), 2U) << above;
    EXPECT_EQ(spans[1].begin, first.size()) << above;
  }
}

}  // namespace
}  // namespace chithi::corpus
