// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/date.h"

namespace chithi::corpus {

enum class Committee { Central, Local };

/// Whether a committee of the Party may have numbered two papers in one series: its numbers
/// begin anew with each term. True if one of the dates has no year.
[[nodiscard]] bool in_same_term(const PartialDate& a, const PartialDate& b, Committee committee);

}  // namespace chithi::corpus
