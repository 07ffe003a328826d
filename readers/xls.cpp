// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/xls.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "readers/biff.h"
#include "readers/flow.h"
#include "readers/little_endian.h"
#include "readers/workbook.h"

namespace chithi::readers {
namespace {

constexpr std::uint16_t kBiff8 = 0x0600;

/// What a substream is. Source: [MS-XLS] 2.4.21.
enum class Substream : std::uint16_t { Globals = 0x0005, Sheet = 0x0010, Chart = 0x0020 };

struct Cell {
  std::uint16_t row = 0;
  std::uint16_t column = 0;
  std::uint16_t format = 0;
  std::uint32_t shared = 0;  ///< Index of its text where `own` is empty.
  BiffString own;
};

double number_of_rk(std::uint32_t rk) {
  const bool is_hundredfold = (rk & 1U) != 0;
  const bool is_integer = (rk & 2U) != 0;
  const double value = is_integer
                           ? static_cast<double>(static_cast<std::int32_t>(rk) >> 2)
                           : std::bit_cast<double>(static_cast<std::uint64_t>(rk & ~3U) << 32U);
  return is_hundredfold ? value / 100 : value;
}

class SheetReader {
 public:
  explicit SheetReader(std::string_view stream) : records_(stream) {}

  std::string read();

 private:
  void begin(const BiffRecord& record);
  void end();
  void take(const BiffRecord& record);
  void take_formula(const BiffRecord& record);
  void take_multiple(const BiffRecord& record);
  void take_text_box(const BiffRecord& record);
  BiffString string_at(const BiffRecord& record, std::size_t at) const;
  void add(const BiffRecord& record, BiffString text);
  void add_number(const BiffRecord& record, double value);
  void flush_sheet();

  Flow flow_;
  Workbook workbook_{flow_};
  BiffReader records_;
  std::vector<Substream> open_;
  std::vector<Cell> cells_;
  std::vector<BiffString> boxes_;
};

BiffString from_ascii(const std::string& text) {
  BiffString string;
  string.text.assign(text.begin(), text.end());
  return string;
}

std::string SheetReader::read() {
  while (const std::optional<BiffRecord> record = records_.next()) {
    if (record->type == BiffType::Bof) {
      begin(*record);
    } else if (record->type == BiffType::Eof) {
      end();
    } else {
      workbook_.take(*record);
      if (!open_.empty() && open_.back() != Substream::Chart) take(*record);
    }
  }
  flush_sheet();
  return flow_.take();
}

void SheetReader::begin(const BiffRecord& record) {
  if (open_.empty()) workbook_.set_biff8(u16_at(record.data(), 0) == kBiff8);
  open_.push_back(static_cast<Substream>(u16_at(record.data(), 2)));
}

void SheetReader::end() {
  if (!open_.empty()) open_.pop_back();
  if (open_.empty()) flush_sheet();
}

void SheetReader::take(const BiffRecord& record) {
  switch (record.type) {
    case BiffType::LabelSst:
      cells_.push_back({u16_at(record.data(), 0),
                        u16_at(record.data(), 2),
                        u16_at(record.data(), 4),
                        u32_at(record.data(), 6),
                        {}});
      return;
    case BiffType::Label:
    case BiffType::RString:
      return add(record, string_at(record, 6));
    case BiffType::String:  // The result of the formula before it.
      if (!cells_.empty()) cells_.back().own = string_at(record, 0);
      return;
    case BiffType::Number:
      return add_number(record, std::bit_cast<double>(u64_at(record.data(), 6)));
    case BiffType::Rk:
      return add_number(record, number_of_rk(u32_at(record.data(), 6)));
    case BiffType::MulRk:
      return take_multiple(record);
    case BiffType::Formula:
      return take_formula(record);
    case BiffType::BoolErr:
      if (u8_at(record.data(), 7) == 0) {
        add(record, from_ascii(u8_at(record.data(), 6) != 0 ? "TRUE" : "FALSE"));
      }
      return;
    case BiffType::Txo:
      return take_text_box(record);
    default:
      return;
  }
}

/// Of a result that is no number the last two bytes say so. Source: [MS-XLS] 2.5.133.
void SheetReader::take_formula(const BiffRecord& record) {
  constexpr std::uint16_t no_number = 0xFFFF;
  constexpr std::uint8_t is_boolean = 1;
  if (u16_at(record.data(), 12) != no_number) {
    return add_number(record, std::bit_cast<double>(u64_at(record.data(), 6)));
  }
  const bool boolean = u8_at(record.data(), 6) == is_boolean;
  const char* const word = u8_at(record.data(), 8) != 0 ? "TRUE" : "FALSE";
  add(record, from_ascii(boolean ? word : ""));
}

void SheetReader::take_multiple(const BiffRecord& record) {
  constexpr std::size_t head = 4;
  constexpr std::size_t each = 6;
  const std::string_view data = record.data();
  std::uint16_t column = u16_at(data, 2);
  for (std::size_t at = head; at + each + 2 <= data.size(); at += each) {
    const std::uint16_t format = u16_at(data, at);
    const double value = number_of_rk(u32_at(data, at + 2));
    const NumberKind kind = workbook_.look_of(format).kind;
    cells_.push_back(
        {u16_at(data, 0), column++, format, 0, from_ascii(workbook_.text_of(value, kind))});
  }
}

/// The text is in the first record that continues this one, its fonts in the second.
void SheetReader::take_text_box(const BiffRecord& record) {
  constexpr std::size_t run_bytes = 8;
  BiffCursor cursor(record.parts);
  cursor.next_part();
  BiffString box;
  if (workbook_.is_biff8()) box.text = cursor.unicode_characters(u16_at(record.data(), 10));
  const std::string_view runs = record.parts.back();
  for (std::size_t at = 0; record.parts.size() > 2 && at + run_bytes <= runs.size();
       at += run_bytes) {
    box.runs.push_back({u16_at(runs, at), u16_at(runs, at + 2)});
  }
  boxes_.push_back(std::move(box));
}

BiffString SheetReader::string_at(const BiffRecord& record, std::size_t at) const {
  BiffCursor cursor(record.parts, at);
  if (workbook_.is_biff8()) return cursor.unicode(LengthBytes::Two);
  BiffString string = cursor.bytes(LengthBytes::Two);
  if (record.type != BiffType::RString) return string;
  for (std::uint8_t left = cursor.byte(); left > 0 && !cursor.at_end(); --left) {
    const std::uint16_t begin = cursor.byte();
    string.runs.push_back({begin, cursor.byte()});
  }
  return string;
}

void SheetReader::add(const BiffRecord& record, BiffString text) {
  const std::uint32_t none = UINT32_MAX;
  cells_.push_back({u16_at(record.data(), 0), u16_at(record.data(), 2), u16_at(record.data(), 4),
                    none, std::move(text)});
}

void SheetReader::add_number(const BiffRecord& record, double value) {
  const NumberKind kind = workbook_.look_of(u16_at(record.data(), 4)).kind;
  add(record, from_ascii(workbook_.text_of(value, kind)));
}

void SheetReader::flush_sheet() {
  std::ranges::stable_sort(cells_, {},
                           [](const Cell& cell) { return std::pair(cell.row, cell.column); });
  const Cell* before = nullptr;
  for (const Cell& cell : cells_) {
    const BiffString& text = cell.own.text.empty() ? workbook_.shared(cell.shared) : cell.own;
    if (text.text.empty()) continue;
    if (before != nullptr && cell.row != before->row) flow_.end_row();
    if (before != nullptr && cell.row > before->row + 1) flow_.end_paragraph(false);
    workbook_.put(text, workbook_.look_of(cell.format).font);
    flow_.end_cell();
    before = &cell;
  }
  flow_.end_row();
  for (const BiffString& box : boxes_) {
    workbook_.put(box, 0);
    flow_.end_paragraph(false);
  }
  cells_.clear();
  boxes_.clear();
}

}  // namespace

Reading read_xls(std::string_view workbook) {
  Reading reading;
  reading.text = SheetReader(workbook).read();
  return reading;
}

}  // namespace chithi::readers
