// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "query/network.h"

namespace chithi::query {

/// The sentences of `chithi cites`, which its table and its page say alike.

/// "+6", "-3"
[[nodiscard]] std::string signed_days(int days);

/// The body that issued it, or at least its province; empty if neither is known.
[[nodiscard]] std::string issuer_text(const corpus::Directive& directive);

/// "cited by 18 directives: 13 directly, 5 through others; first after 3 days, median 11 days (n =
/// 16; 2 left out: undated)"; or that nobody cites it.
[[nodiscard]] std::string count_sentence(const CitesReport& report);

/// What options and depth have left out, a sentence each: those who cite it and have no date for
/// --from and --to, those behind the greatest depth.
[[nodiscard]] std::vector<std::string> left_out_sentences(const CitesReport& report);

/// The numbers by which it reaches the target, told apart where several bear one.
[[nodiscard]] std::string way_text(const Citer& citer);

/// "dated before it", of a province of which no directive has a date that counts.
[[nodiscard]] std::string without_first_date(const ProvinceRow& row);

/// "provinces (63 before July 2025): 12 cite it, …"
[[nodiscard]] std::string coverage_sentence(const Coverage& coverage);

/// That several documents may be meant, and how to ask for each.
[[nodiscard]] std::string choices_sentence(const std::vector<CitesReport>& reports);

/// A sentence as far as it fits into `width` columns, with the words that cite in it.
[[nodiscard]] std::string excerpt(std::string_view sentence, std::string_view cited_as,
                                  std::size_t width);

/// "dated before what it cites: left out of the days above"
[[nodiscard]] std::string before_target_note();

}  // namespace chithi::query
