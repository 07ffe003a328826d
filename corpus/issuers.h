// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace chithi::corpus {

/// The tier of the body that issued a directive; units inside a district count as district.
enum class Level : std::uint8_t { Central, Province, District, Commune };

/// The branch of the system that it belongs to.
enum class Branch : std::uint8_t { Party, State, Assembly, Front, Union, Army, Court };

/// "central", "province", "district", "commune".
[[nodiscard]] std::string_view to_string(Level level) noexcept;
/// "party", "state", "assembly", "front", "union", "army", "court".
[[nodiscard]] std::string_view to_string(Branch branch) noexcept;
[[nodiscard]] std::optional<Level> parse_level(std::string_view word) noexcept;
[[nodiscard]] std::optional<Branch> parse_branch(std::string_view word) noexcept;

/// A body by the code that stands for it in symbols, such as TW in 07-KL/TW.
struct IssuingBody {
  std::string_view code;  ///< Normal spelling: "TTg", "BCSĐ", "UBND".
  std::string_view name;  ///< "Thủ tướng Chính phủ"; for a code that several bodies share
                          ///< (TW) or that needs a place (TU) the general name ("Tỉnh ủy").
  std::optional<Level> level;  ///< Empty where the letterhead alone tells (UBND, BCĐ).
  Branch branch = Branch::State;
  bool unique = false;  ///< The code alone names one body (TTg, CP, BYT), not one of many.
};

/// The body of a code in any spelling that is in use: "TTg", "TTG", "BGD&ĐT", "bcsd"; for
/// assemblies the term may follow (QH15, UBTVQH14). "TƯ" is read as TW, "TU" is a province's.
/// Null if it is unknown.
[[nodiscard]] const IssuingBody* find_body_by_code(std::string_view code);

/// The unique body of that name in any spelling: "Chính phủ", "Bộ Y tế", "Bộ GD&ĐT"; its head
/// counts as the body ("Bộ trưởng Bộ Y tế"), and the Bộ Chính trị and the Ban Bí thư as the
/// TW that they sign with. Null if there is none.
[[nodiscard]] const IssuingBody* find_body_by_name(std::string_view name);

}  // namespace chithi::corpus
