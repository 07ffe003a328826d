// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include <xapian.h>

#include "corpus/identity.h"
#include "query/internal/records.h"

namespace chithi::query {

/// Citations that may mean a document, and why it is not sure. All the documents that they may mean
/// share them, since hundreds of citations may mean any of hundreds of documents.
struct OpenCitations {
  std::vector<CitingPlace> places;
  std::string why;
  bool conflict = false;  ///< What they say contradicts the document; else they say too little.
};

/// One of the documents that a number stands for, with all that cites it.
struct CitedDocument {
  corpus::Identity identity;
  std::vector<Xapian::docid> copies;   ///< The directives of the archive that are it.
  std::vector<CitingPlace> citations;  ///< Those that mean it, in no order that matters.
  std::vector<std::shared_ptr<const OpenCitations>> open;  ///< Read with `for_each_open`.
};

/// Whether a directive is the document, so that its own words about it don't count.
[[nodiscard]] inline bool is_copy(const CitedDocument& document, Xapian::docid directive) {
  return std::ranges::find(document.copies, directive) != document.copies.end();
}

/// Calls `visit(place, open)` for each citation that may mean the document.
template <typename Visit>
void for_each_open(const CitedDocument& document, Visit visit) {
  for (const auto& open : document.open) {
    for (const CitingPlace place : open->places) {
      if (!is_copy(document, place.directive)) visit(place, *open);
    }
  }
}

}  // namespace chithi::query
