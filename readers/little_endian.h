// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace chithi::readers {

/// The part of the bytes that begins at `at` and has `length` bytes, or as many as there are.
[[nodiscard]] constexpr std::string_view part_of(std::string_view bytes, std::size_t at,
                                                 std::size_t length) noexcept {
  return bytes.substr(std::min(at, bytes.size()), length);
}

/// Numbers of little-endian files. What lies outside the bytes is zero.
[[nodiscard]] constexpr std::uint8_t u8_at(std::string_view bytes, std::size_t at) noexcept {
  return at < bytes.size() ? static_cast<std::uint8_t>(bytes[at]) : std::uint8_t{0};
}

[[nodiscard]] constexpr std::uint16_t u16_at(std::string_view bytes, std::size_t at) noexcept {
  return static_cast<std::uint16_t>(u8_at(bytes, at) | u8_at(bytes, at + 1) << 8U);
}

[[nodiscard]] constexpr std::uint32_t u32_at(std::string_view bytes, std::size_t at) noexcept {
  return u16_at(bytes, at) | static_cast<std::uint32_t>(u16_at(bytes, at + 2)) << 16U;
}

[[nodiscard]] constexpr std::uint64_t u64_at(std::string_view bytes, std::size_t at) noexcept {
  return u32_at(bytes, at) | static_cast<std::uint64_t>(u32_at(bytes, at + 4)) << 32U;
}

}  // namespace chithi::readers
