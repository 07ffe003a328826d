// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/terms.h"

#define XXH_INLINE_ALL
#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>

#include <xxhash.h>

#include "stemmer-vi/fold.h"

namespace chithi::schema {
namespace {

/// Xapian's limit is 245; zero bytes, which cost two, do not occur in values.
constexpr std::size_t kMaxExactBytes = 240;
constexpr std::size_t kHashDigits = 16;

void append_hash(std::string& term, std::string_view bytes) {
  std::array<char, kHashDigits> digits = {};
  const std::uint64_t hash = XXH3_64bits(bytes.data(), bytes.size());
  const auto [end, error] = std::to_chars(digits.begin(), digits.end(), hash, 16);
  term.append(digits.begin(), end);
}

std::string shortened(std::string term) {
  if (term.size() <= kMaxExactBytes) return term;
  std::string kept = term.substr(0, kMaxExactBytes - kHashDigits - 1) + '#';
  append_hash(kept, term);
  return kept;
}

bool is_opaque(Field field) { return field == Field::Id || field == Field::File; }

}  // namespace

std::string exact_term(Field field, std::string_view value) {
  std::string term(spec(field).prefix);
  if (is_opaque(field)) return shortened(term.append(value));
  std::string folded = vi::fold(value);
  std::ranges::replace(folded, ' ', '-');
  return shortened(term += folded);
}

std::string word_term(Field field, std::string_view form) {
  std::string term(spec(field).prefix);
  // Forms are lower case, but some scripts have letters that stay capitals.
  if (!term.empty() && term.back() != ':' && form.front() >= 'A' && form.front() <= 'Z') {
    term += ':';
  }
  return term.append(form);
}

}  // namespace chithi::schema
