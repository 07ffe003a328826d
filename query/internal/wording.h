// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "query/network.h"

namespace chithi::query {

/// Columns that a table keeps to.
inline constexpr std::size_t kPageWidth = 100;

/// Between two answers that fill pages.
[[nodiscard]] std::string page_rule();

/// A level, branch, relation or field, which are English for programs, in the user's language.
[[nodiscard]] std::string name_for_people(std::string_view name);

/// What is known, in that order, with `separator` between: "07-KL/TW · kết luận · 11/6/2021".
[[nodiscard]] std::string joined(const std::vector<std::string>& parts, std::string_view separator);

/// The numbers of a chain: "97-CV/TU > 215-CV/HU"; of a long one those at its ends, and how many
/// stand between.
[[nodiscard]] std::string chain_text(const std::vector<std::string>& via);

/// A document on one line: number, type, issuer, date.
[[nodiscard]] std::string headline(const Target& target);

/// The shortest form that chooses a document among those of its number: "88-CV/TU@Hà Giang@2021".
[[nodiscard]] std::string choice(const Target& target);

/// As `short_date`; empty for none.
[[nodiscard]] std::string date_text(const std::optional<corpus::PartialDate>& date);

/// The number of a directive, or its symbol with the blank that stands for it: "…-CV/BCSĐ".
[[nodiscard]] std::string number_text(const corpus::Directive& directive);

/// Null for what is unknown.
[[nodiscard]] nlohmann::ordered_json json_or_null(const std::optional<std::string>& value);
[[nodiscard]] nlohmann::ordered_json json_or_null(const std::optional<corpus::PartialDate>& date);

[[nodiscard]] nlohmann::ordered_json json_of(const Target& target);

/// JSON as both people and programs read it, with a line end. Paths are bytes; those that are no
/// UTF-8 come out with U+FFFD.
[[nodiscard]] std::string json_text(const nlohmann::ordered_json& json);

/// "also in a.pdf#1, b.doc#2": the other copies of a directive, the first three and how many more.
[[nodiscard]] std::string also_in_text(const std::vector<std::string>& ids);

}  // namespace chithi::query
