// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include <xapian.h>

#include "corpus/directive.h"
#include "corpus/identity.h"
#include "schema/fields.h"

namespace chithi::query {

/// A citation in the archive: the directive that cites, and which of its citations it is.
struct CitingPlace {
  Xapian::docid directive = 0;
  std::size_t citation = 0;

  friend bool operator==(const CitingPlace&, const CitingPlace&) = default;
};

/// The directives of a database by their Xapian number, each decoded once. What it returns
/// stays valid as long as it does.
class Records {
 public:
  explicit Records(Xapian::Database database) : database_(std::move(database)) {}

  [[nodiscard]] const corpus::Directive& at(Xapian::docid docid);
  [[nodiscard]] const corpus::Citation& at(CitingPlace place) {
    return at(place.directive).citations[place.citation];
  }

  /// Its own identity, without decoding it; its number is empty if it has none.
  [[nodiscard]] corpus::Identity identity_at(Xapian::docid docid) const;

  /// The directives that have a value in a field, ascending.
  [[nodiscard]] std::vector<Xapian::docid> with(schema::Field field, std::string_view value) const;

 private:
  Xapian::Database database_;
  std::unordered_map<Xapian::docid, corpus::Directive> decoded_;
};

}  // namespace chithi::query
