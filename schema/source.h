// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace chithi::schema {

/// The file that a directive was read from, as it was then: what tells on the next run
/// whether it has to be read again.
struct Source {
  std::uint32_t archive = 0;  ///< Index into the database's list of archives.
  std::string path;           ///< From the archive's root.
  std::uint64_t size = 0;     ///< In bytes.
  std::int64_t modified = 0;  ///< Nanoseconds since 1970.
  std::uint64_t content = 0;  ///< XXH3 of the bytes.
  std::uint32_t reader = 0;   ///< corpus::kReaderVersion of the reading.

  friend bool operator==(const Source&, const Source&) = default;
};

/// A Source as a value of Slot::Source.
[[nodiscard]] std::string source_value(const Source& source);
/// Reads what `source_value` writes; parts that are missing come out as 0.
[[nodiscard]] Source parse_source_value(std::string_view value);

/// The hash that Source::content holds.
[[nodiscard]] std::uint64_t content_hash(std::string_view bytes);

}  // namespace chithi::schema
