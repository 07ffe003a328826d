// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/gazetteer.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <string>
#include <utility>

#include "corpus/internal/memo.h"
#include "corpus/internal/names.h"
#include "corpus/internal/place_names.h"

namespace chithi::corpus {
namespace {

constexpr Province kProvinces[] = {
#include "provinces.inc"
};

struct Alias {
  std::string_view alias;
  std::string_view name;
};

constexpr Alias kAliases[] = {
#include "province_aliases.inc"
};

constexpr District kDistricts[] = {
#include "districts.inc"
};

constexpr bool is_province(std::string_view name) {
  return std::ranges::find(kProvinces, name, &Province::name) != std::ranges::end(kProvinces);
}

static_assert(std::ranges::all_of(kAliases, is_province, &Alias::name));
static_assert(std::ranges::all_of(kDistricts, is_province, &District::province));

PlaceName make_name(std::string_view text, const Province& province) {
  return {text, province.kind, bare_words(text), bare_letters(text), &province, nullptr};
}

PlaceName make_name(const District& district) {
  const std::string_view text = district.name;
  return {text, district.kind, bare_words(text), bare_letters(text), nullptr, &district};
}

std::vector<PlaceName> collect_names() {
  std::vector<PlaceName> names;
  for (const Province& province : kProvinces) {
    names.push_back(make_name(province.name, province));
  }
  for (const auto& [alias, name] : kAliases) {
    names.push_back(make_name(alias, *std::ranges::find(kProvinces, name, &Province::name)));
  }
  for (const District& district : kDistricts) {
    names.push_back(make_name(district));
  }
  return names;
}

/// What is left of a name's bare words without its kind, and the kind.
struct KindAndRest {
  std::string_view kind;
  std::string_view rest;
};

std::optional<KindAndRest> split_kind(std::string_view words) {
  for (const KindWords& entry : kKindWords) {
    const std::string_view prefix = entry.words;
    if (words.starts_with(prefix) && words.substr(prefix.size()).starts_with(' ')) {
      return KindAndRest{entry.kind, words.substr(prefix.size() + 1)};
    }
  }
  return std::nullopt;
}

const Province* find_province_words(std::string words) {
  std::erase(words, ' ');
  const auto names = place_names().with_letters(words);
  const auto found = std::ranges::find_if(names, [](const PlaceName& n) { return n.province; });
  return found == names.end() ? nullptr : found->province;
}

const Province* read_province(std::string_view name) {
  const std::string words = bare_words(name);
  if (const Province* const province = find_province_words(words)) return province;
  const std::optional<KindAndRest> split = split_kind(words);
  return split ? find_province_words(std::string(split->rest)) : nullptr;
}

std::vector<const District*> find_districts_words(std::string words) {
  std::erase(words, ' ');
  std::vector<const District*> districts;
  for (const PlaceName& name : place_names().with_letters(words)) {
    if (name.district != nullptr) districts.push_back(name.district);
  }
  return districts;
}

std::vector<std::string_view> collect_provinces_2025() {
  std::vector<std::string_view> names;
  for (const Province& province : kProvinces) {
    names.push_back(province.name_2025);
  }
  const auto folded = [](std::string_view name) { return bare_words(name); };
  std::ranges::sort(names, {}, folded);
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

}  // namespace

PlaceNames::PlaceNames(std::vector<PlaceName> names)
    : by_letters_(std::move(names)), by_key_(by_letters_) {
  std::ranges::stable_sort(by_letters_, {}, &PlaceName::letters);
  std::ranges::stable_sort(by_key_, {}, &PlaceName::key);
  for (const PlaceName& name : by_key_) {
    keys_.set(name.key);
  }
  for (const PlaceName& name : by_letters_) {
    if (letters_.contains(name.letters)) continue;
    letters_.emplace(name.letters, entries_with(by_letters_, name.letters, &PlaceName::letters));
  }
}

const PlaceNames& place_names() {
  static const PlaceNames instance(collect_names());
  return instance;
}

bool may_begin_place(std::string_view words) {
  const std::string bare = bare_words(words);
  if (place_names().has_key(place_key(bare, 0))) return true;
  return std::ranges::any_of(kKindWords, [&](const KindWords& entry) {
    return std::string_view(bare).starts_with(entry.words);
  });
}

bool ends_in_district(std::string_view phrase, std::string_view next) {
  constexpr std::string_view kUnion = " doan";
  if (!phrase.ends_with(kUnion)) return false;
  const std::string name = std::string(kUnion.substr(1)) + ' ' + std::string(next);
  return !find_districts(name).empty();
}

std::span<const Province> provinces() noexcept { return kProvinces; }

std::span<const std::string_view> provinces_2025() noexcept {
  static const std::vector<std::string_view> names = collect_provinces_2025();
  return names;
}

const Province* find_province(std::string_view name) {
  static thread_local Memo<const Province*> known;
  return known.get(name, read_province);
}

std::string_view name_on(const Province& province, const PartialDate& date) {
  // A new name that no province had before is a mere renaming: Thừa Thiên Huế became Huế
  // half a year before the mergers.
  constexpr int renaming = 2025;
  return !is_province(province.name_2025) && date.year >= renaming ? province.name_2025
                                                                   : province.name;
}

bool is_without_districts(const PartialDate& date) noexcept {
  constexpr int year = 2025;
  constexpr int month = 7;
  return date.year > year || (date.year == year && date.month >= month);
}

std::vector<const District*> find_districts(std::string_view name) {
  const std::string words = bare_words(name);
  std::vector<const District*> districts = find_districts_words(words);
  const std::optional<KindAndRest> split = split_kind(words);
  if (!districts.empty() || !split) return districts;

  districts = find_districts_words(std::string(split->rest));
  const auto fits = [&](const District* district) { return district->kind == split->kind; };
  if (std::ranges::any_of(districts, fits)) std::erase_if(districts, std::not_fn(fits));
  return districts;
}

}  // namespace chithi::corpus
