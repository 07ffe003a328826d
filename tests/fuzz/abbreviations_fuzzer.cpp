// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdlib>
#include <string_view>
#include <vector>

#include "stemmer-vi/abbreviations.h"
#include "stemmer-vi/analyzer.h"
#include "tests/fuzz/fuzzer.h"

namespace {

namespace vi = chithi::vi;

void require(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

/// Any bytes as a user's table, and the same bytes as words to look for in it.
int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  vi::Abbreviations table;
  static_cast<void>(table.add(text));
  vi::Analyzer analyzer;
  std::vector<std::string_view> words;
  for (const vi::Term& term : analyzer.analyze(text))
    words.push_back(term.folded);
  for (std::size_t at = 0; at < words.size(); ++at) {
    std::size_t longer = words.size() + 1;
    for (const auto& match : table.find(std::span(words).subspan(at))) {
      require(match.words > 0 && match.words < longer && at + match.words <= words.size());
      longer = match.words;
    }
  }
  return 0;
}
