// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

#include "corpus/directive.h"

namespace chithi::corpus {

/// The directives in the recovered text of one file: split, their heads and feet read, their
/// citations found and resolved. `text` is NFC; `file` is the path in the archive that
/// ids are made of. Never fails, and never returns nothing.
[[nodiscard]] std::vector<Directive> read_directives(std::string_view text, std::string_view file);

}  // namespace chithi::corpus
