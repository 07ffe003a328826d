// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

/// Vietnamese text in the columns of a terminal.
namespace chithi::vi {

/// How many columns of a terminal a text takes. A mark on a letter takes none, so that composed
/// and decomposed Vietnamese come out alike; a wide character takes two.
[[nodiscard]] std::size_t display_width(std::string_view utf8);

/// The beginning of a text that fits into `width` columns, with "…" where it is cut.
[[nodiscard]] std::string cut_to_width(std::string_view utf8, std::size_t width);

}  // namespace chithi::vi
