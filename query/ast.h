// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "corpus/citation.h"
#include "corpus/date.h"
#include "schema/fields.h"

/// A query as it was understood, before anything is known of a database. All text is NFC.
namespace chithi::query {

/// Plain words, as typed and in their order: `chống dịch`.
struct Words {
  std::string text;
};

/// A word of which the marks must agree: `=đường`.
struct ExactWord {
  std::string text;
};

/// The beginning of a word, without the star: `cách*`.
struct Prefix {
  std::string text;
};

/// Words that stand together in this order: `"4 tại chỗ"`.
struct Phrase {
  std::string text;
  bool exact = false;  ///< `="…"`: marks must agree.
};

/// A document named in the query: `07-KL/TW`, `Điện ngày 21/7/2021 của Ban Bí thư`.
struct Number {
  std::string text;
  corpus::CitationMention mention;  ///< Its span is all of `text`.
  std::string choice;               ///< "@Hà Giang@2021" behind it; empty if there is none.
};

/// `tinh:"Kiên Giang"`
struct FieldValue {
  schema::Field field = schema::Field::Body;
  std::string keyword;  ///< As typed.
  std::string value;
};

/// `ngay:2021-06..2021-07`; both ends count, and one of them may be open.
struct DateRange {
  std::optional<corpus::PartialDate> from;
  std::optional<corpus::PartialDate> to;
};

struct Node;

struct Group {
  enum class Kind : std::uint8_t { All, Any, Not };

  Kind kind = Kind::All;
  std::vector<Node> children;  ///< Exactly one for Not.
};

struct Node {
  std::variant<Words, ExactWord, Prefix, Phrase, Number, FieldValue, DateRange, Group> value;
};

/// One line for tests and for --explain: `(all (words "chống dịch") (not (phrase "a b")))`.
[[nodiscard]] std::string to_string(const Node& node);

}  // namespace chithi::query
