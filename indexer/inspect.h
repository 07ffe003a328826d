// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <iosfwd>
#include <string>
#include <vector>

#include "corpus/archive.h"

namespace chithi::indexer {

enum class InspectFormat : std::uint8_t {
  Fields,  ///< For people: a block of fields and citations for each directive.
  Json,    ///< One object a line, as docs/output.md has it.
  Text,    ///< The recovered text alone.
};

struct InspectOptions {
  InspectFormat format = InspectFormat::Fields;
  std::string ocr = "auto";  ///< Or "never", "always".
};

/// Shows on `out` what would be indexed of files and folders, and writes nothing else. A file's
/// `file` is its path from the folder that was named, or its name. Returns the files that could
/// not be read.
[[nodiscard]] std::vector<corpus::FileFailure> inspect(
    const std::vector<std::filesystem::path>& paths, const InspectOptions& options,
    std::ostream& out);

}  // namespace chithi::indexer
