// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include <xapian.h>

namespace chithi::query {

/// A number as it is cited where a part of it is left out.
struct IncompleteKey {
  std::string key;
  bool lacks_year = false;
};

/// A number key without the year of the symbol, the unit of the body, the body; none for a key that
/// lacks the body already.
[[nodiscard]] std::vector<IncompleteKey> incomplete_keys(const std::string& key);

/// The other way round: the keys of a database, own or cited, that lack nothing but what `key`
/// lacks besides. Throws Xapian's errors.
[[nodiscard]] std::vector<std::string> fuller_keys(const Xapian::Database& database,
                                                   const std::string& key);

}  // namespace chithi::query
