// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/directive_lookup.h"

#include <algorithm>
#include <cstddef>
#include <set>
#include <string>
#include <vector>

#include "corpus/error.h"
#include "query/internal/database_edge.h"
#include "query/internal/named_directives.h"
#include "query/internal/records.h"

namespace chithi::query {
namespace {

std::string choice(const Reference& reference, const std::vector<corpus::Directive>& directives) {
  constexpr std::size_t kMost = 5;
  std::string text = reference.text + " names " + std::to_string(directives.size()) +
                     " directives: choose one by its id (";
  for (std::size_t i = 0; i < std::min(directives.size(), kMost); ++i) {
    if (i > 0) text += ", ";
    text += directives[i].id;
  }
  return text + (directives.size() > kMost ? ", …)" : ")");
}

}  // namespace

std::optional<corpus::Directive> find_directive(const Xapian::Database& database,
                                                const Reference& reference) {
  std::vector<corpus::Directive> found;
  read_consistently(database, "reading", [&](const Xapian::Database& db) {
    Records records(db);
    found.clear();
    std::set<Xapian::docid> papers;
    const std::vector<Xapian::docid> named = named_directives(db, records, reference);
    for (const Xapian::docid docid : named) {
      // An id names the very copy.
      const Xapian::docid paper = named.size() == 1 ? docid : records.paper_of(docid);
      if (papers.insert(paper).second) found.push_back(records.at(paper));
    }
    return true;
  });
  if (found.empty()) return std::nullopt;
  const auto same_text = [&](const corpus::Directive& directive) {
    return directive.text == found.front().text;
  };
  if (std::ranges::all_of(found, same_text)) return found.front();
  throw corpus::Error(corpus::Error::Kind::Usage, choice(reference, found));
}

}  // namespace chithi::query
