// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace chithi::schema {

/// An archive that a database was made from. `chithi-index` compares the files below its
/// root with what is stored, and removes only what vanished there.
struct ArchiveRoot {
  std::string root;    ///< Absolute path.
  std::string prefix;  ///< Put before its paths in ids: empty for the first, then "name/".

  friend bool operator==(const ArchiveRoot&, const ArchiveRoot&) = default;
};

/// The archives as the value of kArchivesKey, and back.
[[nodiscard]] std::string encode_archives(const std::vector<ArchiveRoot>& archives);
[[nodiscard]] std::vector<ArchiveRoot> decode_archives(std::string_view value);

}  // namespace chithi::schema
