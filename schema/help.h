// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include <CLI/CLI.hpp>

namespace chithi::schema {

/// Has the help of a program and of the commands that it is given later printed in the user's
/// language.
void speak_in_help(CLI::App& app);

/// `--lang` in the help of a program and its commands; schema::take_language takes its value.
void add_language(CLI::App& app, std::string& ignored);

/// What is wrong with a call, in the user's language.
[[nodiscard]] std::string explanation(const CLI::ParseError& error);

}  // namespace chithi::schema
