// SPDX-License-Identifier: GPL-3.0-or-later
// Compares what is understood of directives with what people have found in them:
// evaluate [--floor F1] GOLD.json FOLDER
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "corpus/ingest.h"
#include "corpus/reader.h"
#include "schema/json.h"

namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using namespace chithi;

/// Of one field or part, over all documents.
struct Score {
  std::size_t right = 0;
  std::size_t wrong = 0;     ///< Both say something, and not the same.
  std::size_t missing = 0;   ///< The gold alone says something.
  std::size_t spurious = 0;  ///< We alone do.

  [[nodiscard]] double precision() const { return share(right + wrong + spurious); }
  [[nodiscard]] double recall() const { return share(right + wrong + missing); }
  [[nodiscard]] double f1() const {
    const double sum = precision() + recall();
    return sum > 0.0 ? 2.0 * precision() * recall() / sum : 0.0;
  }

 private:
  [[nodiscard]] double share(std::size_t all) const {
    return all == 0 ? 1.0 : static_cast<double>(right) / static_cast<double>(all);
  }
};

struct Field {
  std::string_view name;
  json::json_pointer place;
};

const std::vector<Field>& fields() {
  static const std::vector<Field> kFields = [] {
    std::vector<Field> all;
    for (const std::string_view name :
         {"number", "symbol", "type", "issuer/name", "issuer/level", "issuer/branch",
          "issuer/province", "issuer/province_2025", "issuer/district", "place", "date", "subject",
          "recipients", "copies", "signer/on_behalf", "signer/title", "signer/name"}) {
      all.push_back({name, json::json_pointer("/" + std::string(name))});
    }
    return all;
  }();
  return kFields;
}

constexpr std::string_view kParts[] = {"type", "date", "issuer", "province", "relation"};

bool is_nothing(const json& value) {
  return value.is_null() || (value.is_array() && value.empty());
}

json value_at(const json& object, const json::json_pointer& place) {
  return object.contains(place) ? object.at(place) : json();
}

std::string shown(const json& value) {
  return value.is_string() ? value.get<std::string>() : value.dump();
}

class Evaluation {
 public:
  void compare_file(const std::string& file, const std::vector<json>& gold,
                    const std::vector<json>& found) {
    file_ = file;
    const std::size_t both = std::min(gold.size(), found.size());
    count("directives", both, gold.size() - both, found.size() - both);
    for (std::size_t i = 0; i < both; ++i) {
      ordinal_ = i + 1;
      compare(gold[i], found[i]);
    }
  }

  void print() const {
    std::printf("| | right | wrong | missing | spurious | precision | recall | F1 |\n");
    std::printf("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n");
    for (const std::string& name : order_) {
      const Score& score = scores_.at(name);
      std::printf("| %s | %zu | %zu | %zu | %zu | %.3f | %.3f | %.3f |\n", name.c_str(),
                  score.right, score.wrong, score.missing, score.spurious, score.precision(),
                  score.recall(), score.f1());
    }
    if (!misses_.empty()) std::printf("\n");
    for (const std::string& miss : misses_)
      std::printf("%s\n", miss.c_str());
  }

  /// The fields and parts below a floor.
  [[nodiscard]] std::vector<std::string> below(double floor) const {
    std::vector<std::string> names;
    for (const std::string& name : order_) {
      if (scores_.at(name).f1() < floor) names.push_back(name);
    }
    return names;
  }

 private:
  Score& score(const std::string& name) {
    const auto [found, added] = scores_.try_emplace(name);
    if (added) order_.push_back(name);
    return found->second;
  }

  void count(const std::string& name, std::size_t right, std::size_t missing,
             std::size_t spurious) {
    Score& counted = score(name);
    counted.right += right;
    counted.missing += missing;
    counted.spurious += spurious;
  }

  void compare_value(const std::string& name, const json& gold, const json& found,
                     const std::string& context) {
    Score& counted = score(name);
    if (is_nothing(gold) && is_nothing(found)) return;
    if (gold == found) {
      ++counted.right;
      return;
    }
    ++(is_nothing(gold) ? counted.spurious : is_nothing(found) ? counted.missing : counted.wrong);
    misses_.push_back(file_ + "#" + std::to_string(ordinal_) + " " + name + context + ": is " +
                      shown(gold) + ", understood as " + shown(found));
  }

  void compare(const json& gold, const json& found) {
    for (const Field& field : fields()) {
      compare_value(std::string(field.name), value_at(gold, field.place),
                    value_at(found, field.place), "");
    }
    compare_citations(gold.at("citations"), found.at("citations"));
  }

  void compare_citations(const json& gold, const json& found) {
    std::vector<bool> used(found.size());
    for (const json& citation : gold) {
      const auto at = counterpart(citation, found, used);
      if (at == found.size()) {
        count("citation", 0, 1, 0);
        miss_citation("not found", citation);
        continue;
      }
      used[at] = true;
      count("citation", 1, 0, 0);
      compare_parts(citation, found.at(at));
    }
    for (std::size_t i = 0; i < found.size(); ++i) {
      if (used[i]) continue;
      count("citation", 0, 0, 1);
      miss_citation("is none", found.at(i));
    }
  }

  void miss_citation(const std::string& what, const json& citation) {
    const json& mentions = citation.at("mentions");
    const std::string raw = mentions.empty() ? "" : shown(mentions.front().at("raw"));
    misses_.push_back(file_ + "#" + std::to_string(ordinal_) + " citation " + what + ": “" + raw +
                      "”");
  }

  /// The same number, or without one the same type and a mention of the same words.
  static std::size_t counterpart(const json& gold, const json& found,
                                 const std::vector<bool>& used) {
    std::size_t likely = found.size();
    for (std::size_t i = 0; i < found.size(); ++i) {
      const json& other = found.at(i);
      if (used[i] || other.at("ref") != gold.at("ref")) continue;
      if (gold.at("ref").is_null() && other.at("type") != gold.at("type")) continue;
      const bool same_date =
          value_at(other, json::json_pointer("/date")) == gold.value("date", json());
      const bool same_province = other.at("province") == gold.value("province", json());
      if (same_date && same_province) return i;
      if (likely == found.size()) likely = i;
    }
    return likely;
  }

  void compare_parts(const json& gold, const json& found) {
    const std::string context = " of " + shown(gold.at("ref"));
    for (const std::string_view part : kParts) {
      if (!gold.contains(part)) continue;
      compare_value("citation/" + std::string(part), gold.at(part), found.at(part), context);
    }
    compare_value("citation/mentions", gold.at("mentions").size(), found.at("mentions").size(),
                  context);
  }

  std::map<std::string, Score> scores_;
  std::vector<std::string> order_;
  std::vector<std::string> misses_;
  std::string file_;
  std::size_t ordinal_ = 0;
};

std::vector<json> understand(const fs::path& path, const std::string& file) {
  const corpus::Reading bytes = corpus::read_bytes(path);
  const corpus::Reading text = bytes.text ? corpus::recover_text(*bytes.text) : bytes;
  if (!text.text) throw std::runtime_error(path.string() + ": " + text.failure.value_or(""));
  std::vector<json> directives;
  for (const corpus::Directive& directive : corpus::read_directives(*text.text, file))
    directives.push_back(json::parse(schema::to_json(directive, schema::Detail::Whole).dump()));
  return directives;
}

std::map<std::string, std::vector<json>> gold_of(const std::string& path) {
  std::ifstream file(path);
  if (!file) throw std::runtime_error(path + ": can't be read");
  std::map<std::string, std::vector<json>> gold;
  const json whole = json::parse(file);
  for (const json& directive : whole.at("directives"))
    gold[directive.at("file")].push_back(directive);
  return gold;
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<std::string> arguments(argv + 1, argv + argc);
  double floor = 0.0;
  if (arguments.size() > 2 && arguments[0] == "--floor") {
    floor = std::strtod(arguments[1].c_str(), nullptr);
    arguments.erase(arguments.begin(), arguments.begin() + 2);
  }
  if (arguments.size() != 2) {
    std::cerr << "usage: evaluate [--floor F1] GOLD.json FOLDER\n";
    return 2;
  }
  try {
    Evaluation evaluation;
    for (const auto& [file, gold] : gold_of(arguments[0]))
      evaluation.compare_file(file, gold, understand(fs::path(arguments[1]) / file, file));
    evaluation.print();
    const std::vector<std::string> below = evaluation.below(floor);
    for (const std::string& name : below)
      std::cerr << "evaluate: " << name << " is below " << floor << '\n';
    return below.empty() ? 0 : 1;
  } catch (const std::exception& error) {
    std::cerr << "evaluate: " << error.what() << '\n';
    return 2;
  }
}
