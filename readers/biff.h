// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace chithi::readers {

/// Types of records that are read. Source: [MS-XLS] 2.3.
enum class BiffType : std::uint16_t {
  Formula = 0x0006,
  Eof = 0x000A,
  DateMode = 0x0022,
  FilePass = 0x002F,
  Font = 0x0031,
  Continue = 0x003C,
  MulRk = 0x00BD,
  RString = 0x00D6,
  Xf = 0x00E0,
  Sst = 0x00FC,
  LabelSst = 0x00FD,
  Txo = 0x01B6,
  Number = 0x0203,
  Label = 0x0204,
  BoolErr = 0x0205,
  String = 0x0207,
  Rk = 0x027E,
  Format = 0x041E,
  Bof = 0x0809,
};

/// A record with those that continue it.
struct BiffRecord {
  BiffType type{};
  std::vector<std::string_view> parts;  ///< At least one.

  [[nodiscard]] std::string_view data() const { return parts.front(); }
};

/// Reads the records of a stream one after the other.
class BiffReader {
 public:
  explicit BiffReader(std::string_view stream) : stream_(stream) {}

  /// The next record; nullopt at the end or where the stream is cut off.
  [[nodiscard]] std::optional<BiffRecord> next();

 private:
  std::string_view stream_;
  std::size_t at_ = 0;
};

/// A text with its fonts.
struct BiffString {
  struct Run {
    std::uint16_t begin = 0;  ///< In characters.
    std::uint16_t font = 0;   ///< Index of the workbook's fonts.
  };

  std::u16string text;    ///< Bytes of an eight-bit text are characters below 256.
  std::vector<Run> runs;  ///< From the first that differs from the cell's font.
};

/// How the length of a text is stored.
enum class LengthBytes : std::uint8_t { One = 1, Two = 2 };

/// The bytes of a record and of those that continue it, read one after the other. What lies past
/// the end is zero and empty.
class BiffCursor {
 public:
  explicit BiffCursor(const std::vector<std::string_view>& parts, std::size_t at = 0)
      : parts_(parts), at_(at) {}

  [[nodiscard]] bool at_end();
  std::uint8_t byte();
  std::uint16_t word();
  std::uint32_t long_word();
  void skip(std::size_t bytes);
  void next_part();

  /// A text of BIFF8, with runs of fonts: [MS-XLS] 2.5.293 (XLUnicodeRichExtendedString), of
  /// which the other kinds are special cases.
  BiffString unicode(LengthBytes length);

  /// Characters of BIFF8 without their length: [MS-XLS] 2.5.296.
  std::u16string unicode_characters(std::size_t count);

  /// A text of BIFF5, whose characters are bytes.
  BiffString bytes(LengthBytes length);

 private:
  void characters(std::size_t count, bool wide, std::u16string& text);

  const std::vector<std::string_view>& parts_;
  std::size_t part_ = 0;
  std::size_t at_;
};

}  // namespace chithi::readers
