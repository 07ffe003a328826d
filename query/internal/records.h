// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <xapian.h>

#include "corpus/date.h"
#include "corpus/directive.h"
#include "corpus/identity.h"
#include "schema/copies.h"
#include "schema/fields.h"
#include "schema/node.h"
#include "schema/slots.h"

namespace chithi::query {

/// A citation in the archive: the directive that cites, and which of its citations it is.
struct CitingPlace {
  Xapian::docid directive = 0;
  std::size_t citation = 0;

  friend bool operator==(const CitingPlace&, const CitingPlace&) = default;
};

struct CitingPlaceHash {
  std::size_t operator()(const CitingPlace& place) const noexcept {
    constexpr std::size_t spread = 0x9E3779B97F4A7C15U;
    return (std::size_t{place.directive} << 8U ^ place.citation) * spread;
  }
};

/// The values of one slot, which cost little when they are asked for in ascending order.
class ValueReader {
 public:
  ValueReader(const Xapian::Database& database, schema::Slot slot);

  /// Empty where a directive has none, and for numbers that are none of the database's.
  [[nodiscard]] std::string at(Xapian::docid docid);

 private:
  Xapian::Database database_;
  Xapian::valueno slot_;
  Xapian::ValueIterator next_;
  Xapian::docid last_ = 0;  ///< That the iterator was moved to.
};

/// The directives of a database by their Xapian number, each read once. What it returns stays valid
/// as long as it does.
class Records {
 public:
  explicit Records(Xapian::Database database);

  /// All of a directive.
  [[nodiscard]] const corpus::Directive& at(Xapian::docid docid);

  /// All but its text and its citations; not kept.
  [[nodiscard]] corpus::Directive head(Xapian::docid docid) const;

  /// What the network knows of it; many times quicker to read than the rest.
  [[nodiscard]] const schema::Node& node(Xapian::docid docid) { return entry(docid).node; }
  /// Of that the head: id, file, number, symbol, type, issuer, date and subject.
  [[nodiscard]] const corpus::Directive& listed(Xapian::docid docid);
  [[nodiscard]] const corpus::Citation& citation(CitingPlace place);

  [[nodiscard]] const Xapian::Database& database() const { return database_; }

  /// Its own identity, without decoding it; its number is empty if it has none.
  [[nodiscard]] corpus::Identity identity_at(Xapian::docid docid);

  /// The day before which a directive was not written: its own date, or of one without, the latest
  /// full date among what it cites; nothing if that tells nothing either.
  [[nodiscard]] corpus::PartialDate not_before(Xapian::docid docid);

  /// The directives that have a value in a field, in the order of `sort`.
  [[nodiscard]] std::vector<Xapian::docid> with(schema::Field field, std::string_view value);

  /// The directive that stands for a paper which is filed more than once; itself if it is not.
  [[nodiscard]] Xapian::docid paper_of(Xapian::docid directive) {
    return copies().first_of(directive);
  }
  [[nodiscard]] const schema::Copies& copies();
  /// The ids of the other copies of a directive, the best first.
  [[nodiscard]] std::vector<std::string> other_copies(Xapian::docid directive);

  /// Whether a better copy of the paper cites the same number and place, so that this one doesn't
  /// count again.
  [[nodiscard]] bool is_repeated(CitingPlace place);

  /// By their files and then as they stand there, so that the network is the same in whatever
  /// order they came into the database.
  void sort(std::vector<Xapian::docid>& directives);

 private:
  struct Entry {
    schema::Node node;
    std::optional<corpus::Directive> head;
    std::map<std::size_t, corpus::Citation> citations;  ///< Those that were asked for.
  };

  Entry& entry(Xapian::docid docid);

  Xapian::Database database_;
  ValueReader nodes_;
  ValueReader identities_;
  std::unordered_map<Xapian::docid, corpus::Directive> decoded_;
  std::unordered_map<Xapian::docid, Entry> entries_;
  std::optional<schema::Copies> copies_;  ///< Once they were asked for.
};

}  // namespace chithi::query
