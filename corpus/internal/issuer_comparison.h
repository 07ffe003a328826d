// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace chithi::corpus {

/// The body itself: without the organ or the head that acts for it and without the place, so
/// that "Ban Thường vụ Tỉnh ủy Kiên Giang" and "Tỉnh ủy" are one: "tinh uy". Folded.
[[nodiscard]] std::string issuer_without_place(std::string_view name);

/// Whether a document whose symbol has `body` may be of the issuer of that name: TW may be of
/// the Bộ Chính trị, TTg not of a Tỉnh ủy. Popular "Chính phủ" goes for its Thủ tướng too.
[[nodiscard]] bool issuer_fits(std::string_view issuer, std::string_view body);

}  // namespace chithi::corpus
