// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace chithi::test {

/// Bytes of little-endian formats, put together by hand.
class Bytes {
 public:
  Bytes& u8(unsigned value);
  Bytes& u16(unsigned value);
  Bytes& u32(std::uint32_t value);
  Bytes& f64(double value);
  Bytes& text(std::string_view bytes);

  /// Each character as two bytes.
  Bytes& wide(std::u16string_view text);

  /// Zeros up to this size.
  Bytes& pad(std::size_t size);

  /// Overwrites four bytes.
  Bytes& u32_at(std::size_t at, std::uint32_t value);

  [[nodiscard]] std::size_t size() const { return bytes_.size(); }
  [[nodiscard]] const std::string& str() const { return bytes_; }

 private:
  std::string bytes_;
};

/// An OLE compound file with these streams.
[[nodiscard]] std::string ole_file(const std::vector<std::pair<std::string, std::string>>& streams);

}  // namespace chithi::test
