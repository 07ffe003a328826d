// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "schema/fields.h"
#include "stemmer-vi/span.h"

namespace chithi::query {

/// A piece of a query that its signs tell apart.
struct Lexeme {
  enum class Kind : std::uint8_t {
    Words,       ///< A stretch of words, with the signs that stand at them: `-a =b c*`.
    Quote,       ///< What stands between quotes.
    ExactQuote,  ///< The same after `=`.
    Field,       ///< `keyword:value`; the text is the value.
    Date,        ///< The same with the keyword of the date.
    Or,
    Not,
    Open,
    Close,
    StrayQuote,  ///< A quote without its other half.
  };

  Kind kind = Kind::Words;
  vi::Span span;             ///< Of its text in the query.
  std::string_view keyword;  ///< Of Field and Date, as typed.
  schema::Field field = schema::Field::Body;
};

/// Takes an NFC query apart. Total; lexemes are in order and do not overlap. The views point
/// into `query`.
[[nodiscard]] std::vector<Lexeme> split_query(std::string_view query);

/// Whether the character separates words: a blank of any kind or a control character.
[[nodiscard]] bool is_blank(char32_t character) noexcept;

}  // namespace chithi::query
