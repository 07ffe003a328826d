// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/zip_members.h"

#include <array>
#include <memory>

#include <archive.h>
#include <archive_entry.h>

#include "readers/reader.h"

namespace chithi::readers {
namespace {

constexpr std::size_t kMostBytes = std::size_t{128} << 20U;

using Archive = std::unique_ptr<archive, decltype(&::archive_read_free)>;

std::string content_of(archive* from, std::size_t left) {
  std::string content;
  std::array<char, 1U << 16U> buffer;
  for (;;) {
    const la_ssize_t got = ::archive_read_data(from, buffer.data(), buffer.size());
    if (got < 0) throw ReadError("broken");
    if (got == 0) return content;
    if (content.size() + static_cast<std::size_t>(got) > left)
      throw ReadError("unpacks to more than a document has");
    content.append(buffer.data(), static_cast<std::size_t>(got));
  }
}

}  // namespace

std::map<std::string, std::string> zip_members(
    std::string_view bytes, const std::function<bool(std::string_view)>& wanted) {
  const Archive zip(::archive_read_new(), &::archive_read_free);
  ::archive_read_support_format_zip(zip.get());
  if (::archive_read_open_memory(zip.get(), bytes.data(), bytes.size()) != ARCHIVE_OK)
    throw ReadError("broken");
  std::map<std::string, std::string> members;
  std::size_t left = kMostBytes;
  archive_entry* entry = nullptr;
  for (;;) {
    const int got = ::archive_read_next_header(zip.get(), &entry);
    if (got == ARCHIVE_EOF) return members;
    if (got != ARCHIVE_OK && got != ARCHIVE_WARN) throw ReadError("broken");
    const char* const name = ::archive_entry_pathname_utf8(entry);
    if (name == nullptr || !wanted(name)) continue;
    if (::archive_entry_is_encrypted(entry) != 0) throw ReadError("encrypted");
    std::string content = content_of(zip.get(), left);
    left -= content.size();
    members.insert_or_assign(name, std::move(content));
  }
}

}  // namespace chithi::readers
