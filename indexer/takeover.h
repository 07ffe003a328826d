// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include <xapian.h>

#include "indexer/changes.h"
#include "indexer/renames.h"
#include "schema/archives.h"

namespace chithi::indexer {

/// The path of a file in ids: that in its archive with the archive's prefix before it.
[[nodiscard]] std::string id_path(const std::vector<schema::ArchiveRoot>& archives,
                                  const schema::Source& source);

/// Makes a directive's document that of the same directive in a file of another path: its id, its
/// file, and what of terms, values and data holds these. `from` is the path of its file in ids and
/// `to` the new one; of a directive in a packed file what stands behind them stays. The result is
/// what `to_xapian` makes of the file at its new path.
void move_document(Xapian::Document& document, std::string_view from, std::string_view to,
                   const schema::Source& source);

/// Gives the files their directives: those of files in `leaving` become those of the first file
/// that has their content, all others are copied. Returns the files that have lost theirs so.
/// Touched files are stamped with their new time.
[[nodiscard]] std::unordered_set<const KnownFile*> take_over(
    Xapian::WritableDatabase& database, const std::vector<Recognized>& files,
    const std::vector<schema::ArchiveRoot>& archives,
    const std::unordered_set<const KnownFile*>& leaving);

}  // namespace chithi::indexer
