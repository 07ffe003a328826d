// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace chithi::corpus {

/// Whether a folded line names the post of one who signs: "pho bi thu", "chu tich ubnd tinh".
/// The Prime Minister and the President of the State are bodies in letterheads; they count as
/// posts too if `folded` is no longer than the post itself ("thu tuong").
[[nodiscard]] bool is_post(std::string_view folded);

/// Whether a line says for whom or in whose place one signs: "T/M BAN THƯỜNG VỤ", "KT. CHỦ
/// TỊCH", "TL.", "TUQ.", "Q."; OCR's "T/N" and "1/M" count too.
[[nodiscard]] bool is_authority(std::string_view words, std::string_view folded);

}  // namespace chithi::corpus
