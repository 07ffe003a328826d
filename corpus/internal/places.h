// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "corpus/gazetteer.h"
#include "corpus/internal/shadow.h"

namespace chithi::corpus {

/// As for the text of the shadow alone, but without what the original shows to be something
/// else: names must be written with capitals, those without a kind before them also with the
/// marks of the name or none, and the words for the kind with theirs. So "diễn biến" is not
/// Điện Biên, "đánh giá lại" not Gia Lai, and "bình quân 3" not a district.
[[nodiscard]] std::vector<PlaceMention> find_places(const Shadow& shadow);

}  // namespace chithi::corpus
