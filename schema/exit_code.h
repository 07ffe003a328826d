// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <exception>
#include <iosfwd>
#include <string_view>

namespace chithi::schema {

/// What both programs tell their caller.
enum class ExitCode : std::uint8_t {
  Done = 0,  ///< And something was found.
  NothingFound = 1,
  Usage = 2,          ///< The call's words are wrong.
  Database = 3,       ///< Missing, unreadable, locked or of another version.
  Partly = 4,         ///< Some files failed; what was done stands.
  Internal = 70,      ///< A fault of ours (EX_SOFTWARE of sysexits.h).
  Interrupted = 130,  ///< 128 + SIGINT; what was committed stands.
};

/// Says something on `err`, in one line: "program: what". What stands in it of arguments, paths or
/// files can't steer the terminal.
void complain(std::string_view program, std::string_view what, std::ostream& err);

/// The exit code of a run that has printed all to `out`: `code`, or Internal with a word on `err`
/// if some of it could not be written, on a full disk for one.
[[nodiscard]] ExitCode after_output(ExitCode code, std::string_view program, std::ostream& out,
                                    std::ostream& err);

/// Tells a failure that ended a run in one line, "program: what", and gives its exit code.
/// What is neither an Error nor a Xapian error counts as a fault of ours.
ExitCode report_failure(const std::exception& failure, std::string_view program, std::ostream& err);

}  // namespace chithi::schema
