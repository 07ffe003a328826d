// SPDX-License-Identifier: GPL-3.0-or-later
// The numbers before the paragraphs of lists.
#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "readers/list_numbers.h"
#include "readers/office.h"
#include "tests/support/zip_file.h"

namespace chithi::readers {
namespace {

TEST(Numeral, IsWrittenInItsKind) {
  struct Case {
    std::uint32_t number;
    Numerals numerals;
    std::string_view text;
  };
  for (const Case& test : {
           Case{4, Numerals::Decimal, "4"},
           Case{4, Numerals::DecimalZero, "04"},
           Case{12, Numerals::DecimalZero, "12"},
           Case{5, Numerals::LowerLetter, "e"},
           Case{28, Numerals::UpperLetter, "BB"},
           Case{0, Numerals::LowerLetter, "0"},
           Case{1949, Numerals::UpperRoman, "MCMXLIX"},
           Case{9, Numerals::LowerRoman, "ix"},
           Case{900'000, Numerals::UpperRoman, "900000"},
           Case{900'000, Numerals::LowerLetter, "900000"},
           Case{3, Numerals::None, ""},
       }) {
    EXPECT_EQ(numeral(test.number, test.numerals), test.text) << test.number;
  }
}

TEST(Bullet, IsTypedAsPeopleTypeIt) {
  EXPECT_EQ(bullet("+"), "+");
  EXPECT_EQ(bullet("\uf0b7"), "-");
  EXPECT_EQ(bullet("o"), "-");
}

std::string text_of(const std::string& bytes) { return read_office(bytes, Ocr::Auto).text; }

std::string level(int at, std::string_view format, std::string_view text,
                  std::string_view more = "") {
  return "<w:lvl w:ilvl=\"" + std::to_string(at) + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" +
         std::string(format) + "\"/><w:lvlText w:val=\"" + std::string(text) + "\"/>" +
         std::string(more) + "</w:lvl>";
}

/// A list and its levels.
std::string abstract(std::string_view id, const std::string& levels) {
  return "<w:abstractNum w:abstractNumId=\"" + std::string(id) + "\">" + levels +
         "</w:abstractNum>";
}

std::string list(std::string_view id, std::string_view of, std::string_view more = "") {
  return "<w:num w:numId=\"" + std::string(id) + "\"><w:abstractNumId w:val=\"" + std::string(of) +
         "\"/>" + std::string(more) + "</w:num>";
}

std::string word(const std::string& body, const std::string& numbering,
                 const std::string& styles = "") {
  const auto part = [](const std::string& content) {
    return "<x xmlns:w=\"w\">" + content + "</x>";
  };
  return test::packed({{"[Content_Types].xml", "<Types/>"},
                       {"word/document.xml", part(body)},
                       {"word/numbering.xml", part(numbering)},
                       {"word/styles.xml", part(styles)}});
}

/// A paragraph "x" with properties.
std::string with(const std::string& properties) {
  return "<w:p><w:pPr>" + properties + "</w:pPr><w:r><w:t>x</w:t></w:r></w:p>";
}

std::string item(int at, std::string_view list) {
  return with("<w:numPr><w:ilvl w:val=\"" + std::to_string(at) + "\"/><w:numId w:val=\"" +
              std::string(list) + "\"/></w:numPr>");
}

std::string styled(std::string_view style, std::string_view more = "") {
  return with("<w:pStyle w:val=\"" + std::string(style) + "\"/>" + std::string(more));
}

const std::string kOutline =
    abstract("0", level(0, "upperRoman", "%1.") + level(1, "decimal", "%2.") +
                      level(2, "lowerLetter", "%3)")) +
    list("1", "0");

TEST(WordLists, CountEachLevelAnewBehindThoseAbove) {
  EXPECT_EQ(text_of(word(item(0, "1") + item(1, "1") + item(2, "1") + item(2, "1") + item(1, "1") +
                             item(2, "1") + item(0, "1") + item(1, "1"),
                         kOutline)),
            "I. x\n1. x\na) x\nb) x\n2. x\na) x\nII. x\n1. x\n");
}

TEST(WordLists, ShowTheNumbersOfLevelsAbove) {
  const std::string chapters = abstract("0", level(0, "upperRoman", "Chương %1", "<w:isLgl/>") +
                                                 level(1, "decimal", "%1.%2.", "<w:isLgl/>") +
                                                 level(2, "lowerLetter", "%1.%2.%3 ")) +
                               list("1", "0");
  EXPECT_EQ(text_of(word(item(0, "1") + item(1, "1") + item(2, "1"), chapters)),
            "Chương 1 x\n1.1. x\nI.1.a  x\n");
}

TEST(WordLists, DrawBullets) {
  const std::string bullets =
      abstract("0", level(0, "bullet", "\uf0b7") + level(1, "bullet", "+")) + list("1", "0");
  EXPECT_EQ(text_of(word(item(0, "1") + item(1, "1"), bullets)), "- x\n+ x\n");
}

TEST(WordLists, CountOnInAListOfTheSameKindUnlessItStartsAnew) {
  const std::string lists =
      abstract("0", level(0, "decimal", "%1.")) + list("1", "0") + list("2", "0") +
      list("3", "0", "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"7\"/></w:lvlOverride>");
  EXPECT_EQ(text_of(word(item(0, "1") + item(0, "2") + item(0, "3") + item(0, "3"), lists)),
            "1. x\n2. x\n7. x\n8. x\n");
}

TEST(WordLists, TakeLevelsThatAListHasInPlaceOfOthers) {
  const std::string lists =
      abstract("0", level(0, "decimal", "%1.")) +
      list("1", "0",
           "<w:lvlOverride w:ilvl=\"0\">" + level(0, "lowerRoman", "(%1)") + "</w:lvlOverride>");
  EXPECT_EQ(text_of(word(item(0, "1") + item(0, "1"), lists)), "(i) x\n(ii) x\n");
}

TEST(WordLists, RestartWhereTheyAreTold) {
  const std::string lists =
      abstract("0", level(0, "decimal", "Điều %1.") +
                        level(1, "decimal", "%2.", "<w:lvlRestart w:val=\"0\"/>")) +
      list("1", "0");
  EXPECT_EQ(text_of(word(item(0, "1") + item(1, "1") + item(0, "1") + item(1, "1"), lists)),
            "Điều 1. x\n1. x\nĐiều 2. x\n2. x\n");
}

TEST(WordLists, ComeFromStylesAndWhatTheseAreBasedOn) {
  const std::string styles =
      "<w:style w:styleId=\"muc\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr>"
      "</w:style><w:style w:styleId=\"mucnho\"><w:basedOn w:val=\"muc\"/><w:pPr><w:numPr><w:ilvl "
      "w:val=\"1\"/></w:numPr></w:pPr></w:style><w:style w:styleId=\"vong\"><w:basedOn "
      "w:val=\"vong\"/></w:style>";
  EXPECT_EQ(text_of(word(styled("muc") + styled("mucnho") + styled("vong") +
                             styled("muc", "<w:numPr><w:numId w:val=\"0\"/></w:numPr>"),
                         kOutline, styles)),
            "I. x\n1. x\nx\nx\n");
}

TEST(WordLists, KnowTheLevelOfAStyleByTheList) {
  const std::string lists =
      abstract("0", level(0, "decimal", "%1.") +
                        level(1, "decimal", "%1.%2.", "<w:pStyle w:val=\"khoan\"/>")) +
      list("1", "0");
  const std::string styles =
      "<w:style w:styleId=\"khoan\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr>"
      "</w:style>";
  EXPECT_EQ(text_of(word(item(0, "1") + styled("khoan"), lists, styles)), "1. x\n1.1. x\n");
}

TEST(WordLists, LeaveOutWhatPropertiesWere) {
  EXPECT_EQ(text_of(word(with("<w:pPrChange><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId "
                              "w:val=\"1\"/></w:numPr></w:pPr></w:pPrChange>"),
                         kOutline)),
            "x\n");
}

TEST(WordLists, OfABrokenDocumentAreNone) {
  EXPECT_EQ(text_of(word(item(4'000, "1") + item(0, "9") + item(0, ""),
                         abstract("0", "<w:lvl w:ilvl=\"-5\"><w:lvlText w:val=\"%9%\"/></w:lvl>") +
                             list("1", "8") + list("", "0"))),
            "x\nx\nx\n");
}

std::string open_document(const std::string& styles, const std::string& body) {
  return test::packed(
      {{"mimetype", "application/vnd.oasis.opendocument.text"},
       {"content.xml", "<d xmlns:t=\"t\" xmlns:s=\"s\">" + styles + body + "</d>"}});
}

const std::string kLevels =
    "<t:list-style s:name=\"L\"><t:list-level-style-number t:level=\"1\" s:num-format=\"I\" "
    "s:num-suffix=\".\"/><t:list-level-style-number t:level=\"2\" s:num-format=\"1\" "
    "s:num-suffix=\")\" t:display-levels=\"2\"/><t:list-level-style-bullet t:level=\"3\" "
    "t:bullet-char=\"•\"/></t:list-style>";

std::string list_of(const std::string& items, std::string_view attributes = "t:style-name=\"L\"") {
  return "<t:list " + std::string(attributes) + ">" + items + "</t:list>";
}

std::string item_of(const std::string& content, std::string_view attributes = "") {
  return "<t:list-item " + std::string(attributes) + ">" + content + "</t:list-item>";
}

const std::string kX = "<t:p>x</t:p>";

TEST(OpenDocumentLists, CountTheirItems) {
  EXPECT_EQ(
      text_of(open_document(
          kLevels,
          list_of(item_of(kX + kX + list_of(item_of(kX) + item_of(list_of(item_of(kX), "")), "")) +
                  "<t:list-header>" + kX + "</t:list-header>" + item_of(kX, "t:start-value=\"4\"") +
                  item_of(kX)) +
              kX)),
      "I. x\nx\nI.1) x\n- x\nx\nIV. x\nV. x\nx\n");
}

TEST(OpenDocumentLists, CountOnWhereTheyAreTold) {
  const std::string first = list_of(item_of(kX), "t:style-name=\"L\" xml:id=\"a\"");
  EXPECT_EQ(
      text_of(open_document(
          kLevels, first + kX + list_of(item_of(kX)) +
                       list_of(item_of(kX), "t:style-name=\"L\" t:continue-list=\"a\"") +
                       list_of(item_of(kX), "t:style-name=\"L\" t:continue-numbering=\"true\""))),
      "I. x\nx\nI. x\nII. x\nIII. x\n");
}

TEST(OpenDocumentLists, NumberHeadings) {
  EXPECT_EQ(
      text_of(open_document(
          "<t:outline-style><t:outline-level-style t:level=\"1\" s:num-format=\"1\" "
          "s:num-prefix=\"Chương \" s:num-suffix=\".\"/><t:outline-level-style t:level=\"2\" "
          "s:num-format=\"\"/></t:outline-style>",
          "<t:h t:outline-level=\"1\">x</t:h><t:h t:outline-level=\"2\">x</t:h><t:h>x</t:h>")),
      "Chương 1. x\nx\nChương 2. x\n");
}

TEST(HtmlLists, CountTheirItems) {
  struct Case {
    std::string_view page;
    std::string_view text;
  };
  for (const Case& test : {
           Case{"<ol><li>x<li>x</ol>", "1. x\n2. x\n"},
           Case{"<ol type=a start=3><li> <p>x</p><p>x</p></li><li value=7>x</li><li>x</ol>",
                "c. x\nx\ng. x\nh. x\n"},
           Case{"<ol type=I><li>x<ol><li>x</ol><li>x</ol>", "I. x\n1. x\nII. x\n"},
           Case{"<ol reversed><li>x<li>x</ol>", "2. x\n1. x\n"},
           Case{"<ol style='list-style-type:lower-roman'><li>x</ol>", "i. x\n"},
           Case{"<ol style='list-style-type:none'><li>x</ol>", "x\n"},
           Case{"<ul><li>x</ul><li>x", "x\nx\n"},
           Case{"<ol start=-1><li></li><li value=x>x</ol>", "0. x\n"},
       }) {
    EXPECT_EQ(text_of("<html><body>" + std::string(test.page) + "</body></html>"), test.text)
        << test.page;
  }
}

}  // namespace
}  // namespace chithi::readers
