// SPDX-License-Identifier: GPL-3.0-or-later
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "corpus/document_number.h"
#include "tests/support/programs.h"

// Whoever types a number, however it is written, gets the document itself first, or if it is not
// there, one that cites it.

namespace chithi::test {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

const fs::path kShared = CHITHI_SHARED_DIR;

std::string key_of(const json& ref) {
  if (!ref.is_string()) return "";
  const auto number = corpus::parse_document_number(ref.get<std::string>());
  return number ? corpus::number_key(*number) : "";
}

/// Which directives of an archive bear and cite what, as `chithi-index inspect` reads it: it shares
/// no line with search.
class Register {
 public:
  explicit Register(const fs::path& archive) {
    for (const auto& entry : fs::recursive_directory_iterator(archive)) {
      if (!entry.is_regular_file() || entry.path().filename() == "README.md") continue;
      std::istringstream lines(run_indexer({"inspect", "--json", entry.path().string()}).out);
      const std::string file = fs::relative(entry.path(), archive).string();
      for (std::string line; std::getline(lines, line);)
        add(file, json::parse(line));
    }
  }

  /// The ids that may come first for a number, of a full date if there is one; none if nobody here
  /// bears or cites it.
  [[nodiscard]] std::set<std::string> best(const std::string& key, const json& date = {}) const {
    const auto own = matching(bearers_, key, date);
    return own.empty() ? matching(citers_, key, date) : own;
  }

 private:
  struct Place {
    std::string id;
    json date;  ///< That is given for the number; null if none is.
  };
  using Places = std::multimap<std::string, Place>;

  /// Dates of which one tells less than the other: 2021-05 and 2021-05-17.
  static bool may_be_same(const json& a, const json& b) {
    if (!a.is_string() || !b.is_string()) return true;
    const std::string first = a;
    const std::string second = b;
    return first.starts_with(second) || second.starts_with(first);
  }

  static std::set<std::string> matching(const Places& places, const std::string& key,
                                        const json& date) {
    std::set<std::string> ids;
    const auto [begin, end] = places.equal_range(key);
    for (auto it = begin; it != end; ++it) {
      const json& other = it->second.date;
      if (may_be_same(date, other)) ids.insert(it->second.id);
    }
    return ids;
  }

  void add(const std::string& file, const json& directive) {
    const std::string id = file + "#" + std::to_string(directive.at("ordinal").get<int>());
    if (const std::string key = key_of(directive.at("number")); !key.empty())
      bearers_.insert({key, {id, directive.at("date")}});
    for (const json& citation : directive.at("citations")) {
      if (const std::string key = key_of(citation.at("ref")); !key.empty())
        citers_.insert({key, {id, citation.at("date")}});
    }
  }

  Places bearers_;
  Places citers_;
};

TEST(NumberLookUp, PutsTheDocumentFirstHoweverItIsWritten) {
  const IndexedArchive archive(CHITHI_SAMPLES_DIR);
  const Register known(CHITHI_SAMPLES_DIR);
  const std::pair<const char*, const char*> ways[] = {
      {"97-CV/TU", "97-CV/TU"},
      {"97-CV/TU", "Công văn số 97 - CV/TU, ngày 15/6/2021, của Tỉnh ủy Tây Ninh"},
      {"97-CV/TU", "cong van 97 cv tu"},
      {"97-CV/TU", "097-CV/TU"},
      {"97-CV/TU", "97-CV/TƯ của Tỉnh ủy"},
      {"97-CV/TU", "97 CV/TU về biên giới"},
      {"2618/UBND-VX", "2618/UBND-VX"},
      {"2618/UBND-VX", "văn bản 2618 /UBND – VX"},
      {"2618/UBND-VX", "2618 ubnd vx"},
      {"2618/UBND-VX", "CÔNG VĂN SỐ 2618/UBND-VX CỦA UBND TỈNH LAI CHÂU"},
      {"16/CT-TTg", "Chỉ thị 16/CT-TTg"},
      {"16/CT-TTg", "ct 16 ttg"},
      {"16/CT-TTg", "Chỉ thị số l6/CT-TTG ngày 31-3-2020"},
      {"1063/CĐ-TTg", "công điện 1063/CD-TTg"},
      {"07-KL/TW", "KL 07-KL/TW"},
      {"07-KL/TW", "7 – kl / tw"},
      {"07-KL/TW", "Kết luận số O7-KL/TVV"},
  };
  for (const auto& [number, typed] : ways) {
    const std::vector<std::string> hits = archive.hits(typed);
    ASSERT_FALSE(hits.empty()) << typed;
    EXPECT_THAT(known.best(key_of(number)), testing::Contains(hits.front())) << typed;
  }
}

/// The key of the number that a case means; empty if it is written in part only.
std::string target_key(const json& target) {
  if (!target.at("number").is_string() || !target.at("symbol").is_string()) return "";
  const std::string symbol = target.at("symbol");
  const json& year = target.at("symbol_year");
  const bool is_state = symbol.find('/') == symbol.npos;
  const std::string between = year.is_string() ? "/" + year.get<std::string>() + "/"
                              : is_state       ? "/"
                                               : "-";
  return key_of(target.at("number").get<std::string>() + between + symbol);
}

/// What may come first for a case: what bears one of its numbers, or else cites one.
std::set<std::string> best_for(const json& item, const Register& known) {
  constexpr std::size_t kFullDate = 10;
  std::set<std::string> best;
  for (const json& target : item.at("targets")) {
    json date = target.at("date");
    if (date.is_string() && date.get<std::string>().size() != kFullDate) date = nullptr;
    best.merge(known.best(target_key(target), date));
  }
  return best;
}

TEST(NumberLookUp, HoldsForAllWaysOfWritingInRealDocuments) {
  const fs::path cases = kShared / "cases" / "citations.jsonl";
  if (!fs::exists(cases) || !fs::exists(kShared / "seeds")) {
    GTEST_SKIP() << "no real documents at " << kShared;
  }
  const TempDir folder;
  fs::create_directories(folder / "kho");
  fs::copy(CHITHI_SAMPLES_DIR, folder / "kho" / "samples", fs::copy_options::recursive);
  fs::copy(kShared / "seeds", folder / "kho" / "seeds");
  const IndexedArchive archive(folder / "kho");
  const Register known(folder / "kho");
  std::ifstream in(cases);
  int asked = 0;
  for (std::string line; std::getline(in, line);) {
    const json item = json::parse(line);
    const std::set<std::string> best = best_for(item, known);
    if (best.empty()) continue;
    ++asked;
    const std::vector<std::string> hits = archive.hits(item.at("text"));
    ASSERT_FALSE(hits.empty()) << line;
    EXPECT_THAT(best, testing::Contains(hits.front())) << line;
  }
  RecordProperty("asked", asked);
  EXPECT_GE(asked, 45);
}

}  // namespace
}  // namespace chithi::test
