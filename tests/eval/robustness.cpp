// SPDX-License-Identifier: GPL-3.0-or-later
// How much of what is understood of directives survives the damage that scans do:
// robustness [--floor SHARE] [--show FIELD] GOLD.json FOLDER
#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "corpus/ingest.h"
#include "corpus/reader.h"
#include "schema/json.h"
#include "stemmer-vi/fold.h"
#include "stemmer-vi/syllable.h"
#include "stemmer-vi/utf8.h"
#include "tests/support/random_source.h"

namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using namespace chithi;

constexpr int kDamages = 20;
constexpr unsigned kCharacterRate = 10;  ///< In a thousand.
constexpr unsigned kLineRate = 150;

/// What a scan makes of a text; the same for the same seed.
class Damage {
 public:
  explicit Damage(unsigned seed) : random_(seed) {}

  std::string apply(const std::string& text) { return rewrap(spoil(text)); }

 private:
  std::string spoil(std::string_view text) {
    std::string damaged;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t length = vi::decode_utf8(text, at).length;
      const std::string_view character = text.substr(at, length);
      damaged += random_.chance(kCharacterRate) ? spoilt(character) : std::string(character);
      at += length;
    }
    return damaged;
  }

  /// Marks lost or mistaken, letters that look alike, a blank lost.
  std::string spoilt(std::string_view character) {
    static const std::map<std::string_view, std::vector<std::string_view>> kAlike = {
        {"0", {"O", "o"}},    {"1", {"l", "I"}},
        {"l", {"1", "I"}},    {"O", {"0"}},
        {"o", {"0", "e"}},    {"m", {"rn"}},
        {"W", {"VV"}},        {"e", {"c"}},
        {"c", {"e"}},         {"h", {"b"}},
        {"n", {"u"}},         {"u", {"n"}},
        {"i", {"l", "í"}},    {"-", {" -", "- ", "–"}},
        {"/", {" / ", "/ "}}, {"Đ", {"D", "Ð"}},
        {"đ", {"d"}},         {":", {"", " :"}},
        {",", {"."}},         {".", {","}},
        {"ư", {"u"}},         {"ơ", {"o"}},
        {" ", {"", "  "}},
    };
    if (const auto found = kAlike.find(character); found != kAlike.end())
      return std::string(random_.pick(found->second));
    constexpr std::array<std::string_view, 5> kTones = {"\u0300", "\u0301", "\u0303", "\u0309",
                                                        "\u0323"};
    const std::string bare = vi::fold(character);
    const bool vowel =
        bare.size() == 1 && std::string_view("aeiouy").find(bare[0]) != std::string_view::npos;
    if (!vowel || character.size() == 1) return std::string(character);
    const bool capital = vi::to_lower(character) != character;
    const std::string other = random_.chance(500) ? bare : bare + std::string(random_.pick(kTones));
    return vi::to_nfc(capital ? vi::to_upper(other) : other);
  }

  /// Lines broken elsewhere, and blank lines lost.
  std::string rewrap(const std::string& text) {
    std::string damaged;
    for (std::size_t at = 0; at < text.size(); ++at) {
      const bool end = text[at] == '\n';
      const bool blank = end && at > 0 && text[at - 1] == '\n';
      if (blank && random_.chance(kLineRate)) continue;
      const bool prose = at > 60 && text.rfind('\n', at - 1) + 60 < at && at + 1 < text.size();
      if (end && prose && text[at + 1] != '\n' && random_.chance(kLineRate)) {
        damaged += ' ';
      } else if (text[at] == ' ' && prose && random_.chance(kCharacterRate)) {
        damaged += '\n';
      } else {
        damaged += text[at];
      }
    }
    return damaged;
  }

  test::RandomSource random_;
};

std::size_t distance(const std::string& a, const std::string& b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j < row.size(); ++j)
    row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = std::exchange(row[0], i);
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t change = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({change, row[j] + 1, row[j - 1] + 1});
    }
  }
  return row.back();
}

/// Words that were damaged themselves count as read if nine letters of ten are right.
bool is_like(const json& gold, const json& found) {
  if (!gold.is_string() || !found.is_string()) return gold == found;
  const std::string a = vi::fold(gold.get<std::string>());
  const std::string b = vi::fold(found.get<std::string>());
  return distance(a, b) * 10 <= a.size();
}

struct Field {
  std::string_view name;
  bool exact;
};

constexpr Field kFields[] = {{"number", true},       {"date", true},
                             {"type", true},         {"issuer/name", false},
                             {"issuer/level", true}, {"issuer/province", true},
                             {"signer/name", false}, {"subject", false}};

struct Tally {
  std::size_t all = 0;
  std::size_t right = 0;
};

using Tallies = std::map<std::string, Tally>;

std::set<std::string> refs_of(const json& directive) {
  std::set<std::string> refs;
  for (const json& citation : directive.at("citations")) {
    if (citation.at("ref").is_string()) refs.insert(citation.at("ref").get<std::string>());
  }
  return refs;
}

void compare(const json& gold, const json& found, Tallies& tallies, std::string_view show) {
  for (const Field& field : kFields) {
    const json::json_pointer place("/" + std::string(field.name));
    const json& expected = gold.at(place);
    if (expected.is_null()) continue;
    Tally& tally = tallies[std::string(field.name)];
    ++tally.all;
    const bool right =
        field.exact ? expected == found.at(place) : is_like(expected, found.at(place));
    if (right) ++tally.right;
    if (!right && field.name == show) {
      std::cerr << gold.at("file").get<std::string>() << ": " << expected << " as "
                << found.at(place) << '\n';
    }
  }
  const std::set<std::string> expected = refs_of(gold);
  const std::set<std::string> seen = refs_of(found);
  Tally& recall = tallies["cited numbers, found"];
  Tally& precision = tallies["cited numbers, right"];
  for (const std::string& ref : expected) {
    ++recall.all;
    if (seen.contains(ref)) ++recall.right;
    if (show == "cited" && !seen.contains(ref))
      std::cerr << gold.at("file").get<std::string>() << ": " << ref << " not found\n";
  }
  for (const std::string& ref : seen) {
    ++precision.all;
    if (expected.contains(ref)) ++precision.right;
  }
}

void judge(const std::vector<json>& gold, const std::string& text, const std::string& file,
           Tallies& tallies, std::string_view show) {
  const std::vector<corpus::Directive> found = corpus::read_directives(text, file);
  Tally& split = tallies["directives"];
  ++split.all;
  if (found.size() == gold.size()) ++split.right;
  for (std::size_t i = 0; i < std::min(gold.size(), found.size()); ++i) {
    compare(gold[i], json::parse(schema::to_json(found[i], schema::Detail::Whole).dump()), tallies,
            show);
  }
}

double share(const Tally& tally) {
  return tally.all == 0 ? 1.0 : static_cast<double>(tally.right) / static_cast<double>(tally.all);
}

std::string text_of(const fs::path& path) {
  const corpus::Reading bytes = corpus::read_bytes(path);
  const corpus::Reading text = bytes.text ? corpus::recover_text(*bytes.text) : bytes;
  if (!text.text) throw std::runtime_error(path.string() + ": " + text.failure.value_or(""));
  return *text.text;
}

int run(const std::string& gold_file, const std::string& folder, double floor,
        std::string_view show) {
  std::ifstream file(gold_file);
  if (!file) throw std::runtime_error(gold_file + ": can't be read");
  const json whole = json::parse(file);
  std::map<std::string, std::vector<json>> gold;
  for (const json& directive : whole.at("directives"))
    gold[directive.at("file")].push_back(directive);
  Tallies sound;
  Tallies damaged;
  for (const auto& [name, directives] : gold) {
    const std::string text = text_of(fs::path(folder) / name);
    judge(directives, text, name, sound, "");
    for (unsigned seed = 1; seed <= kDamages; ++seed)
      judge(directives, vi::to_nfc(Damage(seed).apply(text)), name, damaged, show);
  }
  std::printf("| | sound | damaged | of it |\n| --- | ---: | ---: | ---: |\n");
  bool good = true;
  for (const auto& [name, tally] : damaged) {
    const double kept = share(tally) / share(sound[name]);
    std::printf("| %s | %.3f | %.3f | %.3f |\n", name.c_str(), share(sound[name]), share(tally),
                kept);
    good = good && kept >= floor;
  }
  return good ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<std::string> arguments(argv + 1, argv + argc);
  double floor = 0.0;
  std::string show;
  while (arguments.size() > 3 && arguments[0].starts_with("--")) {
    if (arguments[0] == "--floor") floor = std::strtod(arguments[1].c_str(), nullptr);
    if (arguments[0] == "--show") show = arguments[1];
    arguments.erase(arguments.begin(), arguments.begin() + 2);
  }
  if (arguments.size() != 2) {
    std::cerr << "usage: robustness [--floor SHARE] [--show FIELD] GOLD.json FOLDER\n";
    return 2;
  }
  try {
    return run(arguments[0], arguments[1], floor, show);
  } catch (const std::exception& error) {
    std::cerr << "robustness: " << error.what() << '\n';
    return 2;
  }
}
