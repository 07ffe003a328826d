// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/internal/lines.h"

namespace chithi::corpus {

/// Whether a line below the recipients opens the text, where no recipient can begin: with words
/// that set a scene ("Qua theo dõi, …", "Phúc đáp …"), with a body that does something ("Văn phòng
/// Tỉnh ủy gửi kèm theo …"), or as a paragraph that ends a sentence or introduces a list.
[[nodiscard]] bool opens_text(const Line& line);

}  // namespace chithi::corpus
