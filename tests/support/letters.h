// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "corpus/citation.h"
#include "corpus/directive.h"
#include "corpus/gazetteer.h"
#include "corpus/identity.h"
#include "indexer/document.h"
#include "schema/source.h"
#include "stemmer-vi/analyzer.h"

namespace chithi::test {

/// What a letter cites; empty is unknown.
struct Cited {
  std::string ref = {};
  std::string date = {};
  std::string province = {};
  std::string type = {};
  std::string issuer = {};
  corpus::Relation relation = corpus::Relation::Implements;
};

/// A directive told by what matters to the network; empty is unknown.
struct Letter {
  std::string file = {};
  std::string number = {};
  std::string date = {};
  std::string province = {};
  std::vector<Cited> cites = {};
  std::string issuer = {};
  std::string subject = {};
};

/// A citation that says of a letter all that tells it from others.
inline Cited cited_in_full(const Letter& letter) {
  return {.ref = letter.number, .date = letter.date, .province = letter.province};
}

/// What chains of letters go back to.
inline const Cited kConclusion = {
    .ref = "07-KL/TW", .date = "2021-06-11", .type = "kết luận", .issuer = "Bộ Chính trị"};

/// "a", in which a province carries out kConclusion, and "b", in which a Đảng ủy there does as "a"
/// says.
inline std::vector<Letter> chain_of_two() {
  const Letter of_province = {.file = "a",
                              .number = "176-CV/TU",
                              .date = "2021-06-15",
                              .province = "Kiên Giang",
                              .cites = {kConclusion}};
  return {of_province,
          {.file = "b",
           .number = "17-CV/ĐU",
           .date = "2021-06-16",
           .province = of_province.province,
           .cites = {cited_in_full(of_province)}}};
}

inline std::optional<std::string> known(const std::string& value) {
  return value.empty() ? std::nullopt : std::optional(value);
}

inline corpus::Citation citation_of(const Cited& cited, std::string& text) {
  corpus::Citation citation;
  citation.ref = known(cited.ref);
  citation.type = known(cited.type);
  if (!cited.date.empty()) citation.date = corpus::parse_date(cited.date);
  citation.issuer = known(cited.issuer);
  citation.province = known(cited.province);
  citation.relation = cited.relation;
  citation.key = corpus::to_string(corpus::identity_of(citation));
  const std::string raw = cited.ref.empty() ? cited.type + " của " + cited.issuer : cited.ref;
  text += "Thực hiện ";
  citation.mentions = {{raw, text.size()}};
  text += raw + ". ";
  return citation;
}

inline corpus::Directive directive_of(const Letter& letter) {
  corpus::Directive directive;
  directive.file = letter.file;
  directive.id = letter.file + "#1";
  directive.number = known(letter.number);
  directive.type = "công văn";
  if (!letter.date.empty()) directive.date = corpus::parse_date(letter.date);
  directive.issuer.name = known(letter.issuer);
  directive.subject = known(letter.subject);
  if (const auto* province = corpus::find_province(letter.province)) {
    directive.issuer.province = province->name;
    directive.issuer.province_2025 = province->name_2025;
    directive.issuer.level = corpus::Level::Province;
    if (letter.issuer.empty()) directive.issuer.name = "Tỉnh ủy " + letter.province;
  }
  for (const Cited& cited : letter.cites)
    directive.citations.push_back(citation_of(cited, directive.text));
  return directive;
}

/// A database in memory of those letters.
inline Xapian::Database database_of_letters(const std::vector<Letter>& letters) {
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  vi::Analyzer analyzer;
  for (const Letter& letter : letters)
    database.add_document(indexer::to_xapian(directive_of(letter), {}, analyzer));
  return database;
}

}  // namespace chithi::test
