// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <thread>
#include <variant>
#include <vector>

#include "indexer/report.h"

namespace chithi::indexer {

/// How the program calls itself in messages.
inline constexpr std::string_view kProgram = "chithi-index";

/// What was typed.
struct CommandLine {
  enum class Command : std::uint8_t { Update, Forget, Inspect, Check, Compact };

  Command command = Command::Update;
  std::vector<std::string> paths;  ///< Archives or files; "-" stands for a list on standard input.
  std::string database;            ///< Empty if not said.
  unsigned jobs = std::max(1U, std::thread::hardware_concurrency());
  std::string ocr = "auto";       ///< Or "never", "always".
  std::string progress = "auto";  ///< Or "always", "never".
  std::string report;             ///< File for the report; empty for none.
  bool full = false;
  bool dry_run = false;
  bool watch = false;
  bool quiet = false;
  bool json = false;
  bool text = false;
};

/// What the command line asks for instead of work: help or the version, to be printed, or what
/// is wrong with it, in one line.
struct Reply {
  std::string text;
  bool is_complaint = false;
};

/// Reads the command line; "update" is meant where no command is named.
[[nodiscard]] std::variant<CommandLine, Reply> parse_command_line(int argc,
                                                                  const char* const* argv);

/// The database that is meant. Throws corpus::Error (Usage) if the configuration can't be parsed.
[[nodiscard]] std::string database_of(const CommandLine& line);

}  // namespace chithi::indexer
