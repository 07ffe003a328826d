// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/internal/citation_relation.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "corpus/internal/citation_parts.h"
#include "corpus/internal/letter_case.h"
#include "corpus/internal/shadow_cursor.h"

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
    Cue{"can cu", Relation::BasedOn, 12},
    Cue{"huong dan", Relation::Guides, 12},
    Cue{"huong dan thuc hien", Relation::Guides, 45},
    Cue{"huong dan thi hanh", Relation::Guides, 45},
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

/// The cue that stands nearest before the citation, if one reaches it.
const Cue* nearest_cue(std::string_view text, std::size_t from, std::size_t begin) {
  const Cue* nearest = nullptr;
  std::size_t nearest_end = from;
  for (const Cue& cue : kCues) {
    const std::size_t window = cue.words.size() + cue.reach + 1;
    const std::size_t start = std::max(from, begin - std::min(begin, window));
    const std::size_t at = find_last(text, cue.words, start, begin);
    if (at == std::string_view::npos) continue;
    const std::size_t end = at + cue.words.size();
    const bool longer =
        nearest != nullptr && end == nearest_end && cue.words.size() > nearest->words.size();
    if (end <= nearest_end && !longer) continue;
    nearest = &cue;
    nearest_end = end;
  }
  return nearest;
}

/// Whether a verb further up in the sentence tells to carry out all that it lists.
bool is_implemented_by_sentence(std::string_view text, std::size_t from, std::size_t begin) {
  for (const std::string_view verb : {"thuc hien", "trien khai", "quan triet"}) {
    const std::size_t at = find_last(text, verb, from, begin);
    if (at == std::string_view::npos) continue;
    const bool noun = std::ranges::any_of(kNounMakers, [text, at](std::string_view words) {
      return match_phrase_before(text, at, words).has_value();
    });
    if (!noun) return true;
  }
  return false;
}

/// Whether the sentence, or the item of a list that the citation stands in, begins with "Căn cứ".
bool stands_in_basis(std::string_view text, std::size_t from, std::size_t begin) {
  const auto begins_so = [text](std::size_t at) {
    while (at < text.size() && !is_word_character(text[at])) {
      ++at;
    }
    return match_phrase(text, at, "can cu").has_value();
  };
  if (begins_so(from)) return true;
  for (std::size_t at = begin; at > from; --at) {
    if (text[at - 1] == ';' || text[at - 1] == ':') return begins_so(at);
  }
  return false;
}

Relation relation_before(const Shadow& shadow, std::size_t begin) {
  const std::string_view text = shadow.text();
  const std::size_t sentence = sentence_begin(shadow, begin);
  const std::size_t from = skip_to_open_bracket(text, sentence, begin);
  const Cue* const cue = nearest_cue(text, from, begin);
  if (stands_in_basis(text, from, begin)) {
    // "Căn cứ tình hình …, UBND tỉnh triển khai Chỉ thị …": the main clause has begun.
    const bool main = cue != nullptr && cue->relation == Relation::Implements &&
                      find_last(text, "yeu cau", from, begin) != std::string_view::npos;
    return main ? Relation::Implements : Relation::BasedOn;
  }
  if (cue != nullptr) return cue->relation;
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

}  // namespace

Relation relation_at(const Shadow& shadow, std::size_t begin, std::size_t end) {
  const Relation before = relation_before(shadow, begin);
  return is_enclosed(shadow.text(), end) ? std::max(before, Relation::Encloses) : before;
}

}  // namespace chithi::corpus
