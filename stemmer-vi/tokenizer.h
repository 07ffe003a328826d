// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "stemmer-vi/span.h"

namespace chithi::vi {

/// A run of letters, digits and the marks on them: "Chỉ", "5K", "2021", "TTg". Dashes,
/// slashes and all other signs separate. Soft hyphens and zero-width characters inside a
/// run belong to it.
struct Token {
  enum class Kind : std::uint8_t {
    Word,    ///< Has a letter.
    Number,  ///< Digits only.
  };

  Span span;
  Kind kind = Kind::Word;

  friend bool operator==(const Token&, const Token&) = default;
};

/// Finds the tokens of a text from left to right; allocates nothing and takes any bytes.
///
///     for (Tokenizer tokens(text); const auto token = tokens.next();) …
class Tokenizer {
 public:
  /// `text` must outlive the tokenizer.
  explicit Tokenizer(std::string_view text) noexcept : text_(text) {}

  /// The next token, nullopt at the end.
  [[nodiscard]] std::optional<Token> next() noexcept;

 private:
  std::string_view text_;
  std::size_t at_ = 0;
};

}  // namespace chithi::vi
