// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/internal/issuer_words.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <utility>

#include "corpus/internal/place_names.h"
#include "corpus/internal/shadow_cursor.h"
#include "corpus/internal/start_index.h"
#include "stemmer-vi/fold.h"

namespace chithi::corpus {
namespace {

constexpr IssuerWords kWords[] = {
#include "issuer_phrases.inc"
};
static_assert(std::ranges::is_sorted(kWords, {}, &IssuerWords::folded));

/// What may stand between the words of a phrase: "của UBND tỉnh, Ủy ban nhân dân huyện yêu cầu" has
/// no "Tỉnh ủy".
std::string_view gaps_of(const IssuerWords& words) {
  const bool parted = words.name.find(',') != std::string_view::npos ||
                      words.name.find('-') != std::string_view::npos;
  return parted ? kGapsInNames : kGapsInNames.substr(0, 1);
}

/// Whether the words agree in their marks too, or have none at all.
bool is_spelt_alike(std::string_view written, std::string_view name) {
  const std::string lower = vi::to_lower(written);
  return lower == vi::to_lower(name) || lower == vi::fold(lower);
}

}  // namespace

IssuerPiece match_issuer_words(const Shadow& shadow, std::size_t at) {
  if (at >= shadow.size()) return {};  // Most citations name no body: no table for those.
  static const StartIndex<IssuerWords> phrases(kWords,
                                               [](const IssuerWords& p) { return p.folded; });
  IssuerPiece longest;
  phrases.any_at(shadow.text(), at, [&](const IssuerWords& phrase) {
    const std::optional<std::size_t> end =
        match_words(shadow.text(), at, phrase.folded, gaps_of(phrase));
    if (!end || *end <= longest.end) return false;
    const std::size_t next = skip_blanks(shadow.text(), *end);
    if (ends_in_district(phrase.folded,
                         shadow.text().substr(next, word_end(shadow.text(), next) - next)))
      return false;
    const bool single = phrase.folded.find(' ') == std::string_view::npos;
    const bool meant = !single || is_spelt_alike(shadow.original(at, *end), phrase.name);
    if (meant) longest = {&phrase, *end};
    return false;
  });
  return longest;
}

const IssuerWords* find_issuer_words(std::string_view folded) {
  const auto* const found = std::ranges::find(kWords, folded, &IssuerWords::folded);
  return found == std::ranges::end(kWords) ? nullptr : found;
}

std::string_view place_kind_of(const IssuerWords& words) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kinds = {{
      {"thanh uy", kCityKind},
      {"huyen uy", "huyện"},
      {"huyen doan", "huyện"},
      {"quan uy", "quận"},
      {"thi uy", "thị xã"},
      {"cua tinh", kProvinceKind},
  }};
  const auto* const known =
      std::ranges::find(kinds, words.folded, &std::pair<std::string_view, std::string_view>::first);
  if (known != kinds.end()) return known->second;
  return words.role.starts_with("of-") ? words.name : std::string_view();
}

}  // namespace chithi::corpus
