// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <vector>

#include <xapian.h>

#include "query/internal/cited_document.h"
#include "query/internal/incomplete_citations.h"
#include "query/internal/incomplete_keys.h"
#include "query/internal/records.h"

namespace chithi::query {

/// Tells the documents of one number apart: every province has its 05/CT-UBND every year.
///
/// The directives that bear the number come first, then the citations that give a date, each
/// to the document it agrees with or else to a new one. A citation without a date means the
/// only document of its number and place; among several it is open. The same holds for one that
/// leaves open whose number it is, or part of the symbol. What has neither number nor date stands
/// for a document of which nothing but open citations is known.
class Resolver {
 public:
  explicit Resolver(Records& records)
      : records_(records), incomplete_(records), fuller_(records.database()) {}

  /// The documents of a number key, those in the archive first. What a citation of a number that
  /// lacks a part means for sure under a fuller one is told there alone.
  [[nodiscard]] const std::vector<CitedDocument>& documents(const std::string& key);

  [[nodiscard]] Records& records() { return records_; }

  /// The document that a directive is; null if it has no identity.
  [[nodiscard]] const CitedDocument* document_of(Xapian::docid directive);

  /// The numbers of the archive that a number may stand for since it lacks a part: the year, the
  /// unit, the body.
  [[nodiscard]] std::vector<std::string> fuller_keys(const std::string& key);

  /// Whether the number is cited, whole or in part, or a paper of the centre that bears it without
  /// it.
  [[nodiscard]] bool is_cited(const std::string& key) const;

  /// `document_of` if something in the archive may cite it; most directives are cited by none,
  /// which costs little to see.
  [[nodiscard]] const CitedDocument* cited_document_of(Xapian::docid directive);

 private:
  [[nodiscard]] const CitedDocument* document_of(const corpus::Identity& identity,
                                                 Xapian::docid directive);

  Records& records_;
  IncompleteReader incomplete_;
  FullerKeys fuller_;
  std::map<std::string, std::vector<CitedDocument>> resolved_;
};

}  // namespace chithi::query
