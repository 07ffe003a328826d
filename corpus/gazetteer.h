// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "corpus/date.h"

namespace chithi::corpus {

/// A province or centrally-run city of before 1 July 2025, when there were 63 of them.
struct Province {
  std::string_view name;       ///< Short, NFC, older tone placement: "Hòa Bình".
  std::string_view kind;       ///< "tỉnh" or "thành phố".
  std::string_view name_2025;  ///< The one of the 34 units of today that it belongs to.
};

/// The 63, ascending by folded name.
[[nodiscard]] std::span<const Province> provinces() noexcept;

/// The names of the 34 of today, ascending by folded name.
[[nodiscard]] std::span<const std::string_view> provinces_2025() noexcept;

/// The province of that name in any spelling that is in use, with or without "tỉnh" or
/// "thành phố" before it: "Kiên Giang", "TỈNH KIÊN GIANG", "TP.HCM", "BR-VT", "Thừa Thiên -
/// Huế", "Huế", "Đăk Lăk", "hoa binh". Null if there is none. The older unit where an old and
/// a new one share the name.
[[nodiscard]] const Province* find_province(std::string_view name);

/// Its name on a day: "Huế" for Thừa Thiên Huế since 2025, else `name`. A date without a year
/// counts as before.
[[nodiscard]] std::string_view name_on(const Province& province, const PartialDate& date);

/// Whether on that day there are no districts: since 1 July 2025 communes stand right below
/// provinces (Luật Tổ chức chính quyền địa phương 72/2025/QH15).
[[nodiscard]] bool is_without_districts(const PartialDate& date) noexcept;

/// A district, town or city below a province, as at the end of 2021.
struct District {
  std::string_view name;      ///< "Gò Quao"; without "huyện".
  std::string_view kind;      ///< "huyện", "quận", "thị xã", "thành phố".
  std::string_view province;  ///< Name of its province.
};

/// The districts of that name in any spelling, with or without the kind before it, which then
/// must be theirs if one of them has it; several provinces have a Châu Thành.
[[nodiscard]] std::vector<const District*> find_districts(std::string_view name);

/// A place named in a text. Exactly one of the two is set.
struct PlaceMention {
  const Province* province = nullptr;
  const District* district =
      nullptr;            ///< Its province is told by the context if the name is shared.
  std::size_t begin = 0;  ///< Indices into the shadow, of the name alone.
  std::size_t end = 0;
  bool after_kind = false;  ///< Right after "tinh", "thanh pho", "huyen uy" …
};

/// The provinces (under all their names) and districts whose names stand in a shadow as whole
/// words, left to right, longest first, not overlapping. A district is only taken after its
/// kind or after a word for its authorities ("huyen go quao", "huyen uy go quao"), since many
/// are common words; so is Hồ Chí Minh, who first of all is a person. Where a province and its
/// town share the name, "thanh pho" and "thanh uy" before it make it the town.
///
/// Without marks many provinces look like common words: "hoa binh" is peace, "nam dinh" may
/// come from "hằng năm định kỳ". They are mentions all the same; a caller that must be sure
/// asks for `after_kind` or for capitals in the original. Finding does not say whose the place
/// is.
[[nodiscard]] std::vector<PlaceMention> find_places(std::string_view shadow);

}  // namespace chithi::corpus
