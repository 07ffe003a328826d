// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <utility>

#include <xapian.h>

#include "schema/database.h"

namespace chithi::query {

/// Runs `read(database)` as often as it takes to see one state of the database: an update that
/// commits twice in between makes Xapian give up. Its errors leave as corpus::Error (Database).
template <typename Read>
auto read_consistently(Xapian::Database database, std::string_view doing, Read read) {
  constexpr int kAttempts = 4;
  for (int attempt = 1;; ++attempt) {
    try {
      return read(std::as_const(database));
    } catch (const Xapian::DatabaseModifiedError& error) {
      if (attempt == kAttempts) throw schema::database_error(error, doing, "the database");
      database.reopen();
    } catch (const Xapian::Error& error) {
      throw schema::database_error(error, doing, "the database");
    }
  }
}

}  // namespace chithi::query
