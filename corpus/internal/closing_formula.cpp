// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/internal/closing_formula.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "corpus/document_type.h"
#include "corpus/internal/shadow.h"
#include "corpus/internal/shadow_cursor.h"

namespace chithi::corpus {
namespace {

constexpr std::size_t kLongestBody = 250;    ///< The assembly with its term and session.
constexpr std::size_t kLongestSession = 60;  ///< "tại kỳ họp thứ 9" between verb and day.

/// The first place of whole words in [from, to).
std::size_t find_words(std::string_view text, std::string_view words, std::size_t from,
                       std::size_t to) {
  const std::string_view window = text.substr(0, std::min(to, text.size()));
  for (std::size_t at = window.find(words, from); at != window.npos;
       at = window.find(words, at + 1)) {
    if (match_phrase(text, at, words) && starts_word(text, at)) return at;
  }
  return std::string_view::npos;
}

/// The end of "này được", "này đã được" behind a type's name.
std::optional<std::size_t> match_passive(std::string_view text, std::size_t at) {
  constexpr std::array<std::string_view, 2> forms = {"nay da duoc", "nay duoc"};
  for (const std::string_view form : forms) {
    if (const auto end = match_phrase(text, skip_blanks(text, at), form)) return end;
  }
  return std::nullopt;
}

/// The day on which what begins at `begin` was passed.
std::optional<DateMatch> match_formula(std::string_view text, std::size_t begin) {
  const std::optional<TypeMatch> type = match_type_name(text, begin);
  const auto passive = type ? match_passive(text, type->end) : std::nullopt;
  if (!passive) return std::nullopt;
  const std::size_t passed = find_words(text, "thong qua", *passive, *passive + kLongestBody);
  if (passed == std::string_view::npos) return std::nullopt;
  const std::size_t day = find_words(text, "ngay", passed, passed + kLongestSession);
  if (day == std::string_view::npos) return std::nullopt;
  // "thông qua và có hiệu lực từ ngày …" is another day.
  if (find_words(text, "hieu luc", passed, day) != std::string_view::npos) return std::nullopt;
  const std::optional<DateMatch> date = match_date(text, day);
  return date && date->date.is_full() ? date : std::nullopt;
}

}  // namespace

std::optional<ClosingFormula> find_closing_formula(std::string_view text) {
  const CastShadow shadow(text);
  std::optional<ClosingFormula> last;
  constexpr std::string_view known_by = "nay";
  for (std::size_t at = shadow.text().find(known_by); at != std::string_view::npos;
       at = shadow.text().find(known_by, at + 1)) {
    // Types have two to four words.
    constexpr std::size_t longest_type = 24;
    for (std::size_t begin = at - std::min(at, longest_type); begin < at; ++begin) {
      if (!starts_word(shadow.text(), begin)) continue;
      const std::optional<DateMatch> date = match_formula(shadow.text(), begin);
      if (!date) continue;
      last = ClosingFormula{date->date, shadow.span(begin, date->end)};
      break;
    }
  }
  return last;
}

}  // namespace chithi::corpus
