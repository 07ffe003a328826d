// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/directive.h"
#include "corpus/internal/line_kind.h"
#include "corpus/internal/line_store.h"

namespace chithi::corpus {

/// What stands below the text.
struct Foot {
  std::vector<std::string> copies;  ///< Nơi nhận.
  Signer signer;
  std::vector<Evidence> evidence;           ///< Lines; spans of the whole text.
  std::optional<PlaceDateLine> place_date;  ///< Some papers have it above the signature.
  vi::Span place_date_span;                 ///< Its line.
  std::size_t begin = 0;                    ///< Byte; the end of the directive if there is no foot.
};

/// Finds and reads the foot of a directive in what comes after its head. Appendices and forms
/// may follow it. "Nơi nhận" and the signature come one after the other in either order,
/// or side by side.
[[nodiscard]] Foot read_foot(LineStore& lines, vi::Span below_head);

}  // namespace chithi::corpus
