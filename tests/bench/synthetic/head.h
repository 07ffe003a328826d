// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "tests/bench/synthetic/lexicon.h"
#include "tests/bench/synthetic/random_source.h"

namespace chithi::bench {

/// A day; no month has more than 28 here.
struct Day {
  int year = 2015;
  int month = 1;
  int day = 1;

  friend auto operator<=>(const Day&, const Day&) = default;
};

/// "ngày 05 tháng 3 năm 2021", as on the line of place and date.
[[nodiscard]] std::string in_words(const Day& day);

enum class Tier : std::uint8_t { Central, Province, District, Commune };

/// Who issues a directive; texts are as in a sentence: "Ủy ban nhân dân tỉnh Bến Tre".
struct Body {
  Tier tier = Tier::Province;
  bool party = false;
  std::string superior;  ///< Empty if the letterhead has none.
  std::string name;
  std::string province;   ///< Its name alone; empty for central bodies.
  std::string district;   ///< With the kind: "huyện Ba Tri".
  std::string place;      ///< As before the date.
  std::string authority;  ///< "T/M BAN THƯỜNG VỤ"; may be empty.
  std::string post;       ///< "PHÓ BÍ THƯ"
};

/// What others must know of a directive to cite it.
struct Head {
  Body body;
  std::string number;  ///< "453-CV/TU", "1127/QĐ-UBND"
  std::string type;    ///< "công văn"
  Day date;
  std::string subject;    ///< Without "V/v".
  std::size_t topic = 0;  ///< In the lexicon.

  [[nodiscard]] bool is_letter() const { return type == "công văn"; }
};

/// Draws heads: bodies of all tiers and all the provinces, and the series they number in.
class HeadMaker {
 public:
  explicit HeadMaker(const Lexicon& lexicon);

  [[nodiscard]] Head make(RandomSource& random) const;

 private:
  [[nodiscard]] std::string make_subject(std::size_t topic, RandomSource& random) const;

  const Lexicon& lexicon_;
  WeightedRanks ranks_;
};

}  // namespace chithi::bench
