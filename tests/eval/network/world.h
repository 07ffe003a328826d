// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "corpus/date.h"
#include "tests/bench/synthetic/head.h"

namespace chithi::eval {

/// How a citation is written.
enum class Form : std::uint8_t {
  Full,     ///< Number, day and issuer.
  Implied,  ///< Issuer without its place, which is the writer's own: "Tỉnh ủy", "UBND huyện".
  Undated,  ///< Number and issuer.
  Anonymous,    ///< Number and day.
  Bare,         ///< The number alone.
  Ordinal,      ///< "Chỉ thị 16 ngày 31/3/2020 của Thủ tướng Chính phủ"
  OrdinalOnly,  ///< "Chỉ thị 16 của Thủ tướng Chính phủ"
  Year,         ///< Number, year and issuer.
  Slip,         ///< As Full, with a wrong day.
  Numberless,   ///< Day and issuer.
  Listed,       ///< As Full, in one list with the next citation.
};

/// What the letterhead says of the day.
enum class DateLine : std::uint8_t { Full, NoDay, None };

struct Link {
  std::size_t paper = 0;  ///< That is cited.
  Form form = Form::Full;
  /// Whether the archive's texts tell which paper is meant; if not, it may be found or left open.
  bool tellable = true;
};

/// A paper of the world, of which the archive holds those that are filed.
struct Paper {
  bench::Head head;  ///< As it really is.
  std::string
      unit;  ///< Who issued it, told from all others: "Kiên Giang/huyện Gò Quao/xã Định An".
  std::string code;        ///< The symbol's: "KH-UBND".
  std::string cited_as;    ///< "Ủy ban nhân dân tỉnh Bến Tre"
  std::string short_name;  ///< Without the place: "Ủy ban nhân dân tỉnh".
  bool filed = true;
  bool numbered = true;  ///< Else the letterhead's number is blank.
  DateLine date_line = DateLine::Full;
  std::vector<Link> cites;
};

/// Centre, ministries, 63 provinces, districts and communes, who number their papers each on its
/// own and answer each other's: what a paper cites comes from above it, or rarely from itself or a
/// later one.
struct World {
  std::vector<Paper> papers;
  std::vector<std::string> silent;  ///< Provinces that issued nothing.
};

[[nodiscard]] World make_world(std::size_t papers, std::uint64_t seed);

[[nodiscard]] corpus::PartialDate date_of(const bench::Day& day);

}  // namespace chithi::eval
