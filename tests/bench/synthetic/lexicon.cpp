// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/synthetic/lexicon.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <stdexcept>
#include <utility>

namespace chithi::bench {
namespace {

struct Row {
  std::string_view group;
  std::string_view phrase;
};

constexpr Row kRows[] = {
#include "phrases.inc"
};

constexpr std::string_view kTopicPrefix = "matter.";
constexpr std::string_view kWords = "word";

/// The words are the same in every archive, whatever its seed.
constexpr std::uint64_t kWordSeed = 20150101;
constexpr std::size_t kSyllables = 6500;
constexpr std::size_t kPairs = 50000;

constexpr auto kSurnames = std::to_array<std::string_view>(
    {"Nguyễn", "Trần", "Lê",   "Phạm", "Hoàng", "Huỳnh", "Phan",  "Vũ",    "Võ",  "Đặng",
     "Bùi",    "Đỗ",   "Hồ",   "Ngô",  "Dương", "Lý",    "Đinh",  "Tống",  "Lưu", "Trịnh",
     "Cao",    "Mai",  "Kiều", "Nông", "Lò",    "Tạ",    "Quách", "Thạch", "Sơn", "Giàng"});

constexpr auto kMiddleNames = std::to_array<std::string_view>(
    {"Văn",  "Thị",  "Hữu", "Đức",  "Minh",  "Quốc",  "Xuân",  "Ngọc", "Thanh", "Kim",
     "Hồng", "Công", "Bá",  "Đình", "Trọng", "Thành", "Quang", "Duy",  "Mỹ",    "Tiến"});

constexpr auto kGivenNames = std::to_array<std::string_view>(
    {"An",   "Bình", "Châu",  "Cường", "Dũng", "Đạt",  "Giang", "Hà",   "Hải",  "Hạnh",
     "Hiền", "Hòa",  "Hùng",  "Khánh", "Lan",  "Liên", "Long",  "Mạnh", "Nam",  "Nga",
     "Oanh", "Phúc", "Quyết", "Sơn",   "Tâm",  "Thảo", "Thủy",  "Toàn", "Tuấn", "Vinh"});

constexpr auto kCommuneFirst = std::to_array<std::string_view>(
    {"An",  "Tân", "Bình",  "Phú",  "Long",  "Hòa", "Mỹ",   "Vĩnh", "Đông", "Tây",
     "Nam", "Bắc", "Thanh", "Xuân", "Quảng", "Yên", "Hưng", "Kim",  "Sơn",  "Đại"});

constexpr auto kCommuneSecond = std::to_array<std::string_view>(
    {"Phú",   "Hưng", "Thạnh", "Lộc",  "Khánh", "Thành", "Hiệp", "Hội", "Lợi",   "Trung",
     "Giang", "Lâm",  "Điền",  "Thủy", "Mỹ",    "Phước", "Tiến", "Đức", "Thắng", "Hải"});

constexpr auto kLatinOnsets = std::to_array<std::string_view>(
    {"b", "c", "d", "f", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "x", "tr", "z"});
constexpr auto kLatinRhymes = std::to_array<std::string_view>(
    {"a", "e", "i", "o", "u", "an", "en", "in", "on", "ex", "ico", "atech", "imex", "era"});

template <std::size_t size>
std::string_view pick(const std::array<std::string_view, size>& words, RandomSource& random) {
  return random.pick(std::span<const std::string_view>(words));
}

/// The common words, then pairs of syllables that make rarer and rarer ones.
std::vector<std::string> make_pairs(std::vector<std::string> common,
                                    const std::vector<std::string>& syllables,
                                    RandomSource& random) {
  constexpr std::uint64_t kFlat = 60;
  const WeightedRanks ranks = WeightedRanks::zipf(syllables.size(), kFlat);
  std::vector<std::string> pairs = std::move(common);
  pairs.reserve(kPairs);
  while (pairs.size() < kPairs) {
    const std::string& first = syllables[ranks.draw(random)];
    pairs.push_back(first + ' ' + syllables[ranks.draw(random)]);
  }
  return pairs;
}

}  // namespace

PhraseGroup::PhraseGroup(std::vector<std::string_view> phrases)
    : phrases_(std::move(phrases)), ranks_(WeightedRanks::zipf(phrases_.size(), 6)) {}

Lexicon::Lexicon() : pair_ranks_(WeightedRanks::zipf(kPairs, 20)) {
  const std::span rows(kRows);
  std::vector<std::string> common;
  for (std::size_t begin = 0, end = 0; begin < rows.size(); begin = end) {
    const std::string_view name = rows[begin].group;
    std::vector<std::string_view> phrases;
    for (end = begin; end < rows.size() && rows[end].group == name; ++end) {
      phrases.push_back(rows[end].phrase);
    }
    if (name == kWords) {
      common.assign(phrases.begin(), phrases.end());
    } else if (name.starts_with(kTopicPrefix)) {
      topics_.emplace_back(std::move(phrases));
    } else {
      groups_.push_back({name, PhraseGroup(std::move(phrases))});
    }
  }
  RandomSource random(kWordSeed);
  syllables_ = make_syllables(random);
  syllables_.resize(std::min(syllables_.size(), kSyllables));
  pairs_ = make_pairs(std::move(common), syllables_, random);
}

const PhraseGroup& Lexicon::group(std::string_view name) const {
  const auto found = std::find_if(groups_.begin(), groups_.end(),
                                  [&](const Named& named) { return named.name == name; });
  if (found == groups_.end()) throw std::out_of_range("no phrases " + std::string(name));
  return found->group;
}

std::string Lexicon::person(RandomSource& random) const {
  constexpr unsigned kUncommon = 300;
  std::string name(pick(kSurnames, random));
  name.append(" ").append(pick(kMiddleNames, random)).append(" ");
  if (random.chance(kUncommon)) {
    return name += capitalized(random.pick(std::span<const std::string>(syllables_)));
  }
  return name += pick(kGivenNames, random);
}

std::string Lexicon::commune(RandomSource& random) const {
  constexpr unsigned kUncommon = 300;
  std::string name(pick(kCommuneFirst, random));
  name += ' ';
  if (random.chance(kUncommon)) {
    return name += capitalized(random.pick(std::span<const std::string>(syllables_)));
  }
  return name += pick(kCommuneSecond, random);
}

std::string Lexicon::company(RandomSource& random) {
  std::string name;
  for (int parts = random.between(2, 4); parts > 0; --parts) {
    name.append(pick(kLatinOnsets, random)).append(pick(kLatinRhymes, random));
  }
  return capitalized(name);
}

}  // namespace chithi::bench
