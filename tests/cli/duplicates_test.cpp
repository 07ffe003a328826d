// SPDX-License-Identifier: GPL-3.0-or-later
#include <filesystem>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/support/programs.h"

// A paper that is filed more than once counts once.

namespace chithi::test {
namespace {

using nlohmann::json;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::UnorderedElementsAre;

/// A letter of a province; `number` may be blank.
std::string letter(const std::string& province, const std::string& number) {
  return "TỈNH ỦY " + province +
         "                         ĐẢNG CỘNG SẢN VIỆT NAM\n"
         "Số " +
         number + "-CV/TU                    " + province +
         ", ngày 17 tháng 6 năm 2021\n"
         "V/v phòng, chống dịch ở các khu công nghiệp\n\n"
         "Kính gửi: Các huyện ủy, thành ủy\n\n"
         "Thực hiện Kết luận số 07-KL/TW, ngày 11/6/2021 của Bộ Chính trị, Ban Thường vụ Tỉnh ủy "
         "yêu cầu các cấp ủy rà soát người lao động từ vùng dịch trở về, bố trí chỗ ăn nghỉ cho "
         "công "
         "nhân ngay trong khu công nghiệp, và báo cáo hằng ngày về Văn phòng Tỉnh ủy trước 17 "
         "giờ.\n\n"
         "T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\n\nTrần Văn Bảy\n";
}

/// As a scan that lost some of the marks and letters has it.
std::string scanned(std::string text) {
  for (const auto& [right, wrong] : {std::pair<std::string, std::string>{"rà soát", "rà soat"},
                                     {"hằng ngày", "hàng ngay"},
                                     {"chỗ ăn nghỉ", "chô ăn nghi"},
                                     {"trước 17 giờ", "trưóc l7 giờ"}}) {
    const std::size_t at = text.find(right);
    text.replace(at, right.size(), wrong);
  }
  return text;
}

class Duplicates : public testing::Test {
 protected:
  Duplicates() {
    folder_.write("kho/goc/a.txt", letter("QUẢNG NAM", "204"));
    folder_.write("kho/sao/a-scan.txt", scanned(letter("QUẢNG NAM", "204")));
    folder_.write("kho/sao/khong-so.txt", scanned(letter("QUẢNG NAM", "   ")));
    folder_.write("kho/tinh-khac.txt", letter("LÀO CAI", "204"));
  }

  TempDir folder_;
};

TEST_F(Duplicates, AreOneHitWithItsOtherPlaces) {
  const IndexedArchive archive(folder_ / "kho");
  const json answer = archive.ask_json({"search", "khu công nghiệp"});
  EXPECT_EQ(answer.at("total").at("value"), 2);
  EXPECT_EQ(answer.at("copies_left_out"), 2);
  EXPECT_THAT(archive.hits("khu công nghiệp"),
              UnorderedElementsAre("goc/a.txt#1", "tinh-khac.txt#1"));
  for (const json& hit : answer.at("hits")) {
    const std::vector<std::string> others = hit.at("also_in");
    if (hit.at("id") == "goc/a.txt#1") {
      EXPECT_THAT(others, ElementsAre("sao/a-scan.txt#1", "sao/khong-so.txt#1"));
    } else {
      EXPECT_THAT(others, IsEmpty());
    }
  }
}

TEST_F(Duplicates, AreNamedInTheTable) {
  const IndexedArchive archive(folder_ / "kho");
  const std::string table = archive.ask({"search", "khu công nghiệp"}).out;
  EXPECT_THAT(table, HasSubstr("2 directives, 2 copies left out\n"));
  EXPECT_THAT(table, HasSubstr("   also in sao/a-scan.txt#1, sao/khong-so.txt#1\n"));
}

TEST_F(Duplicates, AreAllShownIfAskedFor) {
  const IndexedArchive archive(folder_ / "kho");
  const json answer = archive.ask_json({"search", "khu công nghiệp", "--duplicates"});
  EXPECT_EQ(answer.at("total").at("value"), 4);
  EXPECT_EQ(answer.at("hits").size(), 4U);
}

TEST_F(Duplicates, AreFoundByWhatOnlyTheScanSays) {
  const IndexedArchive archive(folder_ / "kho");
  EXPECT_THAT(archive.hits("\"l7 giờ\""), ElementsAre("sao/a-scan.txt#1"));
}

TEST_F(Duplicates, CountOnceInFacets) {
  const IndexedArchive archive(folder_ / "kho");
  const json facets = archive.ask_json({"facets", "khu công nghiệp"}).at("facets");
  for (const json& province : facets.at("province"))
    EXPECT_LE(province.at("count"), 1) << province;
}

TEST_F(Duplicates, CountOncePerPageWhateverTheOrder) {
  const IndexedArchive archive(folder_ / "kho");
  for (const std::string sort : {"relevance", "date", "-date"}) {
    std::vector<std::string> ids;
    for (const std::string offset : {"0", "1", "2"}) {
      const json page = archive.ask_json(
          {"search", "công nghiệp", "--sort", sort, "--limit", "1", "--offset", offset});
      for (const json& hit : page.at("hits"))
        ids.push_back(hit.at("id"));
    }
    EXPECT_THAT(ids, UnorderedElementsAre("goc/a.txt#1", "tinh-khac.txt#1")) << sort;
  }
}

TEST_F(Duplicates, CiteOnce) {
  const IndexedArchive archive(folder_ / "kho");
  const json cites = archive.ask_json({"cites", "07-KL/TW"});
  ASSERT_EQ(cites.at("directives").size(), 2U) << cites;
  const json most = archive.ask_json({"most-cited"});
  EXPECT_EQ(most.at("documents").front().at("directives"), 2);
  const json stats = archive.ask_json({"stats"});
  EXPECT_EQ(stats.at("directives"), 4);
  EXPECT_EQ(stats.at("copies"), 2);
  EXPECT_EQ(stats.at("citations"), 2);
  EXPECT_EQ(stats.at("resolution").at("citations"), 2);
}

TEST_F(Duplicates, AreShownAsOneByTheirNumber) {
  const IndexedArchive archive(folder_ / "kho");
  const json shown = archive.ask_json({"show", "204-CV/TU@Quảng Nam"});
  EXPECT_EQ(shown.value("id", ""), "goc/a.txt#1") << shown;
  EXPECT_EQ(archive.ask_json({"show", "sao/a-scan.txt#1"}).at("id"), "sao/a-scan.txt#1");
}

TEST_F(Duplicates, AreToldAnewAfterEachRun) {
  const IndexedArchive archive(folder_ / "kho");
  std::filesystem::remove(folder_ / "kho/goc/a.txt");
  ASSERT_EQ(run_indexer({(folder_ / "kho").string(), "--db", archive.database()}).code, 0);
  EXPECT_THAT(archive.hits("khu công nghiệp"),
              UnorderedElementsAre("sao/a-scan.txt#1", "tinh-khac.txt#1"));
  folder_.write("kho/goc/a.txt", letter("QUẢNG NAM", "204"));
  ASSERT_EQ(run_indexer({(folder_ / "kho").string(), "--db", archive.database()}).code, 0);
  EXPECT_THAT(archive.hits("khu công nghiệp"),
              UnorderedElementsAre("goc/a.txt#1", "tinh-khac.txt#1"));
}

TEST_F(Duplicates, AreToldAcrossDatabases) {
  const IndexedArchive archive(folder_ / "kho");
  const IndexedArchive again(folder_ / "kho/goc");
  const json both = archive.ask_json({"search", "khu công nghiệp", "--db", again.database()});
  EXPECT_EQ(both.at("total").at("value"), 2) << both;
  EXPECT_EQ(both.at("copies_left_out"), 3);
  EXPECT_EQ(both.at("hits").size(), 2U);
  const json cites = archive.ask_json({"cites", "07-KL/TW", "--db", again.database()});
  EXPECT_EQ(cites.at("directives").size(), 2U);
}

TEST_F(Duplicates, AreNoNews) {
  const TempDir home;
  std::filesystem::remove(folder_ / "kho/sao/a-scan.txt");
  const IndexedArchive archive(folder_ / "kho");
  const auto ask = [&](const std::vector<std::string>& words) {
    std::vector<std::string> call = {"/usr/bin/env", "XDG_CONFIG_HOME=" + (home / "c").string(),
                                     "XDG_STATE_HOME=" + (home / "s").string(), CHITHI};
    call.insert(call.end(), words.begin(), words.end());
    call.insert(call.end(), {"--db", archive.database()});
    return run_program(call);
  };
  ASSERT_EQ(ask({"watch", "dich", "công nghiệp"}).code, 0);
  ASSERT_EQ(ask({"news", "dich"}).code, 1) << "the first run sets the mark";
  folder_.write("kho/sao/a-scan.txt", scanned(letter("QUẢNG NAM", "204")));
  folder_.write("kho/moi.txt", letter("HÀ NAM", "31"));
  ASSERT_EQ(run_indexer({(folder_ / "kho").string(), "--db", archive.database()}).code, 0);
  const std::string news = ask({"news", "dich"}).out;
  EXPECT_THAT(news, HasSubstr("moi.txt#1"));
  EXPECT_THAT(news, Not(HasSubstr("a-scan.txt#1")));
}

}  // namespace
}  // namespace chithi::test
