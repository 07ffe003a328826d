// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace chithi::vi {

/// The text without soft hyphens and zero-width characters.
[[nodiscard]] std::string without_ignorables(std::string_view utf8);

/// The small letters of a word, composed, whatever the order its marks were typed in: "a"
/// with acute and then circumflex gives "ấ", where NFC would keep the two apart.
[[nodiscard]] std::string compose_lower(std::string_view word);

}  // namespace chithi::vi
