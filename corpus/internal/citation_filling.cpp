// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/internal/citation_filling.h"

#include <algorithm>
#include <optional>

#include "corpus/gazetteer.h"
#include "corpus/internal/issuer_phrase.h"
#include "corpus/internal/issuer_place.h"
#include "corpus/internal/lines.h"
#include "corpus/internal/markdown_link.h"
#include "corpus/internal/place_names.h"
#include "corpus/issuers.h"
#include "stemmer-vi/fold.h"
#include "stemmer-vi/utf8.h"

namespace chithi::corpus {
namespace {

std::string_view first_body(const DocumentNumber& number) {
  const std::string_view body = number.body;
  return body.substr(0, body.find('-'));
}

const IssuingBody* coded_body(const DocumentNumber& number) {
  if (const IssuingBody* const body = find_body_by_code(number.body)) return body;
  return find_body_by_code(first_body(number));
}

/// Whether type and issuer leave no choice but one symbol: the directives and the telegrams of
/// the Thủ tướng have no year in it.
bool is_of_prime_minister(const CitationMention& known) {
  const DocumentNumber& number = *known.number;
  return number.year == 0 && (number.type_code == "CT" || number.type_code == "CĐ") &&
         known.issuer == "Thủ tướng Chính phủ";
}

/// The number without what only its type tells: "120" of a plan.
std::string reference_of(const CitationMention& known) {
  const DocumentNumber& number = *known.number;
  if (!number.body.empty()) return to_string(number);
  DocumentNumber ordinal = number;
  if (is_of_prime_minister(known)) {
    ordinal.body = "TTg";
    return to_string(ordinal);
  }
  ordinal.type_code.clear();
  return to_string(ordinal);
}

/// The names of the bodies in a symbol, as far as the codes alone name them: of "BTC-BLĐTBXH"
/// both, of "VPCP-KGVX" and "BCT-KHCN" the one that has a unit behind.
std::optional<std::string> issuer_of_symbol(const DocumentNumber& number) {
  std::string names;
  std::string_view rest = number.body;
  while (!rest.empty()) {
    const std::size_t dash = std::min(rest.find('-'), rest.size());
    const IssuingBody* const body = find_body_by_code(rest.substr(0, dash));
    if (body == nullptr || !body->unique) break;
    // In its other codes, "KHCN" of a ministry, a unit that drafted the paper may be meant.
    const bool joint = number.type_code == "TTLT" || number.type_code == "TTLB" ||
                       number.type_code == "NQLT" ||
                       vi::fold(rest.substr(0, dash)) == vi::fold(body->code);
    if (!names.empty() && !joint) break;
    if (!names.empty()) names += ", ";
    names += body->name;
    rest.remove_prefix(std::min(dash + 1, rest.size()));
  }
  if (names.empty()) return std::nullopt;
  return names;
}

/// Papers of the Thủ tướng are popularly called the Chính phủ's.
bool is_popular_name(const std::string& issuer, const IssuingBody& coded) {
  return coded.code == "TTg" && issuer == "Chính phủ";
}

std::optional<std::string> issuer_of(const CitationMention& known) {
  const IssuingBody* const coded = known.number ? coded_body(*known.number) : nullptr;
  const bool written =
      known.issuer && !(coded != nullptr && is_popular_name(*known.issuer, *coded));
  if (written) return known.issuer;
  return known.number ? issuer_of_symbol(*known.number) : std::nullopt;
}

/// The day by which places are called as they were.
std::optional<PartialDate> day_of(const Citation& citation, const CitingDirective& citing) {
  return citation.date && citation.date->year != 0 ? citation.date : citing.date;
}

/// The unit of that kind that the citing directive is of, or lies in; empty if it is of none.
std::string own_unit(std::string_view kind, const CitingDirective& citing) {
  const std::string commune = commune_in(citing.issuer.value_or(""));
  if (commune.starts_with(std::string(kind) + ' ')) return commune.substr(kind.size() + 1);
  const auto is_own = [&](const District* d) {
    return d->kind == kind && citing.province &&
           find_province(d->province) == find_province(*citing.province);
  };
  const std::vector<const District*> districts = find_districts(citing.district.value_or(""));
  return std::ranges::any_of(districts, is_own) ? *citing.district : std::string();
}

/// "Ban Thường vụ Tỉnh ủy" is the one of the citing directive's province, "UBND xã" of its commune.
void add_place(Citation& citation, const IssuerPhrase& phrase, const CitingDirective& citing) {
  std::string& issuer = *citation.issuer;
  const bool committee = issuer.ends_with("ủy") || issuer.ends_with("đoàn");
  const bool last = committee || issuer.ends_with(kProvinceKind) ||
                    (!phrase.kind.empty() && issuer.ends_with(phrase.kind));
  const bool here = citation.province || citing.district;
  if (!last || !phrase.province.empty() || !phrase.district.empty() || !here) return;
  const bool city = phrase.kind == kCityKind && citation.province;
  const bool of_province = city ? is_central_city(*citation.province)
                                : phrase.level == Level::Province && citing.province;
  std::string place;
  if (of_province) {
    place = *citation.province;
  } else if (phrase.level == Level::District && phrase.kind == "huyện" && citing.district) {
    place = *citing.district;
  } else if (phrase.kind != kProvinceKind && !phrase.kind.empty()) {
    place = own_unit(phrase.kind, citing);
  }
  if (!place.empty()) issuer += ' ' + place;
}

/// A committee of a district that its symbol alone tells is that of the citing directive's.
void add_district_committee(Citation& citation, const CitationMention& known,
                            const CitingDirective& citing) {
  const IssuingBody* const coded = known.number ? coded_body(*known.number) : nullptr;
  if (coded == nullptr || coded->level != Level::District || !citing.district) return;
  citation.issuer = coded->name;
  add_place(citation, read_issuer(coded->name), citing);
  if (*citation.issuer == coded->name) citation.issuer.reset();
}

/// Whether the citing directive's province has the district that is named.
bool has_district(const IssuerPhrase& phrase, const CitingDirective& citing) {
  const std::vector<const District*> districts =
      districts_meant(phrase.kind + ' ' + phrase.district);
  return citing.province && std::ranges::any_of(districts, [&](const District* d) {
           return find_province(d->province) == find_province(*citing.province);
         });
}

/// The province of a local issuer: named, or else that of the citing directive.
std::optional<std::string> province_of(const CitationMention& known, const IssuerPhrase& phrase,
                                       const CitingDirective& citing) {
  if (!phrase.province.empty()) return phrase.province;
  if (phrase.level == Level::Central) return std::nullopt;
  const IssuingBody* const coded = known.number ? coded_body(*known.number) : nullptr;
  if (coded != nullptr && (coded->unique || coded->level == Level::Central)) return std::nullopt;
  // Several provinces have a Châu Thành.
  if (!phrase.district.empty() && !has_district(phrase, citing)) return std::nullopt;
  // Steering committees exist at each level, and the national one is cited most.
  const bool coded_local = coded != nullptr && coded->code != "BCĐ";
  return phrase.level || coded_local ? citing.province : std::nullopt;
}

/// A date that contradicts the year of the symbol is a mistake of the text.
std::optional<PartialDate> date_of(const CitationMention& known) {
  const int year = known.number ? known.number->year : 0;
  if (year == 0) return known.date;
  if (!known.date || (known.date->year != 0 && known.date->year != year)) {
    return PartialDate{year, 0, 0};
  }
  PartialDate date = *known.date;
  date.year = year;
  return date;
}

/// Whether the byte at `at` may begin a blank or a mark that is shown otherwise or not at all.
bool is_odd(std::string_view words, std::size_t at) {
  const char c = words[at];
  const auto byte = static_cast<unsigned char>(c);
  const bool foreign = byte == 0xC2 || (byte == 0xE2 && words.substr(at, 3) == "\u2028");
  return byte <= ' ' || foreign || c == '*' || c == '`' || c == '[' || c == ']';
}

/// Whether the words stand as they are to be shown: single blanks between, and no marks.
bool is_plain(std::string_view words) {
  char last = ' ';
  for (std::size_t at = 0; at < words.size(); ++at) {
    const bool blank = words[at] == ' ';
    if (blank ? last == ' ' : is_odd(words, at)) return false;
    last = words[at];
  }
  return last != ' ';
}

}  // namespace

const DocumentType* type_of(const CitationMention& mention) {
  if (!mention.number) return mention.type;
  const DocumentNumber& number = *mention.number;
  const DocumentType* const coded = find_type_by_code(number.type_code);
  if (coded == nullptr) {
    const IssuingBody* const body = coded_body(number);
    // Letters of the State are the papers without a type in their symbols.
    const bool letter = mention.type == nullptr && number.year == 0 &&
                        (body == nullptr || body->branch != Branch::Assembly);
    return letter ? find_type_by_code("CV") : mention.type;
  }
  if (coded->code == "TT" && number.body == "LB") return find_type_by_code("TTLB");
  // Quyết định and Quy định share a code, and some names are longer forms of another. The Front's
  // Thông tri has the code that a Tờ trình has elsewhere.
  const bool word =
      mention.type != nullptr &&
      (mention.type->code == coded->code || mention.type->folded.starts_with(coded->folded) ||
       (mention.type->code == "TT" && coded->code == "TTr"));
  return word ? mention.type : coded;
}

Citation fill_citation(const CitationMention& known, const CitingDirective& citing) {
  Citation citation;
  if (known.number) citation.ref = reference_of(known);
  if (const DocumentType* const type = type_of(known)) citation.type = type->name;
  citation.date = date_of(known);
  citation.issuer = issuer_of(known);
  const IssuerPhrase phrase = read_issuer(citation.issuer.value_or(""));
  if (const auto province = province_of(known, phrase, citing)) {
    citation.province = province_on(*province, day_of(citation, citing));
  }
  if (citation.issuer) {
    add_place(citation, phrase, citing);
  } else {
    add_district_committee(citation, known, citing);
  }
  citation.relation = known.relation;
  return citation;
}

std::string words_of_citation(std::string_view words) {
  if (is_plain(words)) return std::string(words);
  std::string line;
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t begin = at;
    while (at < words.size() && !is_odd(words, at))
      ++at;
    line += words.substr(begin, at - begin);
    if (at == words.size()) break;
    if (skip_link(words, at) != at) ++at;
    at = skip_address(words, at);
    if (at == words.size()) break;
    const vi::CodePoint next = vi::decode_utf8(words, at);
    const bool blank =
        next.value <= U' ' || next.value == U'\u00a0' || next.value == kLineSeparator;
    const bool emphasis = next.value == U'*' || next.value == U'`';
    if (!blank) {
      if (!emphasis) line += words.substr(at, next.length);
    } else if (!line.empty() && line.back() != ' ') {
      line += ' ';
    }
    at += next.length;
  }
  if (line.ends_with(' ')) line.pop_back();
  return line;
}

}  // namespace chithi::corpus
