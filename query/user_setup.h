// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include <xapian.h>

#include "schema/archives.h"
#include "stemmer-vi/abbreviations.h"

namespace chithi::query {

/// The databases at these locations as one; the user's own if none is named. Throws corpus::Error
/// (Database) if one can't be opened.
[[nodiscard]] Xapian::Database open_databases(const std::vector<std::string>& locations);

/// The archives of a database that `open_databases` has opened, if they are on this machine; none
/// of several databases, where a path does not tell of which it is.
[[nodiscard]] std::vector<schema::ArchiveRoot> local_archives(
    const Xapian::Database& database, const std::vector<std::string>& locations);

/// The built-in table, and the user's own rows. Throws corpus::Error (Usage) for a row that is
/// none.
[[nodiscard]] vi::Abbreviations user_abbreviations();

}  // namespace chithi::query
