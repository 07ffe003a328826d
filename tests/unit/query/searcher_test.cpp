// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/searcher.h"

#include <string>
#include <string_view>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <xapian.h>

#include "tests/support/database.h"
#include "tests/support/directives.h"
#include "tests/support/search.h"

namespace chithi::query {
namespace {

using test::database_of;
using test::database_of_directives;
using test::files_of;
using test::found;
using test::found_exactly;
using test::search;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

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

TEST(Searcher, S22_AnswersWhateverIsTyped) {
  const Xapian::Database database = database_of_directives();
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

TEST(Searcher, ListsEverythingForAnEmptyQuery) {
  EXPECT_EQ(search(database_of_directives(), "").total, 4U);
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
