// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>

#include "corpus/internal/shadow.h"

/// Names of bodies that no table can have all of.
namespace chithi::corpus {

/// Where the name of an office ends that begins at `at`: "Cục Đường bộ Việt Nam", "Trung tâm Chính
/// trị huyện Bình Lục". It goes on up to a sign or a word that names don't have ("về", "hướng
/// dẫn"); nullopt if none begins there.
[[nodiscard]] std::optional<std::size_t> match_office(const Shadow& shadow, std::size_t at);

/// Where the words end that say what a steering committee steers, if a kind of place follows them:
/// "chuyển đổi số" of "Ban Chỉ đạo chuyển đổi số tỉnh Hà Nam".
[[nodiscard]] std::optional<std::size_t> match_topic(const Shadow& shadow, std::size_t at);

}  // namespace chithi::corpus
