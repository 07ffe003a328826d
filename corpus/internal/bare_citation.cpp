// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/internal/bare_citation.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "corpus/internal/citation_filling.h"
#include "corpus/internal/citation_parts.h"
#include "corpus/internal/issuer_phrase.h"
#include "corpus/internal/law_ends.h"
#include "corpus/internal/letter_case.h"
#include "corpus/internal/number_scanner.h"
#include "corpus/internal/shadow_cursor.h"
#include "stemmer-vi/fold.h"
#include "stemmer-vi/utf8.h"

namespace chithi::corpus {
namespace {

/// Types that name a document even without number and date; of others there are too many.
constexpr std::array<std::string_view, 8> kTelling = {
    "kết luận", "chỉ thị", "nghị quyết", "điện", "công điện", "quyết định", "công văn", "thông tri",
};

/// Words after a type that point to what was cited before.
constexpr std::array<std::string_view, 8> kAbove = {
    "neu tren",    "noi tren", "ke tren",  "da neu tren",
    "da noi tren", "da neu",   "tren day", "vua neu",
};

/// What may follow a lone "trên" that points: "kết luận trên của", not "kết luận trên địa bàn".
constexpr std::array<std::string_view, 20> kAfterAbove = {
    "của", "và",  "đến",  "tới", "cho", "là",  "đã",   "được", "để", "theo",
    "với", "thì", "phải", "sẽ",  "có",  "gửi", "nhằm", "hoặc", "do", "bằng",
};

/// What says that several are meant.
constexpr std::array<std::string_view, 8> kPlural = {"cac", "nhung", "moi", "nhieu",
                                                     "hai", "ba",    "bon", "cung"};

constexpr std::array<std::string_view, 4> kLaws = {"luật", "bộ luật", "pháp lệnh", "hiến pháp"};

/// Longest title of a law that is read for the date after it.
constexpr std::size_t kLongestTitle = 200;

template <std::size_t Size>
bool holds(const std::array<std::string_view, Size>& names, std::string_view name) {
  return std::ranges::find(names, name) != names.end();
}

bool is_plural(std::string_view text, std::size_t begin) {
  const std::size_t end = skip_blanks_back(text, begin);
  if (end > 0 && is_digit(text[end - 1])) return true;
  return std::ranges::any_of(kPlural, [text, begin](std::string_view word) {
    return match_phrase_before(text, begin, word).has_value();
  });
}

/// The end of "trên" at `at` if nothing follows that lies on, above or over something.
std::optional<std::size_t> match_above(const Shadow& shadow, std::size_t at) {
  const std::string_view text = shadow.text();
  const std::optional<std::size_t> end = match_phrase(text, at, "tren");
  if (!end) return std::nullopt;
  const std::size_t next = skip_blanks(text, *end);
  if (next >= text.size() || !is_word_character(text[next])) return end;
  return holds(kAfterAbove, shadow.original(next, word_end(text, next))) ? end : std::nullopt;
}

class BareReader {
 public:
  BareReader(const Shadow& shadow, std::size_t begin, const TypeMatch& type, CitingText kind)
      : shadow_(shadow), text_(shadow.text()), begin_(begin), type_(type), kind_(kind) {}

  std::optional<BareCitation> read() {
    // Types are common words, so what costs least is asked first.
    const bool law = holds(kLaws, type_.type->name);
    if (law ? !capital() && !is_typed(kind_) : !may_go_on()) return std::nullopt;
    if (!is_spelt_out() || is_in_list_of_types()) return std::nullopt;
    if (law) return read_law();
    if (type_.type->name == "nghị quyết") {
      if (std::optional<BareCitation> plenum = read_plenum()) return plenum;
    }
    return read_of_issuer();
  }

 private:
  [[nodiscard]] bool capital() const {
    return begins_with_capital(shadow_.original(begin_, begin_ + 1));
  }

  /// Whether the next word is one of those by which a citation goes on that is no law's.
  [[nodiscard]] bool may_go_on() const {
    const std::size_t at = skip_blanks(text_, type_.end);
    const std::string_view word =
        text_.substr(std::min(at, text_.size()), word_end(text_, at) - at);
    return word == "cua" || word == "ngay" || word == "ve" || word == "hoi" || word == "trung";
  }

  /// Whether the marks are those of the type ("điện", not "diện"), or there are none at all. A
  /// line of capitals is a title, not a citation.
  [[nodiscard]] bool is_spelt_out() const {
    const std::string_view written = shadow_.original(begin_, type_.end);
    const std::string lower = vi::to_lower(words_of_citation(written));
    const bool unmarked = is_typed(kind_) && vi::fold(lower) == lower;
    if (lower != type_.type->name && !unmarked) return false;
    return is_typed(kind_) || !is_in_capitals(written);
  }

  /// "các Chỉ thị, Nghị quyết của …" means none in particular.
  [[nodiscard]] bool is_in_list_of_types() const {
    std::size_t at = begin_;
    for (const std::string_view word : {"cac", "nhung", "moi", "nhieu"}) {
      if (match_phrase_before(text_, at, word)) return true;
    }
    at = skip_blanks_back(text_, at);
    if (at > 0 && text_[at - 1] == ',') {
      --at;
    } else if (const auto before = match_phrase_before(text_, at, "va")) {
      at = *before;
    } else {
      return false;
    }
    return std::ranges::any_of(document_types(), [this, at](const DocumentType& type) {
      return match_phrase_before(text_, at, type.folded).has_value();
    });
  }

  std::optional<BareCitation> read_of_issuer() {
    BareCitation bare;
    std::size_t at = skip_blanks(text_, type_.end);
    const std::optional<DateMatch> date =
        match_phrase(text_, at, "ngay") ? match_date(text_, at) : std::optional<DateMatch>();
    if (date) {
      bare.date = date->date;
      at = skip_blanks(text_, date->end);
      if (char_at(text_, at) == ',') at = skip_blanks(text_, at + 1);
    }
    const std::optional<std::size_t> of = match_phrase(text_, at, "cua");
    if (!of) return read_issued(bare, at);
    if (has_blank_line(shadow_, type_.end, *of)) return std::nullopt;
    const std::optional<IssuerPhrase> issuer = match_issuer(shadow_, skip_blanks(text_, *of));
    if (!issuer || !issuer->complete) return std::nullopt;
    bare.issuer = issuer->name;
    bare.end = issuer->end;
    if (!read_number(bare)) read_rest(bare);
    if (!is_telling(bare)) return std::nullopt;
    return bare;
  }

  /// "Ngày 21/7/2021, Thường trực Ban Bí thư có Điện về việc …"
  [[nodiscard]] std::optional<BareCitation> read_issued(BareCitation bare, std::size_t at) const {
    const std::optional<std::size_t> about = match_phrase(text_, at, "ve");
    if (kind_ != CitingText::Document || !about || !capital()) return std::nullopt;
    if (!holds(kTelling, type_.type->name)) return std::nullopt;
    CitationLead lead = read_lead(shadow_, begin_);
    if (!lead.issuer || !lead.verb) return std::nullopt;
    bare.issuer = std::move(lead.issuer);
    if (!bare.date) bare.date = lead.date;
    bare.end = end_of_title(*about);
    return bare;
  }

  /// As far as the words of a title certainly go.
  [[nodiscard]] std::size_t end_of_title(std::size_t at) const {
    const std::size_t stop = std::min(text_.size(), at + kLongestTitle);
    std::size_t end = at;
    for (std::size_t next = skip_blanks(text_, at); next < stop; next = skip_blanks(text_, end)) {
      if (!starts_word(text_, next) || has_line_end(shadow_, end, next)) break;
      if (is_digit(text_[next]) || names_another(next)) break;
      end = word_end(text_, next);
    }
    return end;
  }

  /// "Chỉ thị của Bộ Chính trị số 05-CT/TW"
  bool read_number(BareCitation& bare) const {
    const std::optional<std::size_t> so = match_phrase(text_, skip_blanks(text_, bare.end), "so");
    if (!so) return false;
    std::optional<NumberMatch> match =
        match_number(shadow_, skip_blanks(text_, *so), NumberContext::AfterType);
    if (!match || match->number.body.empty()) return false;
    bare.number = std::move(match->number);
    bare.end = match->end;
    read_rest(bare);
    return true;
  }

  /// The date or the term after the issuer; of a conclusion, the meeting's.
  void read_rest(BareCitation& bare) const {
    const CitationTail tail = read_tail(shadow_, bare.end, Authorship::Single);
    if (!bare.date && tail.date) bare.date = tail.date;
    bare.term_given = tail.term_given;
    if (tail.date || tail.term_given) bare.end = tail.end;
    if (!bare.date) read_meeting(bare);
  }

  void read_meeting(BareCitation& bare) const {
    const std::size_t at = skip_blanks(text_, bare.end);
    for (const std::string_view words :
         {"tai phien hop", "tai cuoc hop", "tai hoi nghi", "tai buoi lam viec", "tai buoi hop"}) {
      const std::optional<std::size_t> end = match_phrase(text_, at, words);
      if (!end) continue;
      const std::size_t day = skip_blanks(text_, *end);
      const std::optional<DateMatch> date =
          match_phrase(text_, day, "ngay") ? match_date(text_, day) : std::nullopt;
      if (!date) return;
      bare.date = date->date;
      bare.end = date->end;
      return;
    }
  }

  [[nodiscard]] bool is_telling(const BareCitation& bare) const {
    if (bare.number) return true;
    const bool telling = holds(kTelling, type_.type->name);
    if (bare.date || bare.term_given) return telling || capital();
    return telling && (capital() || kind_ == CitingText::Document);
  }

  /// "Nghị quyết Trung ương 4 khóa XI", "Nghị quyết Hội nghị Trung ương 4 (khóa XII)"
  std::optional<BareCitation> read_plenum() {
    std::size_t at = skip_blanks(text_, type_.end);
    at = skip_blanks(text_, match_phrase(text_, at, "hoi nghi").value_or(at));
    const std::optional<std::size_t> centre = match_phrase(text_, at, "trung uong");
    if (!centre) return std::nullopt;
    const std::size_t ordinal = skip_blanks(text_, *centre);
    const std::size_t ordinal_end = word_end(text_, ordinal);
    if (ordinal_end == ordinal || ordinal_end > ordinal + 4) return std::nullopt;
    const CitationTail tail = read_tail(shadow_, ordinal_end, Authorship::Single);
    if (!tail.term_given) return std::nullopt;
    BareCitation bare;
    bare.term_given = true;
    bare.date = tail.date;
    bare.end = tail.end;
    return bare;
  }

  /// A law's title is as long as it is: what counts is the number, the date or the year behind.
  std::optional<BareCitation> read_law() {
    for (const std::string_view word : {"nay", "su", "gia"}) {  // "Luật sư", "Luật gia".
      if (match_phrase(text_, skip_blanks(text_, type_.end), word)) return std::nullopt;
    }
    const bool amending = match_phrase(text_, skip_blanks(text_, type_.end), "sua doi").has_value();
    const std::size_t stop = std::min(text_.size(), begin_ + kLongestTitle);
    const std::size_t title = skip_blanks(text_, type_.end);
    for (std::size_t at = title; at < stop; ++at) {
      const char c = text_[at];
      if (c == '(') return end_law_in_brackets(shadow_, at);
      if (c == ';' || c == '.' || c == '"' || c == ':') return std::nullopt;
      if (!starts_word(text_, at)) continue;
      if (begins_header(shadow_, begin_, at)) return std::nullopt;
      if (is_digit(c) && at > title) {
        if (std::optional<BareCitation> law = end_law_with_year(shadow_, at)) return law;
      }
      if (c == 's' || c == 'n') {
        if (std::optional<BareCitation> law = end_law(shadow_, at)) return law;
      }
      // The day from which it is in force is not its own.
      if (c == 'c' && match_phrase(text_, at, "co hieu luc")) return std::nullopt;
      if (c == 's' && match_phrase(text_, at, "so") && is_digit(char_at(text_, at + 3))) {
        return std::nullopt;
      }
      if (!amending && names_another(at)) return std::nullopt;
    }
    return kind_ == CitingText::Name ? whole_law() : std::nullopt;
  }

  /// Nothing but the title was typed.
  [[nodiscard]] std::optional<BareCitation> whole_law() const {
    const std::size_t title = skip_blanks(text_, type_.end);
    if (begin_ != 0 || title == text_.size() || text_.size() > kLongestTitle) return std::nullopt;
    BareCitation bare;
    bare.end = text_.size();
    return bare;
  }

  [[nodiscard]] bool names_another(std::size_t at) const {
    if (!begins_with_capital(shadow_.original(at, at + 1))) return false;
    const std::optional<TypeMatch> type = match_type_name(text_, at);
    return type && type->type->name != "điện";  // Luật Điện lực, Luật Điện ảnh.
  }

  const Shadow& shadow_;
  std::string_view text_;
  std::size_t begin_;
  TypeMatch type_;
  CitingText kind_;
};

}  // namespace

std::optional<BareCitation> match_bare_citation(const Shadow& shadow, std::size_t begin,
                                                const TypeMatch& type, CitingText kind) {
  return BareReader(shadow, begin, type, kind).read();
}

std::optional<BackMatch> match_back_reference(const Shadow& shadow, std::size_t begin,
                                              const TypeMatch& type) {
  const std::string_view text = shadow.text();
  const std::size_t at = skip_blanks(text, type.end);
  const char first = char_at(text, at);
  if (first != 'n' && first != 't' && first != 'd' && first != 'k' && first != 'v') {
    return std::nullopt;
  }
  BackMatch match;
  for (const std::string_view words : kAbove) {
    const std::optional<std::size_t> end = match_phrase(text, at, words);
    if (end) match = {BackReference::Above, std::max(match.end, *end)};
  }
  if (match.end == 0) {
    if (const std::optional<std::size_t> end = match_above(shadow, at)) {
      match = {BackReference::Above, *end};
    } else if (const std::optional<std::size_t> self = match_phrase(text, at, "nay")) {
      match = {BackReference::This, *self};
    }
  }
  const bool law = holds(kLaws, type.type->name);
  const bool close = match.back != BackReference::This || holds(kTelling, type.type->name);
  if (match.end == 0 || law || !close || has_blank_line(shadow, begin, match.end)) {
    return std::nullopt;
  }
  const std::string_view written = shadow.original(begin, type.end);
  const bool spelt = vi::to_lower(words_of_citation(written)) == type.type->name;
  if (!spelt || is_in_capitals(written) || is_plural(text, begin)) return std::nullopt;
  return match;
}

std::string_view type_pointed_to(const DocumentType& type) {
  return type.name == "điện" ? std::string_view("công điện") : type.name;
}

bool may_be_common_noun(std::string_view text, const CitationMention& mention) {
  const std::size_t offset = mention.span.begin;
  if (offset >= text.size()) return false;
  const std::string_view letter = text.substr(offset, vi::decode_utf8(text, offset).length);
  if (!begins_with_capital(letter)) return true;
  constexpr std::array<std::string_view, 3> kCommon = {"quyết định", "nghị quyết", "công văn"};
  if (mention.type == nullptr || !holds(kCommon, mention.type->name)) return false;
  // "Nghị quyết của Hội đồng nhân dân" is anyone's.
  if (mention.issuer && !read_issuer(*mention.issuer).level) return true;
  // At the start of a sentence or an item, "2. Quyết định của Tòa án …", a capital tells nothing.
  const std::size_t before = text.substr(0, offset).find_last_not_of(" \n\t\r");
  return before != std::string_view::npos && (text[before] == '.' || text[before] == ')');
}

}  // namespace chithi::corpus
