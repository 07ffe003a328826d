// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/workbook.h"

#include <utility>

#include "readers/little_endian.h"
#include "readers/reader.h"
#include "stemmer-vi/utf8.h"

namespace chithi::readers {
namespace {

/// One shared text may stand in any number of cells.
constexpr std::size_t kMaxCharacters = 64U << 20U;

/// No font has this index; those after it count from one more. Source: [MS-XLS] 2.5.129.
constexpr std::uint16_t kMissingFont = 4;

std::string narrow(const std::u16string& text) {
  std::string bytes;
  for (const char16_t unit : text) {
    vi::append_utf8(bytes, unit);
  }
  return bytes;
}

}  // namespace

void Workbook::take(const BiffRecord& record) {
  switch (record.type) {
    case BiffType::FilePass:
      throw ReadError("encrypted");
    case BiffType::DateMode:
      since_1904_ = u16_at(record.data(), 0) != 0;
      return;
    case BiffType::Font:
      return take_font(record);
    case BiffType::Format:
      return take_format(record);
    case BiffType::Xf:
      xfs_.push_back({u16_at(record.data(), 0), u16_at(record.data(), 2)});
      return;
    case BiffType::Sst:
      return take_shared(record);
    default:
      return;
  }
}

void Workbook::take_font(const BiffRecord& record) {
  BiffCursor cursor(record.parts, 14);
  const BiffString name =
      is_biff8_ ? cursor.unicode(LengthBytes::One) : cursor.bytes(LengthBytes::One);
  const unsigned charset = u8_at(record.data(), 12);
  fonts_.push_back({flow_.add_font(font_named(narrow(name.text), charset)), charset});
}

void Workbook::take_format(const BiffRecord& record) {
  BiffCursor cursor(record.parts, 2);
  const BiffString code =
      is_biff8_ ? cursor.unicode(LengthBytes::Two) : cursor.bytes(LengthBytes::One);
  kinds_[u16_at(record.data(), 0)] = kind_of_code(narrow(code.text));
}

void Workbook::take_shared(const BiffRecord& record) {
  BiffCursor cursor(record.parts, 8);
  for (std::uint32_t left = u32_at(record.data(), 4); left > 0 && !cursor.at_end(); --left) {
    shared_.push_back(cursor.unicode(LengthBytes::Two));
  }
}

Workbook::CellFont Workbook::font_of(std::uint16_t index) const {
  const std::size_t place = index > kMissingFont ? index - 1U : index;
  return place < fonts_.size() ? fonts_[place] : CellFont{};
}

Workbook::Look Workbook::look_of(std::uint16_t format) const {
  if (format >= xfs_.size()) return {};
  const Xf& xf = xfs_[format];
  const auto known = kinds_.find(xf.format);
  return {xf.font, known == kinds_.end() ? kind_of_builtin(xf.format) : known->second};
}

const BiffString& Workbook::shared(std::uint32_t index) const {
  static const BiffString none;
  return index < shared_.size() ? shared_[index] : none;
}

void Workbook::put(const BiffString& string, std::uint16_t font) {
  written_ += string.text.size();
  if (written_ > kMaxCharacters) throw ReadError("more text than a document has");
  CellFont current = font_of(font);
  auto run = string.runs.begin();
  char32_t high = 0;
  for (std::size_t i = 0; i < string.text.size(); ++i) {
    for (; run != string.runs.end() && run->begin <= i; ++run) {
      current = font_of(run->font);
    }
    const char32_t unit = string.text[i];
    const bool is_low = unit >= 0xDC00 && unit < 0xE000;
    const bool is_high = unit >= 0xD800 && unit < 0xDC00;
    const char32_t before = std::exchange(high, is_high ? unit : 0);
    if (unit == '\n') {
      flow_.end_line();
    } else if (is_low && before != 0) {
      flow_.put(0x10000 + ((before - 0xD800) << 10U) + (unit - 0xDC00), current.id);
    } else if (unit < 0x100) {
      const unsigned charset = is_biff8_ ? kAnsiCharset : current.charset;
      flow_.put(character_of(static_cast<unsigned char>(unit), charset), current.id);
    } else if (!is_low && !is_high) {
      flow_.put(unit, current.id);
    }
  }
}

}  // namespace chithi::readers
