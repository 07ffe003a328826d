// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdlib>
#include <span>
#include <string>
#include <string_view>

#include "stemmer-vi/analyzer.h"
#include "stemmer-vi/fold.h"
#include "stemmer-vi/syllable.h"
#include "stemmer-vi/utf8.h"
#include "tests/fuzz/fuzzer.h"
#include "tests/support/icu_analyzer.h"

namespace {

namespace vi = chithi::vi;

void require(bool holds) {
  if (!holds) std::abort();
}

void require_sound(const vi::Term& term, std::string_view text) {
  require(term.span.begin < term.span.end && term.span.end <= text.size());
  require(!term.folded.empty() && !term.exact.empty());
  require(term.folded.size() <= vi::kMaxTermBytes && term.exact.size() <= vi::kMaxTermBytes);
  require(!vi::find_malformed_utf8(term.folded) && !vi::find_malformed_utf8(term.exact));

  // A character of UTF-8 has up to four bytes: anything shorter has not been cut.
  constexpr std::size_t surely_whole = vi::kMaxTermBytes - 4;
  const bool whole = term.folded.size() <= surely_whole && term.exact.size() <= surely_whole;
  if (!whole) return;
  require(vi::fold(term.exact) == term.folded);
  require(vi::canonical_spelling(term.exact) == term.exact);
}

void require_in_order(std::span<const vi::Term> terms) {
  std::size_t end = 0;
  std::uint32_t position = 0;
  for (const vi::Term& term : terms) {
    require(term.span.begin >= end);
    require(term.position == position + 1);
    end = term.span.end;
    position = term.position;
  }
}

void require_same_folded(std::span<const vi::Term> a, std::span<const vi::Term> b) {
  require(a.size() == b.size());
  for (std::size_t i = 0; i < a.size(); ++i) {
    require(a[i].folded == b[i].folded);
  }
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  vi::Analyzer analyzer;
  const std::span<const vi::Term> terms = analyzer.analyze(text);
  require_in_order(terms);
  for (const vi::Term& term : terms) {
    require_sound(term, text);
  }

  require(chithi::test::plain_terms(terms) == chithi::test::analyze_plainly(text));

  vi::Analyzer of_folded;
  require_same_folded(terms, of_folded.analyze(vi::fold(text)));
  return 0;
}
