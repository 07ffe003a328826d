// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace chithi::query {

/// Shows a text through the user's pager, $PAGER or else "less -R", and waits for its end. False if
/// there is none: $PAGER is empty or "cat", or it could not be started; then nothing was shown.
[[nodiscard]] bool show_in_pager(const std::string& text);

}  // namespace chithi::query
