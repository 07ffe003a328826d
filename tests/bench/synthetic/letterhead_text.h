// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "tests/bench/synthetic/head.h"
#include "tests/bench/synthetic/lexicon.h"
#include "tests/bench/synthetic/random_source.h"

namespace chithi::bench {

/// The head of a directive down to "Kính gửi", or to the subject where there are no addressees.
/// Its lines come in one of the orders in which scans have them.
[[nodiscard]] std::string write_letterhead(const Head& head, RandomSource& random);

/// The foot: "Nơi nhận" and the signature.
[[nodiscard]] std::string write_foot(const Head& head, const Lexicon& lexicon,
                                     RandomSource& random);

}  // namespace chithi::bench
