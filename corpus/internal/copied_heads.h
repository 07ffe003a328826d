// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "corpus/directive.h"

namespace chithi::corpus {

/// Whether two heads, of which one lacks its number at least, may be those of one paper: they
/// contradict each other in nothing, and both have the subject, or else issuer and day. A word of
/// the subject may be damaged as scans damage words; a name must not, since decisions that appoint
/// people differ in that alone.
[[nodiscard]] bool may_be_copies(const Directive& a, const Directive& b);

/// Whether the issuers of two directives of one number may be one: one is not known, or its words
/// are among the other's ("Tỉnh ủy" and "Ban Thường vụ Tỉnh ủy") but for damage.
[[nodiscard]] bool may_be_of_one_issuer(const Directive& a, const Directive& b);

/// Whether two texts name different people or places, two names at least that the other has nothing
/// like: decisions about persons have all else in common.
[[nodiscard]] bool name_others(std::string_view a, std::string_view b);

}  // namespace chithi::corpus
