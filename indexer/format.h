// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace chithi::indexer {

/// What a file is, told by its first bytes.
struct Format {
  std::string_view name;    ///< "a PDF document"; "a text" for all that is nothing else.
  std::string_view reader;  ///< That opens it: "pdf" of chithi-read-pdf; empty for texts.
};

/// Never by the name of the file: offices call RTF ".doc", and web pages too.
[[nodiscard]] Format format_of(std::string_view bytes);

}  // namespace chithi::indexer
