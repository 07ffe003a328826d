// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/internal/issuer_place.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "corpus/internal/issuer_phrase.h"
#include "corpus/internal/letter_case.h"
#include "corpus/internal/place_names.h"
#include "corpus/internal/shadow.h"
#include "corpus/internal/shadow_cursor.h"
#include "stemmer-vi/fold.h"
#include "stemmer-vi/syllable.h"

namespace chithi::corpus {
namespace {

struct CommuneKind {
  std::string_view words;  ///< Bare.
  std::string_view spelling;
};

/// Luật Tổ chức chính quyền địa phương 2015, article 2; of 2025 (72/2025/QH15), article 1.
constexpr std::array kCommuneKinds = {
    CommuneKind{"xa", "xã"},
    CommuneKind{"phuong", "phường"},
    CommuneKind{"thi tran", "thị trấn"},
    CommuneKind{"dac khu", "đặc khu"},
};

constexpr std::size_t kMaxWordsOfCommune = 4;
constexpr std::size_t kMaxDigitsOfCommune = 2;

/// One of several names of a place under which its words are compared: no marks are none.
bool is_spelt(std::string_view written, std::string_view name) {
  const std::string lower = vi::to_lower(written);
  return lower == vi::to_lower(name) || lower == vi::fold(name);
}

/// "Tam Dương" of "huyện Tam Dương" ends with the name.
bool ends_with_name(std::string_view words, std::string_view name) {
  const std::string written = ' ' + vi::canonical_spelling(words);
  return written.ends_with(' ' + vi::canonical_spelling(name));
}

/// The end of the capitalised words or the short number at `at`.
std::size_t end_of_name(const Shadow& shadow, std::size_t at) {
  const std::string_view text = shadow.text();
  std::size_t end = at;
  for (std::size_t count = 0; count < kMaxWordsOfCommune; ++count) {
    const std::size_t begin = count == 0 ? at : skip_blanks(text, end);
    const std::size_t next = word_end(text, begin);
    if (next == begin) break;
    const bool number = count == 0 && is_digit(text[begin]);
    if (number) return next - begin <= kMaxDigitsOfCommune ? next : at;
    if (!begins_with_capital(shadow.original(begin, next))) break;
    end = next;
  }
  return end;
}

/// "Bảo hiểm Xã hội" and "thị xã Kỳ Anh" are no communes.
bool is_other_word(std::string_view text, const CommuneKind& kind, std::size_t at,
                   std::size_t name) {
  if (kind.words != "xa") return false;
  return match_phrase_before(text, at, "thi") || match_phrase(text, name, "hoi");
}

/// The units of one province among those that bear a name.
std::vector<const District*> namesakes(std::string_view district, std::string_view province) {
  std::vector<const District*> districts = find_districts(district);
  std::erase_if(districts, [&](const District* d) {
    return find_province(d->province) != find_province(province);
  });
  return districts;
}

}  // namespace

std::string_view province_on(std::string_view name, const std::optional<PartialDate>& date) {
  const Province* const province = find_province(name);
  return province == nullptr ? name : name_on(*province, date.value_or(PartialDate()));
}

bool is_central_city(std::string_view province) {
  // Spares a question for a bare number the table of all places.
  if (province.empty()) return false;
  const Province* const known = find_province(province);
  if (known == nullptr) return false;
  const bool renamed = known->name != province && known->name_2025 == province;
  return renamed || known->kind == kCityKind;
}

std::vector<const District*> districts_meant(std::string_view words) {
  std::vector<const District*> districts = find_districts(words);
  const auto spelt = [words](const District* d) { return ends_with_name(words, d->name); };
  if (std::ranges::any_of(districts, spelt)) {
    std::erase_if(districts, [&](const District* d) { return !spelt(d); });
  }
  return districts;
}

std::string commune_in(std::string_view issuer) {
  const CastShadow shadow(issuer);
  const std::string_view text = shadow.text();
  for (std::size_t at = skip_to_word(text, 0); at < text.size();
       at = skip_to_word(text, word_end(text, at))) {
    for (const CommuneKind& kind : kCommuneKinds) {
      const std::optional<std::size_t> end = match_phrase(text, at, kind.words);
      if (!end || !is_spelt(shadow.original(at, *end), kind.spelling)) continue;
      const std::size_t name = skip_blanks(text, *end);
      if (is_other_word(text, kind, at, name)) continue;
      const std::size_t name_end = end_of_name(shadow, name);
      if (name_end == name) continue;
      return std::string(kind.spelling) + ' ' + std::string(shadow.original(name, name_end));
    }
  }
  return {};
}

std::string unit_of(const PlacedIssuer& issuer) {
  const IssuerPhrase phrase = read_issuer(issuer.name);
  // The lower of the two: a letterhead may take "Thành ủy" for that of a province.
  const std::optional<Level> level = std::max(issuer.level, phrase.level);
  const std::string_view named = phrase.district;
  // Since 2025 the city of Huế is the province.
  const bool itself = is_central_city(issuer.province) && named == issuer.province;
  if (level == Level::Central || itself) return {};
  if (std::string commune = commune_in(issuer.name); !commune.empty()) return commune;
  const bool below = level == Level::District || level == Level::Commune;
  const bool city = phrase.kind == kCityKind && phrase.province.empty() && named.empty() &&
                    !issuer.province.empty() && !is_central_city(issuer.province);
  if (!below && !city) return {};
  const std::string_view district = named.empty() ? issuer.district : named;
  const bool commune =
      named.empty() && std::ranges::count(kCommuneKinds, phrase.kind, &CommuneKind::spelling) > 0;
  if (district.empty() || commune) return std::string(kUnnamedUnit);
  const bool shared = namesakes(district, issuer.province).size() > 1 && !phrase.kind.empty();
  return (shared ? phrase.kind + ' ' : std::string()) + std::string(district);
}

}  // namespace chithi::corpus
