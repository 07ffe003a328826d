// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/date.h"
#include "corpus/gazetteer.h"
#include "corpus/issuers.h"

/// Where the issuer of a document sits, as far as documents of one number are told apart by it.
namespace chithi::corpus {

/// The name of a province on a day, from any of its names: of "Huế" in 2021 "Thừa Thiên Huế", of
/// "Thừa Thiên Huế" in 2025 "Huế". Words that are no province's are given back.
[[nodiscard]] std::string_view province_on(std::string_view name,
                                           const std::optional<PartialDate>& date);

/// Whether "thành phố" before that name of a province means the province itself: Hà Nội, and Huế,
/// but not Thừa Thiên Huế or Sơn La.
[[nodiscard]] bool is_central_city(std::string_view province);

/// The districts that words may mean, "Tam Dương" or "huyện Tam Dương": where the words have marks
/// and some agree with them ("Tam Đường" is another one), those alone.
[[nodiscard]] std::vector<const District*> districts_meant(std::string_view words);

/// The commune that the name of a body names with its kind, "xã Chiềng Mung", "phường 5"; empty if
/// none is.
[[nodiscard]] std::string commune_in(std::string_view issuer);

/// An issuer, and what is known of its place from elsewhere.
struct PlacedIssuer {
  std::string_view name;
  std::optional<Level> level;  ///< Empty: as the name tells.
  std::string_view province;   ///< Short name of the time; empty if unknown.
  std::string_view district;   ///< Where the name names none.
};

/// What stands for a unit below the province that is not named, "UBND xã".
inline constexpr std::string_view kUnnamedUnit = "?";

/// The unit below its province that the issuer is of: "Gò Quao", "xã Chiềng Mung", with its kind
/// where the province has two of the name ("thành phố Cao Lãnh"). Empty for the province itself,
/// and where a name leaves that open.
[[nodiscard]] std::string unit_of(const PlacedIssuer& issuer);

}  // namespace chithi::corpus
