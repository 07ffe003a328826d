// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "corpus/document_type.h"
#include "corpus/internal/shadow.h"
#include "corpus/issuers.h"

namespace chithi::corpus {

/// One of the codes that a symbol is made of: "KL", "TW", "BGD&ĐT", "QH15", "VX".
struct SymbolCode {
  std::size_t begin = 0;  ///< Indices into the shadow.
  std::size_t end = 0;
  std::size_t length = 0;              ///< In characters.
  std::string spelling;                ///< Normal if it is known, else as written, in capitals.
  const DocumentType* type = nullptr;  ///< What it stands for; null if it is not a type's.
  const IssuingBody* body = nullptr;   ///< The same; both are set for few.
  bool in_capitals = false;            ///< At least its first letter is one.
  bool has_vowel = false;

  /// Whether it can't be taken for a word of a text typed without marks, as "ca" can.
  [[nodiscard]] bool is_evident() const { return in_capitals || !has_vowel; }
};

/// The code at `at`. Codes have no tone marks, so a word of a text seldom looks like one; of
/// a word that is glued to a known code ("TTGvà") only the code is taken.
[[nodiscard]] std::optional<SymbolCode> read_symbol_code(const Shadow& shadow, std::size_t at);

/// The normal spelling of a body's code that has a dash inside, as in "BLĐ-TBXH"; empty if
/// [begin, end) of the shadow is no such code.
[[nodiscard]] std::string spell_joined_code(const Shadow& shadow, std::size_t begin,
                                            std::size_t end);

}  // namespace chithi::corpus
