// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "corpus/internal/lines.h"

namespace chithi::corpus {

/// The lines of a letterhead that name bodies, superiors first; one name may take several lines.
class BodyLines {
 public:
  /// Adds a line that begins like the name of a body.
  void add(const Line& line);

  /// Adds a line that goes on with the last name, or a superior that is given by its place alone
  /// ("THÀNH PHỐ HỒ CHÍ MINH" above all others). False if the line, or what is in it besides,
  /// belongs to something else; behind the number (`numbered`) a place alone does.
  bool join(const Line& line, bool numbered);

  /// What follows begins anew.
  void close() { open_ = false; }

  [[nodiscard]] bool empty() const { return names_.empty(); }

  /// The names, each once, without places at the end.
  [[nodiscard]] std::vector<std::string> names() const;

  /// Of the lines that were added, in their order.
  [[nodiscard]] const std::vector<Span>& spans() const { return spans_; }

 private:
  std::vector<std::string> names_;
  std::vector<Span> spans_;
  bool open_ = false;
};

}  // namespace chithi::corpus
