// SPDX-License-Identifier: GPL-3.0-or-later
#include <set>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/cli/matrix_archive.h"
#include "tests/support/programs.h"

// What well-known engines get wrong with Vietnamese directives: one row a query, by the case that
// it belongs to. Files stand for the directive in them.

namespace chithi::test {
namespace {

using nlohmann::json;
using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::IsSupersetOf;
using testing::Not;
using testing::SizeIs;
using testing::UnorderedElementsAreArray;

using Words = std::vector<std::string>;

/// A query and what must come of it.
struct Row {
  std::string id;
  Words query;                 ///< As on the command line.
  Words found;                 ///< These, whatever else.
  Words not_found;             ///< None of these.
  std::string first = {};      ///< Ranked first.
  bool only = false;           ///< Nothing but `found`.
  std::string guess = {};      ///< Said to be a guess for this.
  std::string suggested = {};  ///< "Did you mean".
};

const Words kConclusion = {"kl-07.txt",      "kl-so.txt",   "kl-hai-cham.txt",
                           "kl-tat.txt",     "kl-gach.txt", "kl-xuong-dong.txt",
                           "kien-giang.txt", "ki-07.txt"};  // The scan means it.
const Words kOthers = {"khac-107.txt", "khac-tu.txt", "khac-kh.txt", "khac-doan.txt",
                       "khac-roi.txt"};
const Words kDecree = {"nd-30-2020.txt", "nd-30-2020-b.txt"};
const Words kDecision = {"quyet-dinh-cham.txt", "quyet-dinh-lien.txt"};

const Row kRows[] = {
    {"S01", {"ket luan"}, {"ket-luan.txt"}, {}},
    {"S02", {"dich"}, {"dich.txt"}, {}},
    {"S03", {"dac biet"}, {"dac-biet.txt"}, {}, "dac-biet.txt"},
    {"S03", {"dak lak"}, {"dac-biet.txt"}, {}, "dac-biet.txt"},
    {"S03", {"dien bien"}, {"dac-biet.txt"}, {}, "dac-biet.txt"},
    {"S03", {"123/QD-UBND"}, {"dac-biet.txt"}, {}, "dac-biet.txt", true},
    {"S04", {"ĐẶC BIỆT"}, {"dac-biet.txt"}, {}, "dac-biet.txt"},
    {"S05", {"\"hoà giải\""}, {"hoa-cu.txt", "hoa-moi.txt"}, {}, "", true},
    {"S05", {"=hoà"}, {"hoa-cu.txt", "hoa-moi.txt"}, {}},
    {"S06", {"\"uỷ ban mở\""}, {"uy-cu.txt", "uy-moi.txt"}, {}, "", true},
    {"S06", {"=\"uỷ ban mở\""}, {"uy-cu.txt", "uy-moi.txt"}, {}, "", true},
    {"S07", {"=\"Gie\u0302\u0301ng khoan\""}, {"nfc.txt"}, {}, "", true},
    {"S08", {"=\"Cầu trèo\""}, {"nfd.txt"}, {}, "", true},
    {"S09", {"07-KL/TW"}, kConclusion, {}},
    {"S10", {"07-KL/TW"}, kConclusion, kOthers, "", true},
    {"S11", {"7-KL/TW"}, kConclusion, kOthers, "", true},
    {"S11", {"1.234/QĐ-TTg"}, kDecision, {}, "", true},
    {"S11", {"1234/QĐ-TTg"}, kDecision, {}, "", true},
    {"S12", {"17-CV/ĐU"}, {"dang-uy.txt"}, {}, "dang-uy.txt", true},
    {"S13", {"78/NQ-CP"}, {"nghi-quyet.txt"}, {}, "nghi-quyet.txt", true},
    {"S14", {"4 tại chỗ"}, {"tai-cho.txt"}, {}, "tai-cho.txt"},
    {"S14", {"\"4 tại chỗ\""}, {"tai-cho.txt"}, {}, "", true},
    {"S15", {"\"ket luan\""}, {"ket-luan.txt"}, {"ket-qua.txt"}},
    {"S16", {"dịch"}, {"dich.txt", "dich-khac.txt"}, {}, "dich.txt"},
    {"S17", {"\"Kết luận 07-KL/TW\""}, kConclusion, kOthers, "", true},
    {"S18", {"07KL/TW"}, kConclusion, kOthers, "", true},
    {"S18", {"kl 07 tw"}, kConclusion, kOthers, "", true},
    {"S18", {"KL07"}, kConclusion, kOthers, "", true, "07-KL/TW"},
    {"S18", {"Kết luận 07"}, kConclusion, kOthers, "", true, "07-KL/TW"},
    {"S19", {"30/2020/NĐ-CP"}, kDecree, {}, "", true},
    {"S19", {"30/2020/ND-CP"}, kDecree, {}, "", true},
    {"S19", {"NĐ 30/2020"}, kDecree, {}, "", true},
    {"S19", {"Nghị định 30/2020"}, kDecree, {}, "", true},
    {"S19", {"Nghị định 30"}, kDecree, {}, "", true, "30/2019/NĐ-CP"},
    {"S20", {"07-KI/TW"}, {"ki-07.txt"}, kOthers, "ki-07.txt", false, "", "07-KL/TW"},
    {"S20", {"O7-KL/TW"}, kConclusion, kOthers, "", true, "", "07-KL/TW"},
    {"S21", {"21/9/1973"}, {"gioi-han.txt"}, {}, "gioi-han.txt"},
    {"S21", {"24/7"}, {"gioi-han.txt"}, {}, "gioi-han.txt"},
    {"S21", {"50/50"}, {"gioi-han.txt"}, {}, "gioi-han.txt"},
    {"S22", {"--", "-KL/TW"}, {}, {}},
    {"S22", {"(((("}, {}, {}},
    {"S22", {"\""}, {}, {}},
    {"S22", {"AND"}, {}, {}},
    {"S22", {"*"}, {}, {}},
    {"S22", {"tinh:"}, {}, {}},
    {"S22", {"ngay:32/13/2021"}, {}, {}},
    {"S22", {"🐃"}, {}, {}},
    {"S22", {std::string(10'000, 'a')}, {}, {}},
    {"S23", {"trich:07-KL/TW tinh:\"Kiên Giang\""}, {"kien-giang.txt"}, {}, "", true},
    {"S23", {"--cites", "07-KL/TW", "--province", "Kien Giang"}, {"kien-giang.txt"}, {}, "", true},
    {"S24", {"ngay:7/2021"}, {"hoa-binh.txt"}, {}, "", true},
    {"S24", {"ngay:2021-07..2021-07"}, {"hoa-binh.txt"}, {}, "", true},
    {"S24", {"--from", "1/7/2021", "--to", "31-7-2021"}, {"hoa-binh.txt"}, {}, "", true},
    {"S25", {"tinh:\"Hòa Bình\""}, {"hoa-binh.txt"}, {}, "", true},
    {"S25", {"tinh:\"Phú Thọ\""}, {"hoa-binh.txt"}, {}, "", true},
    {"S26", {"tinh:TP.HCM gặt -gặp"}, {"hcm.txt"}, {}, "", true},
    {"S26", {"tinh:\"TP Hồ Chí Minh\" gặt -gặp"}, {"hcm.txt"}, {}, "", true},
    {"S26", {"tinh:\"Thành phố Hồ Chí Minh\" gặt -gặp"}, {"hcm.txt"}, {}, "", true},
    {"S26", {"tinh:TPHCM gặt -gặp"}, {"hcm.txt"}, {}, "", true},
    {"S26", {"tinh:\"Thừa Thiên - Huế\""}, {"hue.txt"}, {}, "", true},
    {"S26", {"tinh:\"Thừa Thiên Huế\""}, {"hue.txt"}, {}, "", true},
    {"S26", {"tinh:Huế"}, {"hue.txt"}, {}, "", true},
    {"S26", {"tinh:BR-VT"}, {"vung-tau.txt"}, {}, "", true},
    {"S26", {"tinh:\"Bà Rịa – Vũng Tàu\""}, {"vung-tau.txt"}, {}, "", true},
    {"S27", {"tinh:\"Sóc Trăng\""}, {}, {}, "", true},
    {"S27", {"tinh:\"Cà Mau\" gặt"}, {}, {"vung-tau.txt"}},
    {"S31", {"88-CV/TU"}, {"trung-so-1.txt", "trung-so-2.txt", "trung-so-3.txt"}, {}, "", true},
    {"S31", {"88-CV/TU@Bạc Liêu"}, {"trung-so-3.txt"}, {}, "", true},
    {"S31", {"88-CV/TU@Ninh Bình@2022"}, {"trung-so-2.txt"}, {}, "", true},
};

Words all_ids() {
  std::set<std::string> ids;
  for (const Row& row : kRows)
    ids.insert(row.id);
  return {ids.begin(), ids.end()};
}

/// Indexed once for all rows that one process runs.
class SearchMatrix : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    folder_ = new TempDir;
    write_matrix_archive(*folder_);
    archive_ = new IndexedArchive(*folder_ / "kho");
  }
  static void TearDownTestSuite() {
    delete archive_;
    delete folder_;
    archive_ = nullptr;
    folder_ = nullptr;
  }

  static void check(const Row& row);

  static TempDir* folder_;
  static IndexedArchive* archive_;
};

TempDir* SearchMatrix::folder_ = nullptr;
IndexedArchive* SearchMatrix::archive_ = nullptr;

Words files_of(const json& answer) {
  Words files;
  for (const json& hit : answer.at("hits"))
    files.push_back(hit.at("file"));
  return files;
}

void SearchMatrix::check(const Row& row) {
  Words call = {"search", "--limit", "100"};
  call.insert(call.end(), row.query.begin(), row.query.end());
  if (row.query.front() == "--") call.insert(call.begin() + 1, "--json");
  const Outcome outcome = archive_->ask(call);
  ASSERT_TRUE(outcome.code == 0 || outcome.code == 1) << outcome.code << ": " << outcome.err;
  if (row.query.front() == "--") return;
  const json answer = archive_->ask_json(call);
  const Words files = files_of(answer);
  if (row.only) {
    EXPECT_THAT(files, UnorderedElementsAreArray(row.found));
  } else {
    EXPECT_THAT(files, IsSupersetOf(row.found));
  }
  for (const std::string& file : row.not_found)
    EXPECT_THAT(files, Not(Contains(file)));
  if (!row.first.empty()) {
    ASSERT_FALSE(files.empty());
    EXPECT_EQ(files.front(), row.first);
  }
  if (!row.guess.empty()) {
    EXPECT_THAT(answer.at("understood"),
                Contains(AllOf(HasSubstr("guess: "), HasSubstr(row.guess))));
  }
  if (!row.suggested.empty()) {
    EXPECT_THAT(answer.at("suggestions"), Contains(row.suggested));
  }
}

class SearchMatrixRows : public SearchMatrix, public testing::WithParamInterface<std::string> {};

TEST_P(SearchMatrixRows, Hold) {
  for (const Row& row : kRows) {
    if (row.id != GetParam()) continue;
    SCOPED_TRACE(row.query.front().substr(0, 40));
    check(row);
  }
}

INSTANTIATE_TEST_SUITE_P(Of, SearchMatrixRows, testing::ValuesIn(all_ids()),
                         [](const auto& row) { return row.param; });

TEST_F(SearchMatrix, S21TakesNoDateForADocumentNumber) {
  for (const char* query : {"21/9/1973", "24/7", "50/50"}) {
    const json answer = archive_->ask_json({"search", query});
    for (const json& remark : answer.at("understood"))
      EXPECT_THAT(remark.get<std::string>(), Not(HasSubstr("document"))) << query;
  }
}

TEST_F(SearchMatrix, S24CountsWhatHasNoDate) {
  const json answer = archive_->ask_json({"search", "gặt ngay:2021"});
  EXPECT_THAT(files_of(answer), Not(Contains("khong-ngay.txt")));
  EXPECT_EQ(answer.at("undated_left_out"), 1);
}

Words names_of(const json& rows) {
  Words names;
  for (const json& row : rows)
    names.push_back(row.at("name"));
  return names;
}

TEST_F(SearchMatrix, S25RollsUpToTheProvincesOf2025) {
  const json then = archive_->ask_json({"cites", "99-CT/TW"});
  EXPECT_THAT(names_of(then.at("provinces").at("cited")), Contains("Hòa Bình"));
  const json now = archive_->ask_json({"cites", "99-CT/TW", "--provinces", "34"});
  EXPECT_THAT(names_of(now.at("provinces").at("cited")),
              AllOf(Contains("Phú Thọ"), Not(Contains("Hòa Bình"))));
}

TEST_F(SearchMatrix, S28EndsQuietlyInAPipeThatCloses) {
  const Outcome outcome = run_program(
      {"/bin/sh", "-c",
       std::string(CHITHI) + " --db " + archive_->database() + " 'tỉnh ủy OR theo' | head -1"});
  EXPECT_EQ(outcome.code, 0);
  EXPECT_EQ(outcome.err, "");
}

TEST_F(SearchMatrix, S29EndsInACycleAndIgnoresSelfCitations) {
  const json cites = archive_->ask_json({"cites", "402-CV/TU"});
  Words files = files_of(json{{"hits", cites.at("directives")}});
  EXPECT_THAT(files, ElementsAre("vong-a.txt"));
  EXPECT_THAT(files_of(json{{"hits", archive_->ask_json({"cites", "401-CV/TU"}).at("directives")}}),
              ElementsAre("vong-b.txt"));
}

TEST_F(SearchMatrix, S30FlagsACitationOlderThanItsTarget) {
  const json cites = archive_->ask_json({"cites", "99-CT/TW"});
  ASSERT_THAT(cites.at("directives"), SizeIs(2));
  for (const json& directive : cites.at("directives"))
    EXPECT_EQ(directive.value("before_target", false), directive.at("file") == "truoc.txt");
  EXPECT_EQ(cites.at("lag").at("n"), 1);
  EXPECT_EQ(cites.at("lag").at("left_out"), 1);
  EXPECT_EQ(cites.at("lag").at("median_days"), 19);
}

TEST_F(SearchMatrix, S31TellsEqualNumbersApartInShowToo) {
  EXPECT_THAT(archive_->ask_json({"show", "88-CV/TU"}).at("directives"), SizeIs(3));
  EXPECT_EQ(archive_->ask_json({"show", "88-CV/TU@Ninh Bình@2021"}).at("file"), "trung-so-1.txt");
}

}  // namespace
}  // namespace chithi::test
