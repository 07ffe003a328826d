// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "schema/archives.h"

namespace chithi::query {

/// The URI of a directive's file, if it lies on this machine: "file://host/van-ban/a%20b.txt".
[[nodiscard]] std::optional<std::string> file_uri(const std::vector<schema::ArchiveRoot>& archives,
                                                  const std::string& file);

/// The same for a browser, which wants no host: "file:///van-ban/a%20b.txt".
[[nodiscard]] std::optional<std::string> local_file_uri(
    const std::vector<schema::ArchiveRoot>& archives, const std::string& file);

/// A text that a terminal opens a URI by (OSC 8).
[[nodiscard]] std::string linked(std::string_view text, std::string_view uri);

}  // namespace chithi::query
