// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace chithi::test {

/// A small picture of text by the ends of names ("png", "jpg", "tiff"); empty without a library
/// that draws.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> drawn_pages();

}  // namespace chithi::test
