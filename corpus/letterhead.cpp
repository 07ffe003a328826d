// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/letterhead.h"

#include <algorithm>
#include <utility>

#include "corpus/internal/appendices.h"
#include "corpus/internal/closing_formula.h"
#include "corpus/internal/directive_parts.h"
#include "corpus/internal/foot.h"
#include "corpus/internal/head.h"
#include "corpus/internal/issuer_name.h"
#include "corpus/internal/names.h"
#include "corpus/internal/placing.h"
#include "corpus/internal/posts.h"
#include "corpus/internal/self_naming.h"
#include "corpus/internal/words.h"
#include "stemmer-vi/fold.h"

namespace chithi::corpus {
namespace {

constexpr double kRepaired = 0.9;
constexpr double kFromSymbol = 0.9;
constexpr double kFromHeader = 0.9;
constexpr double kFromSignature = 0.6;
constexpr double kFromText = 0.5;
constexpr double kFromClosing = 0.9;
constexpr double kByDefault = 0.8;

constexpr std::string_view kLetter = "công văn";

/// The body that a symbol names first: TTg of "QĐ-TTg", UBND of "UBND-VX".
const IssuingBody* body_of(const std::optional<DocumentNumber>& number) {
  if (!number || number->body.empty()) return nullptr;
  if (const IssuingBody* whole = find_body_by_code(number->body)) return whole;
  return find_body_by_code(std::string_view(number->body).substr(0, number->body.find('-')));
}

std::string letters_of(std::string_view symbol) {
  std::string letters = vi::to_upper(symbol);
  std::erase_if(letters, [](char c) { return c == ' ' || c == '-' || c == '/' || c == '.'; });
  return letters;
}

/// Whether the ordinal of a number is written in digits, spaced or parted by dots as they may be.
bool is_in_digits(std::string_view raw) {
  return raw.substr(0, raw.find_first_of("-/")).find_first_not_of("0123456789 .") ==
         std::string_view::npos;
}

/// Whether the signs of a number are the Party's: "12-CV/TCT".
bool is_of_party(std::string_view raw) {
  const std::size_t first = raw.find_first_of("-/");
  if (first == std::string_view::npos || raw[first] != '-') return false;
  const std::size_t second = raw.find_first_of("-/", first + 1);
  return second != std::string_view::npos && raw[second] == '/';
}

class LetterheadReader {
 public:
  LetterheadReader(LineStore& lines, Span directive)
      : lines_(lines),
        text_(lines.text()),
        directive_(directive),
        head_(read_head(lines, directive)),
        foot_(read_foot(lines, {below_head(), directive.end})),
        has_foot_(!foot_.copies.empty() && foot_.signer.on_behalf) {}

  Letterhead read() {
    read_number();
    read_type();
    read_date();
    read_lists();
    read_issuer();
    read_evidence();
    read_appendices();
    return std::move(letterhead_);
  }

 private:
  /// The row after the last line of the head.
  [[nodiscard]] std::size_t below_head() const {
    if (head_.end == directive_.begin) return directive_.begin;
    return std::min(row_at(text_, head_.end).end + 1, directive_.end);
  }

  void note(std::string field, double value, std::string why) {
    letterhead_.confidence.push_back({std::move(field), value, std::move(why)});
  }

  void read_number() {
    letterhead_.number_end = head_.number_end - directive_.begin;
    if (!head_.number) return;
    if (head_.party_head && is_of_party(head_.raw_number))
      head_.number->style = DocumentNumber::Style::Party;
    if (head_.number->ordinal != 0) letterhead_.number = to_string(*head_.number);
    letterhead_.symbol = symbol_of(*head_.number);
    const std::string letters = letters_of(*letterhead_.symbol);
    if (letterhead_.number && !is_in_digits(head_.raw_number)) {
      note("number", kRepaired, "read as written: " + head_.raw_number);
    }
    if (letters_of(head_.raw_number).find(letters) == std::string::npos) {
      note("symbol", kRepaired, "read as written: " + head_.raw_number);
    }
  }

  /// A title outranks the symbol, where QĐ may be a decision or a rule.
  void read_type() {
    const DocumentType* type = head_.title;
    if (type == nullptr && head_.number && !head_.number->type_code.empty()) {
      type = find_type_by_code(head_.number->type_code);
      if (type != nullptr) note_lines(Field::Type, {Field::Number});
    }
    if (type != nullptr) {
      letterhead_.type = type->name;
    } else if (head_.is_letter && (head_.number || !head_.bodies.empty() || has_foot_)) {
      letterhead_.type = kLetter;
      if (!head_.number) note("type", kByDefault, "addressed like a letter");
    }
  }

  void read_date() {
    if (head_.place) letterhead_.place = spell_place(*head_.place);
    letterhead_.date = head_.date;
    if (!head_.repaired_date.empty()) {
      note("date", kRepaired, "read as written: " + head_.repaired_date);
    }
    if (head_.date) return;
    if (!foot_.place_date) return read_closing_date();
    letterhead_.place = spell_place(foot_.place_date->place);
    letterhead_.date = foot_.place_date->date;
    derived_.push_back({Field::Place, foot_.place_date_span});
    derived_.push_back({Field::Date, foot_.place_date_span});
  }

  /// What assemblies pass has its day in its last sentence.
  void read_closing_date() {
    if (head_.title == nullptr) return;
    const Span body{std::min(below_head(), foot_.begin), foot_.begin};
    const std::optional<ClosingFormula> closing = find_closing_formula(vi::slice(text_, body));
    if (!closing) return;
    letterhead_.date = closing->date;
    note("date", kFromClosing, "from the closing formula");
    derived_.push_back(
        {Field::Date, {body.begin + closing->span.begin, body.begin + closing->span.end}});
  }

  /// A province as the tables spell it: "Thanh Hoá", "Hà nội".
  static std::string spell_place(const std::string& place) {
    const Province* province = find_province(place);
    const bool same = province != nullptr && bare_letters(province->name) == bare_letters(place);
    return same ? std::string(province->name) : place;
  }

  void read_lists() {
    if (!head_.subject.empty()) letterhead_.subject = head_.subject;
    if (!head_.subject_span.empty()) {
      letterhead_.subject_span = from_directive(head_.subject_span);
    }
    letterhead_.recipients = std::move(head_.recipients);
    letterhead_.copies = std::move(foot_.copies);
    letterhead_.signer = std::move(foot_.signer);
  }

  void read_issuer() {
    BodyName body = name_issuer();
    complete_by_symbol(body);
    raise_renamed_city(body);
    const Placing placing = find_placing(clues_for(body));
    add_stated_place(body, placing);
    Issuer& issuer = letterhead_.issuer;
    if (!body.name.empty()) issuer.name = body.name;
    issuer.level = body.level;
    issuer.branch = body.branch;
    issuer.district = placing.district;
    if (placing.province == nullptr) return;
    const PartialDate date = letterhead_.date.value_or(PartialDate{});
    issuer.province = name_on(*placing.province, date);
    issuer.province_2025 = placing.province->name_2025;
    if (placing.confidence) letterhead_.confidence.push_back(*placing.confidence);
    note_places(placing);
  }

  void note_places(const Placing& placing) {
    if (placing.told) {
      const std::size_t begin = body_text().begin;
      const Span told{begin + placing.told->begin, begin + placing.told->end};
      derived_.push_back({Field::IssuerProvince, told});
      return;
    }
    note_lines(Field::IssuerProvince, lines_of(placing.source));
    if (placing.district) note_lines(Field::IssuerDistrict, {Field::IssuerName, Field::Place});
  }

  static std::vector<Field> lines_of(PlaceSource source) {
    switch (source) {
      case PlaceSource::PlaceLine:
        return {Field::Place};
      case PlaceSource::Signature:
        return {Field::OnBehalf, Field::SignerTitle};
      case PlaceSource::Subject:
        return {Field::Subject};
      case PlaceSource::Press:
        return {Field::Copies};
      default:
        return {Field::IssuerName};
    }
  }

  /// Notes that lines which have told some fields tell another one too.
  void note_lines(Field other, const std::vector<Field>& fields) {
    for (const std::vector<Evidence>* part : {&head_.evidence, &foot_.evidence}) {
      for (const Evidence& evidence : *part) {
        const bool telling = std::ranges::find(fields, evidence.field) != fields.end();
        if (telling) derived_.push_back({other, evidence.span});
      }
    }
  }

  /// The row after the last one that list and signature were read in.
  [[nodiscard]] std::size_t below_foot() const {
    std::size_t last = foot_.begin;
    for (const Evidence& evidence : foot_.evidence) {
      last = std::max(last, evidence.span.end);
    }
    return std::min(row_at(text_, last).end + 1, directive_.end);
  }

  void read_appendices() {
    letterhead_.appendices = find_appendices(lines_, {below_foot(), directive_.end});
    for (Appendix& appendix : letterhead_.appendices) {
      appendix.span = from_directive(appendix.span);
    }
  }

  /// A span of the whole text, counted from the beginning of the directive.
  [[nodiscard]] Span from_directive(Span span) const {
    return {span.begin - directive_.begin, span.end - directive_.begin};
  }

  void read_evidence() {
    for (const std::vector<Evidence>* part : {&head_.evidence, &foot_.evidence, &derived_}) {
      for (const Evidence& evidence : *part) {
        letterhead_.evidence.push_back({evidence.field, from_directive(evidence.span)});
      }
    }
  }

  /// From the letterhead, else the title, the symbol, the signature.
  BodyName name_issuer() {
    if (!head_.bodies.empty()) {
      BodyName body = read_issuer_name(head_.bodies);
      if (!body.repaired.empty()) note("issuer.name", kRepaired, "run together: " + body.repaired);
      return body;
    }
    if (!head_.title_body.empty()) return read_body_name(without_post(head_.title_body));
    if (const IssuingBody* unique = body_of(head_.number); unique != nullptr && unique->unique) {
      note("issuer.name", kFromSymbol, "from the symbol: " + *letterhead_.symbol);
      note_lines(Field::IssuerName, {Field::Number});
      return read_body_name(unique->name);
    }
    BodyName body = name_by_signature();
    return body.name.empty() && has_foot_ ? name_by_text() : body;
  }

  /// What an issuer calls itself in the text: "Ban Thường vụ Tỉnh ủy yêu cầu …".
  BodyName name_by_text() {
    const std::optional<SelfNaming> found = find_self_naming(vi::slice(text_, body_text()));
    if (!found) return {};
    BodyName body = read_body_name(found->name);
    if (body.role == BodyWordRole::Part) return {};
    note("issuer.name", kFromText, "from what it says in the text: " + found->words);
    const std::size_t begin = body_text().begin;
    derived_.push_back({Field::IssuerName, {begin + found->span.begin, begin + found->span.end}});
    return body;
  }

  /// "TM. ỦY BAN NHÂN DÂN TỈNH LAI CHÂU" where the head is lost, but its number is not.
  BodyName name_by_signature() {
    const std::optional<std::string>& authority = letterhead_.signer.on_behalf;
    if (!authority || (!head_.number && !head_.date && head_.title == nullptr)) return {};
    const std::size_t blank = authority->find(' ');
    if (blank == std::string::npos || !begins_like_body(authority->substr(blank + 1))) return {};
    BodyName body = read_body_name(authority->substr(blank + 1));
    if (body.role != BodyWordRole::Head || body.place.empty()) return {};
    note("issuer.name", kFromSignature, "from the signature: " + *authority);
    note_lines(Field::IssuerName, {Field::OnBehalf});
    return body;
  }

  /// "BỘ TRƯỞNG BỘ TÀI CHÍNH" without the post.
  static std::string without_post(const std::string& title_body) {
    const std::string folded = vi::fold(title_body);
    if (!is_post(folded)) return title_body;
    constexpr std::size_t kMostWords = 40;
    const std::vector<std::string> words = split_words(title_body, kMostWords);
    for (std::size_t i = 1; i < words.size(); ++i) {
      std::string rest;
      for (std::size_t j = i; j < words.size(); ++j) {
        rest += (rest.empty() ? "" : " ") + words[j];
      }
      if (!is_post(vi::fold(rest)) && begins_like_body(rest)) return rest;
    }
    return title_body;
  }

  /// What the name leaves open the code in the symbol tells, then the header.
  void complete_by_symbol(BodyName& body) {
    if (const IssuingBody* code = body_of(head_.number)) {
      const std::string why = "from the symbol: " + *letterhead_.symbol;
      if (!body.level && code->level) {
        body.level = code->level;
        note("issuer.level", kFromSymbol, why);
      }
      if (!body.branch) {
        body.branch = code->branch;
        note("issuer.branch", kFromSymbol, why);
      }
    }
    if (!body.branch && !body.name.empty() && (head_.party_head || head_.state_head)) {
      body.branch = head_.state_head ? Branch::State : Branch::Party;
      note("issuer.branch", kFromHeader, "from the header above the letterhead");
    }
    if (!body.level && body.place_kind == "thành phố" && letterhead_.place) {
      const Province* city = find_province(*letterhead_.place);
      const bool central = city != nullptr && city->kind == body.place_kind;
      body.level = central ? Level::Province : Level::District;
      note("issuer.level", kRepaired, "from the place-date line: " + *letterhead_.place);
    }
  }

  /// "THÀNH PHỐ HUẾ" was a city of its province, and is what the whole province is called since.
  void raise_renamed_city(BodyName& body) const {
    if (body.level != Level::District || body.place_kind != "thành phố") return;
    const Province* province = find_province(body.place);
    const bool renamed = province != nullptr && province->name != body.place &&
                         name_on(*province, letterhead_.date.value_or(PartialDate())) == body.place;
    if (renamed) body.level = Level::Province;
  }

  [[nodiscard]] PlaceClues clues_for(const BodyName& body) const {
    PlaceClues clues;
    clues.bodies = head_.bodies;
    if (clues.bodies.empty() && !body.name.empty()) clues.bodies.push_back(body.name);
    clues.level = body.level;
    clues.place = letterhead_.place;
    clues.date = letterhead_.date.value_or(PartialDate());
    clues.signature =
        letterhead_.signer.on_behalf.value_or("") + ' ' + letterhead_.signer.title.value_or("");
    clues.subject = letterhead_.subject.value_or("");
    clues.copies = letterhead_.copies;
    clues.text = vi::slice(text_, body_text());
    return clues;
  }

  /// Between head and foot.
  [[nodiscard]] Span body_text() const { return {std::min(head_.end, foot_.begin), foot_.begin}; }

  /// "UBND TỈNH" of a letterhead whose place-date line says which.
  void add_stated_place(BodyName& body, const Placing& placing) {
    const bool lacks = !body.place_kind.empty() && body.place.empty() && letterhead_.place;
    if (!lacks) return;
    if (body.level == Level::Province && placing.province != nullptr) {
      const bool told =
          !placing.confidence || find_province(*letterhead_.place) == placing.province;
      if (!told) return;
      add_place(body, placing.province->name);
    } else if (body.level == Level::District && placing.district) {
      add_place(body, *placing.district);
    } else {
      return;
    }
    note("issuer.name", kRepaired, "the place from the place-date line: " + *letterhead_.place);
  }

  LineStore& lines_;
  std::string_view text_;
  Span directive_;
  Head head_;
  Foot foot_;
  bool has_foot_;  ///< A list of copies and who signs for whom: only papers of offices have both.
  std::vector<Evidence> derived_;  ///< From lines that have told something else.
  Letterhead letterhead_;
};

}  // namespace

Letterhead read_letterhead(LineStore& lines, Span directive) {
  return LetterheadReader(lines, directive).read();
}

Letterhead read_letterhead(std::string_view text) {
  LineStore lines(text);
  return read_letterhead(lines, {0, text.size()});
}

}  // namespace chithi::corpus
