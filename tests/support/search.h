// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>
#include <xapian.h>

#include "query/searcher.h"

namespace chithi::test {

/// All hits of a request on a small database.
inline query::Response search(const Xapian::Database& database, query::Request request) {
  request.limit = 100;
  return query::Searcher(database).search(request);
}

inline query::Response search(const Xapian::Database& database, std::string_view query) {
  query::Request request;
  request.query = query;
  return search(database, request);
}

/// The files of the hits, best first.
inline std::vector<std::string> files_of(const query::Response& response) {
  std::vector<std::string> files;
  for (const query::Hit& hit : response.hits)
    files.push_back(hit.directive.file);
  EXPECT_EQ(response.total, files.size());
  return files;
}

/// The files that a query finds, best first.
inline std::vector<std::string> found(const Xapian::Database& database, std::string_view query) {
  return files_of(search(database, query));
}

/// Those that it finds with all words spelt exactly so.
inline std::vector<std::string> found_exactly(const Xapian::Database& database,
                                              std::string_view query) {
  query::Request request;
  request.query = query;
  request.spelling = query::Spelling::Exact;
  return files_of(search(database, request));
}

}  // namespace chithi::test
