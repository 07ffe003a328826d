// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/internal/places.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <tuple>

#include "corpus/internal/letter_case.h"
#include "corpus/internal/names.h"
#include "corpus/internal/place_names.h"
#include "corpus/internal/shadow_cursor.h"
#include "stemmer-vi/fold.h"
#include "stemmer-vi/span.h"
#include "stemmer-vi/syllable.h"

namespace chithi::corpus {
namespace {

/// What may stand between the words of a name: "TP.HCM", "Phan Rang-Tháp Chàm".
constexpr std::string_view kGaps = " -.";

/// "quan" ends many common words: bảo quản, cơ quan, hải quan, liên quan …
constexpr std::array<std::string_view, 12> kBeforeQuan = {
    "bao", "chu", "co", "hai", "khach", "lien", "phap", "tham", "tong", "truc", "trung", "vi",
};

/// Longer names in which the name of a province may be seen.
constexpr std::array<std::string_view, 2> kNoPlaces = {"thai binh duong", "viet nam"};

/// First of all a person; the city is named with its kind.
constexpr std::array<std::string_view, 2> kPerson = {"hcm", "ho chi minh"};

std::size_t end_of_previous(std::string_view shadow, std::size_t at) {
  const std::size_t last = shadow.substr(0, at).find_last_not_of(" .");
  return last == std::string_view::npos ? 0 : last + 1;
}

/// Where `words` begin if they end at `end`.
std::optional<std::size_t> match_words_before(std::string_view shadow, std::size_t end,
                                              std::string_view words) {
  for (std::size_t i = words.size(); i-- > 0;) {
    if (words[i] == ' ') {
      end = end_of_previous(shadow, end);
    } else if (end == 0 || shadow[--end] != words[i]) {
      return std::nullopt;
    }
  }
  if (!starts_word(shadow, end)) return std::nullopt;
  return end;
}

/// A shadow, and the text that it is of if that is known.
struct Source {
  std::string_view shadow;
  const Shadow* text = nullptr;
};

/// The words of a stretch of a text as they are written.
std::vector<std::string_view> written_words(const Shadow& text, std::size_t begin,
                                            std::size_t end) {
  const auto in_word = [&text](std::size_t at) {
    return is_word_character(text.text()[at]) || text.text()[at] == '\'';
  };
  std::vector<std::string_view> words;
  for (std::size_t at = begin; at < end;) {
    const std::size_t start = at;
    while (at < end && in_word(at)) {
      ++at;
    }
    if (at > start) words.push_back(text.original(start, at));
    while (at < end && !in_word(at)) {
      ++at;
    }
  }
  return words;
}

/// Whether a word is one of a table's: its marks are right or all lost. Words that are no
/// Vietnamese syllables are spelt in too many ways: Đắk, Đăk, Đak.
bool is_spelling_of(std::string_view written, std::string_view word) {
  return vi::canonical_spelling(written) == vi::canonical_spelling(word) ||
         vi::to_lower(written) == vi::fold(written) || !vi::parse_syllable(word);
}

/// The same of several words; those that blanks are missing between can't be compared.
bool are_spelling_of(const std::vector<std::string_view>& written, std::string_view words) {
  const CastShadow wanted(words);
  const std::vector<std::string_view> given = written_words(wanted, 0, wanted.size());
  return written.size() != given.size() || std::ranges::equal(written, given, is_spelling_of);
}

/// Whether words for a kind that end at `end` are only seen there, or do not speak of the name
/// that begins at `at`.
bool is_misleading(const Source& source, const KindWords& entry, vi::Span words, std::size_t at) {
  const std::string_view gap = source.shadow.substr(words.end, at - words.end);
  constexpr std::size_t longest_abbreviation = 3;
  const bool sentence_ends =
      gap.find('.') != std::string_view::npos && entry.words.size() > longest_abbreviation;
  if (sentence_ends) return true;
  if (source.text != nullptr &&
      !are_spelling_of(written_words(*source.text, words.begin, words.end), entry.spelling)) {
    return true;
  }
  const std::size_t before = end_of_previous(source.shadow, words.begin);
  return entry.words == "quan" && std::ranges::any_of(kBeforeQuan, [&](std::string_view word) {
           return match_words_before(source.shadow, before, word).has_value();
         });
}

/// The kind that is told right before `at`; empty if none is.
std::string_view kind_before(const Source& source, std::size_t at) {
  const std::size_t end = end_of_previous(source.shadow, at);
  for (const KindWords& entry : kKindWords) {
    const auto begin = match_words_before(source.shadow, end, entry.words);
    if (!begin) continue;
    return is_misleading(source, entry, {*begin, end}, at) ? std::string_view() : entry.kind;
  }
  return {};
}

/// Whether words in which the shadow shows a name are written as one.
bool is_written(const PlaceName& name, const std::vector<std::string_view>& words,
                std::string_view kind) {
  return (name.is_number() || begins_with_capital(words.front())) &&
         (!kind.empty() || are_spelling_of(words, name.text));
}

/// How well a name goes with the kind told before it; 0 if not at all.
int rank(const PlaceName& name, std::string_view kind) {
  if (name.district != nullptr) {
    if (kind.empty() || kind == kProvinceKind) return 0;
    if (name.kind == kind) return 3;
    return name.is_number() ? 0 : 2;
  }
  if (kind.empty()) return std::ranges::find(kPerson, name.words) == kPerson.end() ? 1 : 0;
  return name.kind == kind ? 3 : 1;
}

/// "TPHCM" has it in itself.
bool includes_kind(const PlaceName& name) {
  return name.words.starts_with("tp") || name.words.starts_with("thanh pho");
}

/// The best of the places whose names begin at `at`.
std::optional<PlaceMention> mention_at(const Source& source, std::size_t at) {
  const PlaceKey key = place_key(source.shadow, at);
  if (!place_names().has_key(key)) return std::nullopt;
  std::optional<PlaceMention> best;
  std::tuple<std::size_t, int> best_fit;
  for (const PlaceName& name : place_names().with_key(key)) {
    const std::optional<std::size_t> end = match_words(source.shadow, at, name.words, kGaps);
    if (!end) continue;
    const std::string_view kind = kind_before(source, at);
    const std::tuple fit(*end, rank(name, kind));
    if (std::get<int>(fit) == 0 || fit <= best_fit) continue;
    if (source.text != nullptr && !is_written(name, written_words(*source.text, at, *end), kind)) {
      continue;
    }
    best_fit = fit;
    best =
        PlaceMention{name.province, name.district, at, *end, !kind.empty() || includes_kind(name)};
  }
  return best;
}

/// Past a name of something else that begins at `at`; else `at`.
std::size_t skip_no_place(std::string_view shadow, std::size_t at) {
  for (const std::string_view words : kNoPlaces) {
    if (shadow[at] != words.front()) continue;
    if (const auto end = match_words(shadow, at, words, kGaps)) return *end;
  }
  return at;
}

std::vector<PlaceMention> find_in(const Source& source) {
  std::vector<PlaceMention> places;
  for (std::size_t at = 0; at < source.shadow.size();) {
    if (!starts_word(source.shadow, at)) {
      ++at;
      continue;
    }
    const std::optional<PlaceMention> place = mention_at(source, at);
    const std::size_t skipped = skip_no_place(source.shadow, at);
    if (place && place->end > skipped) places.push_back(*place);
    at = std::max({word_end(source.shadow, at), skipped, place ? place->end : 0});
  }
  return places;
}

}  // namespace

std::vector<PlaceMention> find_places(std::string_view shadow) { return find_in({shadow}); }

std::vector<PlaceMention> find_places(const Shadow& shadow) {
  return find_in({shadow.text(), &shadow});
}

}  // namespace chithi::corpus
