// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "corpus/gazetteer.h"
#include "corpus/internal/names.h"

namespace chithi::corpus {

inline constexpr std::string_view kProvinceKind = "tỉnh";
inline constexpr std::string_view kCityKind = "thành phố";

/// Words that tell what kind of place the name after them is; `kind` is as in the tables.
struct KindWords {
  std::string_view words;  ///< Bare.
  std::string_view spelling;
  std::string_view kind;
};

/// Longest first.
inline constexpr std::array kKindWords = {
    KindWords{"thanh pho", "thành phố", kCityKind},
    KindWords{"huyen uy", "huyện ủy", "huyện"},
    KindWords{"thanh uy", "thành ủy", kCityKind},
    KindWords{"quan uy", "quận ủy", "quận"},
    KindWords{"tinh uy", "tỉnh ủy", kProvinceKind},
    KindWords{"thi uy", "thị ủy", "thị xã"},
    KindWords{"thi xa", "thị xã", "thị xã"},
    KindWords{"thu do", "thủ đô", kCityKind},
    KindWords{"huyen", "huyện", "huyện"},
    KindWords{"quan", "quận", "quận"},
    KindWords{"tinh", "tỉnh", kProvinceKind},
    KindWords{"t p", "t p", kCityKind},
    KindWords{"tp", "tp", kCityKind},
    KindWords{"tx", "tx", "thị xã"},
};
static_assert(std::ranges::is_sorted(kKindWords, std::ranges::greater{},
                                     [](const KindWords& entry) { return entry.words.size(); }));

/// What a name begins with: its first three letters, or its first digit. Most words of a text
/// begin with none of the keys, and need no second look.
using PlaceKey = std::uint16_t;

inline constexpr std::size_t kPlaceKeyBase = 10 + 1 + 26;
inline constexpr std::size_t kPlaceKeys = kPlaceKeyBase * kPlaceKeyBase * kPlaceKeyBase;
static_assert(kPlaceKeys <= std::numeric_limits<PlaceKey>::max());

/// The key of what begins at `at` of a shadow.
[[nodiscard]] constexpr PlaceKey place_key(std::string_view shadow, std::size_t at) {
  constexpr unsigned letters = 3;
  std::size_t key = 0;
  for (unsigned taken = 0; taken < letters && at < shadow.size(); ++at) {
    const char c = shadow[at];
    if (!is_word_character(c)) continue;
    const bool number = c <= '9';
    key = key * kPlaceKeyBase + static_cast<std::size_t>(number ? c - '0' : c - 'a' + 11);
    ++taken;
    if (number) break;
  }
  return static_cast<PlaceKey>(key);
}

/// A name of a province or a district. Exactly one of the two is set.
struct PlaceName {
  std::string_view text;  ///< As in the table, as is the kind.
  std::string_view kind;
  std::string words;    ///< Bare.
  std::string letters;  ///< The same without blanks.
  const Province* province = nullptr;
  const District* district = nullptr;
  PlaceKey key = place_key(letters, 0);

  /// Districts of cities may have numbers for names.
  [[nodiscard]] bool is_number() const { return letters.front() <= '9'; }
};

/// All names of the tables.
class PlaceNames {
 public:
  explicit PlaceNames(std::vector<PlaceName> names);

  /// Those of these bare letters; provinces before districts.
  [[nodiscard]] std::span<const PlaceName> with_letters(std::string_view letters) const {
    const auto found = letters_.find(letters);
    return found == letters_.end() ? std::span<const PlaceName>() : found->second;
  }
  [[nodiscard]] bool has_key(PlaceKey key) const { return keys_[key]; }
  [[nodiscard]] std::span<const PlaceName> with_key(PlaceKey key) const {
    return entries_with(by_key_, key, &PlaceName::key);
  }

 private:
  std::vector<PlaceName> by_letters_;
  std::unordered_map<std::string_view, std::span<const PlaceName>> letters_;
  std::vector<PlaceName> by_key_;
  std::bitset<kPlaceKeys> keys_;
};

/// Safe to call from any thread.
[[nodiscard]] const PlaceNames& place_names();

/// Whether the last word of a folded phrase is the first of a district's name that the next word
/// goes on with: "huyen doan" of "huyện Đoan Hùng", which is no "Huyện đoàn".
[[nodiscard]] bool ends_in_district(std::string_view phrase, std::string_view next);

/// A quick look before find_province and find_districts: whether words may begin the name of a
/// place, or tell its kind.
[[nodiscard]] bool may_begin_place(std::string_view words);

}  // namespace chithi::corpus
