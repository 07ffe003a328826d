// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "stemmer-vi/analyzer.h"
#include "stemmer-vi/span.h"
#include "stemmer-vi/tokenizer.h"

namespace chithi::test {

/// A term of vi::Analyzer, as its page says it should be.
struct PlainTerm {
  std::string folded;
  std::string exact;
  std::uint32_t position = 0;
  vi::Span span;
  vi::Token::Kind kind = vi::Token::Kind::Word;

  friend bool operator==(const PlainTerm&, const PlainTerm&) = default;
};

/// The same terms made the plain way: with ICU for each character, without tables and short cuts.
/// Slow; what the analyzer is compared with, in tests for what it gives and in benchmarks for how
/// fast.
[[nodiscard]] std::vector<PlainTerm> analyze_plainly(std::string_view text);

/// What the analyzer gave, for comparison.
[[nodiscard]] std::vector<PlainTerm> plain_terms(std::span<const vi::Term> terms);

}  // namespace chithi::test
