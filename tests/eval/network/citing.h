// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "tests/bench/synthetic/random_source.h"
#include "tests/eval/network/world.h"

namespace chithi::eval {

/// A citation in words: "Công văn số 176-CV/TU, ngày 15/6/2021 của Ban Thường vụ Tỉnh ủy Kiên
/// Giang".
[[nodiscard]] std::string cite(const Paper& cited, Form form, test::RandomSource& random);

/// Two papers of one body: "các Kế hoạch số 05/KH-UBND ngày 1/2/2021, số 07/KH-UBND ngày 3/3/2021
/// của UBND tỉnh Kiên Giang".
[[nodiscard]] std::string cite_both(const Paper& first, const Paper& second,
                                    test::RandomSource& random);

}  // namespace chithi::eval
