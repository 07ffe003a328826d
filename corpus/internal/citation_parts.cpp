// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/internal/citation_parts.h"

#include <algorithm>
#include <array>

#include "corpus/document_type.h"
#include "corpus/internal/citation_filling.h"
#include "corpus/internal/issuer_phrase.h"
#include "corpus/internal/markdown_link.h"
#include "corpus/internal/number_pieces.h"
#include "corpus/internal/office_name.h"
#include "corpus/internal/shadow_cursor.h"
#include "corpus/issuers.h"

namespace chithi::corpus {
namespace {

/// How far before a citation its date and issuer may stand.
constexpr std::size_t kLeadWindow = 140;

/// Up to the "số" behind it: "tại Công văn hỏa tốc số …".
constexpr std::size_t kLongestType = 32;

/// What a body does with a document.
constexpr std::array<std::string_view, 5> kIssuingVerbs = {"ban hanh", "ky", "co", "thong qua",
                                                           "gui"};

/// A term for a date: "khóa XIII", "nhiệm kỳ 2020 - 2025".
std::optional<std::size_t> match_term(std::string_view text, std::size_t at) {
  if (const std::optional<std::size_t> end = match_phrase(text, at, "khoa")) {
    const std::size_t number = skip_blanks(text, *end);
    const std::size_t number_end = word_end(text, number);
    const std::string_view word = text.substr(std::min(number, text.size()), number_end - number);
    const bool is_number =
        !word.empty() && word.find_first_not_of("ivxl0123456789") == std::string_view::npos;
    if (is_number) return number_end;
  }
  const std::optional<std::size_t> end = match_phrase(text, at, "nhiem ky");
  if (!end || !is_digit(char_at(text, skip_blanks(text, *end)))) return std::nullopt;
  std::size_t years = skip_blanks(text, *end);
  while (is_digit(char_at(text, years)) ||
         (years + 1 < text.size() && (text[years] == '-' || text[years] == ' ') &&
          (is_digit(text[years + 1]) || text[years + 1] == '-' || text[years - 1] == '-'))) {
    ++years;
  }
  return years;
}

class TailReader {
 public:
  TailReader(const Shadow& shadow, std::size_t at, Authorship authorship)
      : shadow_(shadow), text_(shadow.text()), authorship_(authorship) {
    tail_.end = at;
  }

  CitationTail read() {
    while (read_part()) {
      continue;
    }
    return tail_;
  }

 private:
  bool read_part() {
    // The number may be the words of a link, "[Kết luận …](http://…) của …", or have one behind.
    std::size_t at = skip_blanks(text_, skip_address(text_, tail_.end));
    at = skip_blanks(text_, skip_link(text_, at));
    if (has_blank_line(shadow_, tail_.end, at)) return false;
    if (char_at(text_, at) == ',') at = skip_blanks(text_, at + 1);
    if (char_at(text_, at) == '(') return read_in_brackets(skip_blanks(text_, at + 1));
    return read_date(at) || read_term(at) || read_issuer_phrase(at);
  }

  bool read_in_brackets(std::size_t at) {
    const CitationTail before = tail_;
    if (read_date(at) || read_year(at) || read_term(at)) {
      const std::size_t end = skip_blanks(text_, tail_.end);
      if (char_at(text_, end) == ')') {
        tail_.end = end + 1;
        return true;
      }
    }
    tail_ = before;
    return false;
  }

  bool read_date(std::size_t at) {
    if (tail_.date || tail_.same_day || at >= text_.size()) return false;
    at = skip_hour(at);
    if (const std::optional<std::size_t> same = match_phrase(text_, at, "cung ngay")) {
      at = *same - std::string_view("ngay").size();
      if (!match_date(text_, at)) {
        tail_.same_day = true;
        tail_.end = *same;
        return true;
      }
    }
    if (const std::optional<std::size_t> verb = match_phrase(text_, at, "ban hanh ngay")) {
      at = *verb - std::string_view("ngay").size();
    }
    const bool word = is_letter(text_[at]);
    if (word && text_[at] != 'n' && text_[at] != 't') return false;
    const std::optional<DateMatch> match = match_date(text_, at);
    if (!match || (!word && !match->date.is_full())) return false;
    tail_.date = match->date;
    tail_.end = match->end;
    return true;
  }

  /// "Quyết định số 1085/QĐ-TTg (2022)"
  bool read_year(std::size_t at) {
    constexpr std::size_t digits = 4;
    if (tail_.date || char_at(text_, at + digits) != ')') return false;
    const std::optional<Digits> year = chithi::corpus::read_year(text_, at);
    if (!year || year->end != at + digits) return false;
    tail_.date = PartialDate{year->value, 0, 0};
    tail_.end = year->end;
    return true;
  }

  /// "lúc 10 giờ 30 phút ngày …", "hồi 15h00 ngày …": telegrams have an hour before the day.
  [[nodiscard]] std::size_t skip_hour(std::size_t at) const {
    constexpr std::size_t most_words = 5;
    const std::optional<std::size_t> word = match_phrase(text_, at, "luc");
    std::size_t end = word ? *word : match_phrase(text_, at, "hoi").value_or(at);
    if (end == at || !is_digit(char_at(text_, skip_blanks(text_, end)))) return at;
    for (std::size_t count = 0; count < most_words; ++count) {
      const std::size_t next = skip_blanks(text_, end);
      if (match_phrase(text_, next, "ngay")) return next;
      const bool part = is_digit(char_at(text_, next)) || match_phrase(text_, next, "gio") ||
                        match_phrase(text_, next, "phut");
      if (!part) return at;
      end = word_end(text_, next);
      if (char_at(text_, end) == ',' || char_at(text_, end) == ':') ++end;
    }
    return at;
  }

  bool read_term(std::size_t at) {
    const std::optional<std::size_t> end = tail_.term_given ? std::nullopt : match_term(text_, at);
    if (!end) return false;
    tail_.term_given = true;
    tail_.end = *end;
    return true;
  }

  bool read_issuer_phrase(std::size_t at) {
    if (tail_.issuer) return false;
    // "Nghị quyết số 18-NQ/TW Hội nghị lần thứ sáu Ban Chấp hành Trung ương"
    const bool plenum = match_phrase(text_, at, "hoi nghi lan thu").has_value();
    std::optional<std::size_t> of = plenum ? at : match_phrase(text_, at, "cua");
    if (!of && authorship_ == Authorship::Joint) of = match_phrase(text_, at, "giua");
    if (!of) return false;
    const std::optional<IssuerPhrase> phrase = match_issuer(shadow_, skip_blanks(text_, *of));
    if (!phrase) return read_office(skip_blanks(text_, *of));
    if (leads_to_other(phrase->end)) return false;
    tail_.issuer = phrase->name;
    tail_.end = phrase->end;
    // "… của Bộ A, Bộ B và Bộ C, Sở D đề nghị": the list is over.
    while (authorship_ == Authorship::Joint && !joined_ && read_other_issuer()) {
      continue;
    }
    return true;
  }

  bool read_office(std::size_t at) {
    const std::optional<std::size_t> end = match_office(shadow_, at);
    if (!end || leads_to_other(*end)) return false;
    tail_.issuer = words_of_citation(shadow_.original(at, *end));
    tail_.end = *end;
    return true;
  }

  /// "…, của Thường trực HĐND tỉnh tại Công văn số 155/HĐND-VP": the issuer of what comes.
  [[nodiscard]] bool leads_to_other(std::size_t at) const {
    const std::optional<std::size_t> in = match_phrase(text_, skip_blanks(text_, at), "tai");
    if (!in) return false;
    const std::size_t next = skip_blanks(text_, *in);
    if (!match_type_name(text_, next) && !match_phrase(text_, next, "van ban")) return false;
    const std::size_t so = text_.find(" so ", next);
    return so != std::string_view::npos && so - next < kLongestType;
  }

  bool read_other_issuer() {
    std::size_t at = skip_blanks(text_, tail_.end);
    std::string_view joint = ", ";
    if (const std::optional<std::size_t> end = match_phrase(text_, at, "va")) {
      joint = " và ";
      at = *end;
    } else if (char_at(text_, at) == '-') {
      joint = " - ";
      ++at;
    } else if (char_at(text_, at) == ',') {
      ++at;
    } else {
      return false;
    }
    const std::optional<IssuerPhrase> phrase = match_issuer(shadow_, skip_blanks(text_, at));
    if (!phrase || !phrase->complete) return false;
    *tail_.issuer += std::string(joint) + phrase->name;
    tail_.end = phrase->end;
    joined_ = joint == " và ";
    return true;
  }

  const Shadow& shadow_;
  std::string_view text_;
  Authorship authorship_;
  CitationTail tail_;
  bool joined_ = false;  ///< Whether "và" has brought in the last of several issuers.
};

struct Found {
  IssuerPhrase phrase;
  std::size_t begin = 0;
};

/// The longest name of a body that ends right before `end`.
std::optional<Found> issuer_before(const Shadow& shadow, std::size_t end) {
  const std::string_view text = shadow.text();
  const std::size_t last = skip_blanks_back(text, end);
  for (std::size_t at = last - std::min(last, kLeadWindow); at < last; ++at) {
    if (!starts_word(text, at)) continue;
    std::optional<IssuerPhrase> phrase = match_issuer(shadow, at);
    if (phrase && phrase->end == last) return Found{*std::move(phrase), at};
  }
  return std::nullopt;
}

/// The first index of the term before `end`, "khóa XIII", "(khóa XIII)"; `end` if none is there.
std::size_t skip_term_back(std::string_view text, std::size_t end) {
  std::size_t at = skip_blanks_back(text, end);
  const bool bracket = at > 0 && text[at - 1] == ')';
  if (bracket) --at;
  std::size_t number = at;
  while (number > 0 && is_word_character(text[number - 1])) {
    --number;
  }
  const std::optional<std::size_t> term = match_phrase_before(text, number, "khoa");
  if (!term || match_term(text, *term) != at) return end;
  if (!bracket) return *term;
  const std::size_t open = skip_blanks_back(text, *term);
  return open > 0 && text[open - 1] == '(' ? open - 1 : end;
}

/// Heads who speak for a whole body: what they propose "tại Tờ trình …" is the body's paper.
constexpr std::array<std::string_view, 5> kHeads = {"giam doc", "bo truong", "chanh van phong",
                                                    "truong", "thu truong"};

/// The name of the body that the phrase names, without its head.
std::string body_of(const Shadow& shadow, const Found& found) {
  for (const std::string_view head : kHeads) {
    const std::optional<std::size_t> end = match_phrase(shadow.text(), found.begin, head);
    if (!end) continue;
    const std::optional<IssuerPhrase> body = match_issuer(shadow, skip_blanks(shadow.text(), *end));
    if (body && body->complete && body->end == found.phrase.end) return body->name;
  }
  return found.phrase.name;
}

/// The last full date of the sentences before "cùng ngày".
std::optional<PartialDate> same_day(std::string_view text, std::size_t end) {
  constexpr std::size_t kWindow = 400;
  const std::size_t stop = end - std::min(end, kWindow);
  for (std::size_t at = end; at > stop; --at) {
    if (text[at - 1] != 'n' || !starts_word(text, at - 1)) continue;
    if (!match_phrase(text, at - 1, "ngay")) continue;
    const std::optional<DateMatch> match = match_date(text, at - 1);
    if (match && match->end <= end) {
      return match->date.is_full() ? std::optional(match->date) : std::nullopt;
    }
  }
  return std::nullopt;
}

/// The date in "Ngày 11-6-2021, " before `end`.
std::optional<PartialDate> date_before(std::string_view text, std::size_t end) {
  end = skip_blanks_back(text, end);
  if (end > 0 && text[end - 1] == ',') --end;
  if (const auto same = match_phrase_before(text, end, "cung ngay")) return same_day(text, *same);
  for (std::size_t at = end - std::min(end, kLeadWindow / 3); at < end; ++at) {
    if (!starts_word(text, at) || !match_phrase(text, at, "ngay")) continue;
    const std::optional<DateMatch> match = match_date(text, at);
    if (match && match->end == end) return match->date;
  }
  return std::nullopt;
}

/// The first index of what announces a list before `at`: "các văn bản:", "các kế hoạch", "(".
std::size_t skip_announcement(std::string_view text, std::size_t at) {
  constexpr std::size_t kMostWords = 6;
  const std::size_t colon = skip_blanks_back(text, at);
  std::size_t begin = colon > 0 && text[colon - 1] == ':' ? colon - 1 : at;
  bool several = false;
  for (std::size_t count = 0; count < kMostWords && !several; ++count) {
    std::size_t word = skip_blanks_back(text, begin);
    while (word > 0 && is_word_character(text[word - 1])) {
      --word;
    }
    const std::string_view plural = text.substr(word, skip_blanks_back(text, begin) - word);
    several = plural == "cac" || plural == "nhieu" || plural == "nhung";
    if (plural.empty()) break;
    begin = word;
  }
  return several ? begin : at;
}

/// The first index of "đã ban hành", "ký ban hành" … before `at`; nullopt if none stands there.
std::optional<std::size_t> issuing_verb_before(std::string_view text, std::size_t at) {
  std::optional<std::size_t> verb;
  for (std::size_t rounds = 0; rounds < 2; ++rounds) {
    for (const std::string_view word : kIssuingVerbs) {
      const std::optional<std::size_t> begin = match_phrase_before(text, verb.value_or(at), word);
      if (begin) verb = begin;
    }
  }
  if (!verb) return std::nullopt;
  for (const std::string_view word : {"da", "vua", "tiep tuc"}) {
    verb = match_phrase_before(text, *verb, word).value_or(*verb);
  }
  return verb;
}

}  // namespace

bool has_line_end(const Shadow& shadow, std::size_t begin, std::size_t end) {
  return shadow.original(begin, end).find('\n') != std::string_view::npos;
}

bool has_blank_line(const Shadow& shadow, std::size_t begin, std::size_t end) {
  return end > begin + 1 && std::ranges::count(shadow.original(begin, end), '\n') > 1;
}

/// In symbols of letters, and of offices, the unit that drafted it stands behind the dash.
Authorship authorship_of(const DocumentNumber& number) {
  const std::size_t dash = number.body.find('-');
  const bool two = dash != std::string::npos && !number.type_code.empty();
  const IssuingBody* const other = two ? find_body_by_code(number.body.substr(dash + 1)) : nullptr;
  const bool joint = other != nullptr && !other->name.starts_with("Văn phòng");
  return joint || number.type_code == "NQLT" || number.type_code.starts_with("TTL")
             ? Authorship::Joint
             : Authorship::Single;
}

CitationTail read_tail(const Shadow& shadow, std::size_t at, Authorship authorship) {
  return TailReader(shadow, at, authorship).read();
}

CitationLead read_lead(const Shadow& shadow, std::size_t begin) {
  const std::string_view text = shadow.text();
  CitationLead lead;
  if (begin > 0 && text[begin - 1] == '(') {
    const std::optional<Found> found = issuer_before(shadow, begin - 1);
    const bool of =
        found && found->phrase.complete && match_phrase_before(text, found->begin, "cua");
    if (of) lead.issuer = found->phrase.name;
    return lead;
  }
  const std::size_t announced = skip_announcement(text, begin);
  lead.list = announced != begin;
  const std::optional<std::size_t> verb = issuing_verb_before(text, announced);
  if (verb) {
    if (const std::optional<Found> found = issuer_before(shadow, skip_term_back(text, *verb))) {
      lead.issuer = found->phrase.name;
      lead.verb = true;
      lead.date = date_before(text, found->begin);
    }
  } else if (const std::optional<std::size_t> at = match_phrase_before(text, begin, "tai")) {
    const std::optional<Found> found = issuer_before(shadow, *at);
    if (found && match_phrase_before(text, found->begin, "cua")) {
      lead.issuer = body_of(shadow, *found);
    }
  }
  return lead;
}

}  // namespace chithi::corpus
