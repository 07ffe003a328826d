// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include <xapian.h>

#include "corpus/error.h"
#include "schema/slots.h"

namespace chithi::schema {

/// Raised on every change that a database written before it would not survive.
inline constexpr int kSchemaVersion = 4;

/// Metadata keys of a database.
inline constexpr std::string_view kVersionKey = "chithi:version";
inline constexpr std::string_view kArchivesKey = "chithi:archives";

/// Opens a database for reading and checks its version: a folder of ours, any Xapian folder
/// or stub file, or "HOST:PORT" of a xapian-tcpsrv. Throws Error (Database) that says what to
/// do if there is none, it can't be read, or another version wrote it.
[[nodiscard]] Xapian::Database open_database(const std::string& location);

/// Throws Error (Database) unless `database`, found at `location`, is of kSchemaVersion.
void check_version(const Xapian::Database& database, const std::string& location);

/// An error of Xapian's as one of ours: what it was doing, on which database, and why not.
[[nodiscard]] corpus::Error database_error(const Xapian::Error& error, std::string_view doing,
                                           const std::string& location);

/// Calls `visit(docid, value)` for each directive of which the slot is known, in their order.
template <typename Visit>
void for_each_in_slot(const Xapian::Database& database, Slot slot, Visit visit) {
  const Xapian::valueno number = number_of(slot);
  const auto end = database.valuestream_end(number);
  for (auto value = database.valuestream_begin(number); value != end; ++value)
    visit(value.get_docid(), *value);
}

/// How many documents a database has and the last one's number: what is kept beside the documents
/// is of those that it holds now if this is the same. A document that is added or deleted changes
/// it.
[[nodiscard]] std::string state_of(const Xapian::Database& database);

}  // namespace chithi::schema
