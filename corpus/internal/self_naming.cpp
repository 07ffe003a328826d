// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/internal/self_naming.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "corpus/internal/issuer_phrase.h"
#include "corpus/internal/letter_case.h"
#include "corpus/internal/shadow_cursor.h"

namespace chithi::corpus {
namespace {

constexpr std::size_t kWindow = 4000;  ///< Bytes; it is named in the first paragraphs.

constexpr std::array<std::string_view, 6> kVerbs = {
    "yeu cau", "de nghi", "chi dao", "thong bao", "ket luan", "giao",
};

/// Whether what a body does stands at `at`; its end.
std::optional<std::size_t> match_verb(std::string_view shadow, std::size_t at) {
  for (const std::string_view verb : kVerbs) {
    if (const auto end = match_phrase(shadow, at, verb)) return end;
  }
  return std::nullopt;
}

/// A subject stands at the beginning of a sentence or behind a comma; not so "của Tỉnh ủy".
bool may_be_subject(std::string_view shadow, std::size_t at) {
  const std::size_t before = skip_blanks_back(shadow, at);
  return before == 0 || !is_word_character(shadow[before - 1]);
}

}  // namespace

std::optional<SelfNaming> find_self_naming(std::string_view text) {
  const CastShadow shadow(text.substr(0, kWindow));
  const std::string_view words = shadow.text();
  for (std::size_t at = skip_to_word(words, 0); at < words.size();
       at = skip_to_word(words, word_end(words, at))) {
    if (!may_be_subject(words, at) || !begins_with_capital(shadow.original(at, at + 1))) continue;
    const std::optional<IssuerPhrase> issuer = match_issuer(shadow, at);
    if (!issuer || !issuer->complete) continue;
    const auto verb = match_verb(words, skip_blanks(words, issuer->end));
    if (!verb) continue;
    const vi::Span name = shadow.span(at, issuer->end);
    return SelfNaming{issuer->name, std::string(shadow.original(at, *verb)), name};
  }
  return std::nullopt;
}

}  // namespace chithi::corpus
