// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <atomic>
#include <cstdint>
#include <filesystem>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>
#include <xapian.h>

#include "indexer/update.h"
#include "query/cites_printer.h"
#include "query/network.h"
#include "schema/database.h"
#include "tests/support/random_source.h"
#include "tests/support/sanitizer.h"
#include "tests/support/temp_dir.h"

// In whatever steps an archive came about, its citation network is that of its files.

namespace chithi::query {
namespace {

namespace fs = std::filesystem;
using test::RandomSource;

/// For each of five seeds.
constexpr int kSteps = test::kIsSanitized ? 30 : 200;
constexpr int kMostStepsAtOnce = 12;

struct Body {
  std::string_view head;  ///< In the letterhead.
  std::string_view name;  ///< In texts.
  std::string_view place;
};

constexpr auto kBodies = std::to_array<Body>({
    {"TỈNH ỦY KIÊN GIANG", "Tỉnh ủy Kiên Giang", "Kiên Giang"},
    {"TỈNH ỦY CÀ MAU", "Tỉnh ủy Cà Mau", "Cà Mau"},
    {"ỦY BAN NHÂN DÂN TỈNH CÀ MAU", "UBND tỉnh Cà Mau", "Cà Mau"},
    {"ỦY BAN NHÂN DÂN HUYỆN GÒ QUAO", "UBND huyện Gò Quao", "Gò Quao"},
    {"ỦY BAN NHÂN DÂN HUYỆN CHÂU THÀNH", "UBND huyện Châu Thành", "Châu Thành"},
    {"THỦ TƯỚNG CHÍNH PHỦ", "Thủ tướng Chính phủ", "Hà Nội"},
});
constexpr auto kNumbers = std::to_array<std::string_view>(
    {"05-CV/TU", "06-CV/TU", "05/KH-UBND", "06/KH-UBND", "16/CT-TTg", "12/2020/QĐ-UBND"});
constexpr auto kDays = std::to_array<std::string_view>(
    {"05/3/2020", "06/3/2020", "05/4/2020", "05/3/2021", "12/10/2021", "01/02/2022"});

std::string in_words(std::string_view day) {
  const std::size_t month = day.find('/') + 1;
  const std::size_t year = day.rfind('/') + 1;
  return "ngày " + std::string(day.substr(0, month - 1)) + " tháng " +
         std::string(day.substr(month, year - 1 - month)) + " năm " + std::string(day.substr(year));
}

std::string draw_citation(RandomSource& random) {
  std::string text = random.chance(500) ? "Văn bản số " : "Kế hoạch số ";
  if (random.chance(60)) return "Điện ngày 21/7/2021 của Thường trực Ban Bí thư";
  text += random.pick(kNumbers);
  if (random.chance(650)) text.append(" ngày ").append(random.pick(kDays));
  if (random.chance(100)) text += " năm 2020";
  if (random.chance(700)) text.append(" của ").append(random.pick(kBodies).name);
  return text;
}

/// A small directive; few numbers, days and bodies, so that they meet in every way.
std::string draw_text(RandomSource& random) {
  const Body& body = random.pick(kBodies);
  std::string text(body.head);
  text.append("\nSố: ");
  if (!random.chance(50)) text += random.pick(kNumbers);
  text.append("\n\n").append(body.place).append(", ");
  text += random.chance(100) ? "ngày      tháng      năm 2021" : in_words(random.pick(kDays));
  text += "\n\nV/v chống dịch\n\nKính gửi: Các sở, ngành.\n\n";
  for (int left = random.between(0, 3); left > 0; --left)
    text += "Thực hiện " + draw_citation(random) + ", đề nghị các đơn vị báo cáo.\n\n";
  return text + "Nơi nhận:\n- Như trên.\n\nCHỦ TỊCH\n\nNguyễn Văn An\n";
}

/// What `chithi cites` says of all that the archive's papers may cite.
std::string network(const fs::path& folder) {
  const Xapian::Database database = schema::open_database(folder.string());
  std::ostringstream out;
  std::vector<std::string> references(kNumbers.begin(), kNumbers.end());
  references.emplace_back("Điện ngày 21/7/2021 của Thường trực Ban Bí thư");
  for (const std::string& reference : references) {
    CitesRequest request;
    request.reference = parse_reference(reference);
    out << reference << '\n';
    print_cites(find_citers(database, request), Format::Json, {}, out);
  }
  return out.str();
}

/// An archive that changes, and a database that follows it.
class Changing {
 public:
  Changing(std::uint64_t seed, std::size_t files) : random_(seed), files_(files) {}

  void change() {
    const std::string name = "kho/" + std::to_string(random_.below(files_)) + ".txt";
    const bool there = texts_.contains(name);
    if (there && random_.chance(400)) {
      texts_.erase(name);
      fs::remove(temp_ / name);
      return;
    }
    // The same paper in two files is one.
    const bool copy = !texts_.empty() && random_.chance(150);
    const std::string text =
        copy ? std::next(texts_.begin(), static_cast<std::ptrdiff_t>(random_.below(texts_.size())))
                   ->second
             : draw_text(random_);
    texts_[name] = text;
    // Another size, so that the change is seen however short the time since the last.
    temp_.write(name, text + std::string(++changes_, '\n'));
  }

  [[nodiscard]] std::string followed() { return network_of("db"); }

  [[nodiscard]] std::string anew() {
    fs::remove_all(temp_ / "anew");
    return network_of("anew");
  }

  [[nodiscard]] RandomSource& random() { return random_; }

 private:
  std::string network_of(const std::string& database) {
    fs::create_directories(temp_ / "kho");
    const std::atomic<bool> interrupted = false;
    static_cast<void>(indexer::update_database(
        {.archives = {temp_ / "kho"}, .database = temp_ / database}, interrupted));
    return network(temp_ / database);
  }

  test::TempDir temp_;
  RandomSource random_;
  std::size_t files_;
  std::map<std::string, std::string> texts_;
  std::size_t changes_ = 0;
};

class IncrementalNetwork : public testing::TestWithParam<std::uint64_t> {};

TEST_P(IncrementalNetwork, IsThatOfADatabaseMadeAnew) {
  Changing archive(GetParam(), 40);
  for (int step = 0; step < kSteps;) {
    for (int left = archive.random().between(1, kMostStepsAtOnce); left > 0; --left, ++step)
      archive.change();
    ASSERT_EQ(archive.followed(), archive.anew()) << "after step " << step;
  }
}

TEST_P(IncrementalNetwork, IsThatOfADatabaseMadeAnewAfterChangesByTheHundred) {
  Changing archive(GetParam(), 500);
  for (const int changes : {300, 5, 280, 40, 260}) {
    for (int left = changes; left > 0; --left)
      archive.change();
    ASSERT_EQ(archive.followed(), archive.anew()) << "after " << changes << " changes";
  }
}

INSTANTIATE_TEST_SUITE_P(Seeds, IncrementalNetwork, testing::Range<std::uint64_t>(1, 6));

/// One paper of a province, and two that cite it.
class CitedLater : public testing::Test {
 protected:
  CitedLater() {
    for (const std::string_view name : {"a", "c"})
      write(name, "0" + std::to_string(name == "a" ? 7 : 8) + "-CV/HU", "HUYỆN ỦY GÒ QUAO",
            "Thực hiện Công văn số 176-CV/TU ngày 15/6/2021 của Tỉnh ủy Kiên Giang.");
  }

  void write(std::string_view name, std::string_view number, std::string_view head,
             std::string_view words) {
    std::string text(head);
    text.append("\n*\nSố ").append(number).append("\n\nKiên Giang, ngày 15 tháng 6 năm 2021\n\n");
    text.append("V/v chống dịch\n\nKính gửi: Các đơn vị.\n\n").append(words).append("\n");
    temp_.write("kho/" + std::string(name) + ".txt", text);
  }

  CitesReport report() {
    const std::atomic<bool> interrupted = false;
    static_cast<void>(indexer::update_database(
        {.archives = {temp_ / "kho"}, .database = temp_ / "db"}, interrupted));
    CitesRequest request;
    request.reference = parse_reference("176-CV/TU");
    const auto reports = find_citers(schema::open_database((temp_ / "db").string()), request);
    EXPECT_EQ(reports.size(), 1U);
    return reports.empty() ? CitesReport() : reports.front();
  }

  test::TempDir temp_;
};

TEST_F(CitedLater, IsFoundByAllWhoCiteItAsSoonAsItIsThere) {
  EXPECT_EQ(report().target.id, std::nullopt);
  write("b", "176-CV/TU", "TỈNH ỦY KIÊN GIANG", "Đề nghị các huyện thực hiện.");
  const CitesReport found = report();
  EXPECT_EQ(found.target.id, "b.txt#1");
  EXPECT_EQ(found.citers.size(), 2U);
}

TEST_F(CitedLater, LeavesAStubWhenItIsGone) {
  write("b", "176-CV/TU", "TỈNH ỦY KIÊN GIANG", "Đề nghị các huyện thực hiện.");
  ASSERT_EQ(report().target.id, "b.txt#1");
  fs::remove(temp_ / "kho/b.txt");
  const CitesReport left = report();
  EXPECT_EQ(left.target.id, std::nullopt);
  EXPECT_EQ(left.citers.size(), 2U);
}

}  // namespace
}  // namespace chithi::query
