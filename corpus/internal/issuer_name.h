// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/internal/body_words.h"
#include "corpus/issuers.h"

namespace chithi::corpus {

/// The name of an issuing body, and what its words tell about it.
struct BodyName {
  std::string name;  ///< In normal case and in full: "Ủy ban nhân dân tỉnh Lai Châu".
  std::optional<Level> level;
  std::optional<Branch> branch;
  BodyWordRole role = BodyWordRole::Part;  ///< Of the words that it begins with.
  std::string place_kind;                  ///< "tỉnh"; of Tỉnh ủy too.
  std::string place;     ///< "Lai Châu"; empty if only the kind is given ("UBND TỈNH").
  std::string repaired;  ///< The words that had run together, if any: "CÁNSỰ".
};

/// Reads a name in any case: capitals, abbreviations ("UBND"), old fonts' small letters. Words
/// that a scan has run together are parted where that gives two syllables in one way only.
[[nodiscard]] BodyName read_body_name(std::string_view line);

/// The issuer that a letterhead names in several lines, its superiors first: "TỈNH ỦY LAI CHÂU /
/// BAN CÁN SỰ ĐẢNG UBND TỈNH" is "Ban cán sự đảng Ủy ban nhân dân tỉnh Lai Châu". What the
/// issuer's own line lacks comes from above. `lines` is not empty.
[[nodiscard]] BodyName read_issuer_name(const std::vector<std::string>& lines);

/// Adds the place to a name that ends before it: "… tỉnh", "Tỉnh ủy".
void add_place(BodyName& body, std::string_view place);

}  // namespace chithi::corpus
