// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "stemmer-vi/internal/code_pages.h"
#include "stemmer-vi/span.h"

namespace chithi::vi {

/// Lines that are to be read in the same view.
struct ViewRun {
  Span span;
  View view = View::AsWritten;
  bool bytes = false;  ///< The bytes themselves, not the text that they are as UTF-8.
};

/// Cuts bytes into runs of whole lines, each with the view that makes the best Vietnamese of
/// it. Linear in time; well-formed text that nothing speaks against is looked at only once.
[[nodiscard]] std::vector<ViewRun> find_view_runs(std::string_view bytes);

/// The text of a run in its view; UTF-8, not normalised, malformed where AsWritten is.
[[nodiscard]] std::string read_run(std::string_view bytes, const ViewRun& run);

}  // namespace chithi::vi
