// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include <xapian.h>

namespace chithi::vi {

/// Vietnamese as a Xapian stemmer, for programs that index with Xapian's own
/// TermGenerator and QueryParser.
///
/// Vietnamese does not inflect, so there is no ending to strip: the stem of a syllable
/// is its folded form, the one that a reader without a Vietnamese keyboard would type.
///
/// Xapian counts references to it without locks: give each thread its own.
class Stemmer final : public Xapian::StemImplementation {
 public:
  std::string operator()(const std::string& word) override;
  std::string get_description() const override;
};

}  // namespace chithi::vi
