// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/ole.h"

#include <cstddef>
#include <cstdint>

#include <gsf/gsf-infile-msole.h>
#include <gsf/gsf-input-memory.h>
#include <gsf/gsf-utils.h>

#include "readers/reader.h"

namespace chithi::readers {

bool is_ole(std::string_view bytes) noexcept {
  return bytes.starts_with("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1");
}

void OleFile::Closer::operator()(void* object) const { g_object_unref(object); }

OleFile::OleFile(std::string_view bytes) {
  gsf_init();
  const auto* const data = reinterpret_cast<const std::uint8_t*>(bytes.data());
  const std::unique_ptr<GsfInput, Closer> input(
      gsf_input_memory_new(data, static_cast<gsf_off_t>(bytes.size()), FALSE));
  if (input) folder_.reset(gsf_infile_msole_new(input.get(), nullptr));
  if (!folder_) throw ReadError("damaged: its directory can't be read");
}

std::optional<std::string> OleFile::stream(std::initializer_list<const char*> names) const {
  auto* const folder = static_cast<GsfInfile*>(folder_.get());
  for (const char* const name : names) {
    const std::unique_ptr<GsfInput, Closer> input(gsf_infile_child_by_name(folder, name));
    if (!input) continue;
    const auto size = static_cast<std::size_t>(gsf_input_size(input.get()));
    std::string bytes(size, '\0');
    auto* const data = reinterpret_cast<std::uint8_t*>(bytes.data());
    if (size > 0 && gsf_input_read(input.get(), size, data) == nullptr) continue;
    return bytes;
  }
  return std::nullopt;
}

}  // namespace chithi::readers
