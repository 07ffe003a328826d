// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include <xapian.h>

#include "query/internal/number_key_parts.h"

namespace chithi::query {

/// A number as it is cited where a part of it is left out.
struct IncompleteKey {
  std::string key;
  bool lacks_year = false;
};

/// A number key without the year of the symbol, the unit of the body, the body; none for a key that
/// lacks the body already. A letter of the State has no type in its symbol, but is cited as a
/// letter where no more than its ordinal is given.
[[nodiscard]] std::vector<IncompleteKey> incomplete_keys(const std::string& key);

/// The other way round. Remembers the keys of the last type and ordinal, so that those of many
/// numbers are quick to ask for in their order.
class FullerKeys {
 public:
  explicit FullerKeys(Xapian::Database database) : database_(std::move(database)) {}

  /// The keys of the database, own or cited, that lack nothing but what `key` lacks besides. Throws
  /// Xapian's errors.
  [[nodiscard]] std::vector<std::string> of(const std::string& key);

 private:
  void read(const NumberKeyParts& parts);

  Xapian::Database database_;
  std::string start_;  ///< Type and ordinal of those that are known.
  std::unordered_map<std::string, std::vector<std::string>> by_incomplete_;
};

}  // namespace chithi::query
