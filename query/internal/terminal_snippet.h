// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace chithi::query {

/// A snippet's HTML as a terminal shows it: matches bold if `colour`, else in «…».
[[nodiscard]] std::string for_terminal(std::string_view snippet, bool colour);

}  // namespace chithi::query
