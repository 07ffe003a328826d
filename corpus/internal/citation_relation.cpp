// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/internal/citation_relation.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <optional>
#include <span>
#include <string_view>

#include "corpus/document_type.h"
#include "corpus/internal/citation_parts.h"
#include "corpus/internal/letter_case.h"
#include "corpus/internal/shadow_cursor.h"
#include "corpus/internal/start_index.h"

namespace chithi::corpus {
namespace {

/// How far back a sentence is read. Theirs are long: what is to be implemented is listed.
constexpr std::size_t kSentenceWindow = 900;

struct Cue {
  std::string_view words;
  Relation relation;
  std::size_t reach;  ///< How many characters may stand between it and the citation.
};

constexpr std::array kCues = {
    Cue{"thuc hien", Relation::Implements, 45},
    Cue{"trien khai", Relation::Implements, 45},
    Cue{"quan triet", Relation::Implements, 45},
    Cue{"thi hanh", Relation::Implements, 25},
    Cue{"chap hanh", Relation::Implements, 45},
    Cue{"ap dung", Relation::Implements, 25},
    Cue{"can cu", Relation::BasedOn, 12},
    Cue{"tren co so", Relation::BasedOn, 12},
    Cue{"huong dan", Relation::Guides, 12},
    Cue{"huong dan tai", Relation::Refers, 25},
    Cue{"huong dan cua", Relation::Refers, 25},
    Cue{"huong dan thuc hien", Relation::Guides, 45},
    Cue{"huong dan thi hanh", Relation::Guides, 45},
    Cue{"huong dan tuyen truyen", Relation::Guides, 45},
    Cue{"huong dan hoc tap", Relation::Guides, 45},
    Cue{"huong dan nghien cuu", Relation::Guides, 45},
    Cue{"huong dan quan triet", Relation::Guides, 45},
    Cue{"huong dan to chuc thuc hien", Relation::Guides, 45},
    Cue{"huong dan trien khai", Relation::Guides, 45},
    Cue{"huong dan trien khai thuc hien", Relation::Guides, 45},
    Cue{"sua doi", Relation::Amends, 60},
    Cue{"bo sung", Relation::Amends, 60},
    Cue{"thay the", Relation::Replaces, 45},
    Cue{"bai bo", Relation::Replaces, 60},
    Cue{"huy bo", Relation::Replaces, 45},
    Cue{"dinh chinh", Relation::Corrects, 45},
    Cue{"hop nhat", Relation::Consolidates, 45},
    Cue{"gui kem", Relation::Encloses, 20},
    Cue{"kem theo", Relation::Encloses, 20},
    Cue{"sao gui", Relation::Encloses, 20},
    Cue{"theo", Relation::Refers, 25},
    Cue{"quy dinh tai", Relation::Refers, 25},
    Cue{"nhan duoc", Relation::Refers, 12},
};

/// What makes nouns of the verbs: no one is told to do anything then.
constexpr std::array<std::string_view, 6> kNounMakers = {"ket qua",   "qua trinh", "tinh hinh",
                                                         "thoi gian", "viec",      "cong tac"};

/// The last place of whole words in [from, to); npos if there is none.
std::size_t find_last(std::string_view text, std::string_view words, std::size_t from,
                      std::size_t to) {
  if (to < from + words.size()) return std::string_view::npos;
  for (std::size_t at = to - words.size() + 1; at-- > from;) {
    if (text[at] != words.front() || !text.substr(at).starts_with(words)) continue;
    if (starts_word(text, at) && ends_word(text, at + words.size())) return at;
  }
  return std::string_view::npos;
}

/// Whether a sentence ends with the sign at `at`: not in "TP. Hồ Chí Minh" and "07.2021".
bool ends_sentence(const Shadow& shadow, std::size_t at) {
  const std::string_view text = shadow.text();
  const char sign = text[at];
  // The row of a table.
  if (sign == '|' && has_line_end(shadow, at + 1, skip_blanks(text, at + 1))) return true;
  if (sign != '.' && sign != '!' && sign != '?') return false;
  if (char_at(text, at + 1) != ' ') return false;
  const std::size_t next = skip_blanks(text, at + 1);
  const bool capital = next < text.size() && (!is_letter(text[next]) ||
                                              begins_with_capital(shadow.original(next, next + 1)));
  return capital && at > 2 && is_word_character(text[at - 1]) && is_word_character(text[at - 2]) &&
         (is_word_character(text[at - 3]) || is_digit(text[at - 1]));
}

/// A blank line ends a sentence too, unless it is a page break: small letters go on after it.
bool ends_paragraph(const Shadow& shadow, std::size_t at) {
  const std::string_view text = shadow.text();
  if (text[at] != ' ' || char_at(text, at + 1) == ' ') return false;
  const std::size_t begin = skip_blanks_back(text, at);
  if (!has_blank_line(shadow, begin, at + 1)) return false;
  return at + 1 >= text.size() || !is_letter(text[at + 1]) ||
         begins_with_capital(shadow.original(at + 1, at + 2));
}

std::size_t sentence_begin(const Shadow& shadow, std::size_t at) {
  const std::size_t stop = at - std::min(at, kSentenceWindow);
  while (at > stop && !ends_sentence(shadow, at - 1) && !ends_paragraph(shadow, at - 1)) {
    --at;
  }
  return at;
}

/// After the bracket that is open at `at`, or `from`.
std::size_t skip_to_open_bracket(std::string_view text, std::size_t from, std::size_t at) {
  int closed = 0;
  for (std::size_t i = at; i > from; --i) {
    if (text[i - 1] == ')') ++closed;
    if (text[i - 1] == '(' && closed-- == 0) return i;
  }
  return from;
}

/// Where a cue stands in the text.
struct CueMatch {
  const Cue* cue = nullptr;
  std::size_t begin = 0;
};

/// Whether a bracket that is open at `from` is closed before `to`: what it holds is over then.
bool leaves_bracket(std::string_view text, std::size_t from, std::size_t to) {
  int open = 0;
  for (const char c : text.substr(from, to - from)) {
    if (c == '(') ++open;
    if (c == ')' && open-- == 0) return true;
  }
  return false;
}

/// How far before a citation a cue may begin.
constexpr std::size_t kCueWindow =
    std::ranges::max(kCues, {}, [](const Cue& cue) { return cue.words.size() + cue.reach; }).reach +
    std::ranges::max(kCues, {}, [](const Cue& cue) { return cue.words.size(); }).words.size() + 1;

/// Whether "kèm theo" at `at` tells of what goes with the letter itself: "gửi các đồng chí kèm theo
/// …", "kèm theo Công văn này là …". What is "ban hành kèm theo" another paper is cited by it
/// alone.
bool is_sent_with(std::string_view text, std::size_t at, std::size_t end) {
  constexpr std::size_t window = 60;
  const std::size_t from = at - std::min(at, window);
  const std::size_t sent = find_last(text, "gui", from, at);
  const bool open = sent != std::string_view::npos &&
                    text.substr(sent, at - sent).find_first_of(".,;:()") == std::string_view::npos;
  if (open) return true;
  const std::optional<TypeMatch> type = match_type_name(text, skip_blanks(text, end));
  return type && match_phrase(text, skip_blanks(text, type->end), "nay");
}

/// "kèm theo" that says nothing, and its "theo".
bool is_mere_attachment(std::string_view text, const Cue& cue, std::size_t at, std::size_t end) {
  if (cue.words == "theo") return match_phrase_before(text, at, "kem").has_value();
  return cue.words == "kem theo" && !is_sent_with(text, at, end);
}

/// Whether a cue at `at` speaks of what stands at `begin`.
bool reaches(std::string_view text, const Cue& cue, std::size_t at, std::size_t begin) {
  const std::size_t end = at + cue.words.size();
  if (end > begin || begin - end > cue.reach + 1) return false;
  if (!text.substr(at).starts_with(cue.words) || !ends_word(text, end)) return false;
  // "Ban Chấp hành Trung ương" is a body.
  if (cue.words == "chap hanh" && match_phrase_before(text, at, "ban")) return false;
  if (is_mere_attachment(text, cue, at, end)) return false;
  return !leaves_bracket(text, at, begin);
}

/// The cue that stands nearest before the citation, if one reaches it; the longest of those that
/// end there.
CueMatch nearest_cue(std::string_view text, std::size_t from, std::size_t begin) {
  static const StartIndex<Cue> cues(kCues, [](const Cue& cue) { return cue.words; });
  CueMatch nearest;
  std::size_t nearest_end = from;
  for (std::size_t at = std::max(from, begin - std::min(begin, kCueWindow)); at < begin; ++at) {
    if (!starts_word(text, at)) continue;
    cues.any_at(text, at, [&](const Cue& cue) {
      const std::size_t end = at + cue.words.size();
      if (end > nearest_end && reaches(text, cue, at, begin)) {
        nearest = {&cue, at};
        nearest_end = end;
      }
      return false;
    });
  }
  return nearest;
}

/// "Các địa phương đang áp dụng Chỉ thị …" tells of a state, and nobody to do anything.
bool describes(std::string_view text, const CueMatch& match) {
  return match.cue->relation == Relation::Implements &&
         match_phrase_before(text, match.begin, "dang").has_value();
}

/// Whether the verb at `at` is made a noun by the words before it.
bool is_noun(std::string_view text, std::size_t at) {
  return std::ranges::any_of(kNounMakers, [text, at](std::string_view words) {
    return match_phrase_before(text, at, words).has_value();
  });
}

/// The verbs of carrying out.
constexpr std::array<std::string_view, 4> kVerbs = {"thuc hien", "trien khai", "quan triet",
                                                    "thi hanh"};
static_assert(std::ranges::all_of(kVerbs, [](std::string_view verb) {
  return verb.starts_with('t') || verb.starts_with('q');
}));

/// Whether the last place in [from, to) of one of the verbs is as `fits`, called with the place and
/// the end, would have it.
template <typename Fits>
bool any_last_verb(std::string_view text, vi::Span stretch, std::span<const std::string_view> verbs,
                   const Fits& fits) {
  std::array<bool, kVerbs.size()> seen{};
  for (std::size_t at = stretch.end; at-- > stretch.begin;) {
    if (text[at] != 't' && text[at] != 'q') continue;
    for (std::size_t i = 0; i < verbs.size(); ++i) {
      const std::size_t end = at + verbs[i].size();
      if (seen[i] || end > stretch.end || !text.substr(at).starts_with(verbs[i])) continue;
      if (!starts_word(text, at) || !ends_word(text, end)) continue;
      if (fits(at, end)) return true;
      seen[i] = true;
    }
  }
  return false;
}

/// Whether a verb further up in the sentence tells to carry out all that it lists.
bool is_implemented_by_sentence(std::string_view text, std::size_t from, std::size_t begin) {
  // What is in force further up ("thi hành") is another paper.
  const auto verbs = std::span(kVerbs).first(kVerbs.size() - 1);
  return any_last_verb(text, {from, begin}, verbs,
                       [text](std::size_t at, std::size_t) { return !is_noun(text, at); });
}

/// Whether the words from `at` on, after signs, begin with one of the phrases.
bool begins_with_any(std::string_view text, std::size_t at,
                     std::initializer_list<std::string_view> phrases) {
  while (at < text.size() && !is_word_character(text[at])) {
    ++at;
  }
  return std::ranges::any_of(phrases, [text, at](std::string_view words) {
    return match_phrase(text, at, words).has_value();
  });
}

/// Whether the sentence, or the item of a list that the citation stands in, begins with "Căn cứ".
/// What is proposed ("Xét Tờ trình …", "Theo đề nghị của … tại …") is no basis, also behind some.
bool stands_in_basis(std::string_view text, std::size_t from, std::size_t begin) {
  const auto begins_so = [text](std::size_t at) {
    return begins_with_any(text, at, {"can cu", "tren co so"});
  };
  for (std::size_t at = begin; at > from; --at) {
    if (text[at - 1] != ';' && text[at - 1] != ':') continue;
    if (begins_with_any(text, at, {"xet", "theo"})) return false;
    return begins_so(at) || begins_so(from);
  }
  return begins_so(from);
}

Relation relation_before(const Shadow& shadow, std::size_t begin) {
  const std::string_view text = shadow.text();
  const std::size_t sentence = sentence_begin(shadow, begin);
  const std::size_t from = skip_to_open_bracket(text, sentence, begin);
  // What is done in the clause before is not done to what this one cites.
  const std::size_t semicolon = text.substr(from, begin - from).rfind(';');
  const std::size_t clause = semicolon == std::string_view::npos ? from : from + semicolon + 1;
  const CueMatch match = nearest_cue(text, clause, begin);
  const Cue* const cue = match.cue;
  if (stands_in_basis(text, from, begin)) {
    // "Căn cứ tình hình …, UBND tỉnh triển khai Chỉ thị …": the main clause has begun.
    const bool main = cue != nullptr && cue->relation == Relation::Implements &&
                      find_last(text, "yeu cau", from, begin) != std::string_view::npos;
    return main ? Relation::Implements : Relation::BasedOn;
  }
  if (cue != nullptr) return describes(text, match) ? Relation::Refers : cue->relation;
  // What is done to a programme is not done to the paper that it came with.
  if (match_phrase_before(text, begin, "kem theo")) return Relation::Refers;
  const bool bracket = from != sentence;
  return !bracket && is_implemented_by_sentence(text, from, begin) ? Relation::Implements
                                                                   : Relation::Refers;
}

/// "(gửi kèm)", "(*gửi kèm theo*)" after the citation.
bool is_enclosed(std::string_view text, std::size_t end) {
  std::size_t at = skip_blanks(text, end);
  if (char_at(text, at) != '(') return false;
  while (at < text.size() && !is_word_character(text[at]) && text[at] != ')') {
    ++at;
  }
  return match_phrase(text, at, "gui kem") || match_phrase(text, at, "kem theo") ||
         match_phrase(text, at, "co gui kem");
}

/// The text up to the end of the clause that goes on at `at`, but no further than `window`.
std::string_view clause_from(std::string_view text, std::size_t at, std::size_t window) {
  const std::size_t stop = std::min(text.size(), at + window);
  std::size_t end = std::min(at, stop);
  while (end < stop && text[end] != '.' && text[end] != ';' && text[end] != ':' &&
         text[end] != '(') {
    ++end;
  }
  return text.substr(0, end);
}

/// How far behind a citation the verb may stand that says what is to be done with it.
constexpr std::size_t kClauseWindow = 90;

/// "(Công văn …) để tổ chức thực hiện", "(Chỉ thị …) tiếp tục được thi hành", in the same clause
/// and of nothing else: "để thực hiện Nghị quyết …" is of another paper.
bool is_implemented_behind(std::string_view text, std::size_t end) {
  const std::string_view clause = clause_from(text, end, kClauseWindow);
  return any_last_verb(clause, {end, clause.size()}, kVerbs, [&](std::size_t at, std::size_t over) {
    if (match_phrase_before(text, at, "duoc")) return true;
    std::size_t purpose = at;
    for (const std::string_view word : {"trien khai", "to chuc", "nghien cuu", "quan triet"}) {
      purpose = match_phrase_before(text, purpose, word).value_or(purpose);
    }
    const std::size_t next = skip_blanks(text, over);
    const bool last = next >= text.size() || !is_word_character(text[next]);
    return last && purpose > end && match_phrase_before(text, purpose, "de").has_value();
  });
}

/// "Nghị quyết số 29/2018/NQ-HĐND … hết hiệu lực kể từ ngày …", with nothing else cited between.
bool is_ended_behind(std::string_view text, std::size_t end) {
  constexpr std::size_t kTitleWindow = 250;
  constexpr std::string_view kEnded = "het hieu luc";
  const std::string_view clause = clause_from(text, end, kTitleWindow);
  const std::size_t at = find_last(clause, kEnded, end, clause.size());
  if (at == std::string_view::npos || match_phrase_before(text, at, "chua")) return false;
  for (std::size_t so = clause.find(" so ", end); so < at; so = clause.find(" so ", so + 1)) {
    if (is_digit(char_at(text, so + 4))) return false;
  }
  return true;
}

}  // namespace

Relation relation_at(const Shadow& shadow, std::size_t begin, std::size_t end) {
  const Relation before = relation_before(shadow, begin);
  // "Theo Chỉ thị …, các biện pháp được thực hiện", "Căn cứ …": the verb has another subject.
  const bool open = before == Relation::Refers || before == Relation::Encloses;
  if (before == Relation::Refers && is_ended_behind(shadow.text(), end)) return Relation::Replaces;
  if (open && is_implemented_behind(shadow.text(), end)) return Relation::Implements;
  return is_enclosed(shadow.text(), end) ? std::max(before, Relation::Encloses) : before;
}

}  // namespace chithi::corpus
