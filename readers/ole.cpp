// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/ole.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include <gsf/gsf-infile-msole.h>
#include <gsf/gsf-input-memory.h>
#include <gsf/gsf-utils.h>

#include "readers/reader.h"

namespace chithi::readers {
namespace {

/// The library would tell standard error what it thinks of a file.
void say_nothing(const char* /*domain*/, GLogLevelFlags /*level*/, const char* /*message*/,
                 void* /*data*/) {}

/// Reads as far as the file goes.
OleFile::Stream read_all(GsfInput& input) {
  constexpr gsf_off_t step = 4096;
  OleFile::Stream stream;
  for (gsf_off_t left = gsf_input_remaining(&input); left > 0; left = gsf_input_remaining(&input)) {
    const auto size = static_cast<std::size_t>(std::min(left, step));
    const std::uint8_t* const part = gsf_input_read(&input, size, nullptr);
    stream.whole = part != nullptr;
    if (part == nullptr) break;
    stream.bytes.append(reinterpret_cast<const char*>(part), size);
  }
  return stream;
}

}  // namespace

bool is_ole(std::string_view bytes) noexcept {
  return bytes.starts_with("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1");
}

void OleFile::Closer::operator()(void* object) const { g_object_unref(object); }

OleFile::OleFile(std::string_view bytes) {
  gsf_init();
  g_log_set_default_handler(&say_nothing, nullptr);
  const auto* const data = reinterpret_cast<const std::uint8_t*>(bytes.data());
  const std::unique_ptr<GsfInput, Closer> input(
      gsf_input_memory_new(data, static_cast<gsf_off_t>(bytes.size()), FALSE));
  if (input) folder_.reset(gsf_infile_msole_new(input.get(), nullptr));
  if (!folder_) throw ReadError("damaged: its directory can't be read");
}

OleFile::Stream OleFile::stream(std::initializer_list<const char*> names) const {
  auto* const folder = static_cast<GsfInfile*>(folder_.get());
  for (const char* const name : names) {
    const std::unique_ptr<GsfInput, Closer> input(gsf_infile_child_by_name(folder, name));
    if (!input) continue;
    Stream stream = read_all(*input);
    if (!stream.bytes.empty()) return stream;
  }
  return {};
}

}  // namespace chithi::readers
