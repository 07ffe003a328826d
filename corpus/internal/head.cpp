// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/internal/head.h"

#include <algorithm>
#include <utility>

#include "corpus/internal/address.h"
#include "corpus/internal/body_lines.h"
#include "corpus/internal/head_lines.h"
#include "corpus/internal/letter_case.h"
#include "corpus/internal/line_kind.h"
#include "corpus/internal/posts.h"
#include "corpus/internal/shadow.h"
#include "corpus/internal/subject_lines.h"
#include "corpus/internal/title_rest.h"
#include "corpus/internal/words.h"
#include "stemmer-vi/fold.h"

namespace chithi::corpus {
namespace {

constexpr std::size_t kMostLinesBefore = 2;  ///< Of something else above the head.
constexpr std::size_t kLinesToAddress = 6;   ///< From a long subject to "Kính gửi".
constexpr std::size_t kRightColumn = 20;     ///< Where it begins at the earliest.
constexpr std::size_t kFewestWords = 3;      ///< Of a subject that nothing marks.
constexpr std::size_t kLongestSubjectLine = 300;

bool ends_sentence(std::string_view words) {
  return words.ends_with('.') || words.ends_with(':') || words.ends_with(';');
}

class HeadReader {
 public:
  HeadReader(LineStore& lines, vi::Span directive) : text_(lines.text()), lines_(lines, directive) {
    head_.end = head_.number_end = directive.begin;
  }

  Head read() {
    for (at_ = 0; !done_ && lines_.has(at_); ++at_) {
      read_line(lines_[at_], lines_.kind(at_));
      if (!done_) head_.end = lines_[at_].span.end;
    }
    settle_bodies();
    settle_subject();
    return std::move(head_);
  }

 private:
  void read_line(const Line& line, LineKind kind) {
    // The Youth Union's header stands where others have the Party's.
    if (!bodies_.empty() && line.folded() == "doan tncs ho chi minh") return;
    if (take_wrapped_date(line)) return;
    if (const std::optional<RunOnLine> lines = split_run_on(line, kind)) {
      read_line(lines->first, kind_of(lines->first));
      return read_line(lines->second, kind_of(lines->second));
    }
    switch (kind) {
      case LineKind::Rule:
        return read_rule();
      case LineKind::PartyHead:
        head_.party_head = typed_ = true;
        return;
      case LineKind::StateHead:
        head_.state_head = typed_ = true;
        return;
      case LineKind::Number:
        return read_number(line);
      case LineKind::PlaceDate:
        return read_place_date(line);
      case LineKind::Title:
        return read_title(line);
      case LineKind::Address:
        return read_address();
      case LineKind::Subject:
        return read_subject(line);
      case LineKind::OfBody:
        return read_of_body(line);
      case LineKind::Body:
      case LineKind::Post:
        return read_body(line);
      case LineKind::Mark:
        close_lines();
        return;
      case LineKind::Other:
        return read_other(line);
      case LineKind::Prose:
        return read_prose(line);
      default:
        return read_text_start();
    }
  }

  void note(Field field, vi::Span lines) { head_.evidence.push_back({field, lines}); }

  void read_rule() {
    bodies_.close();
    if (titled() && !subject_.empty()) subject_closed_ = true;
  }

  void close_lines() {
    bodies_.close();
    bare_open_ = false;
  }

  /// Something that only stands in texts.
  void read_text_start() { done_ = typed_ || ++before_ > kMostLinesBefore; }

  [[nodiscard]] bool titled() const { return head_.title != nullptr; }

  void read_number(const Line& line) {
    // "Công văn số 204-CV/TU" on a subject's second line.
    const bool begins = line.folded().starts_with('s') && begins_with_capital(line.words());
    const bool cited = marked_ && goes_on(line) && !begins;
    if (head_.number || cited) return read_other(line);
    close_lines();
    typed_ = true;
    const std::optional<NumberLine> wrapped = parse_wrapped_number(line);
    const bool is_wrapped = wrapped && wrapped->end > line.folded().size();
    const std::optional<NumberLine> found = is_wrapped ? wrapped : parse_number_line(line);
    if (is_wrapped) ++at_;
    head_.number = found->number;
    head_.raw_number = found->raw;
    head_.number_end = lines_[at_].span.end;
    note(Field::Number, {line.span.begin, head_.number_end});
    if (!is_wrapped) read_rest(line, found->end);
  }

  /// "Số: 123/UBND-" with the rest of it on the next line.
  std::optional<NumberLine> parse_wrapped_number(const Line& line) {
    if (!line.words().ends_with('-') || !lines_.has(at_ + 1)) return std::nullopt;
    return parse_number_line(joined(line, "", lines_[at_ + 1], mended_));
  }

  /// The other line that a table's cell or a lost gap has put behind the number.
  void read_rest(const Line& line, std::size_t from) {
    std::optional<Line> rest = rest_of_line(line, from);
    if (!rest) return;
    // Marks of Markdown apart the words stand in the text as they are.
    const std::size_t found = vi::slice(text_, line.span).find(rest->words().substr(0, 3));
    if (found != std::string_view::npos) {
      rest->span.begin = line.span.begin + found;
      head_.number_end = rest->span.begin;
    }
    const LineKind kind = kind_of(*rest);
    if (kind != LineKind::Number) read_line(*rest, kind);
  }

  void read_place_date(const Line& line) {
    bodies_.close();
    typed_ = true;
    if (head_.date) return;
    std::optional<PlaceDateLine> found = parse_place_date(line);
    head_.place = std::move(found->place);
    head_.date = found->date;
    if (found->repaired) head_.repaired_date = line.words();
    note(Field::Place, line.span);
    note(Field::Date, line.span);
  }

  /// "Hà Nội, ngày 18" with "tháng 02 năm 2019" on the next line.
  bool take_wrapped_date(const Line& line) {
    if (head_.date || line.folded().find("ngay") == std::string::npos) return false;
    const std::optional<PlaceDateLine> alone = parse_place_date(line);
    if (!lines_.has(at_ + 1) || (alone && alone->date.year != 0)) return false;
    const Line& next = lines_[at_ + 1];
    if (!next.folded().starts_with("thang ") && !next.folded().starts_with("nam ")) return false;
    const Line whole = joined(line, " ", next, mended_);
    if (!parse_place_date(whole)) return false;
    ++at_;
    read_place_date(whole);
    return true;
  }

  void read_title(const Line& line) {
    const bool clear = line.capitals || typed_ || at_ < 3;
    // The last word of a subject that was wrapped: "… thi hành / luật".
    if (bare_open_ && !line.capitals && !line.gap) return bare_.add(line);
    if (titled()) return is_told_by_notice(line) ? subject_.add(line) : finish();
    if (marked_ || !clear) return read_other(line);
    close_lines();
    typed_ = true;
    const std::optional<TypeMatch> title = parse_title(line);
    head_.title = title->type;
    note(Field::Type, line.span);
    const std::string_view rest = line.words_at(title->end, line.folded().size());
    const std::string_view of = without_start(rest, ":");
    if (vi::fold(of).starts_with("cua ")) read_title_body(line, title->end);
  }

  void read_title_body(const Line& line, std::size_t at) {
    of_line_ = line;
    TitleRest rest = parse_title_rest(line, at);
    head_.title_body = std::move(rest.body);
    if (!head_.title_body.empty()) note(Field::IssuerName, line.span);
    if (rest.number && !head_.number) {
      note(Field::Number, line.span);
      head_.number = rest.number->number;
      head_.raw_number = rest.number->raw;
      head_.number_end = line.span.end;
    }
    if (!head_.date && rest.date) {
      head_.date = rest.date;
      note(Field::Date, line.span);
    }
    if (rest.subject) subject_.add(*rest.subject);
  }

  /// "THÔNG BÁO / KẾT LUẬN CỦA THƯỜNG TRỰC TỈNH ỦY": of what the notice tells.
  [[nodiscard]] bool is_told_by_notice(const Line& line) const {
    return head_.title->name == "thông báo" && subject_.empty() && line.capitals;
  }

  bool take_date_alone(const Line& line) {
    if (head_.date || !typed_) return false;
    head_.date = parse_date_alone(line);
    if (head_.date) note(Field::Date, line.span);
    return head_.date.has_value();
  }

  /// The date under a title that has taken in the number.
  bool take_date_of_title(const Line& line) {
    const bool open = subject_.empty() && head_.number && !head_.date && of_line_;
    const std::optional<DateMatch> date = open ? match_date(line.folded(), 0) : std::nullopt;
    if (!date) return false;
    head_.date = date->date;
    note(Field::Date, line.span);
    if (const std::optional<Line> rest = rest_of_line(line, date->end)) subject_.add(*rest);
    return true;
  }

  void read_of_body(const Line& line) {
    const bool open = titled() && subject_.empty() && head_.title_body.empty();
    if (!open) return read_other(line);
    read_title_body(line, 0);
  }

  void read_subject(const Line& line) {
    if (titled()) return read_other(line);
    const bool inside = bare_open_ && !line.gap && !line.folded().starts_with("v/v");
    if (inside) return bare_.add(line);
    if (marked_) return read_other(line);
    close_lines();
    typed_ = marked_ = head_.is_letter = true;
    subject_.clear();
    subject_.add(line);
  }

  void read_body(const Line& line) {
    if (titled()) {
      if (!line.capitals) return read_other(line);
      return subject_.empty() ? remember_late_body(line) : finish();
    }
    // Only old fonts, which have no capitals, set it in small letters; and then at the top.
    const bool top = bodies_.empty() && !head_.number && !head_.date && !marked_ && !bare_open_;
    if (!(line.capitals || top) || (marked_ && goes_on(line))) return read_other(line);
    typed_ = true;
    bare_open_ = false;
    bodies_.add(line);
  }

  /// A decision repeats the body between title and text; it may stand nowhere else.
  void remember_late_body(const Line& line) {
    if (!late_body_.empty()) return;
    late_body_ = line.words();
    late_body_span_ = line.span;
  }

  [[nodiscard]] bool in_column_of_subject(const Line& line) const {
    return line.indent < kRightColumn || subject_.last().indent >= kRightColumn;
  }

  /// Whether a line goes on with the subject above it.
  [[nodiscard]] bool goes_on(const Line& line) const {
    if (subject_.empty() || subject_closed_ || !in_column_of_subject(line)) return false;
    if (begins_text(line)) return false;
    if (!line.gap) return true;
    const std::string_view last = subject_.last().words();
    return titled() && !begins_with_capital(line.words()) && !ends_sentence(last) &&
           !is_post(line.folded()) && kind_of(line) == LineKind::Other;
  }

  void read_other(const Line& line) {
    if (titled()) return read_title_line(line);
    if (take_date_alone(line)) return;
    if (marked_ && goes_on(line)) return subject_.add(line);
    if (bodies_.join(line, head_.number.has_value())) return;
    if (!typed_) return;
    read_bare(line);
  }

  void read_title_line(const Line& line) {
    // "(Ban hành kèm theo Quyết định số …)"
    if (line.words().starts_with('(')) return;
    if (subject_closed_) return finish();
    if (take_date_of_title(line)) return;
    if (subject_.empty()) {
      const bool sentence = line.words().ends_with('.') && line.gap && subject_start(line) == 0;
      if (sentence || line.words().ends_with(':')) return finish();
      return subject_.add(line);
    }
    if (!goes_on(line)) return finish();
    subject_.add(line);
  }

  void read_prose(const Line& line) {
    if (titled()) {
      if (take_date_of_title(line)) return;
      const bool next = !subject_closed_ && (subject_.empty() || goes_on(line));
      const bool fits = line.words().size() <= kLongestSubjectLine && !ends_sentence(line.words());
      return next && fits ? subject_.add(line) : finish();
    }
    if (!marked_ && lines_.comes(LineKind::Address, at_, kLinesToAddress)) return read_bare(line);
    read_text_start();
  }

  /// A line that nothing marks; letters have their subjects so, under the number or the date.
  void read_bare(const Line& line) {
    const bool open = bare_open_ && !line.gap;
    if (!open && bare_words() >= kFewestWords) return;
    if (!open) bare_.clear();
    bare_.add(line);
    bare_open_ = true;
  }

  [[nodiscard]] std::size_t bare_words() const {
    return bare_.empty() ? 0 : split_words(bare_.text()).size();
  }

  void read_address() {
    head_.is_letter = typed_ = true;
    done_ = true;
    Address address = corpus::read_address(lines_.source(), at_);
    head_.end = lines_[at_].span.end;
    for (const vi::Span span : address.spans) {
      note(Field::Recipients, span);
      head_.end = std::max(head_.end, span.end);
    }
    head_.recipients = std::move(address.recipients);
  }

  void finish() { done_ = true; }

  void settle_bodies() {
    // A table or a speech may begin with the name of a body too.
    const bool letterhead = head_.party_head || head_.state_head || head_.number || head_.date ||
                            titled() || head_.is_letter;
    if (letterhead) {
      head_.bodies = bodies_.names();
      for (const vi::Span span : bodies_.spans()) {
        note(Field::IssuerName, span);
      }
    }
    if (head_.bodies.empty() && head_.title_body.empty() && titled() && !late_body_.empty()) {
      head_.title_body = late_body_;
      note(Field::IssuerName, late_body_span_);
    }
  }

  void settle_subject() {
    const bool letter = head_.is_letter || (head_.number && !titled());
    if (!titled() && subject_.empty() && letter && bare_words() >= kFewestWords) {
      if (head_.is_letter || !ends_sentence(bare_.last().words())) subject_ = bare_;
    }
    if (subject_.empty() && titled() && of_line_ && !of_line_->capitals) subject_.add(*of_line_);
    if (subject_.empty() || (!marked_ && subject_.is_sentence())) return;
    head_.subject = subject_.text();
    head_.subject_span = subject_.span();
    note(Field::Subject, head_.subject_span);
  }

  std::string_view text_;
  HeadLines lines_;
  MendedWords mended_;
  std::size_t at_ = 0;
  Head head_;
  BodyLines bodies_;
  SubjectLines subject_;
  SubjectLines bare_;
  std::string late_body_;
  vi::Span late_body_span_;
  std::optional<Line> of_line_;
  std::size_t before_ = 0;
  bool typed_ = false;   ///< A line of a head has been seen.
  bool marked_ = false;  ///< The subject has "V/v".
  bool subject_closed_ = false;
  bool bare_open_ = false;
  bool done_ = false;
};

}  // namespace

Head read_head(LineStore& lines, vi::Span directive) { return HeadReader(lines, directive).read(); }

}  // namespace chithi::corpus
