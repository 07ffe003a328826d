// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "corpus/citation.h"
#include "corpus/identity.h"

namespace chithi::query {

/// A document as someone names it: "Kết luận 07-KL/TW", "kl 07", "88-CV/TU@Hà Giang@2021",
/// "Điện ngày 21/7/2021 của Thường trực Ban Bí thư", or an id ("a/b.txt#2").
struct Reference {
  std::string text;                              ///< As typed.
  std::string words;                             ///< Without the '@' parts, NFC.
  std::optional<corpus::CitationMention> cited;  ///< The citation in `words`; empty if none.
  std::optional<std::string> province;     ///< After '@', resolved to a province's short name.
  std::optional<int> year;                 ///< After '@'.
  std::optional<corpus::PartialDate> day;  ///< After '@': a whole date.
  std::string body;                        ///< After '@': a district or commune, as typed.
  std::vector<std::string> unknown;        ///< Parts after '@' that are none of these.
};

/// Takes apart what was typed; the '@' parts may come in any order. Never fails; `cited` is
/// empty for words that are no citation.
[[nodiscard]] Reference parse_reference(std::string_view text);

/// The same for what stands on a command line: throws corpus::Error (Usage) for a part after '@'
/// that is no province, district, commune, year or day, which would silently choose nothing.
[[nodiscard]] Reference typed_reference(std::string_view text);

// What follows reads a database, and throws Xapian's errors: whoever answers a whole question
// begins it again when the database has changed under it.

/// The number keys in the database, own or cited, that `cited`, found in `text`, may mean: itself
/// if it is whole; all that share what is known of it if it lacks its body or year, commonest first
/// and at equal frequency the central body's first. Empty if the database knows none.
[[nodiscard]] std::vector<std::string> candidate_keys(const Xapian::Database& database,
                                                      std::string_view text,
                                                      const corpus::CitationMention& cited);

/// A directive of the database by its id; nullopt if there is none.
[[nodiscard]] std::optional<Xapian::docid> find_id(const Xapian::Database& database,
                                                   const std::string& id);

/// A number key as people write it, after the first directive that bears or cites it:
/// "kl:7::tw" gives "07-KL/TW", "dien::ban-bi-thu" gives "điện, Ban Bí thư". The key itself if
/// the database does not know it.
[[nodiscard]] std::string display_number(const Xapian::Database& database, const std::string& key);

/// The keys of cited documents that `display_number` writes so, marks aside; not all of that can be
/// parsed back. Reads a record for each cited document without a number.
[[nodiscard]] std::vector<std::string> keys_shown_as(const Xapian::Database& database,
                                                     std::string_view shown);

}  // namespace chithi::query
