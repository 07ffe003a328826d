// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/identity.h"

#include <algorithm>
#include <array>

#include "corpus/document_type.h"
#include "corpus/internal/issuer_comparison.h"
#include "corpus/internal/issuer_phrase.h"
#include "corpus/internal/issuer_place.h"
#include "corpus/internal/memo.h"
#include "corpus/internal/names.h"
#include "corpus/internal/number_scanner.h"
#include "corpus/internal/party_terms.h"
#include "corpus/issuers.h"

namespace chithi::corpus {
namespace {

/// Stands for the province of a unit that shares its name with others.
constexpr std::string_view kUnnamedProvince = "?";
constexpr std::size_t kLongestSlug = 100;  ///< Bytes, which are letters here.

std::string slug(std::string_view words) {
  std::string folded = bare_words(words);
  // Keys become terms, which must stay short of Xapian's 245 bytes.
  if (folded.size() > kLongestSlug) {
    const std::size_t blank = folded.rfind(' ', kLongestSlug);
    folded.resize(blank == std::string::npos ? kLongestSlug : blank);
  }
  std::ranges::replace(folded, ' ', '-');
  return folded;
}

constexpr char kBetween = '\n';  ///< A number and its type.

/// Of a number and the type behind it, which may be empty.
std::optional<DocumentNumber> read_typed_number(std::string_view words) {
  const std::string_view ref = words.substr(0, words.find(kBetween));
  const std::string_view type = words.substr(ref.size() + 1);
  const CastShadow shadow(ref);
  std::optional<NumberMatch> match = match_number(shadow, 0, NumberContext::AfterType);
  if (!match || match->end != shadow.size()) return std::nullopt;
  const DocumentType* const named = find_type_by_name(type);
  if (named != nullptr) add_type(named->code, *match);
  return match->number;
}

/// A number as a record has it, which may lack what the type beside it says. The same few are cited
/// again and again.
std::optional<DocumentNumber> read_number(const std::string& ref,
                                          const std::optional<std::string>& type) {
  static thread_local Memo<std::optional<DocumentNumber>, 512> known;
  return known.get(ref + kBetween + type.value_or(""), read_typed_number);
}

/// "Chỉ thị 16 của Thủ tướng" can be 16/CT-TTg alone. Letters have units in their symbols that
/// nobody could guess.
void add_body_of_issuer(const Citation& citation, DocumentNumber& number) {
  if (!number.body.empty() || !citation.issuer || number.type_code.empty()) return;
  const IssuingBody* const body = find_body_by_name(*citation.issuer);
  if (body == nullptr || body->level != Level::Central || number.type_code == "CV") return;
  number.body = body->code;
}

const IssuingBody* find_body(std::string_view codes) {
  if (const IssuingBody* const body = find_body_by_code(codes)) return body;
  return find_body_by_code(codes.substr(0, codes.find('-')));
}

/// Whether many bodies share the code, so that the place is needed to tell them apart.
bool is_local(std::string_view codes) {
  const IssuingBody* const body = find_body(codes);
  return body == nullptr || (!body->unique && body->level != Level::Central);
}

/// The province and the unit below it; what the symbol alone says of the level needs no unit.
std::string place_of(const std::optional<DocumentNumber>& number, const PlacedIssuer& issuer) {
  const std::string unit = unit_of(issuer);
  if (issuer.province.empty()) {
    const bool named = !unit.empty() && unit != kUnnamedUnit;
    return named ? std::string(kUnnamedProvince) + '/' + slug(unit) : std::string();
  }
  const IssuingBody* const coded = number ? find_body(number->body) : nullptr;
  const bool told = coded != nullptr && coded->level == Level::District;
  if (unit.empty() || (unit == kUnnamedUnit && told)) return slug(issuer.province);
  return slug(issuer.province) + '/' + (unit == kUnnamedUnit ? unit : slug(unit));
}

/// What both a document and a citation of it say of it.
struct Known {
  std::optional<DocumentNumber> number;
  std::string untold;  ///< What identifies it where it has no number.
  PlacedIssuer issuer;
  std::optional<PartialDate> date;
};

Identity make_identity(const Known& known) {
  Identity identity;
  identity.number = known.number ? number_key(*known.number) : known.untold;
  const bool central = known.issuer.level == Level::Central;
  const bool local = !central && (!known.number || is_local(known.number->body));
  if (local) identity.place = place_of(known.number, known.issuer);
  if (known.date) identity.when = to_string(*known.date);
  return identity;
}

/// What an issuer is called in the identity of a document without a number.
std::string issuer_slug(std::string_view name) { return slug(issuer_without_place(name)); }

std::optional<DocumentNumber> number_of(const Directive& directive) {
  return directive.number ? read_number(*directive.number, directive.type) : std::nullopt;
}

/// What a directive without a number has in its place.
std::string untold_number(const Directive& directive) {
  return slug(directive.type.value_or("")) + "::" + issuer_slug(directive.issuer.name.value_or(""));
}

/// A law has no issuer beside it but a title: the words without number and date.
std::string title_slug(const Citation& citation) {
  if (citation.mentions.empty()) return {};
  std::string words = bare_words(citation.mentions.front().raw);
  const std::string type = citation.type ? bare_words(*citation.type) : std::string();
  if (words.starts_with(type)) words.erase(0, type.size());
  for (const std::string_view end : {" so ", " ngay ", " nam "}) {
    const std::size_t at = words.rfind(end);
    // "Một số điều" goes on with no digit.
    const std::size_t next = at == std::string::npos ? at : at + end.size();
    if (next < words.size() && words[next] >= '0' && words[next] <= '9') words.erase(at);
  }
  const std::size_t passed = words.find(" duoc quoc hoi ");
  if (passed != std::string::npos) words.erase(passed);
  return slug(words);
}

/// The parts of a key.
struct NumberKey {
  std::string_view type;
  std::string_view ordinal;
  std::string_view year;
  std::string_view body;
};

NumberKey split_key(std::string_view key) {
  std::array<std::string_view, 4> parts;
  for (std::string_view& part : parts) {
    const std::size_t colon = key.find(':');
    part = key.substr(0, colon);
    key = colon == std::string_view::npos ? std::string_view() : key.substr(colon + 1);
  }
  return {parts[0], parts[1], parts[2], parts[3]};
}

/// Equal, or possibly so since one of the two is silent.
Match compare_parts(std::string_view a, std::string_view b) {
  if (a == b) return Match::Yes;
  return a.empty() || b.empty() ? Match::Possible : Match::No;
}

/// One names the unit or the district that the other leaves out: "ubnd" and "ubnd-vx".
Match compare_refined(std::string_view a, std::string_view b, char separator) {
  if (a.size() > b.size()) std::swap(a, b);
  const bool refined = b.starts_with(a) && b.size() > a.size() && b[a.size()] == separator;
  return refined ? Match::Possible : compare_parts(a, b);
}

std::string_view unit_in(std::string_view place) {
  return place.substr(std::min(place.find('/') + 1, place.size()));
}

/// "cao-lanh" may be "thanh-pho-cao-lanh", which has its kind only where that is needed.
bool is_same_unit(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  return a == b || b.ends_with('-' + std::string(a));
}

/// Where one says of which unit it is, but not of which province.
Match compare_units(std::string_view a, std::string_view b) {
  const bool told = a.find('/') != a.npos && b.find('/') != b.npos;
  const bool open = leaves_unit_open(a) || leaves_unit_open(b);
  return !told || open || is_same_unit(unit_in(a), unit_in(b)) ? Match::Possible : Match::No;
}

/// A province that names no unit below it may leave it out.
Match compare_places(std::string_view a, std::string_view b) {
  if (a.empty() || b.empty()) return a == b ? Match::Yes : Match::Possible;
  if (leaves_province_open(a) || leaves_province_open(b)) return compare_units(a, b);
  const Match province = compare_parts(a.substr(0, a.find('/')), b.substr(0, b.find('/')));
  const bool open = leaves_unit_open(a) || leaves_unit_open(b);
  if (province == Match::Yes && open) return Match::Possible;
  return compare_refined(a, b, '/');
}

Match compare_types(const NumberKey& a, const NumberKey& b) {
  if (a.type == b.type) return Match::Yes;
  // Letters of the State have no type in their symbols.
  const bool letter = (a.type.empty() && b.type == "cv") || (b.type.empty() && a.type == "cv");
  return letter && (a.body.empty() || b.body.empty()) ? Match::Possible : Match::No;
}

Match compare_numbers(const NumberKey& a, const NumberKey& b) {
  if (a.ordinal != b.ordinal) return Match::No;
  return std::min(
      {compare_types(a, b), compare_parts(a.year, b.year), compare_refined(a.body, b.body, '-')});
}

Match compare_times(const NumberKey& number, const PartialDate& a, const PartialDate& b) {
  if (!number.year.empty()) return Match::Yes;
  const IssuingBody* const body = find_body(number.body);
  const bool party = body != nullptr && body->branch == Branch::Party;
  const bool known = a != PartialDate() && b != PartialDate();
  if (known && agree(a, b)) return Match::Yes;
  if (!party) return known && a.year != b.year ? Match::No : Match::Possible;
  if (!known) return Match::Yes;
  const Committee committee = body->level == Level::Central ? Committee::Central : Committee::Local;
  return in_same_term(a, b, committee) ? Match::Possible : Match::No;
}

/// Where only one number has its year, the date of the other may contradict it.
bool years_contradict(const NumberKey& number, const NumberKey& silent, const PartialDate& date) {
  return silent.year.empty() && !number.year.empty() && date.year != 0 &&
         number.year != std::to_string(date.year);
}

}  // namespace

std::string to_string(const Identity& identity) {
  return identity.number + '@' + identity.place + '@' + identity.when;
}

Identity parse_identity(std::string_view key) {
  const std::size_t place = std::min(key.find('@'), key.size());
  const std::size_t when = std::min(key.find('@', place + 1), key.size());
  Identity identity;
  identity.number = key.substr(0, place);
  if (place < key.size()) identity.place = key.substr(place + 1, when - place - 1);
  if (when < key.size()) identity.when = key.substr(when + 1);
  return identity;
}

bool leaves_province_open(std::string_view place) {
  return place.substr(0, place.find('/')) == kUnnamedProvince;
}

bool names_same_unit(std::string_view place, std::string_view other) {
  const bool told = place.find('/') != place.npos && other.find('/') != other.npos;
  return told && is_same_unit(unit_in(place), unit_in(other));
}

bool has_number(const Identity& identity) {
  const std::size_t colon = identity.number.find(':');
  const std::string_view ordinal =
      std::string_view(identity.number).substr(std::min(colon, identity.number.size()));
  return ordinal.size() > 1 && ordinal[1] >= '0' && ordinal[1] <= '9';
}

bool leaves_unit_open(std::string_view place) {
  const std::size_t slash = place.find('/');
  return slash != std::string_view::npos && place.substr(slash + 1) == kUnnamedUnit;
}

std::optional<Identity> identity_of(const Directive& directive) {
  if (!directive.number && !directive.date && !directive.issuer.name) return std::nullopt;
  const std::optional<DocumentNumber> number = number_of(directive);
  const std::string untold = number ? std::string() : untold_number(directive);
  const Issuer& issuer = directive.issuer;
  const PlacedIssuer placed{
      issuer.name ? std::string_view(*issuer.name) : std::string_view(), issuer.level,
      issuer.province ? std::string_view(*issuer.province) : std::string_view(),
      issuer.district ? std::string_view(*issuer.district) : std::string_view()};
  return make_identity({number, untold, placed, directive.date});
}

std::optional<std::string> identity_number_of(const Directive& directive) {
  if (!directive.number && !directive.date && !directive.issuer.name) return std::nullopt;
  const std::optional<DocumentNumber> number = number_of(directive);
  return number ? number_key(*number) : untold_number(directive);
}

Identity identity_of(const Citation& citation) {
  std::optional<DocumentNumber> number =
      citation.ref ? read_number(*citation.ref, citation.type) : std::nullopt;
  if (number) add_body_of_issuer(citation, *number);
  const IssuerPhrase issuer = read_issuer(citation.issuer.value_or(""));
  std::string untold;
  if (!number) {
    untold = slug(citation.type.value_or("")) +
             "::" + (citation.issuer ? issuer_slug(issuer.name) : title_slug(citation));
  }
  const PlacedIssuer placed{
      issuer.name,
      issuer.level,
      citation.province ? std::string_view(*citation.province) : std::string_view(),
      {}};
  return make_identity({number, untold, placed, citation.date});
}

Match compare(const Identity& a, const Identity& b) {
  const NumberKey left = split_key(a.number);
  const NumberKey right = split_key(b.number);
  const Match place = compare_places(a.place, b.place);
  const PartialDate a_date = parse_date(a.when).value_or(PartialDate());
  const PartialDate b_date = parse_date(b.when).value_or(PartialDate());
  if (left.ordinal.empty() || right.ordinal.empty()) {
    if (a.number != b.number) return Match::No;
    const bool known = a_date != PartialDate() && b_date != PartialDate();
    const Match time = !known ? Match::Possible : agree(a_date, b_date) ? Match::Yes : Match::No;
    return std::min(place, time);
  }
  if (years_contradict(left, right, b_date) || years_contradict(right, left, a_date)) {
    return Match::No;
  }
  const NumberKey& fuller = left.body.empty() || left.year.empty() ? right : left;
  return std::min({compare_numbers(left, right), place, compare_times(fuller, a_date, b_date)});
}

}  // namespace chithi::corpus
