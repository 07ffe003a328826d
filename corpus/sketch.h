// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace chithi::corpus {

/// What is kept of a text to tell whether another is nearly the same: the smallest hashes of its
/// triples of words (A. Broder, "On the resemblance and containment of documents", 1997). Of a text
/// with fewer triples, all of them.
struct Sketch {
  static constexpr std::size_t kMost = 64;

  std::vector<std::uint32_t> smallest;  ///< Ascending, each once; at most kMost.
  std::uint32_t words = 0;              ///< Of the text.
  std::uint64_t whole = 0;              ///< Hash of all words in their order: the same for the same
                                        ///< words only.

  friend bool operator==(const Sketch&, const Sketch&) = default;
};

/// Makes the sketch of a text, word by word. It depends on the words and their order alone: folded
/// ones make it blind to marks and case.
class Sketcher {
 public:
  Sketcher() { smallest_.reserve(Sketch::kMost); }

  void add(std::string_view word);

  /// The sketch of the words so far.
  [[nodiscard]] Sketch sketch() const;

 private:
  void keep(std::uint32_t hash);

  std::uint64_t before_last_ = 0;  ///< Hash of the word before the last one.
  std::uint64_t last_ = 0;
  std::uint32_t words_ = 0;
  std::uint64_t whole_ = 0;
  std::vector<std::uint32_t> smallest_;  ///< A heap, the largest on top.
};

/// How many of the triples that one of two texts has both have: 0 to 1. An estimate, with a
/// standard error of .06 at most; exact for texts of up to kMost triples, and 1 for the same words.
[[nodiscard]] double resemblance(const Sketch& a, const Sketch& b);

/// How many of the shorter text's triples the longer one has, 0 to 1: high for a letter and the
/// same letter with its appendix. Estimated from the resemblance.
[[nodiscard]] double containment(const Sketch& a, const Sketch& b);

}  // namespace chithi::corpus
