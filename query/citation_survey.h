// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <xapian.h>

#include "corpus/directive.h"
#include "query/network.h"
#include "query/searcher.h"

namespace chithi::query {

/// How sure it is what a citation means.
enum class Certainty : std::uint8_t {
  Outside,   ///< A document that the archive does not hold.
  Open,      ///< The text leaves it open which of several it is.
  Conflict,  ///< What the text says contradicts the document that it seems to mean.
  Found,     ///< A directive of the archive.
};

/// The citations of an archive by how sure they are; a directive that cites a document counts once
/// for it. Their sum is `all`.
struct CitationCounts {
  std::size_t all = 0;
  std::size_t found = 0;
  std::size_t outside = 0;
  std::size_t open = 0;
  std::size_t conflicts = 0;
};

/// Resolves every citation of the archive. Throws corpus::Error (Database) if the database fails.
[[nodiscard]] CitationCounts count_citations(const Xapian::Database& database);

/// A citation that a person should look at.
struct DoubtfulCitation {
  corpus::Directive directive;  ///< That cites: its head.
  std::string raw;              ///< The words.
  std::vector<std::string> quotes;
  Certainty certainty = Certainty::Open;
  std::string why;
  std::vector<Target> options;   ///< What it may mean: the first of them.
  std::size_t more_options = 0;  ///< The others.
};

/// The doubtful citations of the directives that pass the filters: conflicts first, then by id, at
/// most `limit`; `left_out` are the others. Throws as count_citations does, and corpus::Error
/// (Usage) for a filter value that is none.
struct DoubtfulCitations {
  std::vector<DoubtfulCitation> citations;
  std::size_t left_out = 0;
};
[[nodiscard]] DoubtfulCitations find_doubtful_citations(const Xapian::Database& database,
                                                        const Filters& filters, std::size_t limit);

/// A document and how often it is cited.
struct MostCited {
  Target target;
  std::size_t directives = 0;                     ///< That cite it for sure.
  std::size_t candidates = 0;                     ///< That may.
  std::size_t provinces = 0;                      ///< Of those that cite it.
  std::optional<corpus::PartialDate> first_date;  ///< Of them.
  std::optional<corpus::PartialDate> last_date;
};

/// The documents that most directives cite, of those that pass the filters: by their number, then
/// by identity; at most `limit`. Tells the documents of one number apart. Throws as
/// find_doubtful_citations does.
[[nodiscard]] std::vector<MostCited> find_most_cited(const Xapian::Database& database,
                                                     const Filters& filters, std::size_t limit);

}  // namespace chithi::query
