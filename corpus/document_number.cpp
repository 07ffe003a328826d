// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/document_number.h"

#include <algorithm>

#include "corpus/document_type.h"
#include "corpus/internal/number_scanner.h"
#include "corpus/internal/shadow_cursor.h"
#include "corpus/issuers.h"
#include "stemmer-vi/fold.h"
#include "stemmer-vi/utf8.h"

namespace chithi::corpus {
namespace {

using Style = DocumentNumber::Style;

std::string ordinal_of(const DocumentNumber& number) {
  std::string text = std::to_string(number.ordinal);
  if (text.size() < 2) text.insert(0, 1, '0');
  if (number.letter != '\0') text += number.letter;
  if (number.part != 0) text += '.' + std::to_string(number.part);
  return text;
}

/// What may follow a number that is the whole of a text.
bool is_over(std::string_view shadow, std::size_t at) {
  return shadow.find_first_not_of(" .,;", at) == std::string_view::npos;
}

struct TypeWord {
  const DocumentType* type = nullptr;
  std::string_view code;
  std::size_t end = 0;
};

/// A type before the number, by name or by code: "Kết luận 07", "KL07".
TypeWord read_type_word(std::string_view shadow, std::size_t at) {
  if (const std::optional<TypeMatch> name = match_type_name(shadow, at)) {
    return {name->type, name->type->code, name->end};
  }
  std::size_t end = at;
  while (is_letter(char_at(shadow, end))) {
    ++end;
  }
  const std::string_view word = shadow.substr(std::min(at, shadow.size()), end - at);
  const DocumentType* const type = word.size() < 2 ? nullptr : find_type_by_code(word);
  if (type == nullptr) return {nullptr, {}, at};
  return {type, type_code_spelling(word), end};
}

/// A code, or the one that its body is known by: a ministry may have several. Those of assemblies
/// end in their terms.
std::string key_of_code(std::string_view code) {
  const IssuingBody* const body = find_body_by_code(code);
  const bool known = body != nullptr && body->unique && body->branch != Branch::Assembly;
  return vi::fold(known ? body->code : code);
}

/// The codes of the bodies that issue it, and what drafted it as it is: "KHCN" behind "UBND-" is
/// no ministry.
std::string key_of_body(const DocumentNumber& number) {
  const bool joint = number.type_code == "TTLT" || number.type_code == "NQLT";
  const std::string_view body = number.body;
  std::string key;
  for (std::size_t at = 0; at < body.size();) {
    const std::size_t dash = std::min(body.find('-', at), body.size());
    const std::string_view code = body.substr(at, dash - at);
    if (at > 0) key += '-';
    key += at == 0 || joint ? key_of_code(code) : vi::fold(code);
    at = dash + 1;
  }
  return key;
}

}  // namespace

std::string to_string(const DocumentNumber& number) {
  std::string text = ordinal_of(number);
  if (number.year != 0) text += '/' + std::to_string(number.year);
  const std::string symbol = symbol_of(number);
  if (symbol.empty()) return text;
  const bool dash = number.style == Style::Party && !number.type_code.empty();
  return text + (dash ? '-' : '/') + symbol;
}

std::string symbol_of(const DocumentNumber& number) {
  if (number.type_code.empty()) return number.body;
  if (number.body.empty()) return number.type_code;
  return number.type_code + (number.style == Style::Party ? '/' : '-') + number.body;
}

std::string number_key(const DocumentNumber& number) {
  std::string type = vi::fold(number.type_code);
  // The Party's QĐ and QĐi are one series.
  if (type == "qdi") type = "qd";
  std::string key = type + ':';
  if (number.ordinal != 0) key += std::to_string(number.ordinal);
  if (number.letter != '\0') key += number.letter;
  if (number.part != 0) key += '.' + std::to_string(number.part);
  key += ':';
  if (number.year != 0) key += std::to_string(number.year);
  return key + ':' + key_of_body(number);
}

std::optional<DocumentNumber> parse_document_number(std::string_view text) {
  const std::string nfc = vi::to_nfc(text);
  const CastShadow shadow(nfc);
  const std::size_t begin = read_so(shadow.text(), 0).end;
  const TypeWord word = read_type_word(shadow.text(), begin);
  const std::size_t at = read_so(shadow.text(), word.end).end;
  std::optional<NumberMatch> match = match_number(shadow, at, NumberContext::AfterType);
  if (!match) return std::nullopt;
  if (word.type != nullptr) {
    add_type(word.code, *match);
    add_body_behind(shadow, *match);
  }
  const DocumentNumber& number = match->number;
  if (!is_over(shadow.text(), match->end) || is_bare_year(number)) return std::nullopt;
  // "L" and "Đ" alone are too little.
  const bool type_known = find_type_by_code(number.type_code) != nullptr &&
                          (!number.body.empty() || vi::fold(number.type_code).size() > 1);
  const std::string_view body = number.body;
  const bool body_known = find_body_by_code(body) != nullptr ||
                          find_body_by_code(body.substr(0, body.find('-'))) != nullptr;
  if (!type_known && !body_known) return std::nullopt;
  return number;
}

}  // namespace chithi::corpus
