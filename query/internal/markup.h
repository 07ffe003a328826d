// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace chithi::query {

/// Text within an element of XML or HTML, in NFC: what XML 1.0 has no place for, control characters
/// and the like, becomes a blank.
[[nodiscard]] std::string escaped_text(std::string_view text);

/// The same within an attribute, between quotation marks of either kind.
[[nodiscard]] std::string escaped_attribute(std::string_view text);

/// What a document says, on one line of a page, within an element or an attribute: escaped, without
/// control characters and signs of direction, which would turn round what stands beside it.
[[nodiscard]] std::string page_text(std::string_view text);

}  // namespace chithi::query
