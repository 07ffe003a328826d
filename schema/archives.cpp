// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/archives.h"

#include <nlohmann/json.hpp>

#include "stemmer-vi/utf8.h"

namespace chithi::schema {
namespace {

constexpr std::string_view kHex = "0123456789ABCDEF";

/// Paths are bytes, and JSON is UTF-8: what is not becomes %E9, and '%' becomes %25.
std::string escaped(const std::string& path) {
  const bool is_utf8 = !vi::find_malformed_utf8(path);
  std::string text;
  for (const char byte : path) {
    const auto value = static_cast<unsigned char>(byte);
    if (byte == '%' || (value >= 0x80 && !is_utf8)) {
      text += '%';
      text += kHex[value >> 4U];
      text += kHex[value & 15U];
    } else {
      text += byte;
    }
  }
  return text;
}

std::string unescaped(const std::string& text) {
  std::string path;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::size_t high =
        text[at] == '%' && at + 2 < text.size() ? kHex.find(text[at + 1]) : kHex.npos;
    const std::size_t low = high != kHex.npos ? kHex.find(text[at + 2]) : kHex.npos;
    if (low == kHex.npos) {
      path += text[at];
    } else {
      path += static_cast<char>(high * 16 + low);
      at += 2;
    }
  }
  return path;
}

}  // namespace

std::string encode_archives(const std::vector<ArchiveRoot>& archives) {
  nlohmann::json list = nlohmann::json::array();
  for (const ArchiveRoot& archive : archives)
    list.push_back({escaped(archive.root), escaped(archive.prefix)});
  return list.dump();
}

std::vector<ArchiveRoot> decode_archives(std::string_view value) {
  std::vector<ArchiveRoot> archives;
  const auto list = nlohmann::json::parse(value, nullptr, false);
  if (!list.is_array()) return archives;
  for (const auto& item : list)
    archives.push_back({unescaped(item.at(0)), unescaped(item.at(1))});
  return archives;
}

}  // namespace chithi::schema
