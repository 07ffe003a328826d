// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "tests/bench/synthetic/head.h"
#include "tests/bench/synthetic/random_source.h"

namespace chithi::bench {

/// The documents that a directive refers to, in the many ways in which clerks write it down.
class Citations {
 public:
  /// For the directive with that head; `earlier` are directives of the archive it may cite.
  /// Both must outlive it.
  Citations(const Head& head, const std::vector<Head>& earlier) : head_(head), earlier_(earlier) {}

  /// "Chỉ thị số 16/CT-TTg, ngày 31/3/2020 của Thủ tướng Chính phủ về …": one of the centre, of
  /// the archive, or one that nobody else knows of.
  [[nodiscard]] std::string draw(RandomSource& random) const;

 private:
  struct Cited;

  [[nodiscard]] std::optional<Cited> draw_central(RandomSource& random) const;
  [[nodiscard]] std::optional<Cited> draw_earlier(RandomSource& random) const;
  [[nodiscard]] Cited invent(RandomSource& random) const;

  const Head& head_;
  const std::vector<Head>& earlier_;
};

}  // namespace chithi::bench
