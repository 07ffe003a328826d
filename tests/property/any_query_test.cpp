// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "query/searcher.h"
#include "tests/support/database.h"
#include "tests/support/random_source.h"
#include "tests/support/sanitizer.h"

// Whatever is typed, there is an answer or no match, and never an error.

namespace chithi::query {
namespace {

using test::RandomSource;

/// For each of five seeds.
constexpr int kQueries = test::kIsSanitized ? 100 : 2'000;

/// What queries are made of, and what is nearly it.
constexpr std::array<std::string_view, 44> kPieces = {
    "dịch",  "dich",  "DỊCH", "hoà",     "4",        "07-KL/TW", "07-KI/TW", "KL",    "(",
    ")",     "((((",  "\"",   "“",       "=",        "-",        "--",       "*",     "@",
    ":",     "..",    "AND",  "OR",      "HOẶC",     "NOT",      "tinh:",    "so:",   "trich:",
    "ngay:", "loai:", "ky:",  "tieude:", "Hà Giang", "2021",     "6/",       "32/13", "Nghị định",
    "Luật",  "ngày",  " ",    "\t",      "\n",       "🐃",        "\xC3",     "UBND"};

/// Longest first by the clock, to tell; a test does not judge time.
class Stopwatch {
 public:
  template <typename Run>
  void time(Run run) {
    const auto start = std::chrono::steady_clock::now();
    run();
    const auto took = std::chrono::steady_clock::now() - start;
    longest_ =
        std::max(longest_, std::chrono::duration_cast<std::chrono::milliseconds>(took).count());
  }
  ~Stopwatch() { testing::Test::RecordProperty("longest_ms", std::to_string(longest_)); }
  Stopwatch() = default;
  Stopwatch(const Stopwatch&) = delete;
  Stopwatch& operator=(const Stopwatch&) = delete;

 private:
  std::int64_t longest_ = 0;
};

class AnyQuery : public testing::Test {
 protected:
  void ask(const std::string& text, RandomSource& random) {
    Request request;
    request.query = text;
    request.fuzzy = random.chance(300);
    request.facets = random.chance(100);
    if (random.chance(200)) request.spelling = Spelling::Exact;
    if (random.chance(200)) request.sort = Sort::NewestFirst;
    Response response;
    ASSERT_NO_THROW(watch_.time([&] { response = searcher_.search(request); }))
        << testing::PrintToString(text);
    EXPECT_LE(response.hits.size(), std::min(response.total, request.limit));
    EXPECT_EQ(response.hits.empty(), response.total == 0) << testing::PrintToString(text);
  }

 private:
  Searcher searcher_{test::database_of(
      {{"a.txt",
        "TỈNH ỦY HÀ GIANG\n*\nSố 07-CV/TU\n\nHà Giang, ngày 17 tháng 6 năm 2021\n\n"
        "V/v phòng, chống dịch\n\nThực hiện Kết luận số 07-KL/TW ngày 11/6/2021."},
       {"b.txt", "Bốn tại chỗ khi dịch bệnh vào làng."},
       {"c.txt", "Đường lên UBND xã hoà bình."}})};
  Stopwatch watch_;
};

class AnyQueryOfASeed : public AnyQuery, public testing::WithParamInterface<std::uint64_t> {};

TEST_P(AnyQueryOfASeed, OfRandomBytesIsAnswered) {
  RandomSource random(GetParam());
  for (int i = 0; i < kQueries && !HasFatalFailure(); ++i) {
    std::string text(random.below(60), ' ');
    for (char& c : text)
      c = static_cast<char>(random.below(256));
    ask(text, random);
  }
}

TEST_P(AnyQueryOfASeed, OfTheLanguagesOwnPiecesIsAnswered) {
  RandomSource random(GetParam());
  for (int i = 0; i < kQueries && !HasFatalFailure(); ++i) {
    std::string text;
    for (int pieces = random.between(1, 14); pieces > 0; --pieces)
      text.append(random.pick(kPieces)).append(random.chance(600) ? " " : "");
    ask(text, random);
  }
}

INSTANTIATE_TEST_SUITE_P(Of, AnyQueryOfASeed, testing::Range<std::uint64_t>(1, 6));

std::string repeated(std::string_view piece, std::size_t times) {
  std::string text;
  for (std::size_t i = 0; i < times; ++i)
    text += piece;
  return text;
}

TEST_F(AnyQuery, OfTenThousandCharactersIsAnswered) {
  RandomSource random(20'260'103);
  for (const std::string_view piece : kPieces)
    ask(repeated(piece, 10'000 / piece.size()), random);
  for (int i = 0; i < 5; ++i) {
    std::string text;
    while (text.size() < 10'000)
      text.append(random.pick(kPieces)).append(" ");
    ask(text, random);
  }
}

TEST_F(AnyQuery, OfAThousandWordsIsAnswered) {
  RandomSource random(20'260'104);
  std::string text;
  for (int i = 0; i < 1000; ++i)
    text += "chữ" + std::to_string(i) + " dịch ";
  ask(text, random);
  ask('"' + text + '"', random);
  ask("=\"" + text + '"', random);
}

TEST_F(AnyQuery, OfBracketsThatNeverCloseIsAnswered) {
  RandomSource random(20'260'105);
  for (const char* piece : {"(", ")", "(dịch ", "(dịch OR ", "NOT ", "-(", "\"(", "tinh:("})
    ask(repeated(piece, 2'000), random);
}

}  // namespace
}  // namespace chithi::query
