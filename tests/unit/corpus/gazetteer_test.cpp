// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/gazetteer.h"

#include <algorithm>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "corpus/internal/names.h"
#include "corpus/internal/places.h"
#include "corpus/internal/shadow.h"

namespace chithi::corpus {
namespace {

struct NameCase {
  std::string_view given;
  std::string_view name;
};

TEST(Provinces, AreTheSixtyThree) {
  EXPECT_EQ(provinces().size(), 63U);
  EXPECT_TRUE(std::ranges::is_sorted(
      provinces(), {}, [](const Province& province) { return bare_words(province.name); }));
}

TEST(Provinces, HaveBecomeThirtyFour) {
  EXPECT_EQ(provinces_2025().size(), 34U);
  EXPECT_TRUE(std::ranges::is_sorted(provinces_2025(), {}, bare_words));
  for (const Province& province : provinces()) {
    EXPECT_NE(std::ranges::find(provinces_2025(), province.name_2025), provinces_2025().end());
  }
}

TEST(Provinces, FiveWereCities) {
  EXPECT_EQ(std::ranges::count(provinces(), "thành phố", &Province::kind), 5);
  EXPECT_EQ(std::ranges::count(provinces(), "tỉnh", &Province::kind), 58);
}

TEST(FindProvince, FindsEachByItsName) {
  for (const Province& province : provinces()) {
    SCOPED_TRACE(province.name);
    EXPECT_EQ(find_province(province.name), &province);
    EXPECT_EQ(find_province(bare_words(province.name)), &province);
    EXPECT_EQ(find_province(std::string(province.kind) + " " + std::string(province.name)),
              &province);
  }
}

TEST(FindProvince, AcceptsOtherSpellings) {
  constexpr NameCase kCases[] = {
      {"TỈNH KIÊN GIANG", "Kiên Giang"},
      {"TP.HCM", "Hồ Chí Minh"},
      {"TPHCM", "Hồ Chí Minh"},
      {"Tp. Hồ Chí Minh", "Hồ Chí Minh"},
      {"T.P Hồ Chí Minh", "Hồ Chí Minh"},
      {"Sài Gòn", "Hồ Chí Minh"},
      {"BR-VT", "Bà Rịa - Vũng Tàu"},
      {"BRVT", "Bà Rịa - Vũng Tàu"},
      {"Bà Rịa – Vũng Tàu", "Bà Rịa - Vũng Tàu"},
      {"Bà Rịa Vũng Tàu", "Bà Rịa - Vũng Tàu"},
      {"Thừa Thiên - Huế", "Thừa Thiên Huế"},
      {"TT. Huế", "Thừa Thiên Huế"},
      {"T.T.Huế", "Thừa Thiên Huế"},
      {"Huế", "Thừa Thiên Huế"},
      {"thành phố Huế", "Thừa Thiên Huế"},
      {"Đăk Lăk", "Đắk Lắk"},
      {"Đắc Lắc", "Đắk Lắk"},
      {"Daklak", "Đắk Lắk"},
      {"Kontum", "Kon Tum"},
      {"Hanoi", "Hà Nội"},
      {"Thủ đô Hà Nội", "Hà Nội"},
      {"Thủ đô", "Hà Nội"},
      {"Hoà Bình", "Hòa Bình"},
      {"hoa binh", "Hòa Bình"},
      {"Bắc Cạn", "Bắc Kạn"},
      {"Quãng Ngãi", "Quảng Ngãi"},
  };
  for (const NameCase& given : kCases) {
    SCOPED_TRACE(given.given);
    const Province* const province = find_province(given.given);
    ASSERT_NE(province, nullptr);
    EXPECT_EQ(province->name, given.name);
  }
}

TEST(FindProvince, RefusesWhatIsNoneOrMayBeSeveral) {
  for (const std::string_view name : {"", "tỉnh", "QN", "BT", "HG", "Gò Quao", "Kiên", "huyện"}) {
    SCOPED_TRACE(name);
    EXPECT_EQ(find_province(name), nullptr);
  }
}

TEST(NameOn, KnowsThatThuaThienHueBecameHue) {
  const Province* const hue = find_province("Thừa Thiên Huế");
  ASSERT_NE(hue, nullptr);
  EXPECT_EQ(name_on(*hue, {2024, 12, 31}), "Thừa Thiên Huế");
  EXPECT_EQ(name_on(*hue, {2025, 1, 1}), "Huế");
  EXPECT_EQ(name_on(*hue, {0, 6, 11}), "Thừa Thiên Huế");
}

TEST(NameOn, LeavesMergedProvincesTheirNames) {
  const Province* const kien_giang = find_province("Kiên Giang");
  ASSERT_NE(kien_giang, nullptr);
  EXPECT_EQ(kien_giang->name_2025, "An Giang");
  EXPECT_EQ(name_on(*kien_giang, {2026, 1, 1}), "Kiên Giang");
}

TEST(FindDistricts, FindsThemWithAndWithoutTheirKind) {
  for (const std::string_view name :
       {"Gò Quao", "huyện Gò Quao", "HUYỆN GÒ QUAO", "go quao", "Huyện ủy Gò Quao"}) {
    SCOPED_TRACE(name);
    const std::vector<const District*> found = find_districts(name);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found.front()->name, "Gò Quao");
    EXPECT_EQ(found.front()->kind, "huyện");
    EXPECT_EQ(found.front()->province, "Kiên Giang");
  }
}

TEST(FindDistricts, FindsAllThatShareAName) {
  EXPECT_GT(find_districts("Châu Thành").size(), 5U);
  EXPECT_EQ(find_districts("Cao Lãnh").size(), 2U);
  EXPECT_TRUE(find_districts("Kiên Giang").empty());
}

TEST(FindDistricts, TellsTownFromCountryByTheKind) {
  const std::vector<const District*> town = find_districts("thành phố Cao Lãnh");
  ASSERT_EQ(town.size(), 1U);
  EXPECT_EQ(town.front()->kind, "thành phố");
}

TEST(FindDistricts, ReadsOddNames) {
  EXPECT_EQ(find_districts("Phan Rang - Tháp Chàm").size(), 1U);
  EXPECT_EQ(find_districts("Ea H’leo").size(), 1U);
  EXPECT_EQ(find_districts("M'Đrắk").size(), 1U);
  EXPECT_EQ(find_districts("Quận 10").size(), 1U);
  EXPECT_EQ(find_districts("Quan Sơn").size(), 1U);
}

/// The places as "[province]" and "(district)", with '!' after a word for the kind.
std::string describe(const std::vector<PlaceMention>& mentions) {
  std::string places;
  for (const PlaceMention& place : mentions) {
    EXPECT_NE(place.province == nullptr, place.district == nullptr);
    if (!places.empty()) places += ' ';
    if (place.after_kind) places += '!';
    places += place.province != nullptr ? "[" + std::string(place.province->name) + "]"
                                        : "(" + std::string(place.district->name) + ")";
  }
  return places;
}

struct PlacesCase {
  std::string_view text;
  std::string_view expected;
};

void expect_places(std::initializer_list<PlacesCase> cases) {
  for (const PlacesCase& given : cases) {
    SCOPED_TRACE(given.text);
    const CastShadow shadow(given.text);
    EXPECT_EQ(describe(find_places(shadow.text())), given.expected);
  }
}

TEST(FindPlaces, FindsProvincesUnderAllTheirNames) {
  expect_places({
      {"Ban Thường vụ Tỉnh ủy Kiên Giang", "![Kiên Giang]"},
      {"UBND TỈNH\nQUẢNG NGÃI", "![Quảng Ngãi]"},
      {"Báo Quảng Ngãi", "[Quảng Ngãi]"},
      {"các tỉnh Sơn La, Lai Châu và TP. Hà Nội", "![Sơn La] [Lai Châu] ![Hà Nội]"},
      {"tỉnh Bà Rịa – Vũng Tàu", "![Bà Rịa - Vũng Tàu]"},
      {"tỉnh Thừa Thiên - Huế", "![Thừa Thiên Huế]"},
      {"TP.HCM, TPHCM, Tp. Hồ Chí Minh", "![Hồ Chí Minh] ![Hồ Chí Minh] ![Hồ Chí Minh]"},
      {"TỈNH KIÊNGIANG", "![Kiên Giang]"},
  });
}

TEST(FindPlaces, MarksNamesThatMayBeCommonWords) {
  expect_places({
      {"bảo vệ hòa bình", "[Hòa Bình]"},
      {"tỉnh Hòa Bình", "![Hòa Bình]"},
      {"hằng năm định kỳ", "[Nam Định]"},
  });
}

TEST(FindPlaces, TakesHoChiMinhForAPlaceAfterItsKindOnly) {
  expect_places({
      {"Chủ tịch Hồ Chí Minh", ""},
      {"tư tưởng, đạo đức, phong cách Hồ Chí Minh", ""},
      {"Thành ủy Thành phố Hồ Chí Minh", "![Hồ Chí Minh]"},
  });
}

TEST(FindPlaces, TakesDistrictsAfterTheirKindOnly) {
  expect_places({
      {"huyện Gò Quao", "!(Gò Quao)"},
      {"ĐẢNG BỘ HUYỆN GÒ QUAO", "!(Gò Quao)"},
      {"Huyện ủy Gò Quao, tỉnh Kiên Giang", "!(Gò Quao) ![Kiên Giang]"},
      {"tại Gò Quao", ""},
      {"chợ mới xây", ""},
      {"thị xã Sa Pa", "!(Sa Pa)"},
      {"Quận ủy 10", "!(10)"},
      {"UBND quận Ba Đình", "!(Ba Đình)"},
      {"tỉnh Ba Đình", ""},
  });
}

TEST(FindPlaces, TellsATownFromItsProvince) {
  expect_places({
      {"UBND thành phố Cao Bằng", "!(Cao Bằng)"},
      {"UBND tỉnh Cao Bằng", "![Cao Bằng]"},
      {"Thành ủy Hạ Long", "!(Hạ Long)"},
      {"Thành ủy Hải Phòng", "![Hải Phòng]"},
      {"huyện Điện Biên, tỉnh Điện Biên", "!(Điện Biên) ![Điện Biên]"},
      {"thành phố Điện Biên Phủ", "!(Điện Biên Phủ)"},
  });
}

TEST(FindPlaces, IsNotMisledByCompounds) {
  expect_places({
      {"các cơ quan 3 cấp", ""},
      {"người liên quan 10 ca bệnh", ""},
      {"châu Á - Thái Bình Dương", ""},
      {"Việt Nam định hướng", ""},
      {"quảng namm", ""},
  });
}

TEST(FindPlacesInOriginal, LeavesOutCommonWords) {
  constexpr PlacesCase kCases[] = {
      {"bảo vệ hòa bình ở Hòa Bình", "[Hòa Bình]"},
      {"hằng năm định kỳ; Năm định kỳ; NĂM ĐỊNH KỲ", ""},
      {"những diễn biến mới. Diễn biến dịch. VỀ DIỄN BIẾN", ""},
      {"đánh giá lại, tiền giảng, cân thô", ""},
      {"quản lý nhân sự, bình quân 3 người, cơ quan 10", ""},
      {"các quận, huyện 4 tại chỗ", ""},
      {"họp với các huyện. Bảo Lâm nói", ""},
  };
  for (const PlacesCase& given : kCases) {
    SCOPED_TRACE(given.text);
    EXPECT_EQ(describe(find_places(CastShadow(given.text))), given.expected);
  }
}

TEST(FindPlacesInOriginal, KeepsWhatIsWrittenAsAName) {
  constexpr PlacesCase kCases[] = {
      {"ĐIỆN BIÊN, Điện Biên, Điện biên", "[Điện Biên] [Điện Biên] [Điện Biên]"},
      {"Ha Noi, Hà nội, Hà-Nội", "[Hà Nội] [Hà Nội] [Hà Nội]"},
      {"Hoà Bình, Thanh Hoá", "[Hòa Bình] [Thanh Hóa]"},
      {"Đăk Lăk, Đắc Lắc, Dak Lak, Kontum", "[Đắk Lắk] [Đắk Lắk] [Đắk Lắk] [Kon Tum]"},
      {"Bà rịa – Vũng tàu", "[Bà Rịa - Vũng Tàu]"},
      {"tỉnh Quãng Ngãi", "![Quảng Ngãi]"},
      {"Tỉnh uỷ Lai Châu, UBND TỈNH\nLAI CHÂU", "![Lai Châu] ![Lai Châu]"},
      {"Quận 10, quận Ba Đình, QUẬN UỶ BA ĐÌNH", "!(10) !(Ba Đình) !(Ba Đình)"},
      {"huyện Ea H’leo, huyện Gò Quao", "!(Ea H'leo) !(Gò Quao)"},
      {"thành phố Hồ Chí Minh, TPHCM", "![Hồ Chí Minh] ![Hồ Chí Minh]"},
  };
  for (const PlacesCase& given : kCases) {
    SCOPED_TRACE(given.text);
    EXPECT_EQ(describe(find_places(CastShadow(given.text))), given.expected);
  }
}

TEST(FindPlaces, GivesTheSpanOfTheName) {
  const std::vector<PlaceMention> places = find_places("o tinh  kien giang, nay");
  ASSERT_EQ(places.size(), 1U);
  EXPECT_EQ(places.front().begin, 8U);
  EXPECT_EQ(places.front().end, 18U);
}

}  // namespace
}  // namespace chithi::corpus
