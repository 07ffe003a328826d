// SPDX-License-Identifier: GPL-3.0-or-later
#include <ostream>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <xapian.h>

#include "corpus/ingest.h"
#include "indexer/document.h"
#include "query/searcher.h"
#include "schema/source.h"
#include "stemmer-vi/analyzer.h"
#include "stemmer-vi/utf8.h"
#include "tests/support/search.h"

// What users of other engines have missed or cursed in Vietnamese, by the number of the case.

namespace chithi::query {
namespace {

using testing::ElementsAreArray;
using testing::UnorderedElementsAreArray;

/// A query, and short texts of which it must find some and must not find others.
struct Case {
  std::string_view id;
  std::string_view query;
  std::vector<std::string_view> first;   ///< Found, above all others.
  std::vector<std::string_view> after;   ///< Found, below those.
  std::vector<std::string_view> absent;  ///< Not found.
};

std::ostream& operator<<(std::ostream& out, const Case& test) {
  return out << test.id << ": " << test.query;
}

Xapian::Database database_of(const Case& test) {
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  vi::Analyzer analyzer;
  for (const auto* texts : {&test.absent, &test.after, &test.first}) {
    for (const std::string_view text : *texts) {
      for (corpus::Directive& directive : corpus::read_directives(vi::to_nfc(text), "a.txt")) {
        directive.id = text;  // So that hits can be told by what was written.
        database.add_document(indexer::to_xapian(directive, schema::Source(), analyzer));
      }
    }
  }
  return database;
}

std::vector<std::string> found(const Case& test) {
  std::vector<std::string> texts;
  const Response response = test::search(database_of(test), test.query);
  for (const Hit& hit : response.hits)
    texts.push_back(hit.directive.id);
  return texts;
}

class LanguageCase : public testing::TestWithParam<Case> {};

TEST_P(LanguageCase, IsFoundAsItShould) {
  const Case& test = GetParam();
  const std::vector<std::string> texts = found(test);
  const std::size_t first = std::min(texts.size(), test.first.size());
  const auto middle = texts.begin() + static_cast<std::ptrdiff_t>(first);
  EXPECT_THAT(std::vector<std::string>(texts.begin(), middle),
              UnorderedElementsAreArray(test.first));
  EXPECT_THAT(std::vector<std::string>(middle, texts.end()), UnorderedElementsAreArray(test.after));
}

std::string name_of(const testing::TestParamInfo<Case>& info) {
  return std::string(info.param.id) + '_' + std::to_string(info.index);
}

const std::vector<Case> kFolding = {
    {"V01",
     "duong",
     {"xa Đường đi", "xa Dương gian", "xa đương nhiên", "xa duong"},
     {},
     {"xa dung"}},
    {"V02", "đường", {"xa Đường đi"}, {"xa Dương gian", "xa duong sa", "xa đương chức"}, {}},
    {"V03", "=đường", {"xa Đường đi"}, {}, {"xa Dương gian", "xa duong sa", "xa đương chức"}},
    {"V04", "dak lak", {"tại Đắk Lắk", "tại ĐẮK LẮK"}, {}, {"tại Đà Lạt"}},
    {"V04", "ĐĂK LĂK", {"tại Đắk Lắk"}, {}, {"tại Đà Lạt"}},
    {"V04", "Đắc Lắc", {"tại Đắk Lắk"}, {}, {"tại Đà Lạt"}},
    {"V05", "dien bien", {"ở ĐIỆN BIÊN", "ở Điện Biên"}, {}, {}},
    {"V06", "Ðiều", {"xem Điều này"}, {}, {}},
    {"V06", "Ɖiều", {"xem Điều này"}, {}, {}},
    {"V06", "=điều", {"xem Ðiều này", "xem Ɖiều kia"}, {}, {"xem điêu"}},
    {"V07", "ma", {"chữ ma", "chữ má", "chữ mà", "chữ mả", "chữ mã", "chữ mạ"}, {}, {"chữ mai"}},
    {"V07", "mã", {"chữ mã"}, {"chữ ma", "chữ má", "chữ mà", "chữ mả", "chữ mạ"}, {"chữ mai"}},
    {"V08",
     "=bệnh",
     {"phòng bệnh", "phòng be\u0323\u0302nh", "phòng b\u1ec7nh", "phòng b\u00ea\u0323nh",
      "phòng b\u1eb9\u0302nh"},
     {},
     {"phòng bênh"}},
    {"V08", "=be\u0302\u0323nh", {"phòng bệnh"}, {}, {"phòng bênh"}},
    {"V09", "=bệnh", {"chữa đường be\u0302\u0323nh viện"}, {}, {}},
    {"V10", "=nước", {"uống n\u00adước", "uống nư\u200bớc", "uống nướ\u200cc"}, {}, {"uống nươc"}},
    {"V10", "\"Hòa Bình\"", {"tỉnh Hòa\u00a0Bình"}, {}, {"tỉnh Hòa và Bình"}},
    {"V11", "=\"ủy ban\"", {"có UỶ BAN này", "có uỷ ban ấy", "có Ủy ban kia"}, {}, {"có uy ban"}},
    {"V12", "\u0301 dịch", {"chống dịch"}, {}, {}},
    {"V12", "dịch", {"chống \u0301\u0300 dịch"}, {}, {}},
    {"V13", "ø", {"chữ ø lạ"}, {}, {"chữ khác"}},
    {"V13", "straße", {"phố Straße lạ"}, {}, {"phố khác"}},
    {"V13", "東京都", {"ở 東京都 xa"}, {}, {"ở xa"}},
    {"V13", "кириллица", {"chữ Кириллица lạ"}, {}, {"chữ khác"}},
};

const std::vector<Case> kTones = {
    {"V20", "=hòa", {"chữ hoà", "chữ hòa"}, {}, {"chữ hoa", "chữ hóa"}},
    {"V21", "=ủy", {"chữ uỷ", "chữ ủy"}, {}, {"chữ uy"}},
    {"V21", "=thụy", {"chữ thuỵ", "chữ thụy"}, {}, {"chữ thuy"}},
    {"V22", "=khoẻ", {"chữ khỏe", "chữ khoẻ"}, {}, {"chữ khoe"}},
    {"V23", "=việt", {"chữ vịêt", "chữ việt"}, {}, {"chữ viết"}},
    {"V23", "=thuyến", {"chữ thuýên", "chữ thuyến"}, {}, {"chữ thuyền"}},
    {"V23", "=tuỵnh", {"chữ tụynh", "chữ tuỵnh"}, {}, {}},
    {"V24", "=quỹ", {"chữ qũy", "chữ quỹ"}, {}, {"chữ quý"}},
    {"V24", "=quý", {"chữ qúy", "chữ quý"}, {}, {"chữ quỹ"}},
    {"V25", "=giá", {"chữ gía", "chữ giá"}, {}, {"chữ già"}},
    {"V25", "=già", {"chữ gìa", "chữ già"}, {}, {"chữ giá"}},
    {"V28", "=lý", {"chữ lý"}, {}, {"chữ lí"}},
    {"V28", "lý", {"chữ lý"}, {}, {"chữ lí"}},
};

const std::vector<Case> kNumbers = {
    {"V30",
     "\"4 tại chỗ\"",
     {"nêu 4 tại chỗ", "nêu 04 tại chỗ", "nêu “4 tại chỗ”", "nêu bốn tại chỗ"},
     {},
     {"nêu bốn mùa tại chỗ", "nêu 14 tại chỗ", "nêu vật tư tại chỗ"}},
    {"V30",
     "\"bốn tại chỗ\"",
     {"nêu 4 tại chỗ", "nêu 04 tại chỗ", "nêu bốn tại chỗ"},
     {},
     {"nêu bốn mùa tại chỗ", "nêu 14 tại chỗ", "nêu vật tư tại chỗ"}},
    {"V30", "\"04 tại chỗ\"", {"nêu 4 tại chỗ", "nêu bốn tại chỗ"}, {}, {"nêu 14 tại chỗ"}},
    {"V30", "“4 tại chỗ”", {"nêu 4 tại chỗ", "nêu bốn tại chỗ"}, {}, {"nêu 14 tại chỗ"}},
    {"V30",
     "4 tai cho",
     {"nêu 4 tại chỗ", "nêu bốn tại chỗ"},
     {"nêu 14 tại chỗ", "nêu vật tư tại chỗ"},
     {}},
    {"V30", "\"4 tai cho\"", {"nêu 4 tại chỗ", "nêu bốn tại chỗ"}, {}, {"nêu 14 tại chỗ"}},
    {"V31", "\"3 trước\"", {"nêu 3 trước", "nêu ba trước"}, {}, {"nêu 13 trước"}},
    {"V31", "3 trước", {"nêu 3 trước", "nêu ba trước"}, {}, {}},
    {"V31", "\"ba sẵn sàng\"", {"nêu 3 sẵn sàng", "nêu ba sẵn sàng"}, {}, {}},
    {"V31", "ba sẵn sàng", {"nêu 3 sẵn sàng", "nêu ba sẵn sàng"}, {}, {}},
    {"V31", "\"3 không\"", {"nêu 3 không", "nêu ba không"}, {}, {}},
    {"V32", "\"khóa XI\"", {"của khóa XI", "của khoá XI", "của khoá 11"}, {}, {"của khóa X"}},
    {"V32", "khóa 11", {"của khóa XI", "của khoá 11"}, {}, {}},
    {"V32", "\"quý IV\"", {"trong quý IV", "trong quý 4"}, {}, {"trong quý I"}},
    {"V32", "\"quý 4\"", {"trong quý IV", "trong quý 4"}, {}, {"trong quý I"}},
    {"V32", "\"quý tư\"", {"trong quý IV", "trong quý 4", "trong quý tư"}, {}, {"vốn tư"}},
    {"V32", "\"quý IV\"", {"trong quý tư", "trong quý 4"}, {}, {"vốn tư"}},
    {"V30", "\"thứ 4\"", {"lần thứ tư", "lần thứ 4"}, {}, {"theo thứ tự", "đầu tư"}},
    {"V33", "\"mười lăm ngày\"", {"sau mười lăm ngày", "sau 15 ngày"}, {}, {"sau mười năm ngày"}},
    {"V33", "\"15 ngày\"", {"sau mười lăm ngày", "sau 15 ngày"}, {}, {"sau mười năm ngày"}},
    {"V33", "\"21 xã\"", {"có hai mươi mốt xã", "có 21 xã"}, {}, {"có hai mươi xã"}},
    {"V33",
     "\"24 xã\"",
     {"có hai mươi tư xã", "có hai mươi bốn xã", "có 24 xã"},
     {},
     {"có hai xã"}},
    {"V33", "\"hai mươi tư xã\"", {"có hai mươi tư xã", "có hai mươi bốn xã", "có 24 xã"}, {}, {}},
    {"V33", "\"mười năm\"", {"sau mười năm"}, {}, {"số 15"}},
    {"V33", "\"7 ngày\"", {"sau 07 ngày", "sau 7 ngày", "sau bảy ngày"}, {}, {"sau 17 ngày"}},
    {"V34", "\"năm 2021\"", {"của năm 2021"}, {}, {"số 5 2021"}},
    {"V34", "năm 2021", {"của năm 2021"}, {"số 5 2021"}, {}},
    {"V34", "ba mẹ", {"cùng ba mẹ"}, {"cùng 3 mẹ"}, {}},
    {"V34", "07-KL/TW", {"theo Kết luận số 07-KL/TW"}, {}, {"theo bảy KL TW", "theo 7 KL của TW"}},
    {"V35", "5K", {"quy định 5K", "quy định 5 K"}, {}, {"quy định 15K"}},
};

const std::vector<Case> kAbbreviations = {
    {"V40",
     "UBND",
     {"của UBND tỉnh", "của Ủy ban nhân dân tỉnh", "của Uỷ ban Nhân dân tỉnh"},
     {},
     {"của tỉnh"}},
    {"V40", "ubnd", {"của UBND tỉnh", "của Ủy ban nhân dân tỉnh"}, {}, {"của tỉnh"}},
    {"V41", "CA", {"của CA tỉnh", "của Công an tỉnh"}, {}, {"của tỉnh"}},
    {"V41", "ca", {"một ca bệnh"}, {}, {"của Công an tỉnh"}},
    {"V40",
     "UBND tỉnh",
     {"của UBND tỉnh", "của Ủy ban nhân dân tỉnh", "của Uỷ ban nhân dân tỉnh"},
     {},
     {"của nhân viên"}},
    {"V40", "Ủy ban nhân dân tỉnh", {"của UBND tỉnh", "của Ủy ban nhân dân tỉnh"}, {}, {"xa lạ"}},
    {"V41", "BTV", {"của BTV này", "của Ban Thường vụ này"}, {}, {"của ban"}},
    {"V41", "Ban Thường vụ", {"của BTV này", "của Ban Thường vụ này"}, {}, {}},
    {"V41", "BCĐ", {"của BCĐ này", "của Ban Chỉ đạo này"}, {}, {"của ban"}},
    {"V41", "HĐND", {"của HĐND này", "của Hội đồng nhân dân này"}, {}, {"của hội"}},
    {"V41", "MTTQ", {"của MTTQ này", "của Mặt trận Tổ quốc này"}, {}, {"của nước"}},
    {"V41", "TTg", {"của TTg này", "của Thủ tướng Chính phủ này"}, {}, {"của ai"}},
    {"V41", "KT-XH", {"về KT-XH này", "về kinh tế - xã hội này"}, {}, {"về ai"}},
    {"V41", "PCD", {"về PCD này", "về phòng, chống dịch này"}, {}, {"về ai"}},
    {"V40",
     "UBND-HĐND",
     {"của UBND-HĐND tỉnh", "của Ủy ban nhân dân, Hội đồng nhân dân tỉnh"},
     {},
     {"của tỉnh"}},
    {"V04", "Daklak", {"ở Đắk Lắk", "ở Đắc Lắc", "ở Daklak"}, {}, {"ở lạ"}},
    {"V03", "=UBND", {"của UBND tỉnh"}, {}, {"của Ủy ban nhân dân tỉnh"}},
    {"V03", "=\"mười lăm ngày\"", {"sau mười lăm ngày"}, {}, {"sau 15 ngày"}},
    {"V42", "BBT", {"của BBT này", "của Ban Bí thư này", "của Ban biên tập này"}, {}, {"của ai"}},
    {"V43",
     "\"Chủ tịch UBND tỉnh\"",
     {"là Chủ tịch UBND tỉnh", "là Chủ tịch Ủy ban nhân dân tỉnh"},
     {},
     {"là Chủ tịch Hội đồng nhân dân tỉnh"}},
    {"V43",
     "\"Chủ tịch Ủy ban nhân dân tỉnh\"",
     {"là Chủ tịch UBND tỉnh", "là Chủ tịch Ủy ban nhân dân tỉnh"},
     {},
     {"là Chủ tịch tỉnh"}},
};

const std::vector<Case> kBorders = {
    {"V52",
     "\"phòng chống dịch\"",
     {"lo phòng\fchống dịch", "lo phòng\nchống dịch", "lo phòng chống dịch"},
     {},
     {"lo phòng và dịch"}},
    {"V52", "\"khẩn trương\"", {"thật khẩn\n\ntrương", "thật khẩn-\ntrương"}, {}, {}},
};

TEST(LanguageCase, V51APhraseDoesNotCrossTheBorderOfTwoDirectives) {
  const std::string text =
      "TỈNH ỦY HÀ NAM\nSố 1-CV/TU\nHà Nam, ngày 1 tháng 6 năm 2021\n\nKính gửi: Các ban.\n\nNội "
      "dung.\n\nT/M BAN THƯỜNG VỤ\nBÍ THƯ\n\nLê Văn Phòng\n\nTỈNH ỦY HÀ GIANG\nSố 2-CV/TU\nHà "
      "Giang, ngày 2 tháng 6 năm 2021\n\nKính gửi: Các sở.\n\nNội dung.\n";
  ASSERT_EQ(corpus::read_directives(text, "a.txt").size(), 2U);
  const Case across = {"V51", "\"Phòng Tỉnh ủy\"", {}, {}, {text}};
  const Case within = {"V51", "\"Tỉnh ủy Hà Giang\"", {}, {}, {text}};
  EXPECT_TRUE(found(across).empty());
  EXPECT_EQ(found(within).size(), 1U);
}

INSTANTIATE_TEST_SUITE_P(Folding, LanguageCase, testing::ValuesIn(kFolding), name_of);
INSTANTIATE_TEST_SUITE_P(Tones, LanguageCase, testing::ValuesIn(kTones), name_of);
INSTANTIATE_TEST_SUITE_P(Numbers, LanguageCase, testing::ValuesIn(kNumbers), name_of);
INSTANTIATE_TEST_SUITE_P(Abbreviations, LanguageCase, testing::ValuesIn(kAbbreviations), name_of);
INSTANTIATE_TEST_SUITE_P(Borders, LanguageCase, testing::ValuesIn(kBorders), name_of);

}  // namespace
}  // namespace chithi::query
