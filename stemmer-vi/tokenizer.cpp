// SPDX-License-Identifier: GPL-3.0-or-later
#include "stemmer-vi/tokenizer.h"

#include "stemmer-vi/internal/characters.h"
#include "stemmer-vi/utf8.h"

namespace chithi::vi {
namespace {

struct Classified {
  CharacterClass kind = CharacterClass::Separator;
  std::size_t length = 0;
};

Classified classify(std::string_view text, std::size_t at) {
  const CodePoint character = decode_utf8(text, at);
  return {class_of(character.value), character.length};
}

/// A mark cannot: it would belong to a sign, or to nothing.
bool starts_token(CharacterClass kind) {
  return kind == CharacterClass::Letter || kind == CharacterClass::Digit ||
         kind == CharacterClass::Foreign;
}

}  // namespace

std::optional<Token> Tokenizer::next() noexcept {
  for (Classified character; at_ < text_.size(); at_ += character.length) {
    character = classify(text_, at_);
    if (starts_token(character.kind)) break;
  }
  if (at_ >= text_.size()) return std::nullopt;

  Token token{.span = {at_, at_}, .kind = Token::Kind::Number};
  for (Classified character; at_ < text_.size(); at_ += character.length) {
    character = classify(text_, at_);
    if (character.kind == CharacterClass::Separator) break;
    // Ends the token only if nothing follows it: no match should mark what is not seen.
    if (character.kind == CharacterClass::Ignorable) continue;
    token.span.end = at_ + character.length;
    const bool letter =
        character.kind == CharacterClass::Letter || character.kind == CharacterClass::Foreign;
    if (letter) token.kind = Token::Kind::Word;
  }
  return token;
}

}  // namespace chithi::vi
