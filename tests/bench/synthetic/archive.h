// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "tests/bench/synthetic/head.h"
#include "tests/bench/synthetic/lexicon.h"

namespace chithi::bench {

/// An archive of made-up directives, as large as one likes: the directive with an index is the
/// same in every archive of that seed, so a smaller archive begins a larger one.
class SyntheticArchive {
 public:
  explicit SyntheticArchive(std::uint64_t seed);
  SyntheticArchive(const SyntheticArchive&) = delete;
  SyntheticArchive& operator=(const SyntheticArchive&) = delete;

  [[nodiscard]] Head head(std::size_t index) const;
  /// NFC, UTF-8, 3 to 9 kB.
  [[nodiscard]] std::string text(std::size_t index) const;

  /// "012/012345.txt": a thousand to a folder.
  [[nodiscard]] static std::string path(std::size_t index);

 private:
  [[nodiscard]] std::vector<Head> earlier_for(std::size_t index, const Head& head) const;

  std::uint64_t seed_;
  Lexicon lexicon_;
  HeadMaker heads_;
};

}  // namespace chithi::bench
