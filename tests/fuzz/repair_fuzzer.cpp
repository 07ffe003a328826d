// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdlib>
#include <string>
#include <string_view>

#include "stemmer-vi/fold.h"
#include "stemmer-vi/repair.h"
#include "stemmer-vi/syllable.h"
#include "stemmer-vi/tokenizer.h"
#include "tests/fuzz/fuzzer.h"

namespace {

namespace vi = chithi::vi;

void require(bool holds) {
  if (!holds) std::abort();
}

void check(std::string_view word) {
  int least = 1;
  const auto repairs = vi::repairs(word);
  require(repairs.size() <= vi::kMaxRepairs);
  for (const vi::Repair& repair : repairs) {
    require(repair.cost >= least && repair.cost <= vi::repair_cost::kMost);
    require(vi::parse_syllable(repair.spelling).has_value());
    require(repair.spelling != vi::canonical_spelling(word));
    least = repair.cost;
  }
  const std::string folded = vi::fold(word);
  for (const vi::Damage& damage : vi::damages(folded))
    require(damage.folded != folded);
  for (const std::string& spelling : vi::spellings_of(folded))
    require(vi::fold(spelling) == folded);
}

}  // namespace

/// Any bytes, as one word and as the words that they hold.
int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  check(bytes);
  vi::Tokenizer tokens(bytes);
  while (const auto token = tokens.next())
    check(vi::slice(bytes, token->span));
  return 0;
}
