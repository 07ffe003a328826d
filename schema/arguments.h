// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace chithi::schema {

/// The first of a program's arguments that is neither an option nor an option's value; `flags`
/// are the options that take no value. Empty if there is none.
[[nodiscard]] std::string first_word(std::span<const std::string> arguments,
                                     std::span<const std::string_view> flags);

/// The arguments with the command in front: `command`, which must be among them, or `meant` if it
/// is not.
[[nodiscard]] std::vector<std::string> with_command_in_front(std::vector<std::string> arguments,
                                                             const std::string& command,
                                                             std::string_view meant);

}  // namespace chithi::schema
