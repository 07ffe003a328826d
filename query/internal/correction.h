// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <xapian.h>

#include "query/ast.h"
#include "stemmer-vi/abbreviations.h"

namespace chithi::query {

/// A query with its misspelt words put right by what the database holds: "kêt luâm" gives "kết
/// luận". `typed` is NFC, and `root` what it was parsed to. Only plain words and phrases are
/// looked at; what is typed in quotes, brackets and fields around them stays as it is.
///
/// Of several ways the one is taken whose repairs are cheap, whose words are common, and whose
/// neighbours stand side by side in some text. A query without any mark is corrected without.
/// Abbreviations are right as they are. nullopt if no word is doubtful, or none is known that is
/// near.
[[nodiscard]] std::optional<std::string> corrected_query(std::string_view typed, const Group& root,
                                                         const Xapian::Database& database,
                                                         const vi::Abbreviations& abbreviations);

}  // namespace chithi::query
