// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace chithi::corpus {

/// The number (số ký hiệu) that a document is issued and cited under: an ordinal, for
/// normative acts the year, and the symbol: the type's code and the code of the issuing
/// body. The Party writes "07-KL/TW", the State "16/CT-TTg" and "23/2021/QĐ-TTg"; State
/// letters have no type in theirs, but often the unit that drafted them: "1246/UBND-VX".
///
/// A number may be known in part: "Kết luận 07" has no body, and a letterhead that still
/// waits for its number ("Số:    -CV/BCSĐ") no ordinal.
struct DocumentNumber {
  enum class Style : std::uint8_t { State, Party };

  Style style = Style::State;
  int ordinal = 0;        ///< 0 if blank.
  char letter = '\0';     ///< The "a" of 30a/2008/NQ-CP; '\0' if none.
  int part = 0;           ///< The 1 of 66.1/2025/NQ-CP; 0 if none.
  int year = 0;           ///< Of the symbol; 0 if it has none.
  std::string type_code;  ///< Normal spelling: "KL", "QĐ"; empty if the symbol has none.
  std::string body;       ///< Normal spelling, '-' between parts: "TW", "TTg", "UBND-VX".

  friend auto operator<=>(const DocumentNumber&, const DocumentNumber&) = default;
};

/// The normal form, at least two digits: "07-KL/TW", "16/CT-TTg", "23/2021/QĐ-TTg",
/// "1246/UBND-VX", "30/2021/QH15"; "120" where there is nothing but an ordinal.
[[nodiscard]] std::string to_string(const DocumentNumber& number);

/// The normal form without ordinal and year: "KL/TW", "CT-TTg", "UBND-VX".
[[nodiscard]] std::string symbol_of(const DocumentNumber& number);

/// What all spellings of one number have in common, "type:ordinal:year:body", folded:
/// 07-KL/TW, "7 - KL / TW" and "07-kl/tw" are "kl:7::tw", 23/2021/QĐ-TTg is
/// "qd:23:2021:ttg". Parts that are not known are empty: "kl:7::" for "Kết luận 07".
[[nodiscard]] std::string number_key(const DocumentNumber& number);

/// Reads a whole string as a number in any form that people write or type: "07-KL/TW",
/// "7-kl/tw", "07KL/TW", "07 KL/TW", "07 – KL / TW", "Số: 17 -CV/ĐU", "kl 07 tw", "31/QĐ-TW",
/// "1.234/QĐ-TTg", "O7-KL/TW". nullopt for what is none: dates, ratios, "C-M3/CV1747/95".
/// Without a known type code and without a known body it is none either.
[[nodiscard]] std::optional<DocumentNumber> parse_document_number(std::string_view text);

}  // namespace chithi::corpus
