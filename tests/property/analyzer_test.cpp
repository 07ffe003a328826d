// SPDX-License-Identifier: GPL-3.0-or-later
#include "stemmer-vi/analyzer.h"

#include <array>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "stemmer-vi/utf8.h"
#include "tests/support/icu_analyzer.h"
#include "tests/support/process.h"
#include "tests/support/random_source.h"
#include "tests/support/sanitizer.h"

// The analyzer's tables and short cuts give what ICU gives character by character.

namespace chithi {
namespace {

namespace fs = std::filesystem;

std::string dump(const test::PlainTerm& term) {
  return term.folded + " / " + term.exact + " at " + std::to_string(term.span.begin) + "-" +
         std::to_string(term.span.end);
}

/// Compares, and names the first term that differs.
testing::AssertionResult agree(vi::Analyzer& analyzer, std::string_view text) {
  const auto fast = test::plain_terms(analyzer.analyze(text));
  const auto plain = test::analyze_plainly(text);
  if (fast == plain) return testing::AssertionSuccess();
  std::size_t at = 0;
  while (at < std::min(fast.size(), plain.size()) && fast[at] == plain[at])
    ++at;
  return testing::AssertionFailure()
         << "term " << at + 1 << ": " << (at < fast.size() ? dump(fast[at]) : std::string("none"))
         << ", plainly " << (at < plain.size() ? dump(plain[at]) : std::string("none"));
}

bool is_text(const fs::path& path) {
  const std::string extension = path.extension().string();
  return extension == ".txt" || extension == ".md" || extension == ".tsv" || extension == ".jsonl";
}

void compare_all_in(const fs::path& folder) {
  vi::Analyzer analyzer;
  std::size_t files = 0;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file() || !is_text(entry.path())) continue;
    if (entry.file_size() > test::kLongestDocument) continue;
    ++files;
    EXPECT_TRUE(agree(analyzer, test::slurp(entry.path()))) << entry.path();
  }
  EXPECT_GT(files, 0U);
}

TEST(AnalyzerAndIcu, AgreeOnTheSamples) { compare_all_in(CHITHI_SAMPLES_DIR); }

TEST(AnalyzerAndIcu, AgreeOnRealDocuments) {
  if (!fs::is_directory(CHITHI_SHARED_DIR)) GTEST_SKIP() << "no " << CHITHI_SHARED_DIR;
  compare_all_in(CHITHI_SHARED_DIR);
}

/// Pieces that texts are put together from: letters in all forms, marks, signs, other scripts,
/// broken bytes.
constexpr std::array<std::string_view, 44> kPieces = {
    "a",      "ê",      "ươ",     "Đ",      "ð",      "Ɖ",      "u",      "y",      "qu",
    "gi",     "ng",     "th",     "c",      "t",      "0",      "7",      "\u0301", "\u0300",
    "\u0309", "\u0303", "\u0323", "\u0302", "\u0306", "\u031b", "\u00ad", "\u200b", "\ufeff",
    " ",      "-",      "/",      ".",      "\n",     "\u00a0", "é",      "ß",      "ø",
    "ﬁ",      "東",     "д",      "한",     "क",      "ि",      "\xc3",   "\xff"};

TEST(AnalyzerAndIcu, AgreeOnWhatNobodyWrites) {
  constexpr std::uint64_t kSeed = 20210611;
  test::RandomSource random(kSeed);
  vi::Analyzer analyzer;
  for (int round = 0; round < 20'000; ++round) {
    std::string text;
    for (int length = 0; length < 24; ++length)
      text += random.pick(kPieces);
    ASSERT_TRUE(agree(analyzer, text)) << testing::PrintToString(text);
  }
}

}  // namespace
}  // namespace chithi
