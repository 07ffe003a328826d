// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

/// Links of Markdown, "[Kết luận số 21-KL/TW](http://a.vn/x_(1))". Texts and their shadows have the
/// same signs for them.
namespace chithi::corpus {

/// The end of the address that begins with "](" at `at`, with the brackets in it in pairs; `at` if
/// none begins there.
[[nodiscard]] std::size_t skip_address(std::string_view text, std::size_t at);

/// The end of the whole link that begins with "[" at `at`; `at` if none begins there.
[[nodiscard]] std::size_t skip_link(std::string_view text, std::size_t at);

}  // namespace chithi::corpus
