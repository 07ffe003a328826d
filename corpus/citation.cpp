// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/citation.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "corpus/internal/bare_citation.h"
#include "corpus/internal/citation_filling.h"
#include "corpus/internal/citation_list.h"
#include "corpus/internal/citation_parts.h"
#include "corpus/internal/citation_relation.h"
#include "corpus/internal/citation_starts.h"
#include "corpus/internal/directive_parts.h"
#include "corpus/internal/issuer_comparison.h"
#include "corpus/internal/issuer_phrase.h"
#include "corpus/internal/letter_case.h"
#include "corpus/internal/number_acceptance.h"
#include "corpus/internal/number_scanner.h"
#include "corpus/internal/shadow_cursor.h"

namespace chithi::corpus {
namespace {

/// A mention and where it stands in the shadow.
struct Found {
  CitationMention mention;
  std::size_t begin = 0;
  std::size_t end = 0;
  std::optional<CitationLead> lead = std::nullopt;  ///< What stands before it for a whole list.
};

/// Words of urgency and secrecy between a type and its number, and those for joint papers.
std::size_t skip_urgency(std::string_view text, std::size_t at) {
  constexpr std::string_view firsts = "thkmlp";
  if (firsts.find(char_at(text, skip_blanks(text, at))) == std::string_view::npos) return at;
  for (const std::string_view words : {"thuong khan", "hoa toc", "toi mat", "khan", "mat",
                                       "lien nganh", "lien tich", "phoi hop"}) {
    const std::optional<std::size_t> end = match_phrase(text, skip_blanks(text, at), words);
    if (end) return skip_urgency(text, *end);
  }
  return at;
}

class CitationFinder {
 public:
  CitationFinder(const Shadow& text, CitingText kind) : shadow_(text), kind_(kind) {}

  std::vector<CitationMention> find() {
    std::size_t end = 0;
    for (const std::size_t at : citation_starts(text())) {
      if (at < end) continue;
      std::optional<Found> found = find_at(at);
      if (!found) continue;
      end = found->end;
      add(*std::move(found));
      end = read_list(end);
    }
    share_in_lists(mentions_, links_);
    return std::move(mentions_);
  }

 private:
  [[nodiscard]] std::string_view text() const { return shadow_.text(); }

  void add(Found found) {
    const Link link = mentions_.empty() ? Link::None : link_between(shadow_, end_, found.begin);
    found.mention.span = shadow_.span(found.begin, found.end);
    if (kind_ == CitingText::Document && link == Link::None) {
      found.mention.relation = relation_at(shadow_, found.begin, found.end);
    }
    if (found.lead) {
      lead_ = std::move(found.lead);
    } else if (link == Link::None || (link == Link::Series && lead_ && !lead_->list)) {
      lead_.reset();
    } else if (lead_) {
      take_lead(found.mention);
    }
    mentions_.push_back(std::move(found.mention));
    links_.push_back(link);
    end_ = found.end;
  }

  /// "Ngày 16/6/2022, Ban Chấp hành Trung ương ban hành Nghị quyết số 18-NQ/TW, Nghị quyết số
  /// 19-NQ/TW": who and when stand before all members of the list.
  void take_lead(CitationMention& mention) const {
    if (mention.issuer || !mention.number) return;
    if (!issuer_fits(*lead_->issuer, mention.number->body)) return;
    mention.issuer = lead_->issuer;
    if (!mention.date) mention.date = lead_->date;
  }

  std::optional<Found> find_at(std::size_t at) {
    const char first = text()[at];
    if (is_digit(first)) return find_naked(at, at);
    if (first == 's') {
      if (const SoWord so = read_so(text(), at); so.there) return find_naked(at, so.end);
    }
    if (const std::optional<TypeMatch> type = match_type_name(text(), at)) {
      std::optional<Found> found = find_of_type(at, *type);
      if (!found) found = find_bare(at, *type);
      return found ? std::move(found) : find_back(at, *type);
    }
    if (first == 'v') {
      const std::optional<std::size_t> end = match_phrase(text(), at, "van ban");
      if (end) return find_of_hypernym(at, *end);
    }
    return find_of_code(at);
  }

  /// A number by itself, or after "số": its symbol must tell all.
  std::optional<Found> find_naked(std::size_t begin, std::size_t at) {
    if (!may_begin_naked(begin)) return std::nullopt;
    const bool so = at != begin;
    if (so && numbers_form(text(), begin)) return std::nullopt;
    const bool is_name = kind_ == CitingText::Name;
    const std::optional<NumberMatch> match =
        match_number(shadow_, at, so || is_name ? NumberContext::AfterType : NumberContext::Naked);
    if (!match || !is_telling(match->number, so)) return std::nullopt;
    return finish(begin, *match, nullptr);
  }

  /// A number in a text is told by its symbol, unless nothing else was typed: "145/UBND".
  [[nodiscard]] bool is_telling(const DocumentNumber& number, bool so) const {
    const bool has_symbol = !number.body.empty() || !number.type_code.empty();
    if (kind_ == CitingText::Name) return has_symbol;
    return !so || has_telling_symbol(number);
  }

  /// Not in the middle of "C-M3/CV1747/95", "1.234/QĐ", "12/3/…".
  [[nodiscard]] bool may_begin_naked(std::size_t at) const {
    const char before = at == 0 ? ' ' : text()[at - 1];
    return before != '/' && before != '-' && before != '.' && before != ',' && before != '\x01';
  }

  std::optional<Found> find_of_type(std::size_t begin, const TypeMatch& type) {
    const SoWord so = read_so(text(), skip_urgency(text(), type.end));
    std::optional<NumberMatch> match = match_number(shadow_, so.end, NumberContext::AfterType);
    if (!match) return std::nullopt;
    if (!complete(*match, type.type->code)) return std::nullopt;
    if (match->number.body.empty()) {
      // "Kết luận", the heading, and the number of the page.
      const bool next_line = !so.there && has_line_end(shadow_, type.end, match->begin);
      const NumberPlace place{begin, match->end, so.there, kind_};
      if (next_line) return std::nullopt;
      if (!accepts_ordinal(shadow_, place, match->number) && !is_repeated(place, *match) &&
          !begins_ellipsis(*match)) {
        return std::nullopt;
      }
      if (kind_ == CitingText::Document && is_of_nobody(match->end)) return std::nullopt;
    }
    return finish(begin, *match, type.type);
  }

  /// "các nghị định 170, 178/2024/NĐ-CP": a member behind has the symbol of both.
  [[nodiscard]] bool begins_ellipsis(const NumberMatch& first) const {
    constexpr std::size_t kMostMembers = 8;
    std::size_t at = first.end;
    for (std::size_t count = 0; count < kMostMembers; ++count) {
      const std::size_t sign = skip_blanks(text(), at);
      const bool comma = char_at(text(), sign) == ',';
      at = comma ? sign + 1 : match_phrase(text(), sign, "va").value_or(sign);
      at = skip_blanks(text(), at);
      if (at == sign || !is_digit(char_at(text(), at))) return false;
      const std::optional<NumberMatch> next = match_number(shadow_, at, NumberContext::AfterType);
      if (!next) return false;
      if (has_telling_symbol(next->number)) return next->number.type_code == first.number.type_code;
      at = next->end;
    }
    return false;
  }

  /// "Kế hoạch số 5 của lớp 5A": what stands after "của" can be no body.
  [[nodiscard]] bool is_of_nobody(std::size_t at) const {
    const std::optional<std::size_t> of = match_phrase(text(), skip_blanks(text(), at), "cua");
    if (!of) return false;
    const std::size_t begin = skip_blanks(text(), *of);
    if (begin >= text().size() || match_issuer(shadow_, begin)) return false;
    for (const std::string_view place : {"tinh", "thanh pho", "huyen", "quan", "thi xa", "xa",
                                         "phuong", "trung uong", "tw", "nganh"}) {
      if (match_phrase(text(), begin, place)) return false;
    }
    return !begins_with_capital(shadow_.original(begin, begin + 1));
  }

  /// Whether an ordinal is that of a paper cited before, so that any words may go on behind it.
  [[nodiscard]] bool is_repeated(const NumberPlace& place, const NumberMatch& match) const {
    constexpr std::size_t kMostCompared = 64;
    if (kind_ != CitingText::Document || is_followed_by_count(shadow_, place)) return false;
    const auto first =
        mentions_.end() - static_cast<std::ptrdiff_t>(std::min(mentions_.size(), kMostCompared));
    return std::any_of(first, mentions_.end(), [&match](const CitationMention& mention) {
      return mention.number && mention.number->ordinal == match.number.ordinal &&
             mention.number->type_code == match.number.type_code;
    });
  }

  /// Fills in what the words around the number tell; false if it is none but a year.
  bool complete(NumberMatch& match, std::string_view type_code) const {
    add_type(type_code, match);
    if (is_typed(kind_)) add_body_behind(shadow_, match);
    return !is_bare_year(match.number);
  }

  std::optional<Found> find_of_hypernym(std::size_t begin, std::size_t end) {
    const SoWord so = read_so(text(), skip_urgency(text(), end));
    const std::optional<NumberMatch> match =
        match_number(shadow_, so.end, NumberContext::AfterType);
    if (!match) return std::nullopt;
    Found found = finish(begin, *match, nullptr);
    // Without a symbol the day or the issuer must tell that it is one paper.
    const bool told = so.there && (found.mention.date || found.mention.issuer);
    if (match->number.body.empty() && !told) return std::nullopt;
    return found;
  }

  /// A code for the type's name: "KL 07-KL/TW", and in queries "KL 07", "CT16".
  std::optional<Found> find_of_code(std::size_t begin) {
    const std::optional<TypeCode> code = read_type_code(shadow_, begin);
    if (!code) return std::nullopt;
    const SoWord so = read_so(text(), code->end);
    std::optional<NumberMatch> match = match_number(shadow_, so.end, NumberContext::AfterType);
    if (!match) return std::nullopt;
    const bool whole = !match->number.body.empty();
    const bool dated = so.there && match->number.year != 0;  // "TTLT số 01/2021".
    if (!whole && ((kind_ == CitingText::Document && !dated) || !code->evident))
      return std::nullopt;
    // "CT1/CT2" are houses.
    const bool glued = kind_ == CitingText::Document && match->begin == code->end;
    if (glued && !has_telling_symbol(match->number)) return std::nullopt;
    if (!complete(*match, code->spelling)) return std::nullopt;
    if (match->number.body.empty()) {
      const NumberPlace place{begin, match->end, so.there, kind_};
      if (!accepts_ordinal(shadow_, place, match->number)) return std::nullopt;
    }
    return finish(begin, *match, code->type);
  }

  std::optional<Found> find_bare(std::size_t begin, const TypeMatch& type) {
    std::optional<BareCitation> bare = match_bare_citation(shadow_, begin, type, kind_);
    if (!bare) return std::nullopt;
    Found found{{}, begin, bare->end};
    found.mention.type = type.type;
    found.mention.number = std::move(bare->number);
    found.mention.date = bare->date;
    found.mention.issuer = std::move(bare->issuer);
    found.mention.term_given = bare->term_given;
    return found;
  }

  /// Whether a paper of that type has been cited already.
  [[nodiscard]] bool is_cited(const DocumentType& type) {
    for (; counted_ < mentions_.size(); ++counted_) {
      const DocumentType* const cited = type_of(mentions_[counted_]);
      if (cited != nullptr && !std::ranges::count(cited_types_, type_pointed_to(*cited))) {
        cited_types_.push_back(type_pointed_to(*cited));
      }
    }
    return std::ranges::count(cited_types_, type_pointed_to(type)) > 0;
  }

  /// "Kết luận nêu trên", with the issuer that may stand behind it.
  std::optional<Found> find_back(std::size_t begin, const TypeMatch& type) {
    if (kind_ != CitingText::Document) return std::nullopt;
    const std::optional<BackMatch> match = match_back_reference(shadow_, begin, type);
    if (!match || !is_cited(*type.type)) return std::nullopt;
    CitationTail tail = read_tail(shadow_, match->end, Authorship::Single);
    const bool named = tail.issuer.has_value();
    Found found{{}, begin, named ? tail.end : match->end};
    found.mention.type = type.type;
    found.mention.back = match->back;
    if (named) found.mention.issuer = std::move(tail.issuer);
    return found;
  }

  [[nodiscard]] Found finish(std::size_t begin, const NumberMatch& match,
                             const DocumentType* type) const {
    CitationTail tail = read_tail(shadow_, match.end, authorship_of(match.number));
    take_fitting_issuer(match.number, tail);
    Found found{{}, begin, tail.end};
    found.mention.number = match.number;
    found.mention.type = type;
    found.mention.date = tail.same_day ? day_before(begin) : tail.date;
    found.mention.issuer = std::move(tail.issuer);
    found.mention.term_given = tail.term_given;
    if (kind_ == CitingText::Document) {
      add_lead(found);
      add_speaker(found);
    }
    repair_horn(match, found.mention);
    return found;
  }

  /// The day of the last mention, if it is near enough to be meant by "cùng ngày".
  [[nodiscard]] std::optional<PartialDate> day_before(std::size_t begin) const {
    constexpr std::size_t kNear = 200;
    if (mentions_.empty() || begin - end_ > kNear) return std::nullopt;
    return mentions_.back().date;
  }

  /// "541/CĐ-TTg, 600/CĐ-BCĐ của Thủ tướng Chính phủ, Ban Chỉ đạo Quốc gia": the symbol tells
  /// which.
  void take_fitting_issuer(const DocumentNumber& number, CitationTail& tail) const {
    if (!tail.issuer || issuer_fits(*tail.issuer, number.body)) return;
    const std::size_t end = skip_blanks(text(), tail.end);
    const bool comma = char_at(text(), end) == ',';
    const std::optional<std::size_t> next =
        comma ? std::optional(end + 1) : match_phrase(text(), end, "va");
    if (!next) return;
    const std::optional<IssuerPhrase> other = match_issuer(shadow_, skip_blanks(text(), *next));
    if (!other || !other->complete || !issuer_fits(other->name, number.body)) return;
    tail.issuer = other->name;
    tail.end = other->end;
  }

  /// "TƯ" is the centre, unless a provincial committee issued the paper: then it is TU misread.
  void repair_horn(const NumberMatch& match, CitationMention& mention) const {
    if (mention.number->body != "TW" || !mention.issuer) return;
    const std::string_view written = shadow_.original(match.begin, match.end);
    const bool horn =
        written.find("Ư") != std::string_view::npos || written.find("ư") != std::string_view::npos;
    if (horn && read_issuer(*mention.issuer).level == Level::Province) mention.number->body = "TU";
  }

  void add_lead(Found& found) const {
    CitationMention& mention = found.mention;
    if (mention.issuer) return;
    CitationLead lead = read_lead(shadow_, found.begin);
    if (!lead.issuer || !issuer_fits(*lead.issuer, mention.number->body)) return;
    mention.issuer = lead.issuer;
    if (!mention.date) mention.date = lead.date;
    if (lead.verb) found.lead = std::move(lead);
  }

  /// "Tại văn bản số 456/STC-NS, Sở Tài chính đề nghị": who says what stands in it.
  void add_speaker(Found& found) const {
    CitationMention& mention = found.mention;
    if (mention.issuer || !match_phrase_before(text(), found.begin, "tai")) return;
    if (char_at(text(), found.end) != ',' || mention.number->body.empty()) return;
    const std::optional<IssuerPhrase> issuer =
        match_issuer(shadow_, skip_blanks(text(), found.end + 1));
    const bool fits = issuer && issuer->complete && issuer_fits(issuer->name, mention.number->body);
    if (fits && has_telling_symbol(*mention.number)) mention.issuer = issuer->name;
  }

  /// Further members of the list that begins with the last mention: ", số 79/NQ-CP", "và 80".
  std::size_t read_list(std::size_t at) {
    while (std::optional<Found> next = next_member(at)) {
      at = next->end;
      add(*std::move(next));
    }
    return at;
  }

  std::optional<Found> next_member(std::size_t at) {
    const CitationMention& last = mentions_.back();
    if (!last.number) return std::nullopt;
    std::size_t begin = skip_blanks(text(), at);
    if (char_at(text(), begin) == ',' || char_at(text(), begin) == ';') ++begin;
    begin = skip_blanks(text(), begin);
    for (const std::string_view word : {"va", "hoac", "cung"}) {
      begin = skip_blanks(text(), match_phrase(text(), begin, word).value_or(begin));
    }
    if (begin == at || link_between(shadow_, at, begin) == Link::None) return std::nullopt;
    const SoWord so = read_so(text(), begin);
    std::optional<NumberMatch> match = match_number(shadow_, so.end, NumberContext::AfterType);
    if (!match) return std::nullopt;
    if (!match->number.body.empty()) {
      if (!has_telling_symbol(match->number)) return std::nullopt;
      return finish(begin, *match, nullptr);
    }
    if (!last.number->body.empty() || last.type == nullptr) return std::nullopt;
    if (!complete(*match, last.type->code)) return std::nullopt;
    const NumberPlace place{begin, match->end, true, CitingText::Document};
    if (!accepts_ordinal(shadow_, place, match->number)) return std::nullopt;
    return finish(begin, *match, last.type);
  }

  Shadow shadow_;
  CitingText kind_;
  std::vector<CitationMention> mentions_;
  std::vector<Link> links_;
  std::size_t end_ = 0;               ///< Of the last mention.
  std::optional<CitationLead> lead_;  ///< Before it, or before its list.
  std::vector<std::string_view> cited_types_;
  std::size_t counted_ = 0;  ///< Mentions whose types are among them.
};

}  // namespace

std::vector<CitationMention> find_citations(const Shadow& text, CitingText kind) {
  return CitationFinder(text, kind).find();
}

std::vector<CitationMention> find_citations(std::string_view text, CitingText kind) {
  return find_citations(CastShadow(text), kind);
}

}  // namespace chithi::corpus
