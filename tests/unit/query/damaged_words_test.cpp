// SPDX-License-Identifier: GPL-3.0-or-later
#include <string>
#include <string_view>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "query/searcher.h"
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

Response fuzzy_search(const Xapian::Database& database, std::string_view query) {
  Request request;
  request.query = query;
  request.fuzzy = true;
  return search(database, request);
}

Xapian::Database scans() {
  return database_of({
      {"hong.txt", "QUYT ĐNH về việc khen thưởng"},
      {"lanh.txt", "QUYẾT ĐỊNH về việc khen thưởng"},
      {"khac.txt", "Kết luận về phòng bệnh"},
  });
}

TEST(FuzzySearch, V70FindsADamagedTextAndRanksTheSoundOneFirst) {
  EXPECT_THAT(files_of(fuzzy_search(scans(), "quyết định")), ElementsAre("lanh.txt", "hong.txt"));
  EXPECT_THAT(files_of(fuzzy_search(scans(), "quyet dinh")), ElementsAre("lanh.txt", "hong.txt"));
}

TEST(FuzzySearch, V70FindsTheSoundTextForADamagedQuery) {
  EXPECT_THAT(files_of(fuzzy_search(scans(), "QUYT ĐNH")),
              UnorderedElementsAre("hong.txt", "lanh.txt"));
  const Xapian::Database sound = database_of({{"lanh.txt", "QUYẾT ĐỊNH về việc khen thưởng"}});
  EXPECT_THAT(files_of(fuzzy_search(sound, "QUYT ĐNH")), ElementsAre("lanh.txt"));
}

TEST(FuzzySearch, V70IsAskedFor) {
  EXPECT_THAT(files_of(search(scans(), "quyết định")), ElementsAre("lanh.txt"));
  EXPECT_THAT(files_of(search(scans(), "QUYT ĐNH")), ElementsAre("hong.txt"));
}

TEST(FuzzySearch, TakesNoSoundWordForADamagedOne) {
  const Xapian::Database database = database_of({
      {"quyet.txt", "quyết tâm"},
      {"quyt.txt", "quả quýt"},
      {"dinh.txt", "gia đình"},
      {"danh.txt", "danh dự"},
  });
  EXPECT_THAT(files_of(fuzzy_search(database, "quyết")), ElementsAre("quyet.txt"));
  EXPECT_THAT(files_of(fuzzy_search(database, "đình")), ElementsAre("dinh.txt"));
}

TEST(FuzzySearch, V70FindsDamagedPhrases) {
  EXPECT_THAT(files_of(fuzzy_search(scans(), "\"quyết định\"")),
              ElementsAre("lanh.txt", "hong.txt"));
  EXPECT_THAT(files_of(fuzzy_search(scans(), "\"QUYT ĐNH\" thưởng")),
              ElementsAre("hong.txt", "lanh.txt"));
  EXPECT_THAT(files_of(fuzzy_search(scans(), "\"định quyết\"")), IsEmpty());
  EXPECT_THAT(files_of(fuzzy_search(scans(), "=\"quyết định\"")), ElementsAre("lanh.txt"));
}

TEST(FuzzySearch, ReadsLettersThatLookAlike) {
  const Xapian::Database database = database_of({{"a.txt", "an ninh rnạng"}, {"b.txt", "c0vid"}});
  EXPECT_THAT(files_of(fuzzy_search(database, "mạng")), ElementsAre("a.txt"));
  EXPECT_THAT(files_of(fuzzy_search(database, "covid")), ElementsAre("b.txt"));
}

TEST(FuzzySearch, MarksAndExplainsWhatItFound) {
  const Response response = fuzzy_search(scans(), "quyết");
  EXPECT_THAT(response.understood, Contains("quyết also damaged: quyt"));
  EXPECT_THAT(response.hits.back().snippet, HasSubstr("<mark>QUYT</mark>"));
}

TEST(FuzzySearch, LeavesOutOnlyWhatIsSpeltAsTyped) {
  EXPECT_THAT(files_of(fuzzy_search(scans(), "thưởng NOT quyết")), ElementsAre("hong.txt"));
}

TEST(FuzzySearch, TakesNoAbbreviationForADamagedWord) {
  const Xapian::Database database = database_of({{"a.txt", "BCH bế mạc"}, {"b.txt", "bạch mã"}});
  EXPECT_THAT(files_of(fuzzy_search(database, "BCH")), ElementsAre("a.txt"));
  EXPECT_THAT(files_of(fuzzy_search(database, "mc")), IsEmpty());
}

TEST(FuzzySearch, LeavesExactWordsAndNumbersAlone) {
  EXPECT_THAT(files_of(fuzzy_search(scans(), "=quyết")), ElementsAre("lanh.txt"));
  const Xapian::Database database = database_of({{"a.txt", "mục 2021"}});
  EXPECT_THAT(fuzzy_search(database, "2022").hits, IsEmpty());
}

TEST(FuzzySearch, LimitsWhatALongQueryAsks) {
  std::string query;
  for (char first = 'a'; first <= 'z'; ++first)
    query += std::string("tr") + first + "ng th" + first + "nh ";
  EXPECT_THAT(fuzzy_search(scans(), query).understood,
              Contains("damaged forms of the first 32 words only"));
}

// What else may have been meant

Xapian::Database conclusions() {
  return database_of({
      {"1.txt", "Kết luận số 5 về phòng, chống dịch Covid-19"},
      {"2.txt", "Kết luận của Bộ Chính trị"},
      {"3.txt", "Triển khai kết luận"},
      {"4.txt", "Tỉnh Lâm Đồng"},
      {"5.txt", "luân chuyển cán bộ"},
  });
}

struct Correction {
  std::string_view typed;
  std::string_view meant;
};

TEST(Suggestions, V72PutMisspeltWordsRight) {
  constexpr Correction kCorrections[] = {
      {"kêt luâm", "kết luận"},         {"KÊT LUÂM", "kết luận"},
      {"ket luam", "ket luan"},         {"kết lụn", "kết luận"},
      {"\"kêt luâm\"", "\"kết luận\""}, {"phòng chốg dịch", "phòng chống dịch"},
      {"Bộ Chíh trị", "Bộ chính trị"},  {"covit", "covid"},
      {"luâm chuyển", "luân chuyển"},
  };
  for (const Correction& row : kCorrections) {
    EXPECT_THAT(search(conclusions(), row.typed).suggestions, ElementsAre(std::string(row.meant)))
        << row.typed;
  }
}

TEST(Suggestions, V72AreNotMadeOfWordsThatAreKnown) {
  for (const std::string_view query :
       {"kết luận", "ket luan", "covid", "Lâm Đồng", "luân chuyển", "kết luận Lâm Đồng", "2021",
        "zzqx", "", "kết luận NOT luâm"}) {
    EXPECT_THAT(search(conclusions(), query).suggestions, IsEmpty()) << query;
  }
}

TEST(Suggestions, V72AreOfDocumentsThatThereAre) {
  const Xapian::Database database = database_of({{"1.txt", "kết quả"}, {"2.txt", "bình luận"}});
  EXPECT_THAT(search(database, "kết luâm").suggestions, IsEmpty());
}

}  // namespace
}  // namespace chithi::query
