// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/doc.h"

#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "readers/legacy.h"
#include "stemmer-vi/utf8.h"
#include "tests/support/word_builder.h"

namespace chithi::readers {
namespace {

using test::WordBuilder;
using namespace std::string_view_literals;

// Modifiers of Word 97.
constexpr std::string_view kFont0 = "\x51\x4a\0\0"sv;
constexpr std::string_view kFont1 = "\x51\x4a\1\0"sv;
constexpr std::string_view kFont2 = "\x51\x4a\2\0"sv;
constexpr std::string_view kHidden = "\x3c\x08\1"sv;
constexpr std::string_view kDeleted = "\0\x08\1"sv;
constexpr std::string_view kInTable = "\x16\x24\1"sv;
constexpr std::string_view kRowEnds = "\x16\x24\1\x17\x24\1"sv;

std::string text_of(const std::string& file) {
  return vi::to_nfc(read_legacy(file, Ocr::Auto).text);
}

WordBuilder builder() {
  return WordBuilder().font("Times New Roman").font(".VnTime").font("VNI-Times");
}

TEST(Doc, ReadsPiecesOfBothWidths) {
  EXPECT_EQ(text_of(builder()
                        .bytes("\x93"
                               "A\x94 ")
                        .wide(u"việt\r")
                        .bytes("B\r")
                        .end_story(0)
                        .file()),
            "“A” việt\nB\n");
}

TEST(Doc, DecodesRunsByTheirFonts) {
  const std::string file = builder()
                               .bytes(
                                   "C\xe9ng h\xdf"
                                   "a \xae\xad\xee"
                                   "c ")
                               .characters(kFont1)
                               .bytes("caf\xe9 ")
                               .characters(kFont0)
                               .bytes("Co\xe4ng")
                               .characters(kFont2)
                               .wide(u"Vi\u00d6t\r")
                               .characters(kFont1)
                               .end_story(0)
                               .file();
  EXPECT_EQ(text_of(file), "Cộng hòa được café CộngViệt\n");
}

TEST(Doc, TakesTheFontOfAStyleFromItsBase) {
  const std::string file = builder()
                               .style(kFont1)
                               .style("", 0)
                               .bytes(
                                   "C\xe9ng h\xdf"
                                   "a\r")
                               .paragraphs("", 1)
                               .end_story(0)
                               .file();
  EXPECT_EQ(text_of(file), "Cộng hòa\n");
}

TEST(Doc, GivesAParagraphTheStyleOfItsEnd) {
  WordBuilder word = builder().style(kFont2).style(kFont1);
  word.bytes("C\xe9ng ")
      .paragraphs("", 0)
      .bytes(
          "h\xdf"
          "a\r")
      .paragraphs("", 1);
  EXPECT_EQ(text_of(word.end_story(0).file()), "Cộng hòa\n");
}

TEST(Doc, ShowsResultsOfFieldsOnly) {
  EXPECT_EQ(text_of(builder()
                        .bytes("a\x13 PAGE \x14"
                               "7\x15"
                               "b\x13 XE \x15"
                               "c\r")
                        .end_story(0)
                        .file()),
            "a7bc\n");
  EXPECT_EQ(text_of(builder().bytes("a\x13 never ends\rb\r").end_story(0).file()), "a\nb\n");
}

TEST(Doc, LeavesOutWhatIsHiddenOrDeleted) {
  WordBuilder word = builder();
  word.bytes("a").characters("").bytes("b").characters(kHidden).bytes("c").characters(kDeleted);
  EXPECT_EQ(text_of(word.bytes("d\r").characters("").end_story(0).file()), "ad\n");
}

TEST(Doc, MakesLinesOfRows) {
  WordBuilder word = builder();
  word.bytes(
          "A\rB\x07"
          "C\x07")
      .paragraphs(kInTable)
      .bytes("\x07")
      .paragraphs(kRowEnds);
  word.bytes("D\r").paragraphs("");
  EXPECT_EQ(text_of(word.end_story(0).file()), "A\u2028B\tC\nD\n");
}

TEST(Doc, ReadsSpecialCharacters) {
  EXPECT_EQ(text_of(builder()
                        .bytes("a\x1e"
                               "b\x1f"
                               "c\x0b"
                               "d\x01\x08\te\x0c")
                        .wide(u"\U0001F600\r")
                        .end_story(0)
                        .file()),
            "a-bc\nd\te\n\f😀\n");
}

TEST(Doc, PutsOtherStoriesAfterTheText) {
  WordBuilder word = builder();
  word.bytes("Text\r").end_story(0).bytes("Note\r").end_story(1);
  word.bytes(
          "Head \x13 PAGE \x14"
          "7\x15\r7\rHead \x13 PAGE \x14"
          "8\x15\r")
      .end_story(2);
  word.bytes("Comment\r").end_story(4).bytes("Box\r").end_story(6);
  EXPECT_EQ(text_of(word.file()), "Text\nNote\nBox\nHead \n");
}

TEST(Doc, ReadsWord6) {
  const std::string file = WordBuilder(false)
                               .font("Times New Roman")
                               .font(".VnTime")
                               .bytes("C\xe9ng ")
                               .characters("\x5d\1\0"sv)
                               .bytes("caf\xe9\r")
                               .characters("\x5d\0\0"sv)
                               .end_story(0)
                               .file();
  EXPECT_EQ(text_of(file), "Cộng café\n");
}

TEST(Doc, SaysWhyItCantBeRead) {
  const auto reason = [](const std::string& file) -> std::string {
    try {
      return text_of(file);
    } catch (const ReadError& error) {
      return error.what();
    }
  };
  EXPECT_EQ(reason(builder().bytes("a\r").flags(0x100).end_story(0).file()), "encrypted");
  EXPECT_EQ(reason(test::ole_file({{"WordDocument", builder().bytes("a\r").streams().first}})),
            "damaged: its table stream can't be read");
  EXPECT_EQ(reason(test::ole_file({{"WordDocument", "none"}})),
            "of a Word older than 6, or damaged");
  EXPECT_EQ(reason(test::ole_file({{"PowerPoint Document", "x"}})), "no document of Word or Excel");
  EXPECT_EQ(reason("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), "damaged: its directory can't be read");
  EXPECT_EQ(reason("plain"), "no document of Word or Excel");
}

TEST(Doc, SaysWhereItsFileIsDamaged) {
  WordBuilder word = builder();
  for (int i = 0; i < 2000; ++i) {
    word.bytes("0123456789abcde\r");
  }
  const std::string file = word.end_story(0).file();
  EXPECT_EQ(read_legacy(file, Ocr::Auto).text.size(), 32'000U);
  EXPECT_TRUE(read_legacy(file, Ocr::Auto).warnings.empty());

  // The chain of blocks ends too early. Source: [MS-CFB] 2.2 (the first sector of the table of
  // chains), 2.3.
  constexpr std::size_t kSectorBytes = 512;
  constexpr std::size_t kBlock = 40;
  const auto table = static_cast<unsigned char>(file[0x4C]) + 1U;
  const std::string damaged =
      test::Bytes().text(file).u32_at(table * kSectorBytes + 4 * kBlock, 0xFFFFFFFE).str();
  const Reading reading = read_legacy(damaged, Ocr::Auto);
  EXPECT_GT(reading.text.size(), 10'000U);
  EXPECT_LT(reading.text.size(), 30'000U);
  EXPECT_EQ(reading.warnings.size(), 1U);
}

TEST(Doc, TakesWhatIsCutOff) {
  const auto [document, table] = builder()
                                     .style(kFont1)
                                     .bytes("C\xe9ng\r")
                                     .characters(kFont1)
                                     .paragraphs(kInTable)
                                     .end_story(0)
                                     .streams();
  for (std::size_t size = 0x0C; size < document.size(); size += 7) {
    const std::string part = document.substr(0, size);
    EXPECT_FALSE(vi::find_malformed_utf8(read_doc({part, {}, table}).text));
  }
  for (std::size_t size = 1; size < table.size(); ++size) {
    const std::string part = table.substr(0, size);
    EXPECT_FALSE(vi::find_malformed_utf8(read_doc({document, {}, part}).text));
  }
}

}  // namespace
}  // namespace chithi::readers
