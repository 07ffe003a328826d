// SPDX-License-Identifier: GPL-3.0-or-later
#include <atomic>
#include <map>
#include <sstream>
#include <string>

#include <gtest/gtest.h>
#include <xapian.h>

#include "indexer/update.h"
#include "schema/database.h"
#include "tests/support/temp_dir.h"

namespace chithi::indexer {
namespace {

/// Everything that a reader can get out of a database, document by document.
std::string dump(const std::filesystem::path& location) {
  const Xapian::Database database = schema::open_database(location.string());
  std::ostringstream out;
  for (auto d = database.postlist_begin(""); d != database.postlist_end(""); ++d) {
    const Xapian::Document document = database.get_document(*d);
    out << *d << ' ' << document.get_data() << '\n';
    for (auto t = document.termlist_begin(); t != document.termlist_end(); ++t) {
      out << *t << ' ' << t.get_wdf();
      for (auto p = t.positionlist_begin(); p != t.positionlist_end(); ++p)
        out << ' ' << *p;
      out << '\n';
    }
    for (auto v = document.values_begin(); v != document.values_end(); ++v) {
      out << v.get_valueno() << '=' << *v << '\n';
    }
  }
  return out.str();
}

TEST(Threads, DoNotChangeTheDatabase) {
  const test::TempDir temp;
  for (int i = 0; i < 450; ++i) {
    temp.write("kho/" + std::to_string(i % 7) + "/" + std::to_string(i) + ".txt",
               "UBND TỈNH HÀ GIANG\n\nSố: " + std::to_string(i + 1) +
                   "/UBND-VX\n\nHà Giang, ngày 5 tháng 6 năm 2021\n\nV/v thực hiện Kết luận số " +
                   std::to_string(i % 9 + 1) + "-KL/TW\n\nKính gửi: Các sở, ngành.\n");
  }
  const std::atomic<bool> interrupted = false;
  for (const unsigned jobs : {1U, 4U}) {
    static_cast<void>(update_database({.archives = {temp / "kho"},
                                       .database = temp / ("db" + std::to_string(jobs)),
                                       .jobs = jobs},
                                      interrupted));
  }
  const std::string alone = dump(temp / "db1");
  EXPECT_FALSE(alone.empty());
  EXPECT_TRUE(alone == dump(temp / "db4"));
}

}  // namespace
}  // namespace chithi::indexer
