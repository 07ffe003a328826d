// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/row_writer.h"

#include <sstream>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "corpus/error.h"
#include "query/search_printer.h"
#include "tests/support/factories.h"

namespace chithi::query {
namespace {

using Json = nlohmann::ordered_json;
using testing::HasSubstr;

std::string written(Format format, const Json& row, const FieldNames& columns,
                    const PrintOptions& options = {}) {
  std::ostringstream out;
  RowWriter rows(format, options, columns, out);
  rows.write(row);
  rows.end();
  return out.str();
}

/// A row of one text in CSV, without its header.
std::string csv_cell(const Json& value) {
  const std::string csv = written(Format::Csv, {{"x", value}}, {"x"});
  EXPECT_TRUE(csv.starts_with("x\r\n") && csv.ends_with("\r\n")) << csv;
  return csv.substr(3, csv.size() - 5);
}

TEST(RowWriter, WritesCsvByTheRfc) {
  const std::pair<Json, std::string> cases[] = {
      {"Tỉnh ủy Hà Tĩnh", "Tỉnh ủy Hà Tĩnh"},
      {"phòng, chống dịch", "\"phòng, chống dịch\""},
      {"về \"4 tại chỗ\"", "\"về \"\"4 tại chỗ\"\"\""},
      {"hai\ndòng", "\"hai\ndòng\""},
      {"", ""},
      {nullptr, ""},
      {true, "true"},
      {3, "3"},
      {Json::array({"Như trên", "Lưu VPTU"}), "Như trên; Lưu VPTU"},
      {{{"name", "Bộ Y tế"}}, "\"{\"\"name\"\":\"\"Bộ Y tế\"\"}\""},
  };
  for (const auto& [value, expected] : cases)
    EXPECT_EQ(csv_cell(value), expected) << value;
}

TEST(RowWriter, KeepsSpreadsheetsFromTakingTextForFormulas) {
  const std::pair<Json, std::string> cases[] = {
      {"=HYPERLINK(\"http://x\";1)", "\"'=HYPERLINK(\"\"http://x\"\";1)\""},
      {"+84 24", "'+84 24"},
      {"- Như trên", "'- Như trên"},
      {"@SUM(1)", "'@SUM(1)"},
      {"\t=1", "'\t=1"},
      {"\n=1", "\"'\n=1\""},
      {"\r=1", "'=1"},
      {"\x1b=1", " =1"},
      {"＝1+1", "'＝1+1"},
      {"＋1", "'＋1"},
      {"－1", "'－1"},
      {"＠SUM(1)", "'＠SUM(1)"},
      {Json::array({"=1", "a"}), "'=1; a"},
      {-3, "-3"},
      {"07-KL/TW", "07-KL/TW"},
  };
  for (const auto& [value, expected] : cases)
    EXPECT_EQ(csv_cell(value), expected) << value;
}

TEST(RowWriter, LeavesTsvAsItIsButForBreaks) {
  EXPECT_EQ(written(Format::Tsv, {{"a", "một\thai\nba"}, {"b", "=1"}}, {"a", "b"}),
            "a\tb\nmột hai ba\t=1\n");
}

TEST(RowWriter, LetsNothingSteerATerminal) {
  const Json row = {{"id", "kho/\x1b[31ma.txt#1"}, {"subject", "Về\u009b2J việc"}};
  EXPECT_EQ(written(Format::Csv, row, {"id", "subject"}),
            "id,subject\r\nkho/ [31ma.txt#1,Về 2J việc\r\n");
  EXPECT_EQ(written(Format::Tsv, row, {"subject"}), "subject\nVề 2J việc\n");
  EXPECT_EQ(written(Format::Ids, row, {"id"}), "kho/ [31ma.txt#1\n");
  EXPECT_EQ(Json::parse(written(Format::Ndjson, row, {})), row);
}

TEST(RowWriter, BeginsCsvWithAMarkIfAsked) {
  EXPECT_EQ(written(Format::Csv, {{"a", 1}}, {"a"}, {.bom = true}),
            "\xEF\xBB\xBF"
            "a\r\n1\r\n");
  EXPECT_EQ(written(Format::Tsv, {{"a", 1}}, {"a"}, {.bom = true}), "a\n1\n");
}

TEST(RowWriter, TakesTheNamedFieldsInTheirOrder) {
  const Json row = {{"v", 1},
                    {"number", "07-KL/TW"},
                    {"issuer", {{"name", "Bộ Chính trị"}, {"province", nullptr}}}};
  const PrintOptions fields = {.fields = {"issuer.province", "issuer.name", "number"}};
  EXPECT_EQ(written(Format::Csv, row, {}, fields),
            "issuer.province,issuer.name,number\r\n,Bộ Chính trị,07-KL/TW\r\n");
  EXPECT_EQ(written(Format::Ndjson, row, {}, fields),
            "{\"v\":1,\"issuer\":{\"province\":null,\"name\":\"Bộ Chính trị\"},"
            "\"number\":\"07-KL/TW\"}\n");
  EXPECT_EQ(written(Format::Table, row, {}, fields),
            "issuer.province  issuer.name   number\n"
            "                 Bộ Chính trị  07-KL/TW\n");
}

TEST(RowWriter, LinesUpTextInAnyNormalFormAndWidth) {
  std::ostringstream out;
  RowWriter rows(Format::Table, {}, {"a", "b"}, out);
  rows.write({{"a", "Đa\u0306\u0301k La\u0306\u0301k"}, {"b", 1}});
  rows.write({{"a", "Đắk Lắk"}, {"b", 2}});
  rows.write({{"a", "漢字 chữ"}, {"b", 3}});
  rows.end();
  EXPECT_EQ(out.str(),
            "a         b\n"
            "Đa\u0306\u0301k La\u0306\u0301k   1\n"
            "Đắk Lắk   2\n"
            "漢字 chữ  3\n");
}

TEST(RowWriter, RefusesFieldsThatAreNone) {
  const Json row = {
      {"number", nullptr}, {"issuer", {{"name", nullptr}}}, {"confidence", Json::object()}};
  EXPECT_NO_THROW(require_fields(row, {"number", "issuer", "issuer.name", "confidence.date.why"}));
  for (const char* const name : {"nummer", "issuer.nam", "number.x", "", "issuer."}) {
    try {
      require_fields(row, {name});
      ADD_FAILURE() << name;
    } catch (const corpus::Error& error) {
      EXPECT_EQ(error.kind(), corpus::Error::Kind::Usage);
      EXPECT_THAT(error.what(), HasSubstr("number,issuer.name,confidence"));
    }
  }
}

/// What JSON says of each field, and what a row says.
TEST(RowWriter, AgreesWithTheJsonOfASearch) {
  Response response;
  response.total = response.with_all_words = 1;
  Hit hit;
  hit.directive = test::full_directive();
  hit.rank = 1;
  hit.score = 2.5;
  hit.snippet = "<mark>dịch</mark>";
  response.hits = {hit};
  const auto printed = [&](Format format, const FieldNames& fields) {
    std::ostringstream out;
    print_search(response, format, {.fields = fields}, out);
    return out.str();
  };
  const Json json = Json::parse(printed(Format::Json, {})).at("hits").at(0);
  const Json line = Json::parse(printed(Format::Ndjson, {}));
  for (const auto& [key, value] : json.items()) {
    EXPECT_EQ(line.at(key), value) << key;
    const std::string text = value.is_string() ? value.get<std::string>() : value.dump();
    if (value.is_string() || value.is_number()) {
      EXPECT_EQ(printed(Format::Tsv, {key}), key + "\n" + text + "\n");
    }
  }
  EXPECT_EQ(printed(Format::Ids, {}), "dang/a.txt#2\n");
}

}  // namespace
}  // namespace chithi::query
