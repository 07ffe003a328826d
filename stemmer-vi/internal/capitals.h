// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace chithi::vi {

/// Raises the words of a text out of TCVN3 that mix ASCII capitals with small letters under
/// marks: "CộNG HòA Xã HộI" becomes "CỘNG HÒA XÃ HỘI". With one ASCII capital only ("Xã",
/// "ở") a word is raised if a neighbour is and the other is in capitals too.
[[nodiscard]] std::string raise_capitals(std::string_view utf8);

}  // namespace chithi::vi
