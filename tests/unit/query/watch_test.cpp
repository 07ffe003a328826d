// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/watch.h"

#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "corpus/error.h"
#include "tests/support/process.h"
#include "tests/support/temp_dir.h"

namespace chithi::query {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

Watch watch(const std::string& name) {
  Watch watch;
  watch.name = name;
  watch.request.query = "\"4 tại chỗ\"";
  watch.request.filters.province = "Sơn La";
  watch.request.filters.from = corpus::PartialDate{2021, 6, 0};
  watch.request.spelling = Spelling::Exact;
  watch.databases = {"/kho/db"};
  return watch;
}

TEST(Watches, AreKeptWhole) {
  const test::TempDir folder;
  const auto file = folder / "chithi/watches.json";
  EXPECT_THAT(load_watches(file), IsEmpty());
  keep_watch(file, watch("thien tai"));
  keep_watch(file, watch("dịch"));
  const std::vector<Watch> watches = load_watches(file);
  ASSERT_EQ(watches.size(), 2U);
  EXPECT_EQ(watches[0].name, "dịch");
  EXPECT_EQ(search_of(watches[0]), search_of(watch("x")));
  EXPECT_EQ(watches[0].request.filters.from, (corpus::PartialDate{2021, 6, 0}));
}

TEST(Watches, TakeThePlaceOfTheirNamesakes) {
  const test::TempDir folder;
  keep_watch(folder / "w.json", watch("dịch"));
  Watch other = watch("dịch");
  other.request.query = "bão";
  keep_watch(folder / "w.json", other);
  ASSERT_EQ(load_watches(folder / "w.json").size(), 1U);
  EXPECT_EQ(load_watches(folder / "w.json").front().request.query, "bão");
}

TEST(Watches, AreRemoved) {
  const test::TempDir folder;
  EXPECT_FALSE(remove_watch(folder / "none/w.json", "dịch"));
  keep_watch(folder / "w.json", watch("dịch"));
  EXPECT_FALSE(remove_watch(folder / "w.json", "bão"));
  EXPECT_TRUE(remove_watch(folder / "w.json", "dịch"));
  EXPECT_THAT(load_watches(folder / "w.json"), IsEmpty());
}

TEST(Watches, RefuseNamesThatAreNoFiles) {
  for (const char* name : {"", "a/b", "../x", ".an", "-x", "a\nb", "a\xff"})
    EXPECT_THROW(check_watch_name(name), corpus::Error) << name;
  EXPECT_THROW(check_watch_name(std::string(101, 'a')), corpus::Error);
  for (const char* name : {"dịch", "07-KL", "chống dịch 2021", "a.b"})
    EXPECT_NO_THROW(check_watch_name(name)) << name;
}

TEST(Watches, SayWhichFileIsDamaged) {
  const test::TempDir folder;
  for (const char* bytes : {"", "{", "{}", "[1]", "{\"watches\":[{\"name\":1}]}",
                            R"({"watches":[{"name":"a","query":"b","from":"31/2/2021"}]})",
                            R"({"watches":[{"name":"a","query":"b","from":"hôm qua"}]})",
                            R"({"watches":[{"name":"a","query":"b","to":"22/8"}]})",
                            R"({"watches":[{"name":"a","query":"b","to":2021}]})"}) {
    const auto file = folder.write("w.json", bytes);
    try {
      static_cast<void>(load_watches(file));
      ADD_FAILURE() << bytes;
    } catch (const corpus::Error& error) {
      EXPECT_THAT(error.what(), HasSubstr("w.json: not a list of saved searches")) << bytes;
    }
    // What is damaged is not written over.
    EXPECT_THROW(keep_watch(file, watch("dịch")), corpus::Error);
    EXPECT_EQ(test::slurp(file), bytes);
  }
}

}  // namespace
}  // namespace chithi::query
