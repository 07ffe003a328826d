// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/internal/party_terms.h"

#include <algorithm>
#include <array>

namespace chithi::corpus {
namespace {

/// The last days of the national congresses VIII to XIV, which end the terms of the Central
/// Committee; from the congresses' own resolutions.
constexpr std::array<PartialDate, 7> kNational = {{
    {1996, 7, 1},
    {2001, 4, 22},
    {2006, 4, 25},
    {2011, 1, 19},
    {2016, 1, 28},
    {2021, 2, 1},
    {2026, 1, 23},
}};

/// The congresses of provinces and districts stretch over some months before the national one;
/// by the Politburo's directives on them most are over at about these days.
constexpr std::array<PartialDate, 6> kLocal = {{
    {2000, 12, 15},
    {2005, 12, 15},
    {2010, 10, 15},
    {2015, 10, 15},
    {2020, 10, 15},
    {2025, 10, 1},
}};

template <std::size_t Size>
auto term_of(const std::array<PartialDate, Size>& borders, PartialDate date) {
  return std::ranges::upper_bound(borders, date) - borders.begin();
}

/// Whether it lies in the year of a border and has no month that would tell on which side.
template <std::size_t Size>
bool is_on_border(const std::array<PartialDate, Size>& borders, PartialDate date) {
  return date.month == 0 &&
         std::ranges::find(borders, date.year, &PartialDate::year) != borders.end();
}

template <std::size_t Size>
bool in_same_term_of(const std::array<PartialDate, Size>& borders, PartialDate a, PartialDate b) {
  const auto terms = term_of(borders, a) - term_of(borders, b);
  if (terms == 0) return true;
  return (is_on_border(borders, a) || is_on_border(borders, b)) && terms >= -1 && terms <= 1;
}

}  // namespace

bool in_same_term(const PartialDate& a, const PartialDate& b, Committee committee) {
  if (a.year == 0 || b.year == 0) return true;
  return committee == Committee::Central ? in_same_term_of(kNational, a, b)
                                         : in_same_term_of(kLocal, a, b);
}

}  // namespace chithi::corpus
