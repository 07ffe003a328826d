// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "corpus/internal/line_store.h"

namespace chithi::corpus {

/// Whom a letter is addressed to.
struct Address {
  std::vector<std::string> recipients;
  std::vector<Span> spans;  ///< Of the lines that name them.
};

/// Reads the list that begins with "Kính gửi" on line `at`, up to where the text begins.
[[nodiscard]] Address read_address(LineReader& lines, std::size_t at);

}  // namespace chithi::corpus
