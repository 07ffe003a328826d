// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <string_view>

namespace chithi::readers {

/// Names in files are of ASCII letters, in whatever case and locale.
[[nodiscard]] constexpr char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// Whether a name begins with `small`, which is in small letters.
[[nodiscard]] constexpr bool begins_with(std::string_view name, std::string_view small) {
  return std::ranges::equal(name.substr(0, small.size()), small,
                            [](char a, char b) { return lower(a) == b; });
}

}  // namespace chithi::readers
