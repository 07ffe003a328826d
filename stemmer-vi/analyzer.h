// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "stemmer-vi/span.h"
#include "stemmer-vi/tokenizer.h"

namespace chithi::vi {

/// One position of an analysed text, under both of its forms.
struct Term {
  std::string_view folded;  ///< Bare letters: "ket". Never empty, at most kMaxTermBytes.
  std::string_view exact;  ///< Canonical spelling: "kết". Equal to `folded` where it has no marks.
  std::uint32_t position = 0;  ///< Counts from 1, by one for each term.
  Span span;                   ///< Where it stands in the text.
  Token::Kind kind = Token::Kind::Word;
};

/// Longest term in bytes. Xapian takes 245, and a zero byte costs two; the rest is for a
/// prefix. A longer token is cut at a character, the same way everywhere.
inline constexpr std::size_t kMaxTermBytes = 200;

/// What becomes a term, and how it is spelt: the one definition that indexing, queries
/// and highlighting share.
///
/// A number loses its leading zeros ("07 ngày" = "7 ngày"). A token of which folding
/// leaves nothing, such as a lone combining mark, is no term and takes no position.
///
/// Total: any bytes in, defined terms out. Keeps its buffers between calls, so that a
/// term costs no allocation; give each thread an analyzer of its own.
class Analyzer {
 public:
  /// The terms of `text` in order. They and what they point to stay valid until the next
  /// call or the end of the analyzer; `text` may go.
  [[nodiscard]] std::span<const Term> analyze(std::string_view text);

 private:
  void make_room(std::size_t bytes);
  std::string_view keep(std::string_view form);

  std::vector<Term> terms_;
  std::string forms_;
};

/// The first bytes that words are looked for by.
using FirstBytes = std::bitset<256>;

/// Calls `visit` with `Term::folded` and `Term::span` of the terms of `text`, in order, at least of
/// those whose folded form begins with one of `first`. Takes a third of what analysing all takes.
/// The form is valid during the call.
void for_each_folded(std::string_view text, const FirstBytes& first,
                     const std::function<void(std::string_view folded, Span span)>& visit);

}  // namespace chithi::vi
