// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace chithi::test {

/// What a run must make of a file.
enum class Fate {
  Read,     ///< It is sound.
  Refused,  ///< With a reason.
  Named,    ///< Either.
  Passed,   ///< It is no file, and needs no line.
};

struct Special {
  std::string path;  ///< In the archive.
  Fate fate = Fate::Named;
  std::size_t pages = 0;  ///< All of which are to be read; 0 where there are none.
};

/// Names that would lead out of a folder begin so wherever they lead to.
inline constexpr const char* kStrayName = "chithi-stray";

/// Writes what people have thought of to bring readers of archives down: bombs, names that lead
/// elsewhere, links in a ring, devices, files too large, books of `pages` pages.
[[nodiscard]] std::vector<Special> write_specials(const std::filesystem::path& archive,
                                                  std::size_t pages);

}  // namespace chithi::test
