// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "tests/bench/synthetic/lexicon.h"
#include "tests/eval/network/world.h"

namespace chithi::eval {

/// Writes the papers of a world as an archive has them. The same paper always has the same text.
class Texts {
 public:
  /// So many letterheads in a thousand are damaged as by a scanner.
  Texts(const World& world, unsigned damaged, std::uint64_t seed)
      : world_(world), damaged_(damaged), seed_(seed) {}

  [[nodiscard]] std::string text(std::size_t paper) const;
  [[nodiscard]] std::string letterhead(std::size_t paper) const;
  /// The sentence that holds a citation; for the first of a list, the list.
  [[nodiscard]] std::string sentence(std::size_t paper, std::size_t link) const;

  /// "000/000012.txt"
  [[nodiscard]] static std::string path(std::size_t paper);

 private:
  [[nodiscard]] test::RandomSource stream(std::size_t paper, std::size_t which) const;

  const World& world_;
  unsigned damaged_;
  std::uint64_t seed_;
  bench::Lexicon lexicon_;
};

}  // namespace chithi::eval
