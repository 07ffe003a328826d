// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "stemmer-vi/span.h"

namespace chithi::corpus {

/// Where the issuer of a directive names itself in the text.
struct SelfNaming {
  std::string name;   ///< "Ban Thường vụ Tỉnh ủy"
  std::string words;  ///< With what it does: "Ban Thường vụ Tỉnh ủy yêu cầu".
  vi::Span span;      ///< Of the name.
};

/// The first body in the text that demands, informs or concludes; nullopt if none does. Only for
/// papers whose letterhead is lost: others quote what superiors demand.
[[nodiscard]] std::optional<SelfNaming> find_self_naming(std::string_view text);

}  // namespace chithi::corpus
