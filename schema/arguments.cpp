// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/arguments.h"

#include <algorithm>

namespace chithi::schema {
namespace {

/// "-" is a word: it stands for standard input.
bool is_option(std::string_view argument) { return argument.size() > 1 && argument.front() == '-'; }

/// "--limit=5", "-j4".
bool has_its_value(std::string_view option) {
  return option.starts_with("--") ? option.find('=') != option.npos : option.size() > 2;
}

}  // namespace

std::string first_word(std::span<const std::string> arguments,
                       std::span<const std::string_view> flags) {
  for (std::size_t at = 0; at < arguments.size();) {
    const std::string& argument = arguments[at];
    if (!is_option(argument)) return argument;
    const bool alone = has_its_value(argument) || std::ranges::count(flags, argument) > 0;
    at += alone ? 1 : 2;
  }
  return {};
}

std::vector<std::string> with_command_in_front(std::vector<std::string> arguments,
                                               const std::string& command, std::string_view meant) {
  const auto found = std::ranges::find(arguments, command);
  if (command.empty() || found == arguments.end()) {
    arguments.emplace(arguments.begin(), meant);
  } else {
    std::rotate(arguments.begin(), found, found + 1);
  }
  return arguments;
}

}  // namespace chithi::schema
