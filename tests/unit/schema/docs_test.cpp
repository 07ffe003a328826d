// SPDX-License-Identifier: GPL-3.0-or-later
#include <filesystem>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "schema/database.h"
#include "schema/fields.h"
#include "tests/support/process.h"

namespace chithi::schema {
namespace {

using testing::HasSubstr;

std::string read(const std::string& name) {
  return test::slurp(std::filesystem::path(CHITHI_DOCS_DIR) / name);
}

TEST(SchemaPage, NamesEveryPrefix) {
  const std::string page = read("schema.md");
  for (const FieldSpec& field : kFields) {
    if (field.prefix.empty()) continue;
    EXPECT_THAT(page, HasSubstr("`" + std::string(field.prefix) + "`"));
  }
}

TEST(SchemaPage, NamesTheVersion) {
  EXPECT_THAT(read("schema.md"), HasSubstr("version " + std::to_string(kSchemaVersion)));
}

TEST(QueryLanguagePage, NamesEveryKeyword) {
  const std::string page = read("query-language.md");
  for (const FieldSpec& field : kFields) {
    if (field.keyword.empty()) continue;
    EXPECT_THAT(page, HasSubstr("`" + std::string(field.keyword) + ":`"));
    EXPECT_THAT(page, HasSubstr("`" + std::string(field.english) + ":`"));
  }
}

}  // namespace
}  // namespace chithi::schema
