// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/directive.h"
#include "corpus/internal/lines.h"

namespace chithi::corpus {

/// The name of a person that a line is: "Đặng Ngọc Huy"; ranks and degrees before it are left
/// out. nullopt if it is none.
[[nodiscard]] std::optional<std::string> parse_person(std::string_view words);

struct Signature {
  Signer signer;
  std::vector<Evidence> evidence;  ///< Lines; spans of the whole text.
};

/// Reads a signature from the lines of its column, top to bottom: authority, post, name; in a
/// table's cell all three may stand on one line. Everything stays empty if neither an authority
/// nor a post is among them.
[[nodiscard]] Signature read_signature(const std::vector<Line>& lines);

}  // namespace chithi::corpus
