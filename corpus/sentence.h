// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/directive.h"
#include "stemmer-vi/span.h"

namespace chithi::corpus {

/// The sentence, item of a list or paragraph that `words` stand in, on one line and without
/// Markdown's stars. Of a very long one the part around them, whole words, with "…" where it
/// is cut. `text` is NFC; `words` lie in it.
[[nodiscard]] std::string find_sentence(std::string_view text, const vi::Span& words);

/// A sentence, and the words in it by which it cites.
struct CitingSentence {
  std::string text;
  std::string words;

  friend bool operator==(const CitingSentence&, const CitingSentence&) = default;
};

/// The sentences alone.
[[nodiscard]] std::vector<std::string> texts_of(const std::vector<CitingSentence>& sentences);

/// The sentences in which a text cites a document, each once, the first three: the proof of the
/// citation.
[[nodiscard]] std::vector<CitingSentence> sentences_citing(std::string_view text,
                                                           const Citation& citation);

}  // namespace chithi::corpus
