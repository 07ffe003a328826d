// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/eval/hostile/packing.h"

#include <array>
#include <filesystem>
#include <memory>
#include <stdexcept>

#include <archive.h>
#include <archive_entry.h>

#include "tests/support/process.h"
#include "tests/support/temp_dir.h"

namespace chithi::test {
namespace {

using Writer = std::unique_ptr<archive, decltype(&::archive_write_free)>;
using Reader = std::unique_ptr<archive, decltype(&::archive_read_free)>;
using Entry = std::unique_ptr<archive_entry, decltype(&::archive_entry_free)>;

void choose(archive* out, Packing how) {
  switch (how) {
    case Packing::Zip:
      ::archive_write_set_format_zip(out);
      break;
    case Packing::TarGz:
      ::archive_write_set_format_pax_restricted(out);
      ::archive_write_add_filter_gzip(out);
      break;
    case Packing::SevenZip:
      ::archive_write_set_format_7zip(out);
      break;
  }
}

void add(archive* out, const std::string& name, const std::string& content) {
  const Entry entry(::archive_entry_new(), &::archive_entry_free);
  ::archive_entry_set_pathname_utf8(entry.get(), name.c_str());
  ::archive_entry_set_size(entry.get(), static_cast<la_int64_t>(content.size()));
  ::archive_entry_set_filetype(entry.get(), AE_IFREG);
  ::archive_entry_set_perm(entry.get(), 0644);
  if (::archive_write_header(out, entry.get()) != ARCHIVE_OK ||
      ::archive_write_data(out, content.data(), content.size()) < 0)
    throw std::runtime_error("can't pack " + name);
}

}  // namespace

std::string pack(const Files& files, Packing how) {
  const TempDir folder;
  const std::filesystem::path file = folder / "packed";
  const Writer out(::archive_write_new(), &::archive_write_free);
  choose(out.get(), how);
  if (::archive_write_open_filename(out.get(), file.c_str()) != ARCHIVE_OK)
    throw std::runtime_error("can't pack files");
  for (const auto& [name, content] : files)
    add(out.get(), name, content);
  ::archive_write_close(out.get());
  return slurp(file);
}

Files unpack_zip(std::string_view bytes) {
  const Reader in(::archive_read_new(), &::archive_read_free);
  ::archive_read_support_format_zip(in.get());
  ::archive_read_open_memory(in.get(), bytes.data(), bytes.size());
  Files files;
  archive_entry* entry = nullptr;
  while (::archive_read_next_header(in.get(), &entry) == ARCHIVE_OK) {
    const char* const name = ::archive_entry_pathname_utf8(entry);
    std::string content;
    std::array<char, 1U << 16U> buffer;
    la_ssize_t got = 0;
    while ((got = ::archive_read_data(in.get(), buffer.data(), buffer.size())) > 0)
      content.append(buffer.data(), static_cast<std::size_t>(got));
    files.emplace_back(name == nullptr ? "" : name, std::move(content));
  }
  return files;
}

}  // namespace chithi::test
