// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/xls.h"

#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "readers/legacy.h"
#include "stemmer-vi/utf8.h"
#include "tests/support/ole_builder.h"

namespace chithi::readers {
namespace {

using test::Bytes;

std::string record(unsigned type, const Bytes& data) {
  return Bytes().u16(type).u16(static_cast<unsigned>(data.size())).text(data.str()).str();
}

std::string begin(unsigned version, unsigned substream) {
  return record(0x0809, Bytes().u16(version).u16(substream));
}

const std::string kEnd = record(0x000A, Bytes());

Bytes short_unicode(std::string_view text) {
  return Bytes().u8(static_cast<unsigned>(text.size())).u8(0).text(text);
}

Bytes unicode(std::string_view text) {
  return Bytes().u16(static_cast<unsigned>(text.size())).u8(0).text(text);
}

/// Fonts 0 (Arial), 1 (.VnTime), 2 (VNI-Times); of each a format of cells, and one of dates.
std::string globals8(const std::string& more = "") {
  std::string bytes = begin(0x0600, 5);
  for (const std::string_view font : {"Arial", ".VnTime", "VNI-Times"}) {
    bytes += record(0x0031, Bytes().pad(14).text(short_unicode(font).str()));
  }
  bytes += record(0x041E, Bytes().u16(164).text(unicode("dd/mm/yyyy").str()));
  for (const unsigned font : {0U, 1U, 2U}) {
    bytes += record(0x00E0, Bytes().u16(font).u16(0));
  }
  return bytes + record(0x00E0, Bytes().u16(0).u16(164)) + more + kEnd;
}

Bytes cell(unsigned row, unsigned column, unsigned format) {
  return Bytes().u16(row).u16(column).u16(format);
}

std::string label8(unsigned row, unsigned column, unsigned format, std::string_view text) {
  return record(0x0204, cell(row, column, format).text(unicode(text).str()));
}

std::string text_of(const std::string& workbook) { return vi::to_nfc(read_xls(workbook).text); }

std::string sheet8(const std::string& records) { return begin(0x0600, 0x10) + records + kEnd; }

TEST(Xls, MakesLinesOfRows) {
  EXPECT_EQ(text_of(globals8() + sheet8(label8(1, 2, 0, "d") + label8(0, 0, 0, "a") +
                                        label8(0, 1, 0, "b\nb") + label8(3, 0, 0, "e"))),
            "a\tb\u2028b\nd\n\ne\n");
}

TEST(Xls, DecodesCellsByTheirFonts) {
  EXPECT_EQ(text_of(globals8() + sheet8(label8(0, 0, 1,
                                               "C\xe9ng h\xdf"
                                               "a") +
                                        label8(0, 1, 2, "Co\xe4ng") + label8(0, 2, 0, "caf\xe9"))),
            "Cộng hòa\tCộng\tcafé\n");
}

TEST(Xls, ReadsSharedTextsOverSeveralRecords) {
  // A rich text of which the second letter is in .VnTime, one that goes on in the next record in
  // other characters, and one with what belongs to East Asian text.
  Bytes first;
  first.u32(3).u32(3);
  first.u16(2).u8(8).u16(1).text("a\xe9").u16(1).u16(1);
  first.u16(4).u8(0).text("ab");
  Bytes second;
  second.u8(1).u16('c').u16(0x1EC7);
  second.u16(1).u8(4).u32(3).text("zxyz");
  const std::string shared = record(0x00FC, first) + record(0x003C, second);
  const auto of = [](unsigned row, unsigned index) {
    return record(0x00FD, cell(row, 0, 0).u32(index));
  };
  EXPECT_EQ(text_of(globals8(shared) + sheet8(of(0, 0) + of(1, 1) + of(2, 2) + of(3, 9))),
            "aộ\nabcệ\nz\n");
}

TEST(Xls, ReadsNumbersAndResultsOfFormulas) {
  std::string records = record(0x0203, cell(0, 0, 0).f64(1.5));
  records += record(0x0203, cell(0, 1, 3).f64(38717));
  records += record(0x027E, cell(0, 2, 0).u32(1234U << 2U | 3U));
  records += record(
      0x00BD, Bytes().u16(1).u16(0).u16(0).u32(7U << 2U | 2U).u16(3).u32(1U << 2U | 2U).u16(1));
  records += record(0x0006, cell(2, 0, 0).f64(2.25).u16(0));
  records +=
      record(0x0006, cell(2, 1, 0).u8(0).u8(0).u32(0).u16(0xFFFF)) + record(0x0207, unicode("sum"));
  records += record(0x0006, cell(2, 2, 0).u8(1).u8(0).u8(1).u8(0).u16(0).u16(0xFFFF));
  records += record(0x0205, cell(3, 0, 0).u8(0).u8(0)) + record(0x0205, cell(3, 1, 0).u8(7).u8(1));
  EXPECT_EQ(text_of(globals8() + sheet8(records)),
            "1.5\t31/12/2005\t12.34\n7\t01/01/1900\n2.25\tsum\tTRUE\nFALSE\n");
}

TEST(Xls, ReadsSheetsAndTextBoxesButNoCharts) {
  const std::string box = record(0x01B6, Bytes().pad(10).u16(3).pad(18)) +
                          record(0x003C, Bytes().u8(0).text("box")) +
                          record(0x003C, Bytes().u16(0).u16(0).u32(0).u16(3).u16(0).u32(0));
  const std::string chart = begin(0x0600, 0x20) + label8(0, 0, 0, "chart") + kEnd;
  EXPECT_EQ(text_of(globals8() + sheet8(box + label8(0, 0, 0, "one") + chart) +
                    sheet8(label8(0, 0, 0, "two"))),
            "one\nbox\ntwo\n");
}

TEST(Xls, ReadsExcel5) {
  std::string book = begin(0x0500, 5);
  book += record(0x0031, Bytes().pad(14).u8(7).text(".VnTime"));
  book += record(0x00E0, Bytes().u16(0).u16(14)) + kEnd;
  book += begin(0x0500, 0x10);
  book += record(0x0204, cell(0, 0, 0).u16(8).text("C\xe9ng h\xdf"
                                                   "a"));
  book += record(0x0203, cell(0, 1, 0).f64(38717)) + kEnd;
  EXPECT_EQ(vi::to_nfc(read_legacy(test::ole_file({{"Book", book}}), Ocr::Auto).text),
            "Cộng hòa\t31/12/2005\n");
}

TEST(Xls, SaysWhyItCantBeRead) {
  EXPECT_THROW((void)read_xls(begin(0x0600, 5) + record(0x002F, Bytes().u16(1))), ReadError);
}

TEST(Xls, TakesWhatIsCutOff) {
  const std::string whole =
      globals8(record(0x00FC, Bytes().u32(1).u32(1).u16(9).u8(12).u16(3).u32(4).text("long"))) +
      sheet8(label8(0, 0, 1, "C\xe9ng") + record(0x00FD, cell(1, 0, 0).u32(0)));
  for (std::size_t size = 0; size < whole.size(); ++size) {
    EXPECT_FALSE(vi::find_malformed_utf8(read_xls(whole.substr(0, size)).text));
  }
}

}  // namespace
}  // namespace chithi::readers
