// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

#include "corpus/date.h"
#include "corpus/identity.h"

/// How far what is cited and what is known of a document agree, beyond corpus::compare.
namespace chithi::query {

/// Whether both give the same full day.
[[nodiscard]] bool same_day(const corpus::Identity& a, const corpus::Identity& b);

/// Whether a place leaves open which of several it is.
[[nodiscard]] bool is_open(const corpus::Identity& identity);

/// Whether both name the same place; two communes that are not named are not one.
[[nodiscard]] bool same_place(const corpus::Identity& a, const corpus::Identity& b);

/// Whether the day tells them to be one, though only one may say whose it is.
[[nodiscard]] bool told_by_day(const corpus::Identity& a, const corpus::Identity& b);

/// Whether two identities may be one document and no day contradicts it. The year in a symbol
/// outranks days.
[[nodiscard]] bool may_be_same(const corpus::Identity& a, const corpus::Identity& b);

/// Whether two days of one year differ as slips of the pen do: in the day or the month only,
/// or by changing places.
[[nodiscard]] bool is_slip(const corpus::PartialDate& a, const corpus::PartialDate& b);

/// Whether a local body may have given out the number once more by that day: the State does in each
/// year, the Party after its term, of which it may take a year to be at the number again.
[[nodiscard]] bool is_given_out_again(const corpus::Identity& known,
                                      const corpus::PartialDate& day);

/// Whether what is dated so, as far as it is, came before a day.
[[nodiscard]] bool is_before(const corpus::PartialDate& date, const corpus::PartialDate& day);

/// Whether an issuer as written ends with the province that an identity is of, and no unit of it.
[[nodiscard]] bool names_province(const std::optional<std::string>& issuer,
                                  const corpus::Identity& identity);

/// Whether two issuers as written may be one: organs of a committee name each other in full.
[[nodiscard]] bool may_be_one(const std::optional<std::string>& a,
                              const std::optional<std::string>& b);

}  // namespace chithi::query
