// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "corpus/citation.h"
#include "corpus/document_number.h"
#include "corpus/document_type.h"
#include "corpus/internal/shadow.h"

/// When digits in a text are the number of a document, and not a count or a year.
namespace chithi::corpus {

/// Whether the symbol alone makes it one: a known type and a body, or a known body and more.
[[nodiscard]] bool has_telling_symbol(const DocumentNumber& number);

/// Where a number without a body stands.
struct NumberPlace {
  std::size_t begin = 0;  ///< Of the type's name or code before it; indices into the shadow.
  std::size_t end = 0;    ///< Of the number.
  bool so = false;        ///< Whether "số" stands before it.
  CitingText kind = CitingText::Document;
};

/// Whether such a number may be one: "Nghị quyết 68 của Chính phủ", not "Thông báo 30 ngày".
[[nodiscard]] bool accepts_ordinal(const Shadow& shadow, const NumberPlace& place,
                                   const DocumentNumber& number);

/// Whether something is counted by the number: "30 ngày", "120 giường", "20%".
[[nodiscard]] bool is_followed_by_count(const Shadow& shadow, const NumberPlace& place);

/// The code of a type that stands for its name before a number.
struct TypeCode {
  const DocumentType* type = nullptr;
  std::string_view spelling;
  std::size_t end = 0;   ///< Index into the shadow.
  bool evident = false;  ///< Can't be a word typed without marks, as "da" can.
};

/// The code at `at`, if a number or "số" comes after it: "KL 07", "CT16".
[[nodiscard]] std::optional<TypeCode> read_type_code(const Shadow& shadow, std::size_t at);

/// Whether the "số" at `so` numbers a form, "Mẫu số 03/TT-TNCN", not a paper.
[[nodiscard]] bool numbers_form(std::string_view text, std::size_t so);

}  // namespace chithi::corpus
