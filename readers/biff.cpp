// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/biff.h"

#include <algorithm>

#include "readers/little_endian.h"

namespace chithi::readers {
namespace {

constexpr std::size_t kHeadBytes = 4;

constexpr std::uint8_t kWide = 0x01;
constexpr std::uint8_t kPhonetic = 0x04;
constexpr std::uint8_t kRich = 0x08;

}  // namespace

std::optional<BiffRecord> BiffReader::next() {
  if (at_ + kHeadBytes > stream_.size()) return std::nullopt;
  BiffRecord record;
  record.type = static_cast<BiffType>(u16_at(stream_, at_));
  do {
    const std::size_t length = u16_at(stream_, at_ + 2);
    record.parts.push_back(part_of(stream_, at_ + kHeadBytes, length));
    at_ += kHeadBytes + length;
  } while (at_ + kHeadBytes <= stream_.size() &&
           u16_at(stream_, at_) == static_cast<std::uint16_t>(BiffType::Continue));
  return record;
}

bool BiffCursor::at_end() {
  while (part_ < parts_.size() && at_ >= parts_[part_].size()) {
    next_part();
  }
  return part_ >= parts_.size();
}

void BiffCursor::next_part() {
  ++part_;
  at_ = 0;
}

std::uint8_t BiffCursor::byte() { return at_end() ? std::uint8_t{0} : u8_at(parts_[part_], at_++); }

std::uint16_t BiffCursor::word() {
  const std::uint8_t low = byte();
  return static_cast<std::uint16_t>(low | byte() << 8U);
}

std::uint32_t BiffCursor::long_word() {
  const std::uint16_t low = word();
  return low | static_cast<std::uint32_t>(word()) << 16U;
}

void BiffCursor::skip(std::size_t bytes) {
  while (bytes > 0 && !at_end()) {
    const std::size_t here = std::min(bytes, parts_[part_].size() - at_);
    at_ += here;
    bytes -= here;
  }
}

/// Within a text each record that continues it says anew how wide its characters are.
void BiffCursor::characters(std::size_t count, bool wide, std::u16string& text) {
  while (count > 0) {
    if (part_ < parts_.size() && at_ >= parts_[part_].size()) {
      next_part();
      if (at_end()) return;
      wide = (byte() & kWide) != 0;
    }
    if (at_end()) return;
    text += static_cast<char16_t>(wide ? word() : byte());
    --count;
  }
}

std::u16string BiffCursor::unicode_characters(std::size_t count) {
  std::u16string text;
  const bool wide = (byte() & kWide) != 0;
  characters(count, wide, text);
  return text;
}

BiffString BiffCursor::unicode(LengthBytes length) {
  BiffString string;
  const std::size_t count = length == LengthBytes::One ? byte() : word();
  const std::uint8_t flags = byte();
  const std::size_t runs = (flags & kRich) != 0 ? word() : 0;
  const std::size_t phonetic = (flags & kPhonetic) != 0 ? long_word() : 0;
  characters(count, (flags & kWide) != 0, string.text);
  for (std::size_t i = 0; i < runs && !at_end(); ++i) {
    const std::uint16_t begin = word();
    string.runs.push_back({begin, word()});
  }
  skip(phonetic);
  return string;
}

BiffString BiffCursor::bytes(LengthBytes length) {
  BiffString string;
  const std::size_t count = length == LengthBytes::One ? byte() : word();
  for (std::size_t i = 0; i < count && !at_end(); ++i) {
    string.text += static_cast<char16_t>(byte());
  }
  return string;
}

}  // namespace chithi::readers
