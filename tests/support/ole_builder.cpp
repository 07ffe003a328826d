// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ole_builder.h"

#include <bit>
#include <memory>

#include <gsf/gsf-outfile-msole.h>
#include <gsf/gsf-output-memory.h>
#include <gsf/gsf-utils.h>

namespace chithi::test {
namespace {

struct Closer {
  void operator()(void* object) const { g_object_unref(object); }
};

}  // namespace

Bytes& Bytes::u8(unsigned value) {
  bytes_ += static_cast<char>(value);
  return *this;
}

Bytes& Bytes::u16(unsigned value) { return u8(value & 0xFFU).u8(value >> 8U & 0xFFU); }

Bytes& Bytes::u32(std::uint32_t value) { return u16(value & 0xFFFFU).u16(value >> 16U); }

Bytes& Bytes::f64(double value) {
  const auto bits = std::bit_cast<std::uint64_t>(value);
  return u32(static_cast<std::uint32_t>(bits)).u32(static_cast<std::uint32_t>(bits >> 32U));
}

Bytes& Bytes::text(std::string_view bytes) {
  bytes_ += bytes;
  return *this;
}

Bytes& Bytes::wide(std::u16string_view text) {
  for (const char16_t unit : text) {
    u16(unit);
  }
  return *this;
}

Bytes& Bytes::pad(std::size_t size) {
  if (bytes_.size() < size) bytes_.resize(size);
  return *this;
}

Bytes& Bytes::u32_at(std::size_t at, std::uint32_t value) {
  bytes_.replace(at, 4, Bytes().u32(value).str());
  return *this;
}

std::string ole_file(const std::vector<std::pair<std::string, std::string>>& streams) {
  gsf_init();
  const std::unique_ptr<GsfOutput, Closer> sink(gsf_output_memory_new());
  const std::unique_ptr<GsfOutfile, Closer> folder(gsf_outfile_msole_new(sink.get()));
  for (const auto& [name, bytes] : streams) {
    const std::unique_ptr<GsfOutput, Closer> stream(
        gsf_outfile_new_child(folder.get(), name.c_str(), FALSE));
    gsf_output_write(stream.get(), bytes.size(),
                     reinterpret_cast<const std::uint8_t*>(bytes.data()));
    gsf_output_close(stream.get());
  }
  gsf_output_close(GSF_OUTPUT(folder.get()));
  auto* const memory = GSF_OUTPUT_MEMORY(sink.get());
  return {reinterpret_cast<const char*>(gsf_output_memory_get_bytes(memory)),
          static_cast<std::size_t>(gsf_output_size(sink.get()))};
}

}  // namespace chithi::test
