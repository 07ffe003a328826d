// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "query/format.h"
#include "query/searcher.h"

namespace chithi::query {

/// What a command was called with, as far as commands have it in common.
struct Call {
  std::vector<std::string> words;      ///< That are no options.
  std::vector<std::string> databases;  ///< As `open_databases` takes them.
  Request request;                     ///< All words as its query, and the filters.
  Format format = Format::Table;
  bool colour = false;
};

}  // namespace chithi::query
