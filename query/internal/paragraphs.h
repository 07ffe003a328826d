// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "stemmer-vi/analyzer.h"
#include "stemmer-vi/span.h"

namespace chithi::query {

/// Gives every canonical spelling a number, the same for all texts that are compared.
class Vocabulary {
 public:
  [[nodiscard]] std::uint32_t number_of(std::string_view spelling);

 private:
  std::unordered_map<std::string, std::uint32_t> numbers_;
};

/// A paragraph by its words; what stands between words is no part of a comparison.
struct Paragraph {
  vi::Span span;                     ///< In the text, without blanks at its ends.
  std::vector<std::uint32_t> words;  ///< At least one.
  std::vector<vi::Span> places;      ///< Of the words, in the text.
};

/// The paragraphs of a text that have words. The lines of one paragraph are put together, since
/// two scans of one text seldom break it at the same words: a line goes on with the one before
/// unless a blank line or the end of a sentence is between them, it begins as an item does
/// ("- ", "2.", "a)", "Điều 3"), or the line before is too short to have been full.
[[nodiscard]] std::vector<Paragraph> paragraphs_of(std::string_view text, Vocabulary& vocabulary);

}  // namespace chithi::query
