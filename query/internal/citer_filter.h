// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

#include "corpus/directive.h"
#include "corpus/document_type.h"
#include "corpus/gazetteer.h"
#include "query/searcher.h"

namespace chithi::query {

/// The conditions of Filters on a directive that is at hand already. `cites` is no matter here.
class CiterFilter {
 public:
  /// Throws corpus::Error (Usage) for a value that is none.
  explicit CiterFilter(const Filters& filters);

  [[nodiscard]] bool accepts(const corpus::Directive& directive) const;

 private:
  [[nodiscard]] bool accepts_issuer(const corpus::Issuer& issuer) const;
  [[nodiscard]] bool accepts_date(const std::optional<corpus::PartialDate>& date) const;

  const corpus::Province* province_ = nullptr;
  const corpus::DocumentType* type_ = nullptr;
  std::string issuer_;  ///< Folded.
  std::optional<corpus::Level> level_;
  std::optional<corpus::Branch> branch_;
  std::optional<corpus::PartialDate> from_;
  std::optional<corpus::PartialDate> to_;
};

}  // namespace chithi::query
