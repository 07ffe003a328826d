// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <archive.h>
#include <archive_entry.h>

namespace chithi::test {

/// A zip file, or a tar file, of files by name.
inline std::string packed(const std::vector<std::pair<std::string, std::string>>& files,
                          bool tar = false) {
  std::string bytes(1U << 20U, '\0');
  for (const auto& [name, content] : files)
    bytes.append(content.size() + (1U << 16U), '\0');
  std::size_t used = 0;
  archive* const out = ::archive_write_new();
  tar ? ::archive_write_set_format_pax_restricted(out) : ::archive_write_set_format_zip(out);
  ::archive_write_open_memory(out, bytes.data(), bytes.size(), &used);
  for (const auto& [name, content] : files) {
    archive_entry* const entry = ::archive_entry_new();
    ::archive_entry_set_pathname_utf8(entry, name.c_str());
    ::archive_entry_set_size(entry, static_cast<la_int64_t>(content.size()));
    ::archive_entry_set_filetype(entry, AE_IFREG);
    ::archive_entry_set_perm(entry, 0644);
    ::archive_write_header(out, entry);
    ::archive_write_data(out, content.data(), content.size());
    ::archive_entry_free(entry);
  }
  ::archive_write_close(out);
  ::archive_write_free(out);
  bytes.resize(used);
  return bytes;
}

}  // namespace chithi::test
