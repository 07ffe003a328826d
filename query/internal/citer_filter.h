// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <set>
#include <string>

#include <xapian.h>

#include "corpus/directive.h"
#include "corpus/document_type.h"
#include "corpus/gazetteer.h"
#include "query/searcher.h"

namespace chithi::query {

/// The conditions of Filters on a directive that is at hand already.
class CiterFilter {
 public:
  /// Asks the database who cites `cites`, if that is set. Throws corpus::Error (Usage) for a value
  /// that is none.
  CiterFilter(const Filters& filters, const Xapian::Database& database);

  [[nodiscard]] bool accepts(const corpus::Directive& directive) const;

  /// Whether a directive would be accepted if its date were known, or more of it.
  [[nodiscard]] bool lacks_date(const corpus::Directive& directive) const;

 private:
  [[nodiscard]] bool accepts_all_but_date(const corpus::Directive& directive) const;
  [[nodiscard]] bool accepts_issuer(const corpus::Issuer& issuer) const;
  [[nodiscard]] bool accepts_date(const std::optional<corpus::PartialDate>& date) const;

  const corpus::Province* province_ = nullptr;
  const corpus::DocumentType* type_ = nullptr;
  std::string issuer_;  ///< Folded.
  std::optional<corpus::Level> level_;
  std::optional<corpus::Branch> branch_;
  std::optional<corpus::PartialDate> from_;
  std::optional<corpus::PartialDate> to_;
  std::optional<std::set<std::string>> citing_;  ///< Ids of those that cite what is asked for.
};

}  // namespace chithi::query
