// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/searcher.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "corpus/error.h"
#include "tests/support/database.h"
#include "tests/support/search.h"

namespace chithi::query {
namespace {

using test::database_of;
using test::files_of;
using test::search;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

std::vector<std::string> found(const Xapian::Database& database, std::string_view query) {
  return files_of(search(database, query));
}

std::vector<std::string> found_exactly(const Xapian::Database& database, std::string_view query) {
  Request request;
  request.query = query;
  request.spelling = Spelling::Exact;
  return files_of(search(database, request));
}

// Words and their marks

TEST(Searcher, S01_S02_S03_FindsWordsTypedWithoutMarks) {
  const Xapian::Database database = database_of({
      {"luan", "Thực hiện kết luận của cấp trên"},
      {"dich", "Phòng, chống dịch bệnh đặc biệt nguy hiểm"},
      {"dak-lak", "Gửi tỉnh Đắk Lắk"},
      {"dien-bien", "Gửi tỉnh ĐIỆN BIÊN"},
  });
  EXPECT_THAT(found(database, "ket luan"), ElementsAre("luan"));
  EXPECT_THAT(found(database, "dich"), ElementsAre("dich"));
  EXPECT_THAT(found(database, "dac biet"), ElementsAre("dich"));
  EXPECT_THAT(found(database, "\"dak lak\""), ElementsAre("dak-lak"));
  EXPECT_THAT(found(database, "\"ĐĂK LĂK\""), ElementsAre("dak-lak"));
  EXPECT_THAT(found(database, "\"dien bien\""), ElementsAre("dien-bien"));
}

TEST(Searcher, S03_S13_FindsAStateNumber) {
  const Xapian::Database database = database_of({
      {"a", "Căn cứ Quyết định số 123/QĐ-UBND ngày 5/5/2020"},
      {"b", "Căn cứ Nghị quyết số 78/NQ-CP ngày 20/7/2021"},
  });
  EXPECT_THAT(found(database, "123/QD-UBND"), ElementsAre("a"));
  EXPECT_THAT(found(database, "78/NQ-CP"), ElementsAre("b"));
}

TEST(Searcher, S04_FindsWordsInCapitals) {
  const Xapian::Database database = database_of({{"a", "một đợt đặc biệt"}});
  EXPECT_THAT(found(database, "ĐẶC BIỆT"), ElementsAre("a"));
}

TEST(Searcher, S05_S06_FindsBothTonePlacements) {
  const Xapian::Database database = database_of({
      {"old", "tinh thần hòa giải của ủy ban"},
      {"new", "tinh thần hoà giải của uỷ ban"},
  });
  for (const std::string_view query : {"hoà", "hòa", "uỷ ban", "ủy ban", "=hoà", "=\"uỷ ban\""}) {
    SCOPED_TRACE(query);
    EXPECT_THAT(found(database, query), UnorderedElementsAre("old", "new"));
  }
}

TEST(Searcher, S07_S08_FindsAcrossNormalForms) {
  const Xapian::Database database = database_of({
      {"nfc", "chống dịch"},
      {"nfd", "cho\u0302\u0301ng di\u0323ch"},
  });
  EXPECT_THAT(found(database, "=dịch"), UnorderedElementsAre("nfc", "nfd"));
  EXPECT_THAT(found(database, "=di\u0323ch"), UnorderedElementsAre("nfc", "nfd"));
}

TEST(Searcher, S16_V02_RanksTheSameMarksFirst) {
  const Xapian::Database database = database_of({
      {"dich", "dích dích dích dích dích"},
      {"long", "Cấp ủy các cấp tập trung cao độ cho công tác chống dịch trong toàn tỉnh, các xã"},
      {"duong", "Dương Dương duong"},
      {"road", "Công văn về đoạn đường nối các huyện với trung tâm tỉnh và các xã vùng cao"},
  });
  EXPECT_THAT(found(database, "dịch"), ElementsAre("long", "dich"));
  EXPECT_THAT(found(database, "đường"), ElementsAre("road", "duong"));
}

TEST(Searcher, V01_V07_FindsEveryWordOfTheSameLetters) {
  const Xapian::Database database = database_of(
      {{"1", "ma ma"}, {"2", "má"}, {"3", "mà mà mà"}, {"4", "mả"}, {"5", "mã"}, {"6", "mạ mạ"}});
  EXPECT_THAT(found(database, "ma"), testing::SizeIs(6));
  EXPECT_THAT(found(database, "mã"), testing::SizeIs(6));
  EXPECT_EQ(found(database, "mã").front(), "5");
}

TEST(Searcher, V03_FindsAnExactWordOnly) {
  const Xapian::Database database = database_of({
      {"road", "nâng cấp đường giao thông"},
      {"name", "ông Dương ký"},
      {"bare", "nang cap duong giao thong"},
  });
  EXPECT_THAT(found(database, "=đường"), ElementsAre("road"));
  EXPECT_THAT(found_exactly(database, "đường"), ElementsAre("road"));
}

TEST(Searcher, FindsAnExactWordWithoutMarksByReadingTheTexts) {
  const Xapian::Database database = database_of({
      {"road", "nâng cấp đường giao thông"},
      {"bare", "nang cap duong giao thong"},
      {"both", "đường duong"},
  });
  EXPECT_THAT(found(database, "=duong"), UnorderedElementsAre("bare", "both"));
  EXPECT_THAT(found_exactly(database, "duong"), UnorderedElementsAre("bare", "both"));
  EXPECT_THAT(found(database, "giao -=duong"), ElementsAre("road"));
}

TEST(Searcher, V06_TakesLookAlikesOfTheLetterD) {
  const Xapian::Database database = database_of({{"a", "Điều khoản thi hành"}});
  EXPECT_THAT(found(database, "=\u00D0iều"), ElementsAre("a"));
  EXPECT_THAT(found(database, "=\u0189iều"), ElementsAre("a"));
}

// Many words

TEST(Searcher, RanksDocumentsWithAllTheWordsAboveThoseWithSome) {
  const Xapian::Database database = database_of({
      {"some", "khai báo khai báo khai báo y tế y tế y tế"},
      {"all", "Các địa phương tổ chức khai báo y tế bắt buộc đối với người đến từ vùng có ca bệnh"},
      {"none", "trồng rừng"},
  });
  const Response response = search(database, "khai báo y tế bắt buộc");
  EXPECT_THAT(files_of(response), ElementsAre("all", "some"));
  EXPECT_EQ(response.with_all_words, 1U);
}

TEST(Searcher, NeverFailsALongQuestionForOneWord) {
  const Xapian::Database database = database_of({{"a", "khai báo y tế bắt buộc"}});
  const Response response = search(database, "ai phải khai báo y tế bắt buộc khi về quê xyzzy");
  EXPECT_THAT(files_of(response), ElementsAre("a"));
  EXPECT_EQ(response.with_all_words, 0U);
}

TEST(Searcher, RanksWordsThatStandTogetherHigher) {
  const Xapian::Database database = database_of({
      {"apart", "cách thức làm việc và ly nước"},
      {"together", "việc cách ly và thức nước làm"},
  });
  EXPECT_THAT(found(database, "cách ly"), ElementsAre("together", "apart"));
}

TEST(Searcher, FindsWordsThatASignJoinsSideBySideOnly) {
  const Xapian::Database database = database_of({
      {"a", "phòng, chống dịch COVID - 19"},
      {"b", "covid đợt 3, ngày 19"},
  });
  EXPECT_THAT(found(database, "Covid-19"), ElementsAre("a"));
}

TEST(Searcher, FindsThePrefixOfAWord) {
  const Xapian::Database database =
      database_of({{"a", "khu cách ly"}, {"b", "cấp thành phố"}, {"c", "ca mắc"}});
  EXPECT_THAT(found(database, "cac*"), ElementsAre("a"));
  EXPECT_THAT(found(database, "cách*"), ElementsAre("a"));
}

TEST(Searcher, UnderstandsChoicesAndNegation) {
  const Xapian::Database database = database_of(
      {{"a", "cách ly tập trung"}, {"b", "giãn cách xã hội"}, {"c", "tiêm chủng tập trung"}});
  EXPECT_THAT(found(database, "giãn OR chủng"), UnorderedElementsAre("b", "c"));
  EXPECT_THAT(found(database, "cách NOT giãn"), ElementsAre("a"));
  EXPECT_THAT(found(database, "tập -chủng"), ElementsAre("a"));
  EXPECT_THAT(found(database, "(giãn OR tiêm) -\"cách xã\""), ElementsAre("c"));
  EXPECT_THAT(found(database, "-cách"), ElementsAre("c"));
}

// Phrases

TEST(Searcher, S15_FindsAPhraseAsNeighboursOnly) {
  const Xapian::Database database =
      database_of({{"a", "thực hiện kết luận"}, {"b", "kết quả và luận cứ"}});
  EXPECT_THAT(found(database, "\"ket luan\""), ElementsAre("a"));
  EXPECT_THAT(found(database, "“kết luận”"), ElementsAre("a"));
}

TEST(Searcher, RanksAPhraseWithTheSameMarksFirst) {
  const Xapian::Database database = database_of({
      {"other", "tài chợ tài chợ tài chợ"},
      {"same", "phương châm mới là tại chỗ trong toàn tỉnh và ở các huyện, các xã"},
  });
  EXPECT_THAT(found(database, "\"tại chỗ\""), ElementsAre("same", "other"));
}

TEST(Searcher, FindsAnExactPhraseWithItsMarksInPlaceOnly) {
  const Xapian::Database database = database_of({
      {"in-place", "việc tại chỗ"},
      {"elsewhere", "tài chỗ, nay ở tại đó"},
      {"other", "tài chợ"},
  });
  EXPECT_THAT(found(database, "=\"tại chỗ\""), ElementsAre("in-place"));
  EXPECT_THAT(found_exactly(database, "\"tại chỗ\""), ElementsAre("in-place"));
}

TEST(Searcher, V51_KeepsTheOrderOfAPhrase) {
  const Xapian::Database database = database_of({{"a", "phương châm 4 tại chỗ"}});
  EXPECT_THAT(found(database, "\"4 tại chỗ\""), ElementsAre("a"));
  EXPECT_THAT(found(database, "\"tại chỗ 4\""), IsEmpty());
}

// Numbers in words

Xapian::Database slogans() {
  return database_of({
      {"figure", "phương châm 4 tại chỗ"},
      {"padded", "phương châm \"04 tại chỗ\""},
      {"word", "phương châm bốn tại chỗ"},
      {"seasons", "bốn mùa tại chỗ"},
      {"fourteen", "14 tại chỗ"},
      {"materials", "vật tư tại chỗ"},
      {"manure", "bón tại chỗ, bốn lần"},
  });
}

TEST(Searcher, S14_V30_TakesFiguresAndWordsForTheSameInAPhrase) {
  const Xapian::Database database = slogans();
  for (const std::string_view query :
       {"\"4 tại chỗ\"", "\"bốn tại chỗ\"", "\"04 tại chỗ\"", "“4 tại chỗ”", "\"4 tai cho\""}) {
    SCOPED_TRACE(query);
    EXPECT_THAT(found_exactly(database, query).size(), query == "\"4 tai cho\"" ? 0U : 3U);
  }
  for (const std::string_view query : {"\"4 tại chỗ\"", "\"04 tại chỗ\"", "“4 tại chỗ”"}) {
    SCOPED_TRACE(query);
    EXPECT_THAT(found(database, query), UnorderedElementsAre("figure", "padded", "word"));
  }
}

TEST(Searcher, S14_V30_TakesFiguresAndWordsForTheSameOutsideAPhrase) {
  const Xapian::Database database = database_of({
      {"materials", "vật tư tại chỗ, tại chỗ, tại chỗ"},
      {"seasons", "bốn mùa tại chỗ, tại chỗ"},
      {"figure", "Các xã phải nắm chắc phương châm 4 tại chỗ khi có bão, lũ về"},
      {"word", "Các xã phải nắm chắc phương châm bốn tại chỗ khi có bão, lũ về"},
  });
  const Response response = search(database, "4 tai cho");
  const std::vector<std::string> files = files_of(response);
  ASSERT_EQ(files.size(), 4U);
  EXPECT_EQ(files[0], "figure");
  EXPECT_EQ(files[1], "word");
  EXPECT_EQ(response.with_all_words, 2U);
  EXPECT_THAT(response.understood, Contains("4 also as \"bốn\""));
}

TEST(Searcher, V31_TakesFiguresAndWordsForTheSameBothWays) {
  const Xapian::Database database =
      database_of({{"a", "phương châm ba trước"}, {"b", "phong trào 3 sẵn sàng"}});
  EXPECT_THAT(found(database, "\"3 trước\""), ElementsAre("a"));
  EXPECT_THAT(found(database, "\"ba sẵn sàng\""), ElementsAre("b"));
  EXPECT_EQ(search(database, "3 trước").with_all_words, 1U);
  EXPECT_EQ(search(database, "ba sẵn sàng").with_all_words, 1U);
}

TEST(Searcher, V32_TakesRomanFiguresForOrdinals) {
  const Xapian::Database database =
      database_of({{"a", "khoá XI"}, {"b", "khóa 11"}, {"c", "quý 4"}});
  for (const std::string_view query : {"\"khóa XI\"", "\"khoá 11\""}) {
    SCOPED_TRACE(query);
    EXPECT_THAT(found(database, query), UnorderedElementsAre("a", "b"));
  }
  EXPECT_THAT(found(database, "\"quý IV\""), ElementsAre("c"));
  EXPECT_EQ(search(database, "khóa XI").with_all_words, 2U);
}

TEST(Searcher, V33_ReadsNumbersOfSeveralWords) {
  const Xapian::Database database = database_of({
      {"15", "trong vòng 15 ngày"},
      {"fifteen", "trong vòng mười lăm ngày"},
      {"ten-years", "trong mười năm"},
      {"24", "trong 24 giờ"},
      {"twenty-four", "trong hai mươi bốn giờ"},
      {"twenty-one", "hai mươi mốt"},
      {"7", "07 ngày"},
  });
  for (const std::string_view query : {"\"mười lăm ngày\"", "\"15 ngày\""}) {
    EXPECT_THAT(found(database, query), UnorderedElementsAre("15", "fifteen"));
  }
  EXPECT_THAT(found(database, "\"hai mươi tư giờ\""), UnorderedElementsAre("24", "twenty-four"));
  EXPECT_THAT(found(database, "\"24 giờ\""), UnorderedElementsAre("24", "twenty-four"));
  EXPECT_EQ(found(database, "21"), std::vector<std::string>{"twenty-one"});
  EXPECT_THAT(found(database, "\"mười năm\""), ElementsAre("ten-years"));
  EXPECT_THAT(found(database, "\"7 ngày\""), ElementsAre("7"));
  EXPECT_EQ(search(database, "mười lăm ngày").with_all_words, 2U);
}

TEST(Searcher, V34_LeavesYearsAndFamiliesAlone) {
  const Xapian::Database database = database_of({
      {"year", "nhiệm vụ năm 2021"},
      {"five", "5 2021"},
      {"parents", "quyền của ba mẹ"},
      {"three", "3 mẹ 3 mẹ 3 mẹ"},
  });
  EXPECT_THAT(found(database, "\"năm 2021\""), ElementsAre("year"));
  EXPECT_EQ(search(database, "năm 2021").with_all_words, 1U);
  EXPECT_EQ(found(database, "ba mẹ").front(), "parents");
}

TEST(Searcher, V35_FindsACodeOfAFigureAndALetterInTwo) {
  const Xapian::Database database =
      database_of({{"one", "quy định 5K"}, {"two", "thông điệp 5 K"}, {"other", "5 khu"}});
  EXPECT_THAT(found(database, "5K"), UnorderedElementsAre("one", "two"));
  EXPECT_THAT(found(database, "\"5 k\""), UnorderedElementsAre("one", "two"));
}

// Document numbers

constexpr std::string_view kConclusion =
    "BAN CHẤP HÀNH TRUNG ƯƠNG\n*\nSố 07-KL/TW\n\nĐẢNG CỘNG SẢN VIỆT NAM\n\n"
    "Hà Nội, ngày 11 tháng 6 năm 2021\n\nKẾT LUẬN\nCỦA BỘ CHÍNH TRỊ\n"
    "về phòng, chống dịch\n\nCác cấp ủy tập trung chỉ đạo.\n";

constexpr std::string_view kKienGiang =
    "TỈNH ỦY KIÊN GIANG\n*\nSố 176-CV/TU\n\nĐẢNG CỘNG SẢN VIỆT NAM\n\n"
    "Kiên Giang, ngày 15 tháng 6 năm 2021\n\nV/v thực hiện Kết luận số 07-KL/TW\n\n"
    "Kính gửi: Các huyện ủy,\n\nThực hiện Kết luận số 07-KL/TW ngày 11/6/2021 của Bộ Chính trị, "
    "đề nghị các cấp ủy quán triệt.\n\nT/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\n\nNguyễn Văn An\n";

constexpr std::string_view kLaiChau =
    "TỈNH ỦY LAI CHÂU\n*\nSố 294-CV/TU\n\nĐẢNG CỘNG SẢN VIỆT NAM\n\n"
    "Lai Châu, ngày    tháng 7 năm 2021\n\nV/v phòng, chống dịch\n\nKính gửi: Các huyện ủy,\n\n"
    "Thực hiện Kết luận số: 07 - KL/TW của Bộ Chính trị, yêu cầu tiêm vắc-xin.\n\n"
    "T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\n\nTrần Văn Bình\n";

constexpr std::string_view kLoose = "Họp 07 đồng chí, gửi KL về TW; số 107-KL/TW; 07-KL/TU\n";

Xapian::Database directives() {
  return database_of({{"kien-giang.txt", kKienGiang},
                      {"07.txt", kConclusion},
                      {"lai-chau.txt", kLaiChau},
                      {"loose.txt", kLoose}});
}

TEST(Searcher, S09_S10_S11_S17_FindsADocumentItselfFirstAndThenWhereItIsCited) {
  const Xapian::Database database = directives();
  for (const std::string_view query : {"07-KL/TW", "7-KL/TW", "\"Kết luận 07-KL/TW\"",
                                       "Kết luận số: 07 – KL/TW", "07KL/TW", "kl 07 tw"}) {
    SCOPED_TRACE(query);
    const Response response = search(database, query);
    EXPECT_THAT(response.understood,
                Contains("document number 07-KL/TW (as itself and where cited)"));
    const std::vector<std::string> files = files_of(response);
    ASSERT_EQ(files.size(), 3U);
    EXPECT_EQ(files.front(), "07.txt");
    EXPECT_THAT(files, UnorderedElementsAre("07.txt", "kien-giang.txt", "lai-chau.txt"));
  }
}

TEST(Searcher, S11_TakesDotsInANumber) {
  const Xapian::Database database = database_of({{"a", "Quyết định số 1234/QĐ-TTg"}});
  EXPECT_THAT(found(database, "1.234/QĐ-TTg"), ElementsAre("a"));
}

TEST(Searcher, S12_FindsANumberPrintedWithABlank) {
  const Xapian::Database database = database_of(
      {{"a",
        "HUYỆN ỦY GÒ QUAO\nĐẢNG ỦY Y TẾ\n*\nSố: 17 -CV/ĐU\n\nĐẢNG CỘNG SẢN VIỆT NAM\n\n"
        "Gò Quao, ngày 18 tháng 6 năm 2021\n\nKính gửi: Các chi bộ,\n\nGửi để thực hiện.\n"}});
  EXPECT_THAT(found(database, "17-CV/ĐU"), ElementsAre("a"));
  EXPECT_THAT(found(database, "Số: 17 -CV/ĐU"), ElementsAre("a"));
  EXPECT_THAT(found(database, "so:17-cv/du"), ElementsAre("a"));
}

TEST(Searcher, S18_SaysThatItGuesses) {
  const Xapian::Database database = directives();
  for (const std::string_view query : {"KL07", "Kết luận 07"}) {
    SCOPED_TRACE(query);
    const Response response = search(database, query);
    EXPECT_THAT(files_of(response), testing::SizeIs(3));
    EXPECT_THAT(response.understood, Contains(HasSubstr("taken as 07-KL/TW")));
    EXPECT_THAT(response.understood, Contains(HasSubstr("07-KL/TU")));
  }
}

TEST(Searcher, S19_FindsANumberWithItsYearInAnyForm) {
  const Xapian::Database database =
      database_of({{"a", "Nghị định số 30/2020/NĐ-CP"}, {"b", "Nghị định số 30/2019/NĐ-CP"}});
  for (const std::string_view query :
       {"30/2020/NĐ-CP", "30/2020/ND-CP", "NĐ 30/2020", "Nghị định 30/2020"}) {
    SCOPED_TRACE(query);
    EXPECT_THAT(found(database, query), ElementsAre("a"));
  }
  EXPECT_THAT(search(database, "Nghị định 30").understood,
              Contains(testing::AllOf(HasSubstr("30/2019/NĐ-CP"), HasSubstr("30/2020/NĐ-CP"))));
}

TEST(Searcher, S20_SaysWhatAMisreadNumberMayBe) {
  const Xapian::Database database = directives();
  for (const std::string_view query : {"07-KI/TW", "O7-KL/TW", "07-K1/TW"}) {
    SCOPED_TRACE(query);
    EXPECT_THAT(search(database, query).suggestions, ElementsAre("07-KL/TW"));
  }
  EXPECT_EQ(search(database, "O7-KL/TW").total, 3U);
  EXPECT_THAT(search(database, "07-KL/TW").suggestions, IsEmpty());
  EXPECT_THAT(search(database, "Kết luận 7 TW").suggestions, IsEmpty());
}

TEST(Searcher, S20_FindsAMisreadNumberAsItselfToo) {
  const Xapian::Database database =
      database_of({{"a", "thực hiện 07-KI/TW"}, {"b", "Kết luận số 07-KL/TW"}});
  EXPECT_THAT(found(database, "07-KI/TW"), Contains("a"));
}

TEST(Searcher, S21_TakesDatesAndSharesForNoNumbers) {
  const Xapian::Database database = database_of({{"a", "sinh ngày 21/9/1973, trực 24/7"}});
  EXPECT_THAT(found(database, "21/9/1973"), ElementsAre("a"));
  EXPECT_THAT(found(database, "24/7"), ElementsAre("a"));
}

TEST(Searcher, FindsNothingForAnUnknownNumber) {
  const Response response = search(directives(), "999-KL/TW");
  EXPECT_EQ(response.total, 0U);
  EXPECT_THAT(response.understood, Contains("document number 999-KL/TW is not known here"));
}

TEST(Searcher, KeepsToTheDateOfANumber) {
  const Xapian::Database database = database_of({
      {"2020", "Chỉ thị số 16/CT-TTg ngày 31/3/2020"},
      {"2021", "Chỉ thị số 16/CT-TTg ngày 21/5/2021"},
      {"undated", "Chỉ thị số 16/CT-TTg"},
  });
  EXPECT_THAT(found(database, "16/CT-TTg"), testing::SizeIs(3));
  EXPECT_THAT(found(database, "Chỉ thị 16/CT-TTg ngày 31/3/2020"),
              UnorderedElementsAre("2020", "undated"));
}

TEST(Searcher, FindsATelegramByItsDate) {
  const Xapian::Database database = database_of({
      {"a", "Thực hiện Điện ngày 21/7/2021 của Thường trực Ban Bí thư về chống dịch"},
      {"b", "Thực hiện Điện ngày 05/01/2020 của Thường trực Ban Bí thư về chống hạn"},
  });
  EXPECT_THAT(found(database, "Điện ngày 21/7/2021 của Thường trực Ban Bí thư"), ElementsAre("a"));
}

TEST(Searcher, RanksWordsBesideANumberWithoutAskingForThem) {
  const Response response = search(directives(), "07-KL/TW vắc-xin");
  EXPECT_EQ(response.total, 3U);
  EXPECT_EQ(response.with_all_words, 1U);
}

TEST(Searcher, FallsBackToWordsForANumberThatNobodyKnows) {
  const Xapian::Database database = database_of({{"a", "kế hoạch 5 năm về trồng rừng"}});
  EXPECT_THAT(found(database, "kế hoạch 5 năm"), ElementsAre("a"));
}

// Fields and filters

TEST(Searcher, S22_AnswersWhateverIsTyped) {
  const Xapian::Database database = directives();
  const std::string letters(10'000, 'a');
  const std::vector<std::string_view> queries = {
      "-KL/TW",        "((((", "\"",  "AND",  "*",      "tinh:",    "=", "🙂", "ngay:32/13/2021",
      "tinh:Atlantis", "OR",   "NOT", "a OR", "so:abc", "\xFF\xFE", "…", letters};
  for (const std::string_view query : queries) {
    SCOPED_TRACE(query.substr(0, 20));
    EXPECT_NO_THROW(static_cast<void>(search(database, query)));
  }
  EXPECT_EQ(search(database, "((((").total, 0U);
  EXPECT_EQ(search(database, "AND").total, 0U);
}

TEST(Searcher, ListsEverythingForAnEmptyQuery) { EXPECT_EQ(search(directives(), "").total, 4U); }

TEST(Searcher, S23_FindsWhoCitesInAProvince) {
  const Xapian::Database database = directives();
  EXPECT_THAT(found(database, "trich:07-KL/TW tinh:\"Kiên Giang\""), ElementsAre("kien-giang.txt"));
  Request request;
  request.filters.cites = "07-KL/TW";
  request.filters.province = "Kien Giang";
  EXPECT_THAT(files_of(search(database, request)), ElementsAre("kien-giang.txt"));
}

TEST(Searcher, AsksOneWordAtLeastBesideAFilter) {
  const Xapian::Database database = directives();
  EXPECT_THAT(found(database, "tinh:\"Lai Châu\" vắc-xin"), ElementsAre("lai-chau.txt"));
  EXPECT_THAT(found(database, "tinh:\"Kiên Giang\" vắc-xin"), IsEmpty());
}

TEST(Searcher, KnowsItsFields) {
  const Xapian::Database database = directives();
  EXPECT_THAT(found(database, "so:07-KL/TW"), ElementsAre("07.txt"));
  EXPECT_THAT(found(database, "loai:\"Kết luận\""), ElementsAre("07.txt"));
  EXPECT_THAT(found(database, "loai:cv"), UnorderedElementsAre("kien-giang.txt", "lai-chau.txt"));
  EXPECT_THAT(found(database, "coquan:\"tinh uy\""),
              UnorderedElementsAre("kien-giang.txt", "lai-chau.txt"));
  EXPECT_THAT(found(database, "ky:\"Trần Bình\""), ElementsAre("lai-chau.txt"));
  EXPECT_THAT(found(database, "tieude:\"chống dịch\""), Contains("lai-chau.txt"));
  EXPECT_THAT(found(database, "cap:\"trung ương\""), ElementsAre("07.txt"));
  EXPECT_THAT(found(database, "level:province -tinh:\"Lai Chau\""), ElementsAre("kien-giang.txt"));
}

TEST(Searcher, S25_FindsAMergedProvinceUnderBothNames) {
  const Xapian::Database database = directives();
  EXPECT_THAT(found(database, "tinh:\"An Giang\""), ElementsAre("kien-giang.txt"));
  EXPECT_THAT(found(database, "tinh:\"Kiên Giang\""), ElementsAre("kien-giang.txt"));
}

TEST(Searcher, SearchesAnUnknownFieldValueAsWords) {
  const Response response = search(directives(), "tinh:Gò");
  EXPECT_THAT(response.understood, Contains(HasSubstr("searched as words")));
}

TEST(Searcher, RefusesAFilterThatIsNone) {
  const auto refuses = [](std::string Filters::*filter, std::string_view value) {
    Request request;
    request.filters.*filter = value;
    try {
      static_cast<void>(search(directives(), request));
    } catch (const corpus::Error& error) {
      return error.kind() == corpus::Error::Kind::Usage;
    }
    return false;
  };
  EXPECT_TRUE(refuses(&Filters::province, "Atlantis"));
  EXPECT_TRUE(refuses(&Filters::type, "thơ"));
  EXPECT_TRUE(refuses(&Filters::level, "galaxy"));
  EXPECT_TRUE(refuses(&Filters::branch, "x"));
  EXPECT_TRUE(refuses(&Filters::cites, "không số"));
  EXPECT_FALSE(refuses(&Filters::issuer, "không có"));
}

// Dates

Xapian::Database dated() {
  const auto letter = [](std::string_view number, std::string_view date) {
    return "TỈNH ỦY QUẢNG NAM\n*\nSố " + std::string(number) +
           "-CV/TU\n\nĐẢNG CỘNG SẢN VIỆT NAM\n\nQuảng Nam, " + std::string(date) +
           "\n\nKính gửi: Các huyện ủy,\n\nĐề nghị báo cáo.\n";
  };
  const std::string june = letter("10", "ngày 16 tháng 6 năm 2021");
  const std::string july = letter("11", "ngày 05 tháng 7 năm 2021");
  const std::string some_july = letter("12", "ngày     tháng 7 năm 2021");
  const std::string next = letter("13", "ngày 01 tháng 02 năm 2022");
  return database_of({{"undated", "Đề nghị báo cáo."},
                      {"next", next},
                      {"july", july},
                      {"some-july", some_july},
                      {"june", june}});
}

TEST(Searcher, S24_KeepsToTheDateOfIssue) {
  const Xapian::Database database = dated();
  EXPECT_THAT(found(database, "ngay:6/2021"), ElementsAre("june"));
  EXPECT_THAT(found(database, "ngay:2021-06..2021-07"),
              UnorderedElementsAre("june", "july", "some-july"));
  EXPECT_THAT(found(database, "ngay:16/6/2021"), ElementsAre("june"));
  EXPECT_THAT(found(database, "ngay:2021"), UnorderedElementsAre("june", "july", "some-july"));
  EXPECT_THAT(found(database, "ngay:..1/7/2021"), ElementsAre("june"));
  EXPECT_THAT(found(database, "báo cáo -ngay:2021"), UnorderedElementsAre("next", "undated"));
}

TEST(Searcher, S24_CountsWhatItLeavesOutForWantOfADate) {
  Request request;
  request.query = "báo cáo";
  request.filters.from = corpus::PartialDate{2021, 7, 10};
  request.filters.to = corpus::PartialDate{2022, 0, 0};
  const Response response = search(dated(), request);
  EXPECT_THAT(files_of(response), ElementsAre("next"));
  EXPECT_EQ(response.undated_left_out, 2U);  // One has no date, one only its month.
  EXPECT_EQ(search(dated(), "báo cáo").undated_left_out, 0U);
}

TEST(Searcher, SortsByDateTheUndatedLast) {
  Request request;
  request.query = "báo cáo";
  request.sort = Sort::OldestFirst;
  EXPECT_THAT(files_of(search(dated(), request)),
              ElementsAre("june", "some-july", "july", "next", "undated"));
  request.sort = Sort::NewestFirst;
  EXPECT_THAT(files_of(search(dated(), request)),
              ElementsAre("next", "july", "some-july", "june", "undated"));
}

TEST(Searcher, PagesThroughTheSameOrder) {
  const Xapian::Database database = dated();
  for (const Sort sort : {Sort::Relevance, Sort::OldestFirst, Sort::NewestFirst}) {
    Request request;
    request.query = "báo cáo";
    request.sort = sort;
    const std::vector<std::string> all = files_of(search(database, request));
    std::vector<std::string> pages;
    request.limit = 2;
    for (request.offset = 0; request.offset < all.size(); request.offset += 2) {
      const Response page = Searcher(database).search(request);
      EXPECT_EQ(page.total, all.size());
      EXPECT_EQ(page.hits.front().rank, request.offset + 1);
      for (const Hit& hit : page.hits)
        pages.push_back(hit.directive.file);
    }
    EXPECT_EQ(pages, all);
  }
}

TEST(Searcher, SearchesSeveralDatabasesAsOne) {
  Xapian::Database database = database_of({{"a", "chống dịch"}});
  database.add_database(database_of({{"b", "chống dịch, chống hạn"}}));
  EXPECT_THAT(found(database, "chống dịch"), UnorderedElementsAre("a", "b"));
  EXPECT_THAT(found(database, "=\"chong dich\""), IsEmpty());
}

TEST(Searcher, V50_MarksWhatWasFound) {
  const Response response =
      search(database_of({{"a", "Nâng cấp Đươ\u0300ng giao thông"}}), "duong");
  ASSERT_EQ(response.hits.size(), 1U);
  EXPECT_EQ(response.hits.front().snippet, "Nâng cấp <mark>Đường</mark> giao thông");
}

}  // namespace
}  // namespace chithi::query
