// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/internal/markdown_link.h"

#include <algorithm>

namespace chithi::corpus {
namespace {

constexpr std::size_t kLongestAddress = 300;
constexpr std::size_t kLongestWords = 200;

}  // namespace

std::size_t skip_address(std::string_view text, std::size_t at) {
  if (!text.substr(std::min(at, text.size())).starts_with("](")) return at;
  int open = 0;
  const std::size_t stop = std::min(text.size(), at + kLongestAddress);
  for (std::size_t i = at + 1; i < stop && text[i] != ' ' && text[i] != '\n'; ++i) {
    if (text[i] == '(') ++open;
    if (text[i] == ')' && --open == 0) return i + 1;
  }
  return at;
}

std::size_t skip_link(std::string_view text, std::size_t at) {
  if (at >= text.size() || text[at] != '[') return at;
  const std::size_t end = text.substr(0, at + kLongestWords).find_first_of("[]", at + 1);
  if (end == std::string_view::npos) return at;
  const std::size_t after = skip_address(text, end);
  return after == end ? at : after;
}

}  // namespace chithi::corpus
