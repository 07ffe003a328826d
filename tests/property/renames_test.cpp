// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <atomic>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "indexer/reader_programs.h"
#include "indexer/update.h"
#include "tests/support/dump.h"
#include "tests/support/process.h"
#include "tests/support/random_source.h"
#include "tests/support/sanitizer.h"
#include "tests/support/temp_dir.h"

// However files are moved about, what a database says of them is what a new one says.

namespace chithi::indexer {
namespace {

namespace fs = std::filesystem;
using test::RandomSource;

constexpr int kRounds = test::kIsSanitized ? 4 : 25;
constexpr std::size_t kFiles = 14;
/// More than are written into the generation in force.
constexpr int kMany = 201;

std::string octal(std::size_t number, std::size_t digits) {
  std::string text(digits, '0');
  for (; digits > 0; number /= 8)
    text[--digits] = static_cast<char>('0' + number % 8);
  return text;
}

/// A plain tar file (POSIX.1-1988) of one text.
std::string tar_of(const std::string& name, const std::string& text) {
  constexpr std::size_t block = 512;
  std::string head(block, '\0');
  const auto set = [&](std::size_t at, const std::string& field) {
    head.replace(at, field.size(), field);
  };
  set(0, name);
  set(100, octal(0644, 7));
  set(124, octal(text.size(), 11));
  set(136, octal(0, 11));
  set(148, "        0");
  set(257, "ustar");
  set(263, "00");
  std::size_t sum = 0;
  for (const char c : head)
    sum += static_cast<unsigned char>(c);
  set(148, octal(sum, 6) + '\0');
  std::string tar = head + text;
  tar.resize((tar.size() + block - 1) / block * block + 2 * block);
  return tar;
}

std::vector<std::string> sample_texts() {
  std::set<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(CHITHI_SAMPLES_DIR)) {
    if (entry.is_regular_file() && entry.file_size() < 8000) files.insert(entry.path());
  }
  std::vector<std::string> texts;
  for (const fs::path& file : files)
    texts.push_back(test::slurp(file));
  return texts;
}

/// Two archives whose files move about.
class Moving {
 public:
  explicit Moving(std::uint64_t seed) : random_(seed), samples_(sample_texts()) {
    for (const std::string& archive : archives_)
      fs::create_directories(temp_ / archive);
    for (std::size_t i = 0; i < kFiles; ++i)
      write();
  }

  void change() {
    constexpr std::array<void (Moving::*)(), 7> kChanges = {
        &Moving::rename, &Moving::rename,     &Moving::rename, &Moving::swap,
        &Moving::copy,   &Moving::change_one, &Moving::remove};
    (this->*random_.pick(kChanges))();
  }

  void rename_a_folder() {
    const fs::path to = temp_ / "kho/thu-muc" / std::to_string(++names_);
    fs::create_directories(to.parent_path());
    fs::create_directories(temp_ / "kho/a");
    fs::rename(temp_ / "kho/a", to);
  }

  void add_many() {
    for (int i = 0; i < kMany; ++i)
      temp_.write("khac/m/" + new_name(), "V/v việc thứ " + std::to_string(i));
  }

  UpdateReport update(const std::string& database) {
    const std::atomic<bool> interrupted = false;
    return update_database({.archives = {temp_ / "kho", temp_ / "khac"},
                            .database = temp_ / database,
                            .jobs = 2,
                            .ocr = "never"},
                           interrupted);
  }

  void compare_with_a_new_one() {
    const UpdateReport report = update("db");
    taken_over_ += report.renamed + report.copied;
    fs::remove_all(temp_ / "anew");
    update("anew");
    const auto followed = test::dump(temp_ / "db");
    const auto anew = test::dump(temp_ / "anew");
    ASSERT_EQ(followed.size(), anew.size());
    for (const auto& [id, what] : anew) {
      const auto found = followed.find(id);
      ASSERT_NE(found, followed.end()) << id;
      ASSERT_TRUE(found->second == what) << id;
    }
  }

  [[nodiscard]] RandomSource& random() { return random_; }
  [[nodiscard]] std::size_t taken_over() const { return taken_over_; }

 private:
  [[nodiscard]] std::string new_name() { return std::to_string(++names_) + ".txt"; }

  [[nodiscard]] fs::path new_path() {
    constexpr auto kFolders =
        std::to_array<std::string_view>({"kho", "kho/a", "kho/a/Văn bản đến", "khac", "khac/a"});
    const fs::path folder = temp_ / random_.pick(kFolders);
    fs::create_directories(folder);
    // Some ids are too long to be terms.
    const std::string start = random_.chance(100) ? std::string(240, 'x') : "";
    return folder / (start + new_name());
  }

  [[nodiscard]] fs::path any_file() {
    std::set<fs::path> files;
    for (const std::string& archive : archives_) {
      for (const auto& entry : fs::recursive_directory_iterator(temp_ / archive)) {
        if (entry.is_regular_file()) files.insert(entry.path());
      }
    }
    if (files.empty()) return write();
    return *std::next(files.begin(), static_cast<std::ptrdiff_t>(random_.below(files.size())));
  }

  void rename() {
    const fs::path from = any_file();
    fs::rename(from, random_.chance(250) ? any_file() : new_path());
  }

  void swap() {
    const fs::path a = any_file();
    const fs::path b = any_file();
    if (a == b) return;
    fs::rename(a, temp_ / "aside");
    fs::rename(b, a);
    fs::rename(temp_ / "aside", b);
  }

  void copy() { fs::copy_file(any_file(), new_path()); }
  void remove() { fs::remove(any_file()); }

  void change_one() { write(); }

  fs::path write() {
    std::string text = random_.pick(samples_);
    if (random_.chance(200)) text += '\f' + random_.pick(samples_);
    if (random_.chance(200) && find_reader(kArchiveReader)) text = tar_of("đến/a.txt", text);
    const fs::path file = random_.chance(300) && names_ > kFiles ? any_file() : new_path();
    std::ofstream(file, std::ios::binary) << text;
    return file;
  }

  test::TempDir temp_;
  RandomSource random_;
  std::vector<std::string> samples_;
  std::vector<std::string> archives_ = {"kho", "khac"};
  std::size_t names_ = 0;
  std::size_t taken_over_ = 0;
};

class Renames : public testing::TestWithParam<std::uint64_t> {};

TEST_P(Renames, LeaveWhatAFullRunWrites) {
  Moving archive(GetParam());
  archive.update("db");
  for (int round = 0; round < kRounds; ++round) {
    for (int changes = archive.random().between(1, 8); changes > 0; --changes)
      archive.change();
    if (archive.random().chance(100)) archive.rename_a_folder();
    archive.compare_with_a_new_one();
    if (testing::Test::HasFatalFailure()) FAIL() << "round " << round;
  }
  EXPECT_GT(archive.taken_over(), static_cast<std::size_t>(kRounds));
}

TEST_P(Renames, LeaveItInANewGenerationToo) {
  Moving archive(GetParam());
  archive.update("db");
  for (int changes = 0; changes < 12; ++changes)
    archive.change();
  archive.rename_a_folder();
  archive.add_many();
  archive.compare_with_a_new_one();
  EXPECT_GT(archive.taken_over(), 0U);
}

INSTANTIATE_TEST_SUITE_P(Seeds, Renames, testing::Range<std::uint64_t>(1, 6));

}  // namespace
}  // namespace chithi::indexer
