// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/reference.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <utility>

#include "corpus/document_number.h"
#include "corpus/error.h"
#include "corpus/gazetteer.h"
#include "query/internal/number_key_parts.h"
#include "schema/messages.h"
#include "schema/record.h"
#include "schema/terms.h"
#include "stemmer-vi/fold.h"
#include "stemmer-vi/utf8.h"

namespace chithi::query {
namespace {

using schema::Field;

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r\n");
  if (begin == text.npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1);
}

/// A year by itself: four digits.
std::optional<int> year_of(std::string_view part) {
  int year = 0;
  const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), year);
  const bool whole = error == std::errc{} && end == part.data() + part.size();
  return whole && part.size() == 4 && year >= 1000 ? std::optional(year) : std::nullopt;
}

/// A district, or words that begin as the names of districts, communes and their bodies do.
bool names_body(std::string_view part) {
  constexpr std::array<std::string_view, 9> kBegin = {"huyen ",     "quan ",     "thi xa ",
                                                      "thanh pho ", "thi tran ", "xa ",
                                                      "phuong ",    "dang uy ",  "ubnd "};
  const std::string folded = vi::fold(part);
  return !corpus::find_districts(part).empty() ||
         std::ranges::any_of(kBegin,
                             [&](std::string_view kind) { return folded.starts_with(kind); });
}

std::optional<corpus::PartialDate> day_of(std::string_view part) {
  const auto date = corpus::parse_date(part);
  return date && date->is_full() ? date : std::nullopt;
}

/// Puts one of the parts between '@' where it belongs.
void take_part(std::string_view part, Reference& reference) {
  if (part.empty()) return;
  if (const auto year = year_of(part)) {
    reference.year = year;
  } else if (const corpus::Province* province = corpus::find_province(part)) {
    reference.province = province->name;
  } else if (reference.words.empty()) {
    reference.words = part;
  } else if (const auto day = day_of(part)) {
    reference.day = day;
  } else if (names_body(part)) {
    reference.body = part;
  } else {
    reference.unknown.emplace_back(part);
  }
}

void take_parts(std::string_view text, Reference& reference) {
  if (text.find('@') == text.npos) {
    reference.words = trimmed(text);
    return;
  }
  while (true) {
    const std::size_t at = text.find('@');
    take_part(trimmed(text.substr(0, at)), reference);
    if (at == text.npos) return;
    text.remove_prefix(at + 1);
  }
}

/// The key that is searched for what was typed.
std::string key_of(std::string_view text, const corpus::CitationMention& cited) {
  if (cited.number) {
    corpus::DocumentNumber number = *cited.number;
    // The State's letters have no type in their symbol, so only a bare ordinal lends it.
    if (number.body.empty() && number.type_code.empty() && cited.type != nullptr) {
      number.type_code = cited.type->code;
    }
    return corpus::number_key(number);
  }
  corpus::Citation citation;
  if (cited.type != nullptr) citation.type = cited.type->name;
  citation.date = cited.date;
  citation.issuer = cited.issuer;
  citation.mentions = {{.raw = std::string(vi::slice(text, cited.span))}};
  return corpus::identity_of(citation).number;
}

using Frequencies = std::map<std::string, Xapian::doccount>;

/// Adds the keys that begin with `prefix`, as numbers of directives and as cited ones.
void add_keys(const Xapian::Database& database, std::string_view prefix, Frequencies& keys) {
  for (const Field field : {Field::Number, Field::Cites}) {
    const std::string start = schema::exact_term(field, prefix);
    const std::size_t skipped = schema::spec(field).prefix.size();
    const auto end = database.allterms_end(start);
    for (auto term = database.allterms_begin(start); term != end; ++term) {
      keys[(*term).substr(skipped)] += term.get_termfreq();
    }
  }
}

bool is_known(const Xapian::Database& database, const std::string& key) {
  return database.term_exists(schema::exact_term(Field::Number, key)) ||
         database.term_exists(schema::exact_term(Field::Cites, key));
}

/// All keys of a type and an ordinal, and of letters those whose symbol leaves out the type.
Frequencies keys_like(const Xapian::Database& database, const NumberKeyParts& parts) {
  Frequencies keys;
  add_keys(database, parts.type + ":" + parts.ordinal + ":", keys);
  if (parts.type == "cv" && parts.body.empty()) add_keys(database, ":" + parts.ordinal + ":", keys);
  return keys;
}

/// How well the body of a key goes with the one that was typed.
bool same_body(const std::string& typed, const std::string& body) {
  return typed.empty() || body == typed || body.starts_with(typed + "-");
}

bool fits(const NumberKeyParts& typed, const std::string& key) {
  const auto parts = split_number_key(key);
  if (!parts || !same_body(typed.body, parts->body)) return false;
  return typed.year.empty() || parts->year.empty() || parts->year == typed.year;
}

bool is_whole(const std::string& key) {
  const auto parts = split_number_key(key);
  return parts && !parts->body.empty();
}

std::vector<std::string> by_likelihood(const Frequencies& keys) {
  std::vector<std::string> ranked;
  for (const auto& [key, frequency] : keys) {
    ranked.push_back(key);
  }
  std::ranges::sort(ranked, [&](const std::string& a, const std::string& b) {
    if (keys.at(a) != keys.at(b)) return keys.at(a) > keys.at(b);
    if (is_central_number(a) != is_central_number(b)) return is_central_number(a);
    return a < b;
  });
  return ranked;
}

/// Whether a number is the other one, or that without its year.
bool lacks_only_year(const std::string& key, const std::string& other) {
  auto parts = split_number_key(other);
  if (!parts) return false;
  parts->year.clear();
  return key == other || key == join_number_key(*parts);
}

std::vector<std::string> keys_for(const Xapian::Database& database, const std::string& key) {
  const auto typed = split_number_key(key);
  const bool known = is_known(database, key);
  const bool whole = !typed || !typed->body.empty();
  // Only numbers with a year in their symbol may be typed without it.
  if (known && whole && (!typed || !typed->year.empty())) return {key};
  if (!typed) return {};
  Frequencies keys = keys_like(database, *typed);
  if (known && whole) {
    std::erase_if(keys, [&](const auto& entry) { return !lacks_only_year(key, entry.first); });
    return by_likelihood(keys);
  }
  std::erase_if(keys, [&](const auto& entry) { return !fits(*typed, entry.first); });
  const bool any_whole = std::ranges::any_of(keys, is_whole, &Frequencies::value_type::first);
  // "Nghị quyết 68" in a text is a candidate for 68/NQ-CP, and no document beside it.
  if (any_whole) std::erase_if(keys, [](const auto& entry) { return !is_whole(entry.first); });
  return by_likelihood(keys);
}

/// The record of the first directive that has a key; empty if there is none.
std::string first_with(const Xapian::Database& database, Field field, const std::string& key) {
  const std::string term = schema::exact_term(field, key);
  const auto posting = database.postlist_begin(term);
  if (posting == database.postlist_end(term)) return {};
  return database.get_document(*posting).get_data();
}

std::string without_number(const std::optional<std::string>& type,
                           const std::optional<std::string>& issuer) {
  std::string name = type.value_or("");
  if (type && issuer) name += ", ";
  return name += issuer.value_or("");
}

/// A look at the key alone, which saves reading its record: what is written of it has its type, and
/// its ordinal if it has one.
bool may_be_shown_as(const std::string& key, const std::string& folded) {
  const auto parts = split_number_key(key);
  if (parts) return folded.find(parts->ordinal) != folded.npos;
  std::string type = key.substr(0, key.find(':'));
  std::ranges::replace(type, '-', ' ');
  return folded.find(type) != folded.npos;
}

std::optional<std::string> written(const Xapian::Database& database, const std::string& key) {
  if (const std::string own = first_with(database, Field::Number, key); !own.empty()) {
    const corpus::Directive directive = schema::decode_without_citations(own);
    return directive.number ? *directive.number
                            : without_number(directive.type, directive.issuer.name);
  }
  const std::string citing = first_with(database, Field::Cites, key);
  if (citing.empty()) return std::nullopt;
  const corpus::Directive directive = schema::decode_record(citing);
  for (const corpus::Citation& citation : directive.citations) {
    if (corpus::parse_identity(citation.key).number != key) continue;
    if (citation.ref) return citation.ref;
    // A law has a title instead.
    if (!citation.issuer && !citation.mentions.empty()) return citation.mentions.front().raw;
    return without_number(citation.type, citation.issuer);
  }
  return std::nullopt;
}

}  // namespace

Reference parse_reference(std::string_view text) {
  Reference reference;
  reference.text = text;
  take_parts(vi::to_nfc(text), reference);
  auto citations = corpus::find_citations(reference.words, corpus::CitingText::Name);
  if (!citations.empty()) reference.cited = std::move(citations.front());
  return reference;
}

Reference typed_reference(std::string_view text) {
  Reference reference = parse_reference(text);
  if (reference.unknown.empty()) return reference;
  throw corpus::Error(
      corpus::Error::Kind::Usage,
      schema::tr("{0}: not a province or a year after @, nor a district, a commune or a day",
                 text));
}

std::vector<std::string> candidate_keys(const Xapian::Database& database, std::string_view text,
                                        const corpus::CitationMention& cited) {
  return keys_for(database, key_of(text, cited));
}

std::optional<Xapian::docid> find_id(const Xapian::Database& database, const std::string& id) {
  const std::string term = schema::exact_term(Field::Id, id);
  const auto posting = database.postlist_begin(term);
  return posting != database.postlist_end(term) ? std::optional(*posting) : std::nullopt;
}

std::string display_number(const Xapian::Database& database, const std::string& key) {
  return written(database, key).value_or(key);
}

std::vector<std::string> keys_shown_as(const Xapian::Database& database, std::string_view shown) {
  const std::string wanted = vi::fold(shown);
  const std::string prefix(schema::spec(Field::Cites).prefix);
  std::vector<std::string> keys;
  const auto end = database.allterms_end(prefix);
  for (auto term = database.allterms_begin(prefix); term != end; ++term) {
    const std::string key = (*term).substr(prefix.size());
    if (!may_be_shown_as(key, wanted)) continue;
    if (vi::fold(display_number(database, key)) == wanted) keys.push_back(key);
  }
  return keys;
}

}  // namespace chithi::query
