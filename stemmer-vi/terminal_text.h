// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

/// Text of others that is shown on a terminal. Needs no ICU, so that every program can ask it.
namespace chithi::vi {

/// A text on one line for a terminal: every run of blanks and control characters as one space,
/// none at the ends. What a document or an argument holds can then not steer the terminal.
[[nodiscard]] std::string on_one_line(std::string_view utf8);

/// A text as it is, but for what could steer a terminal (control characters, as one blank each; of
/// line ends the line feed is left) or turn round what stands beside it (signs of direction).
[[nodiscard]] std::string for_terminal(std::string_view utf8);

}  // namespace chithi::vi
