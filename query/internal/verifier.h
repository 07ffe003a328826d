// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <xapian.h>

#include "corpus/directive.h"

namespace chithi::query {

/// Decides what the index can't by reading the stored directives: whether a phrase has the
/// marks that were typed, or whether a citation's date agrees.
///
/// A query is compiled twice for that: first as a draft that may match too much, then only what
/// the draft matches is read.
class Verifier {
 public:
  using Check = std::function<bool(const corpus::Directive&)>;

  explicit Verifier(const Xapian::Database& database) : database_(database) {}

  /// `candidates` without those that fail `check`; in a draft as they are. Of more than
  /// kMaxVerified the best are checked and the rest taken on trust.
  [[nodiscard]] Xapian::Query keep(const Xapian::Query& candidates, const Check& check);

  /// Whether this is a draft, and so may match too much but never too little.
  [[nodiscard]] bool is_draft() const { return draft_; }
  /// Whether there were too many to check them all.
  [[nodiscard]] bool has_trusted() const { return trusted_; }

  /// Ends the draft. Only what `scope` matches is read from now on.
  void set_scope(const Xapian::Query& scope);

 private:
  const Xapian::Database& database_;
  Xapian::Query scope_;
  bool draft_ = true;
  std::size_t checks_ = 0;
  bool trusted_ = false;
};

}  // namespace chithi::query
