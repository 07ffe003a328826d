// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/directive.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <tuple>

namespace chithi::corpus {
namespace {

/// In the order of the enumerators.
constexpr std::array<std::string_view, 9> kRelations = {
    "refers", "encloses", "consolidates", "corrects",   "replaces",
    "amends", "guides",   "based_on",     "implements",
};
static_assert(kRelations.size() == static_cast<std::size_t>(Relation::Implements) + 1);

}  // namespace

std::string_view to_string(Relation relation) noexcept {
  return kRelations[static_cast<std::size_t>(relation)];
}

std::optional<Relation> parse_relation(std::string_view word) noexcept {
  const auto* const found = std::ranges::find(kRelations, word);
  if (found == kRelations.end()) return std::nullopt;
  return static_cast<Relation>(found - kRelations.begin());
}

bool stands_before(std::string_view id, std::string_view other) {
  const std::size_t end = id.rfind('#');
  const std::size_t its_end = other.rfind('#');
  if (const int files = id.substr(0, end).compare(other.substr(0, its_end)); files != 0)
    return files < 0;
  // Of two numbers the longer is the larger.
  return std::tuple(id.size(), id) < std::tuple(other.size(), other);
}

}  // namespace chithi::corpus
