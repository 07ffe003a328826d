// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

#include "corpus/internal/shadow.h"

namespace chithi::corpus {

/// A row of data/issuer_phrases.tsv: words that names of bodies are made of.
struct IssuerWords {
  std::string_view folded;
  std::string_view name;
  std::string_view role;
};

/// Between the words of names that have commas or dashes; their usage varies.
inline constexpr std::string_view kGapsInNames = " ,-";

/// Words that stand in a shadow, and the index behind them.
struct IssuerPiece {
  const IssuerWords* words = nullptr;
  std::size_t end = 0;
};

/// The longest words of the table at `at`. A single word must agree in its marks: "tỉnh" is not
/// "tình".
[[nodiscard]] IssuerPiece match_issuer_words(const Shadow& shadow, std::size_t at);

/// Those that are folded so; null if there are none.
[[nodiscard]] const IssuerWords* find_issuer_words(std::string_view folded);

/// What kind of place they speak of, "huyện"; empty if of none.
[[nodiscard]] std::string_view place_kind_of(const IssuerWords& words);

}  // namespace chithi::corpus
