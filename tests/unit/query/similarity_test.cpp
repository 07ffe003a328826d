// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/similarity.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "corpus/error.h"
#include "tests/support/database.h"

namespace chithi::query {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;

constexpr std::string_view kHaTinh =
    "TỈNH ỦY HÀ TĨNH\n*\nSố 12-CV/TU\n\nHà Tĩnh, ngày 18 tháng 6 năm 2021\n\n"
    "V/v phòng, chống dịch\n\nKính gửi: Các huyện ủy\n\n"
    "Thực hiện Kết luận số 07-KL/TW ngày 11/6/2021 của Bộ Chính trị, yêu cầu chuẩn bị khu cách ly "
    "tập trung, đẩy nhanh tiêm vắc-xin cho công nhân khu công nghiệp.\n";

/// Cites the same, says other things.
constexpr std::string_view kTayNinh =
    "TỈNH ỦY TÂY NINH\n*\nSố 97-CV/TU\n\nTây Ninh, ngày 15 tháng 6 năm 2021\n\n"
    "Thực hiện Kết luận số 07-KL/TW ngày 11/6/2021 của Bộ Chính trị, yêu cầu Bộ đội Biên phòng "
    "kiểm soát đường mòn.\n";

/// Cites something else, says the same.
constexpr std::string_view kNgheAn =
    "TỈNH ỦY NGHỆ AN\n*\nSố 45-TB/TU\n\nNghệ An, ngày 20 tháng 7 năm 2021\n\n"
    "Căn cứ Chỉ thị số 16/CT-TTg ngày 31/3/2020 của Thủ tướng Chính phủ, chuẩn bị khu cách ly "
    "tập trung, đẩy nhanh tiêm vắc-xin cho công nhân.\n";

constexpr std::string_view kForest =
    "TỈNH ỦY KON TUM\n*\nSố 310-CV/TU\n\nKon Tum, ngày 2 tháng 3 năm 2020\n\n"
    "Ngăn chặn phá rừng trái phép, xử lý lâm tặc.\n";

Xapian::Database archive() {
  std::string copy(kHaTinh);
  copy.replace(copy.find("Kính gửi"), std::string_view("Kính gửi").size(), "Kinh gửi");
  static const std::string kept = copy;
  return test::database_of({{"ha-tinh.txt", kHaTinh},
                            {"tay-ninh.txt", kTayNinh},
                            {"nghe-an.txt", kNgheAn},
                            {"rung.txt", kForest},
                            {"ban-sao.txt", kept}});
}

std::vector<SimilarReport> similar(std::string_view reference, const Filters& filters = {}) {
  return find_similar(archive(), {.reference = parse_reference(reference), .filters = filters});
}

std::vector<std::string> files(const SimilarReport& report) {
  std::vector<std::string> files;
  for (const SimilarDirective& hit : report.hits)
    files.push_back(hit.directive.file);
  return files;
}

TEST(FindSimilar, GoesByTextAndByWhatIsCited) {
  const std::vector<SimilarReport> reports = similar("ha-tinh.txt#1");
  ASSERT_EQ(reports.size(), 1U);
  EXPECT_THAT(files(reports.front()), testing::UnorderedElementsAre("tay-ninh.txt", "nghe-an.txt"));
  for (const SimilarDirective& hit : reports.front().hits) {
    const bool cites = hit.directive.file == "tay-ninh.txt";
    EXPECT_EQ(hit.shared_citations,
              cites ? std::vector<std::string>{"07-KL/TW"} : std::vector<std::string>{});
    EXPECT_GT(cites ? hit.citations : hit.text, 0.1);
    EXPECT_LE(hit.score, 1.0);
  }
}

TEST(FindSimilar, SaysWhatBothSpeakOf) {
  const std::vector<SimilarReport> reports = similar("ha-tinh.txt#1");
  for (const SimilarDirective& hit : reports.front().hits) {
    if (hit.directive.file != "nghe-an.txt") continue;
    EXPECT_THAT(hit.shared_words, Contains(testing::HasSubstr("cách ly")));
    EXPECT_THAT(hit.shared_words, Not(Contains(testing::HasSubstr("07"))));
  }
}

TEST(FindSimilar, GivesNoReasonsThatMostLettersHave) {
  const std::string boilerplate =
      "Kính gửi: Các huyện ủy\n\nCăn cứ tình hình hiện nay, yêu cầu các đơn vị thực hiện nghiêm ";
  std::vector<std::string> texts;
  for (const char* const subject :
       {"việc khử khuẩn trường lớp", "việc khử khuẩn bệnh xá", "quy hoạch đất", "nông thôn mới",
        "sắp xếp bộ máy", "thu ngân sách", "bảo vệ rừng"})
    texts.push_back(boilerplate + subject + ".\n");
  const Xapian::Database database = test::database_of({{"a", texts[0]},
                                                       {"b", texts[1]},
                                                       {"c", texts[2]},
                                                       {"d", texts[3]},
                                                       {"e", texts[4]},
                                                       {"f", texts[5]},
                                                       {"g", texts[6]}});
  const auto reports = find_similar(database, {.reference = parse_reference("a#1")});
  ASSERT_FALSE(reports.front().hits.empty());
  EXPECT_EQ(reports.front().hits.front().directive.file, "b");
  EXPECT_THAT(reports.front().hits.front().shared_words,
              ElementsAre(testing::HasSubstr("khử khuẩn")));
  for (const SimilarDirective& hit : reports.front().hits) {
    for (const char* const word : {"kính gửi", "căn cứ"})
      EXPECT_THAT(hit.shared_words, Not(Contains(testing::HasSubstr(word))));
  }
}

TEST(FindSimilar, KeepsCopiesApart) {
  const SimilarReport report = similar("ha-tinh.txt#1").front();
  ASSERT_EQ(report.copies.size(), 1U);
  EXPECT_EQ(report.copies.front().file, "ban-sao.txt");
  // Named by the number that both bear, they are told once.
  EXPECT_EQ(similar("12-CV/TU@Hà Tĩnh").size(), 1U);
}

TEST(FindSimilar, CountsADocumentAsGoingBackToItself) {
  const Xapian::Database database = test::database_of(
      {{"a.txt", kTayNinh},
       {"b.txt",
        "HUYỆN ỦY TÂN BIÊN\n*\nSố 215-CV/HU\n\nTân Biên, ngày 18 tháng 6 năm 2021\n\n"
        "Thực hiện Công văn số 97-CV/TU ngày 15/6/2021 của Tỉnh ủy Tây Ninh.\n"},
       {"c.txt", kForest}});
  const auto reports = find_similar(database, {.reference = parse_reference("a.txt#1")});
  ASSERT_THAT(files(reports.front()), ElementsAre("b.txt"));
  EXPECT_THAT(reports.front().hits.front().shared_citations, ElementsAre("97-CV/TU"));
}

TEST(FindSimilar, Filters) {
  Filters filters;
  filters.province = "nghe an";
  EXPECT_THAT(files(similar("ha-tinh.txt#1", filters).front()), ElementsAre("nghe-an.txt"));
  filters.province = "Atlantis";
  EXPECT_THROW(similar("ha-tinh.txt#1", filters), corpus::Error);
}

TEST(FindSimilar, KnowsNothingOfWhatIsNotThere) {
  EXPECT_THAT(similar("07-KL/TW"), IsEmpty()) << "cited, but not in the archive";
  EXPECT_THAT(similar("không có gì"), IsEmpty());
}

TEST(FindSimilar, KeepsToTheLimit) {
  const auto reports =
      find_similar(archive(), {.reference = parse_reference("ha-tinh.txt#1"), .limit = 1});
  EXPECT_EQ(reports.front().hits.size(), 1U);
}

}  // namespace
}  // namespace chithi::query
