// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace chithi::readers {

/// The members of a zip file whose names are `wanted`, by name. Throws ReadError if it is broken,
/// encrypted, or one is larger than a document may be.
[[nodiscard]] std::map<std::string, std::string> zip_members(
    std::string_view bytes, const std::function<bool(std::string_view)>& wanted);

}  // namespace chithi::readers
