// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace chithi::query {

/// How a result is written.
enum class Format : std::uint8_t {
  Table,  ///< For people.
  Json,   ///< For programs; see docs/output.md.
};

/// How a table looks.
struct PrintOptions {
  bool colour = false;   ///< Marks by the terminal's attributes instead of «…».
  bool explain = false;  ///< With a line for everything that the query was read as.
};

}  // namespace chithi::query
