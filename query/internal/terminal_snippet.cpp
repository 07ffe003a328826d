// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/internal/terminal_snippet.h"

#include <cstddef>

namespace chithi::query {
namespace {

struct Replacement {
  std::string_view html;
  std::string_view text;
};

}  // namespace

std::string for_terminal(std::string_view snippet, bool colour) {
  const Replacement replacements[] = {{"<mark>", colour ? "\033[1m" : "«"},
                                      {"</mark>", colour ? "\033[22m" : "»"},
                                      {"&lt;", "<"},
                                      {"&gt;", ">"},
                                      {"&quot;", "\""},
                                      {"&amp;", "&"}};
  std::string text;
  while (!snippet.empty()) {
    std::string_view shown = snippet.substr(0, 1);
    std::size_t taken = 1;
    for (const Replacement& replacement : replacements) {
      if (!snippet.starts_with(replacement.html)) continue;
      shown = replacement.text;
      taken = replacement.html.size();
    }
    text += shown;
    snippet.remove_prefix(taken);
  }
  return text;
}

}  // namespace chithi::query
