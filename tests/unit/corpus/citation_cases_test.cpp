// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "corpus/citation.h"
#include "stemmer-vi/utf8.h"
#include "tests/support/process.h"

/// Citations as they were written, collected with their meaning outside of the project. Without
/// that collection there is nothing to compare with.
namespace chithi::corpus {
namespace {

using nlohmann::json;

std::filesystem::path shared(std::string_view file) {
  return std::filesystem::path(CHITHI_SHARED_DIR) / file;
}

std::string text_or(const json& value, std::string_view otherwise) {
  return value.is_string() ? value.get<std::string>() : std::string(otherwise);
}

/// A symbol's codes in no order, since the order of old is not kept.
std::vector<std::string> codes_of(std::string_view symbol) {
  std::vector<std::string> codes(1);
  for (const char c : symbol) {
    if (c == '-' || c == '/') {
      codes.emplace_back();
    } else {
      codes.back() += c;
    }
  }
  std::ranges::sort(codes);
  return codes;
}

bool matches_number(const CitationMention& mention, const json& target) {
  if (target["number"].is_null()) return !mention.number;
  if (!mention.number) return false;
  const DocumentNumber& number = *mention.number;
  if (std::stoi(text_or(target["number"], "")) != number.ordinal) return false;
  if (std::stoi(text_or(target["symbol_year"], "0")) != number.year) return false;
  const std::string symbol = text_or(target["symbol"], "");
  return symbol.empty() ? number.body.empty() : codes_of(symbol) == codes_of(symbol_of(number));
}

/// A type by its code; some have none but their name.
bool matches_type(const Citation& citation, const json& target) {
  const DocumentType* const type = citation.type ? find_type_by_name(*citation.type) : nullptr;
  if (type == nullptr) return false;
  const std::string expected = text_or(target["type"], "");
  return type->code == expected || find_type_by_name(expected) == type;
}

bool matches_date(const CitationMention& mention, const Citation& citation, const json& target) {
  const std::string expected = text_or(target["date"], "");
  if (expected.starts_with("term:")) return mention.term_given && !citation.date;
  return expected == (citation.date ? to_string(*citation.date) : std::string());
}

/// Brackets hold what the words themselves do not say.
bool matches_issuer(const Citation& citation, const json& target) {
  std::string expected = text_or(target["issuer"], "[");
  if (expected.front() == '[') return true;
  expected = expected.substr(0, expected.find(" ["));
  return citation.issuer == expected;
}

/// What is wrong with a mention; empty if nothing is.
std::string faults(const std::string& text, const CitationMention& mention, const json& target) {
  const std::vector<Citation> citations = resolve_citations(text, {mention}, {});
  // A bare one in small letters is kept only beside the one that it stands for.
  Citation citation;
  if (!citations.empty()) {
    citation = citations.front();
  } else {
    if (mention.type != nullptr) citation.type = mention.type->name;
    citation.issuer = mention.issuer;
  }
  std::string faults;
  if (!matches_number(mention, target)) faults += " number";
  if (!matches_type(citation, target)) faults += " type";
  if (!matches_date(mention, citation, target)) faults += " date";
  if (!matches_issuer(citation, target)) faults += " issuer=" + citation.issuer.value_or("none");
  return faults;
}

std::string faults(const json& line) {
  const std::string text = vi::to_nfc(line["text"].get<std::string>());
  const bool query = line["note"].get<std::string>().find("query") != std::string::npos;
  const std::vector<CitationMention> mentions =
      find_citations(text, query ? CitingText::Query : CitingText::Document);
  const json& targets = line["targets"];
  if (mentions.size() != targets.size()) {
    return " " + std::to_string(mentions.size()) + " for " + std::to_string(targets.size());
  }
  std::string all;
  for (std::size_t i = 0; i < mentions.size(); ++i)
    all += faults(text, mentions[i], targets[i]);
  return all;
}

TEST(CitationCases, AreUnderstoodAsTheyWereMeant) {
  std::ifstream file(shared("cases/citations.jsonl"));
  if (!file) GTEST_SKIP() << "no collection of citations beside the project";
  std::size_t cases = 0;
  std::size_t right = 0;
  for (std::string line; std::getline(file, line);) {
    if (line.empty()) continue;
    const json parsed = json::parse(line);
    const std::string wrong = faults(parsed);
    ++cases;
    right += wrong.empty() ? 1U : 0U;
    if (!wrong.empty())
      std::cout << "  " << parsed["id"] << wrong << ": " << parsed["text"] << '\n';
  }
  std::cout << "  " << right << " of " << cases << " right\n";
  EXPECT_GE(static_cast<double>(right), 0.95 * static_cast<double>(cases));
}

/// The directive of the gold file in its file's text: from its own heading to the next one's.
std::string text_of(const json& directive, const json& all) {
  const std::string text =
      vi::to_nfc(test::slurp(shared("seeds/" + text_or(directive["file"], ""))));
  std::size_t end = text.size();
  std::size_t begin = 0;
  for (const json& other : all) {
    if (other["file"] != directive["file"] || other["ordinal"] == 1) continue;
    std::string heading = vi::to_nfc(text_or(other["issuer"]["province"], ""));
    const std::size_t at = text.find("\n\nTỈNH ỦY ");
    EXPECT_NE(at, std::string::npos) << heading;
    if (other["ordinal"] == directive["ordinal"]) {
      begin = at;
    } else {
      end = at;
    }
  }
  return text.substr(begin, end - begin);
}

std::string line_of(const Citation& citation) {
  std::string line = citation.ref.value_or("-") + " | " + citation.type.value_or("-") + " | ";
  line += (citation.date ? to_string(*citation.date) : std::string("-")) + " | ";
  line += citation.issuer.value_or("-") + " | " + citation.province.value_or("-") + " | ";
  return line + std::to_string(citation.mentions.size());
}

std::string line_of(const json& citation) {
  std::string line;
  for (const char* key : {"ref", "type", "date", "issuer", "province"}) {
    line += text_or(citation[key], "-") + " | ";
  }
  return line + std::to_string(citation["mentions"].size());
}

/// What the directives cite, one line each.
template <typename Citations>
std::string lines_of(const Citations& citations) {
  std::string lines;
  for (const auto& citation : citations)
    lines += line_of(citation) + '\n';
  return lines;
}

CitingDirective citing(const json& directive) {
  CitingDirective citing;
  if (directive["number"].is_string()) citing.number = directive["number"];
  const json& issuer = directive["issuer"];
  if (issuer["province"].is_string()) citing.province = issuer["province"];
  if (issuer["district"].is_string()) citing.district = issuer["district"];
  citing.date = parse_date(text_or(directive["date"], ""));
  return citing;
}

TEST(CitationCases, RealDirectivesCiteWhatAReaderFinds) {
  std::ifstream file(shared("gold/seeds.json"));
  if (!file) GTEST_SKIP() << "no directives read by hand beside the project";
  const json directives = json::parse(file)["directives"];
  for (const json& directive : directives) {
    SCOPED_TRACE(directive["file"].get<std::string>());
    const std::string text = text_of(directive, directives);
    const std::vector<Citation> citations =
        resolve_citations(text, find_citations(text, CitingText::Document), citing(directive));
    EXPECT_EQ(lines_of(citations), lines_of(directive["citations"]));
  }
}

}  // namespace
}  // namespace chithi::corpus
