// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace chithi::test {

/// A sound file of a format.
struct Sample {
  std::string format;  ///< As the name ends: "docx", "tar.gz".
  std::string bytes;
};

/// A letter of one page, as text.
[[nodiscard]] std::string letter();

/// A PDF of so many pages, each with so many lines of text.
[[nodiscard]] std::string pdf_of_pages(std::size_t pages, std::size_t lines);

/// A small file of each format that can be made here; pictures only where there is a library that
/// writes them.
[[nodiscard]] std::vector<Sample> built_samples();

/// The files of foreign formats in a folder and below it, up to a megabyte each.
[[nodiscard]] std::vector<Sample> samples_in(const std::filesystem::path& folder);

}  // namespace chithi::test
