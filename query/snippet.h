// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "corpus/directive.h"
#include "stemmer-vi/analyzer.h"

namespace chithi::query {

/// What to mark in a text.
struct Marking {
  /// Looks texts up without a copy of them: every word of every text that is shown is.
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
      return std::hash<std::string_view>()(text);
    }
  };
  using WordSet = std::unordered_set<std::string, Hash, std::equal_to<>>;

  WordSet folded;                     ///< Words, as vi::Term::folded.
  WordSet exact;                      ///< Words to be marked only so spelt, as vi::Term::exact.
  std::vector<std::string> prefixes;  ///< Beginnings of words, folded.
  std::vector<std::vector<std::string>> phrases;  ///< Folded words of a phrase, marked as one.
  std::vector<std::string>
      number_keys;  ///< Documents whose citations and numbers are marked as one.
};

/// Whether a citation with this key may be marked.
[[nodiscard]] bool may_be_marked(std::string_view citation_key, const Marking& marking);

/// Words of a text as they are shown.
struct Snippet {
  std::string html;
  std::size_t offset = 0;  ///< Of the first match, in bytes of the text; 0 if nothing matches.
};

/// The stretch of the directive's text, whole words, about `width` characters, that shows most
/// of what `marking` names: HTML-escaped, on one line, "…" where it is cut, each match in
/// <mark>…</mark>. The spelling is that of the text. The beginning of the text if nothing matches.
/// One analyzer does for many snippets, and spares each the room that it takes.
[[nodiscard]] Snippet make_snippet(const corpus::Directive& directive, const Marking& marking,
                                   std::size_t width, vi::Analyzer& analyzer);

}  // namespace chithi::query
