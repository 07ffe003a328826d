// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "corpus/internal/shadow.h"
#include "corpus/issuers.h"

namespace chithi::corpus {

/// A body as a running text names it, such as "Ban Thường vụ Tỉnh ủy Lai Châu".
struct IssuerPhrase {
  std::string name;            ///< In normal spelling: "Ban Bí thư" for all its longer forms.
  std::optional<Level> level;  ///< Empty if the words leave it open ("UBND").
  std::string province;        ///< Named in it; empty if none is.
  std::string district;        ///< The same; as it is written where it may be one of several.
  std::string kind;            ///< Of its place, "huyện", "thành phố"; empty if it tells none.
  bool complete = false;       ///< Names a body, not merely an organ ("Ban Thường vụ").
  std::size_t end = 0;         ///< Index into the shadow.
};

/// The name of a body that begins at `at` of the shadow. It ends where the words no longer can
/// belong to one; verbs, dates and "về …" do not.
[[nodiscard]] std::optional<IssuerPhrase> match_issuer(const Shadow& shadow, std::size_t at);

/// The same for a name by itself; `name` alone is set if it is of no known form.
[[nodiscard]] IssuerPhrase read_issuer(std::string_view name);

}  // namespace chithi::corpus
