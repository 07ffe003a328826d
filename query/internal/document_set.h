// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <xapian.h>

#include "schema/term_sets.h"

namespace chithi::query {

/// Documents of one database, one bit for each that there may be.
class DocumentSet {
 public:
  /// None of the documents up to `last`.
  explicit DocumentSet(Xapian::docid last) : words_(last / kBits + 1) {}
  /// Some of them.
  DocumentSet(const std::vector<Xapian::docid>& documents, Xapian::docid last);
  explicit DocumentSet(schema::DocumentBits bits) : words_(std::move(bits)) {}

  void add(Xapian::docid document) {
    words_[document / kBits] |= std::uint64_t{1} << document % kBits;
  }
  void unite(const DocumentSet& other);
  void intersect(const DocumentSet& other);
  void subtract(const DocumentSet& other);

  [[nodiscard]] std::size_t size() const;
  /// The first document from `document` on; 0 if there is none.
  [[nodiscard]] Xapian::docid first_from(Xapian::docid document) const;
  /// The documents, ascending.
  [[nodiscard]] std::vector<Xapian::docid> documents() const;

 private:
  static constexpr Xapian::docid kBits = 64;

  std::vector<std::uint64_t> words_;
};

/// Where documents are numbered.
enum class Numbering : std::uint8_t {
  Here,       ///< In one database on this machine.
  Elsewhere,  ///< In one database of another kind, such as a remote one.
  Several,    ///< In several databases that are searched as one.
};

/// How the documents of a database are numbered.
[[nodiscard]] Numbering numbering_of(const Xapian::Database& database);

/// What queries match, read straight from the sets that the database keeps of frequent terms, and
/// from the posting lists of others, where these alone tell: each once for all of the queries, and
/// without the matcher, which takes several times as long for every document and each time anew.
class DocumentSets {
 public:
  explicit DocumentSets(const Xapian::Database& database);

  /// How many documents match, exactly.
  [[nodiscard]] std::size_t count(const Xapian::Query& query);
  /// Whether it is one database and on this machine, whose documents have one numbering.
  [[nodiscard]] bool is_local() const { return numbering_ == Numbering::Here; }
  [[nodiscard]] Numbering numbering() const { return numbering_; }
  /// The documents that match, ascending.
  [[nodiscard]] std::vector<Xapian::docid> matching(const Xapian::Query& query);
  /// What a query matches, where that takes about no time: no long posting list is to be read.
  [[nodiscard]] std::optional<DocumentSet> at_hand(const Xapian::Query& query);

 private:
  [[nodiscard]] bool can_read(const Xapian::Query& query) const;
  [[nodiscard]] DocumentSet of(const Xapian::Query& query);
  [[nodiscard]] const DocumentSet& with_term(const std::string& term);
  [[nodiscard]] DocumentSet combined(const Xapian::Query& query,
                                     void (DocumentSet::*combine)(const DocumentSet&));
  [[nodiscard]] DocumentSet intersection(const Xapian::Query& query);
  [[nodiscard]] bool is_known(const std::string& term);
  [[nodiscard]] Xapian::doccount cost_of(const Xapian::Query& query);
  [[nodiscard]] DocumentSet those_with(const std::string& term, const DocumentSet& candidates);

  Xapian::Database database_;
  Numbering numbering_ = Numbering::Here;
  std::optional<schema::TermSets> kept_;
  std::map<std::string, DocumentSet> terms_;
};

}  // namespace chithi::query
