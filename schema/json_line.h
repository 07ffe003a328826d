// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include <nlohmann/json_fwd.hpp>

namespace chithi::schema {

/// A value on one line for programs, without the line's end. Malformed UTF-8 comes out as U+FFFD;
/// U+2028 and U+2029 are escaped, since some languages take them for ends of lines.
[[nodiscard]] std::string to_line(const nlohmann::ordered_json& json);

}  // namespace chithi::schema
