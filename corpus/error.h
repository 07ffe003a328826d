// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stdexcept>
#include <string>

namespace chithi::corpus {

/// The one exception of ours: the world is broken and the run can't go on. What is only
/// wrong with one input is a FileFailure, and what is merely not there is an empty optional.
class Error : public std::runtime_error {
 public:
  /// Each kind has an exit code of its own; see schema/exit_code.h.
  enum class Kind {
    Usage,        ///< The call's words are wrong.
    Database,     ///< Missing, unreadable, locked or of another version.
    Interrupted,  ///< The user stopped the run; what was committed stands.
    Internal,     ///< A fault of ours.
  };

  /// `message` says what, on what, and what to do next: lower case, no full stop.
  Error(Kind kind, const std::string& message) : std::runtime_error(message), kind_(kind) {}

  [[nodiscard]] Kind kind() const noexcept { return kind_; }

 private:
  Kind kind_;
};

}  // namespace chithi::corpus
