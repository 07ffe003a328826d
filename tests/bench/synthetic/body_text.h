// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>

#include "tests/bench/synthetic/citations.h"
#include "tests/bench/synthetic/head.h"
#include "tests/bench/synthetic/lexicon.h"
#include "tests/bench/synthetic/random_source.h"

namespace chithi::bench {

/// Writes what stands between the head and the foot of a directive. What it refers to must
/// outlive it.
class BodyText {
 public:
  BodyText(const Lexicon& lexicon, const Head& head, const Citations& citations)
      : lexicon_(lexicon), head_(head), citations_(citations) {}

  /// Paragraphs of at least `bytes` together, each with a line break and an empty line after it:
  /// an opening with what the directive rests on, numbered ones, a closing one.
  [[nodiscard]] std::string write(std::size_t bytes, RandomSource& random) const;

 private:
  [[nodiscard]] std::string opening(RandomSource& random) const;
  [[nodiscard]] std::string grounds(RandomSource& random) const;
  [[nodiscard]] std::string paragraph(int number, RandomSource& random) const;
  [[nodiscard]] std::string closing(RandomSource& random) const;

  [[nodiscard]] std::string sentence(RandomSource& random) const;
  [[nodiscard]] std::string order(RandomSource& random) const;
  [[nodiscard]] std::string assessment(RandomSource& random) const;
  [[nodiscard]] std::string figures(RandomSource& random) const;
  [[nodiscard]] std::string reference(RandomSource& random) const;
  [[nodiscard]] std::string assignment(RandomSource& random) const;
  [[nodiscard]] std::string enumeration(RandomSource& random) const;

  [[nodiscard]] std::string phrase(std::string_view group, RandomSource& random) const;
  [[nodiscard]] std::string actor(RandomSource& random) const;
  [[nodiscard]] std::string task(RandomSource& random) const;
  [[nodiscard]] std::string thing(RandomSource& random) const;
  [[nodiscard]] std::string words(RandomSource& random) const;
  [[nodiscard]] std::string day(RandomSource& random) const;

  const Lexicon& lexicon_;
  const Head& head_;
  const Citations& citations_;
};

}  // namespace chithi::bench
