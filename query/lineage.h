// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <xapian.h>

#include "corpus/directive.h"
#include "query/network.h"
#include "query/reference.h"

namespace chithi::query {

/// A document that another stands on.
struct Support {
  Target target;
  corpus::Relation relation = corpus::Relation::Refers;
  std::string cited_as;              ///< The words that cite it.
  std::vector<std::string> quotes;   ///< The sentences that do.
  unsigned depth = 1;                ///< 1 is cited by the directive itself.
  std::optional<std::size_t> under;  ///< The support that cites it, by its index; empty at depth 1.
  std::string why;  ///< Why it may be another document that is meant; empty if it is sure.
  std::vector<Target> options{};  ///< Then all that may be meant, `target` among them.
};

/// What a directive stands on, up to what stands on nothing that the archive knows of.
struct Basis {
  corpus::Directive directive;    ///< Its head.
  std::vector<Support> supports;  ///< Each before what it stands on itself; each document once.
  bool deeper = false;            ///< The greatest depth has cut off some.
};

struct BasisRequest {
  Reference reference;
  unsigned max_depth = 8;
  bool all_relations = false;  ///< Or only what it carries out, is based on, or guides.
  bool whole_heads = false;    ///< Of the directives; or only what a list tells.
};

/// The basis of each directive of the archive that a reference names; empty if there is none. Ends
/// on cycles. Throws corpus::Error (Database) if the database fails.
[[nodiscard]] std::vector<Basis> find_basis(const Xapian::Database& database,
                                            const BasisRequest& request);

/// How one document goes back to another.
struct CitationPath {
  Target target;  ///< The document at its end.
  std::vector<Citer>
      citers;  ///< The first cites it, each other one the one before it. Whole heads.
};

/// The shortest path from one of the documents that `a` may mean to one that `b` may mean, in
/// either direction; empty if neither goes back to the other. Throws as find_citers does.
[[nodiscard]] std::optional<CitationPath> find_path(const Xapian::Database& database,
                                                    const Reference& a, const Reference& b);

}  // namespace chithi::query
