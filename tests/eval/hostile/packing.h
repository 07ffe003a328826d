// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace chithi::test {

/// Files by name.
using Files = std::vector<std::pair<std::string, std::string>>;

enum class Packing { Zip, TarGz, SevenZip };

/// A packed file of these.
[[nodiscard]] std::string pack(const Files& files, Packing how);

/// What a zip file holds, as far as it can be read.
[[nodiscard]] Files unpack_zip(std::string_view bytes);

}  // namespace chithi::test
