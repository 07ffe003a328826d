// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "readers/biff.h"
#include "readers/cell_value.h"
#include "readers/flow.h"

namespace chithi::readers {

/// What holds for all sheets of a workbook.
class Workbook {
 public:
  /// What a cell's extended format says: the index of its font, and what its numbers are.
  struct Look {
    std::uint16_t font = 0;
    NumberKind kind = NumberKind::General;
  };

  explicit Workbook(Flow& flow) : flow_(flow) {}

  void set_biff8(bool is_biff8) { is_biff8_ = is_biff8; }
  [[nodiscard]] bool is_biff8() const { return is_biff8_; }

  /// Takes in a record that is about the whole workbook. Throws ReadError("encrypted").
  void take(const BiffRecord& record);

  /// Of the extended format of this index.
  [[nodiscard]] Look look_of(std::uint16_t format) const;

  /// The shared text; empty if there is none of this index.
  [[nodiscard]] const BiffString& shared(std::uint32_t index) const;

  [[nodiscard]] std::string text_of(double value, NumberKind kind) const {
    return number_text(value, kind, since_1904_);
  }

  /// Writes a text that begins in the font of this index.
  void put(const BiffString& string, std::uint16_t font);

 private:
  struct CellFont {
    Flow::FontId id = Flow::kNoFont;
    unsigned charset = kAnsiCharset;
  };

  struct Xf {
    std::uint16_t font = 0;
    std::uint16_t format = 0;
  };

  void take_font(const BiffRecord& record);
  void take_format(const BiffRecord& record);
  void take_shared(const BiffRecord& record);
  [[nodiscard]] CellFont font_of(std::uint16_t index) const;

  Flow& flow_;
  bool is_biff8_ = true;
  bool since_1904_ = false;
  std::size_t written_ = 0;  ///< Characters.
  std::vector<CellFont> fonts_;
  std::vector<Xf> xfs_;
  std::map<std::uint16_t, NumberKind> kinds_;
  std::vector<BiffString> shared_;
};

}  // namespace chithi::readers
