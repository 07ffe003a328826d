// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/directive.h"

namespace chithi::corpus {

/// Whether two heads, of which one lacks its number at least, may be those of one paper: they
/// contradict each other in nothing, and both have the subject, or else issuer and day. A word of
/// the subject may be damaged as scans damage words; a name must not, since decisions that appoint
/// people differ in that alone.
[[nodiscard]] bool may_be_copies(const Directive& a, const Directive& b);

}  // namespace chithi::corpus
