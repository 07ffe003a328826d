// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "readers/font.h"

namespace chithi::readers {

/// Makes text of what an office document is a sequence of: characters in fonts, ends of
/// paragraphs, cells and rows. What is in a font of an old encoding is decoded. A font whose name
/// tells nothing has the encoding that all of its text is in, if there is one, so that a line that
/// mixes fonts comes out whole; and one in whose text Unicode abounds has none.
///
/// Rows of tables come as lines_of_marked gives them.
class Flow {
 public:
  using FontId = std::uint32_t;

  static constexpr FontId kNoFont = 0;

  /// Where text goes. One strand comes after the other.
  enum class Strand : std::uint8_t {
    Body,
    Aside,   ///< Footnotes, text boxes.
    Margin,  ///< Headers and footers; of each line the first, and none without letters.
  };

  FontId add_font(const Font& font);

  void turn_to(Strand strand) { current_ = &strands_[static_cast<std::size_t>(strand)]; }

  /// A character as the file has it. One of an eight-bit text is given as Windows-1252 has it;
  /// control characters but the tab are left out.
  void put(char32_t character, FontId font);

  /// A line that ends within its paragraph.
  void end_line();

  /// `in_table`: the paragraph is one of a cell that goes on.
  void end_paragraph(bool in_table);

  /// Ends the last paragraph of a strand, if it did not end.
  void close_paragraph();

  void end_cell();
  void end_row();
  void end_page();

  /// The whole text in UTF-8, not normalised.
  [[nodiscard]] std::string take();

 private:
  static constexpr std::size_t kStrands = 3;

  struct FontChange {
    std::size_t begin = 0;
    FontId font = kNoFont;
  };

  /// The text with ends of lines, cells and so on as control characters.
  struct Written {
    std::string text;
    std::vector<FontChange> changes;
  };

  void end(char mark) { current_->text += mark; }
  void settle_fonts();
  [[nodiscard]] std::string decoded(const Written& strand) const;

  std::vector<Font> fonts_ = {Font{}};
  std::array<Written, kStrands> strands_;
  Written* current_ = &strands_[0];
};

}  // namespace chithi::readers
