// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <set>
#include <string>

#include <gtest/gtest.h>
#include <xapian.h>

#include "indexer/update.h"
#include "schema/database.h"
#include "schema/record.h"
#include "tests/support/temp_dir.h"

namespace chithi::test {

/// An archive of two letters and a database of it, for tests that update it.
class UpdatedArchive : public testing::Test {
 protected:
  UpdatedArchive() {
    temp_.write("kho/a.txt", "V/v chống dịch");
    temp_.write("kho/b.txt", "V/v chống bão");
  }

  indexer::UpdateReport update(const std::string& archive = "kho",
                               indexer::Rereading rereading = indexer::Rereading::OnlyChanged) {
    return indexer::update_database(
        {.archives = {temp_ / archive}, .database = temp_ / "db", .rereading = rereading},
        interrupted_);
  }

  [[nodiscard]] std::set<std::string> ids() const {
    const Xapian::Database database = schema::open_database((temp_ / "db").string());
    std::set<std::string> all;
    for (auto d = database.postlist_begin(""); d != database.postlist_end(""); ++d) {
      all.insert(schema::decode_record(database.get_document(*d).get_data()).id);
    }
    return all;
  }

  TempDir temp_;
  std::atomic<bool> interrupted_ = false;
};

}  // namespace chithi::test
