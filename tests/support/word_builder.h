// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "tests/support/ole_builder.h"

namespace chithi::test {

/// Puts documents of Word together, as small as they may be.
class WordBuilder {
 public:
  explicit WordBuilder(bool is_word97 = true) : is_word97_(is_word97) {}

  /// Pieces of the text, in UTF-16 and in bytes.
  WordBuilder& wide(std::u16string_view text);
  WordBuilder& bytes(std::string_view text);

  /// What is said of all text added since the last call.
  WordBuilder& characters(std::string_view modifiers);
  WordBuilder& paragraphs(std::string_view modifiers, unsigned style = 0);

  WordBuilder& font(std::string_view name);

  /// A style of paragraphs, the first of index 0.
  WordBuilder& style(std::string_view modifiers, unsigned base = 0xFFF);

  /// Ends the story that the text is in, of those in the order of readers::Story.
  WordBuilder& end_story(std::size_t story);

  WordBuilder& flags(unsigned flags);

  /// The streams WordDocument and 1Table, the second empty for Word 6.
  [[nodiscard]] std::pair<std::string, std::string> streams() const;

  [[nodiscard]] std::string file() const;

 private:
  struct Piece {
    std::uint32_t begin;
    std::uint32_t at;
  };
  using Runs = std::vector<std::pair<std::uint32_t, std::string>>;  ///< Ends and properties.

  [[nodiscard]] std::uint32_t end_of_text() const;
  [[nodiscard]] std::string page(const Runs& runs, std::size_t entry_bytes) const;
  [[nodiscard]] std::string pages_list(std::uint32_t page) const;
  [[nodiscard]] std::string clx() const;
  [[nodiscard]] std::string font_table() const;
  [[nodiscard]] std::string style_sheet() const;

  bool is_word97_;
  unsigned flags_ = 0x0200;
  std::string text_;
  std::uint32_t characters_ = 0;
  std::uint32_t story_begin_ = 0;
  std::array<std::uint32_t, 8> lengths_{};
  std::vector<Piece> pieces_;
  Runs character_runs_;
  Runs paragraph_runs_;
  std::vector<std::string> fonts_;
  std::vector<std::string> styles_;
};

}  // namespace chithi::test
