// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/internal/file_link.h"

#include <array>
#include <filesystem>
#include <system_error>

#include <unistd.h>

namespace chithi::query {
namespace {

namespace fs = std::filesystem;

/// The archive that a path in the database is of: that of the longest prefix.
const schema::ArchiveRoot* archive_of(const std::vector<schema::ArchiveRoot>& archives,
                                      const std::string& file) {
  const schema::ArchiveRoot* best = nullptr;
  for (const schema::ArchiveRoot& archive : archives) {
    if (!file.starts_with(archive.prefix)) continue;
    if (best == nullptr || archive.prefix.size() > best->prefix.size()) best = &archive;
  }
  return best;
}

std::string host_name() {
  constexpr std::size_t kLongestName = 256;
  std::array<char, kLongestName> name = {};
  return ::gethostname(name.data(), name.size() - 1) == 0 ? std::string(name.data()) : "";
}

bool stands_in_uri(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         std::string_view("-._~/").find(c) != std::string_view::npos;
}

/// RFC 3986: every byte that is no letter, digit or harmless mark as %XX.
std::string escaped(const std::string& path) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string text;
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    if (stands_in_uri(c)) {
      text += c;
    } else {
      text.append("%").append(1, kHex[byte >> 4U]).append(1, kHex[byte & 15U]);
    }
  }
  return text;
}

std::optional<std::string> uri_on(const std::string& host,
                                  const std::vector<schema::ArchiveRoot>& archives,
                                  const std::string& file) {
  const schema::ArchiveRoot* archive = archive_of(archives, file);
  if (archive == nullptr) return std::nullopt;
  std::error_code error;
  const std::string inside = file.substr(archive->prefix.size());
  // Of what is packed, the packed file.
  for (std::size_t end = inside.size(); end != std::string::npos && end > 0;
       end = inside.rfind('/', end - 1)) {
    const fs::path path = fs::path(archive->root) / inside.substr(0, end);
    if (fs::is_regular_file(path, error)) return "file://" + escaped(host + path.string());
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::string> file_uri(const std::vector<schema::ArchiveRoot>& archives,
                                    const std::string& file) {
  return uri_on(host_name(), archives, file);
}

std::optional<std::string> local_file_uri(const std::vector<schema::ArchiveRoot>& archives,
                                          const std::string& file) {
  return uri_on("", archives, file);
}

std::string linked(std::string_view text, std::string_view uri) {
  constexpr std::string_view kOpen = "\033]8;;";
  constexpr std::string_view kEnd = "\033\\";
  std::string link(kOpen);
  link.append(uri).append(kEnd).append(text).append(kOpen).append(kEnd);
  return link;
}

}  // namespace chithi::query
