// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include <xapian.h>

namespace chithi::query {

/// Documents of one database, one bit for each that there may be.
class DocumentSet {
 public:
  /// None of the documents up to `last`.
  explicit DocumentSet(Xapian::docid last) : words_(last / kBits + 1) {}

  void add(Xapian::docid document) {
    words_[document / kBits] |= std::uint64_t{1} << document % kBits;
  }
  void unite(const DocumentSet& other);
  void intersect(const DocumentSet& other);
  void subtract(const DocumentSet& other);

  [[nodiscard]] std::size_t size() const;
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

/// What queries match, read straight from the posting lists where these alone tell: each list once
/// for all of the queries, and without the matcher, which takes several times as long for every
/// document and each time anew.
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

 private:
  [[nodiscard]] bool can_read(const Xapian::Query& query) const;
  [[nodiscard]] DocumentSet of(const Xapian::Query& query);
  [[nodiscard]] const DocumentSet& with_term(const std::string& term);
  [[nodiscard]] DocumentSet combined(const Xapian::Query& query,
                                     void (DocumentSet::*combine)(const DocumentSet&));
  [[nodiscard]] DocumentSet intersection(const Xapian::Query& query);
  [[nodiscard]] Xapian::doccount cost_of(const Xapian::Query& query) const;
  [[nodiscard]] DocumentSet those_with(const std::string& term, const DocumentSet& candidates);

  Xapian::Database database_;
  Numbering numbering_ = Numbering::Here;
  std::map<std::string, DocumentSet> terms_;
};

}  // namespace chithi::query
