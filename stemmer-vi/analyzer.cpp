// SPDX-License-Identifier: GPL-3.0-or-later
#include "stemmer-vi/analyzer.h"

#include <algorithm>
#include <utility>

#include "stemmer-vi/fold.h"
#include "stemmer-vi/internal/compose.h"
#include "stemmer-vi/internal/word.h"

namespace chithi::vi {
namespace {

struct Forms {
  std::string_view folded;
  std::string_view exact;
};

/// The longest beginning of well-formed text that is a term.
std::string_view cut(std::string_view form) {
  if (form.size() <= kMaxTermBytes) return form;
  std::size_t end = kMaxTermBytes;
  while ((static_cast<unsigned char>(form[end]) & 0xC0U) == 0x80U) {
    --end;
  }
  return form.substr(0, end);
}

std::string_view without_leading_zeros(std::string_view digits) {
  if (digits.empty()) return digits;
  return digits.substr(std::min(digits.find_first_not_of('0'), digits.size() - 1));
}

/// Spells one token at a time; the forms stay valid until the next one.
class Speller {
 public:
  Forms spell(std::string_view text, Token::Kind kind) {
    const Forms forms = word_.read(text) ? Forms{word_.folded(), word_.canonical()} : respell(text);
    if (kind == Token::Kind::Word) return forms;
    const std::string_view number = without_leading_zeros(forms.folded);
    return {number, number};
  }

  /// The same as spell(), without the form that takes longest.
  std::string_view folded(std::string_view text, Token::Kind kind) {
    const std::string_view folded = word_.read(text) ? word_.folded() : respell(text).folded;
    return kind == Token::Kind::Word ? folded : without_leading_zeros(folded);
  }

 private:
  /// For what is decomposed, foreign or long.
  Forms respell(std::string_view text) {
    exact_ = compose_lower(text);
    if (word_.read(exact_)) return {word_.folded(), word_.canonical()};
    folded_ = fold(exact_);
    return {folded_, exact_};
  }

  Word word_;
  std::string exact_;
  std::string folded_;
};

}  // namespace

std::span<const Term> Analyzer::analyze(std::string_view text) {
  terms_.clear();
  forms_.clear();
  // Both forms of a text seldom take more.
  forms_.reserve(2 * text.size());

  Speller speller;
  Tokenizer tokens(text);
  while (const std::optional<Token> token = tokens.next()) {
    const Forms forms = speller.spell(slice(text, token->span), token->kind);
    if (forms.folded.empty()) continue;
    make_room(2 * kMaxTermBytes);
    const std::string_view folded = keep(cut(forms.folded));
    const std::string_view exact = forms.exact == forms.folded ? folded : keep(cut(forms.exact));
    terms_.push_back({.folded = folded,
                      .exact = exact,
                      .position = static_cast<std::uint32_t>(terms_.size() + 1),
                      .span = token->span,
                      .kind = token->kind});
  }
  return terms_;
}

/// Lets the next forms be kept where they are: the terms already found point into
/// `forms_`, so that they move with it when it grows.
void Analyzer::make_room(std::size_t bytes) {
  if (forms_.capacity() - forms_.size() >= bytes) return;
  std::string larger;
  larger.reserve(2 * forms_.size() + bytes);
  larger.append(forms_);
  const auto moved = [&](std::string_view form) {
    return std::string_view(larger.data() + (form.data() - forms_.data()), form.size());
  };
  for (Term& term : terms_) {
    term.folded = moved(term.folded);
    term.exact = moved(term.exact);
  }
  forms_ = std::move(larger);
}

/// A copy of the form that lives as long as the terms; needs room for it.
std::string_view Analyzer::keep(std::string_view form) {
  const std::size_t begin = forms_.size();
  forms_.append(form);
  return {forms_.data() + begin, form.size()};
}

void for_each_folded(std::string_view text, const FirstBytes& first,
                     const std::function<void(std::string_view folded, Span span)>& visit) {
  Speller speller;
  Tokenizer tokens(text);
  while (const std::optional<Token> token = tokens.next()) {
    // Whatever stands on them, these stay what they are.
    const char c = text[token->span.begin];
    if (c >= 'a' && c <= 'z' && !first.test(static_cast<unsigned char>(c))) continue;
    if (c >= 'A' && c <= 'Z' && !first.test(static_cast<unsigned char>(c - 'A' + 'a'))) continue;
    const std::string_view folded = speller.folded(slice(text, token->span), token->kind);
    if (!folded.empty()) visit(cut(folded), token->span);
  }
}

}  // namespace chithi::vi
