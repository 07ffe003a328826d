// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "query/format.h"

namespace chithi::query {

/// How a command was asked to write its answer.
struct FormatOptions {
  std::string format;
  bool json = false;
  std::optional<std::string> fields;
  bool bom = false;
};

/// Adds --format with the formats that a command knows, and --json; --bom if one of them is csv.
void add_format(CLI::App& command, FormatOptions& options, std::vector<std::string> formats);

/// What is wrong with the count of an option, as CLI11 asks of a check; empty if nothing is.
[[nodiscard]] std::string natural_number(const std::string& text);

/// Adds --fields.
void add_fields(CLI::App& command, FormatOptions& options);

/// What was asked for, or `usual`. Throws corpus::Error (Usage) for two formats at once.
[[nodiscard]] Format format_of(const FormatOptions& options, Format usual = Format::Table);

/// The fields that were named, each once, and whether CSV has a mark. Throws corpus::Error (Usage)
/// for those that the format has no place for.
[[nodiscard]] PrintOptions print_options_of(const FormatOptions& options);

}  // namespace chithi::query
