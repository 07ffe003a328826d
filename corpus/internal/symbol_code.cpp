// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/internal/symbol_code.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "corpus/internal/letter_case.h"
#include "corpus/internal/memo.h"
#include "corpus/internal/shadow_cursor.h"
#include "stemmer-vi/fold.h"
#include "stemmer-vi/utf8.h"

namespace chithi::corpus {
namespace {

constexpr std::size_t kMaxLength = 24;

/// Whether the character may be part of a code: no mark on it but the strokes of Đ and Ư.
bool is_code_character(const Shadow& shadow, std::size_t at) {
  if (at >= shadow.size() || !is_word_character(shadow.text()[at])) return false;
  const std::string_view bytes = shadow.original(at, at + 1);
  const vi::CodePoint letter = vi::decode_utf8(bytes, 0);
  if (letter.length != bytes.size()) return false;
  return letter.value < 0x80 || shadow.text()[at] == 'd' || letter.value == U'Ư' ||
         letter.value == U'ư';
}

/// Letters and digits, with '&' between letters: "BGD&ĐT".
std::size_t end_of_run(const Shadow& shadow, std::size_t at) {
  const std::string_view text = shadow.text();
  const std::size_t begin = at;
  while (at - begin < kMaxLength) {
    const bool joint = at > begin && char_at(text, at) == '&' && is_letter(char_at(text, at + 1));
    if (!joint && !is_code_character(shadow, at)) break;
    ++at;
  }
  return at;
}

/// The end of a code with dots in it, "T.Ư" or "TT.HĐND"; only known ones are taken, and units
/// that some offices put behind a dot, "UBND.VX".
std::size_t end_with_dots(const Shadow& shadow, std::size_t begin, std::size_t end) {
  if (char_at(shadow.text(), end) != '.' || !is_letter(char_at(shadow.text(), end + 1))) return end;
  const std::size_t dotted = end_of_run(shadow, end + 1);
  const IssuingBody* const body = find_body_by_code(shadow.original(begin, dotted));
  if (body == nullptr || body != find_body_by_code(shadow.original(begin, end))) {
    return body == nullptr ? end : dotted;
  }
  constexpr std::size_t longest = 6;
  const std::string_view unit = shadow.original(end + 1, dotted);
  const bool whole = ends_word(shadow.text(), dotted) && dotted - end <= longest;
  return whole && is_in_capitals(unit) ? dotted : end;
}

/// The code in capitals with `good` for the first `bad`; empty if there is none.
std::string replaced(std::string_view code, std::string_view bad, std::string_view good) {
  std::string repaired = vi::to_upper(code);
  const std::size_t at = repaired.find(bad);
  if (at == std::string::npos) return {};
  repaired.replace(at, bad.size(), good);
  return repaired;
}

/// Codes that lack a letter of the body's own.
constexpr std::array<std::string_view, 2> kMisspelt = {"btgw", "vksndt"};

/// "QH15" is QH and the term. Codes that merely stand for a body, such as BTG for one of many
/// BTGTU, and its other codes, such as BNN for BNNPTNT, stay as they are.
std::string spell_body(const IssuingBody& body, std::string_view code) {
  const std::string letters = bare_letters(code);
  const std::string normal = bare_letters(body.code);
  const std::size_t digits = letters.find_first_of("0123456789");
  if (body.branch == Branch::Assembly && digits != std::string::npos &&
      letters.substr(0, digits) == normal) {
    return std::string(body.code) + letters.substr(digits);
  }
  const bool central = letters.ends_with("tu") && normal.ends_with("tw");
  const bool misspelt = std::ranges::find(kMisspelt, letters) != kMisspelt.end();
  if (misspelt || letters == normal || central) return std::string(body.code);
  return vi::to_upper(vi::to_lower(code));
}

/// What scans make of parts of bodies' codes.
constexpr std::array<std::pair<std::string_view, std::string_view>, 3> kMisreadings = {{
    {"VV", "W"},
    {"TTS", "TTG"},
    {"TTQ", "TTG"},
}};

/// Looks up what an unknown code becomes when the commonest misreadings are undone.
void repair(std::string& code, SymbolCode& found) {
  for (const auto& [bad, good] : kMisreadings) {
    const std::string body = replaced(code, bad, good);
    if (body.empty() || find_body_by_code(body) == nullptr) continue;
    found.body = find_body_by_code(body);
    code = body;
    return;
  }
  if (const std::string type = replaced(code, "I", "L"); !type.empty()) {
    found.type = find_type_by_code(type);
    if (found.type != nullptr) code = type;
  }
}

/// A code by itself.
SymbolCode read_code(std::string_view written) {
  std::string code(written);
  SymbolCode found;
  found.in_capitals = begins_with_capital(code);
  found.has_vowel = bare_letters(code).find_first_of("aeiouy") != std::string::npos;
  found.type = find_type_by_code(code);
  found.body = find_body_by_code(code);
  if (found.type == nullptr && found.body == nullptr) repair(code, found);
  if (found.type != nullptr) {
    found.spelling = type_code_spelling(code);
  } else if (found.body != nullptr) {
    found.spelling = spell_body(*found.body, code);
  } else {
    // Units and bodies are written in their own way, "GDTrH", "HQĐNa"; in small letters one is
    // merely typed so.
    const bool own = found.in_capitals && (is_in_capitals(code.substr(code.size() - 1)) ||
                                           is_in_capitals(code.substr(0, code.size() - 1)));
    found.spelling = own && code.size() > 2 ? code : vi::to_upper(vi::to_lower(code));
  }
  return found;
}

SymbolCode look_up(const Shadow& shadow, std::size_t begin, std::size_t end) {
  static thread_local Memo<SymbolCode> known;
  SymbolCode found = known.get(shadow.original(begin, end), read_code);
  found.begin = begin;
  found.end = end;
  found.length = end - begin;
  return found;
}

/// Whether a sign stands at `at` that a symbol goes on after.
bool is_before_sign(std::string_view text, std::size_t at) {
  const char sign = char_at(text, skip_blanks(text, at, 2));
  return sign == '/' || sign == '-';
}

/// A body's code that a text layer has set in spaced letters, "U B ND", "T W", or a type's before
/// one, "K L /".
std::optional<SymbolCode> look_up_spaced(const Shadow& shadow, std::size_t begin, std::size_t end) {
  constexpr std::size_t longest_piece = 3;
  std::optional<SymbolCode> found;
  while (end - begin < kMaxLength && char_at(shadow.text(), end) == ' ') {
    const std::size_t next = end_of_run(shadow, end + 1);
    if (next == end + 1 || next - end > longest_piece + 1 || !ends_word(shadow.text(), next)) break;
    end = next;
    SymbolCode code = look_up(shadow, begin, end);
    const bool type = code.type != nullptr && is_before_sign(shadow.text(), end);
    if ((code.body != nullptr || type) && code.in_capitals) found = std::move(code);
  }
  return found;
}

bool is_small_letter(const Shadow& shadow, std::size_t at) {
  const std::string_view letter = shadow.original(at, at + 1);
  return is_letter(shadow.text()[at]) && vi::to_lower(letter) == letter;
}

/// The longest known code that a word in small letters is glued to; in "CTrTT" none is.
std::optional<SymbolCode> cut_glued_word(const Shadow& shadow, std::size_t begin, std::size_t end) {
  if (end < shadow.size() && !is_small_letter(shadow, end)) --end;
  for (; end > begin + 1; --end) {
    if (end >= shadow.size()) continue;
    if (!is_small_letter(shadow, end)) return std::nullopt;
    SymbolCode code = look_up(shadow, begin, end);
    if (code.in_capitals && (code.type != nullptr || code.body != nullptr)) return code;
  }
  return std::nullopt;
}

}  // namespace

std::optional<SymbolCode> read_symbol_code(const Shadow& shadow, std::size_t at) {
  if (!is_letter(char_at(shadow.text(), at)) || !is_code_character(shadow, at)) return std::nullopt;
  const std::size_t run = end_of_run(shadow, at);
  // The word goes on with a marked letter: it is none, or one is glued to a code.
  if (!ends_word(shadow.text(), run)) return cut_glued_word(shadow, at, run);
  SymbolCode code = look_up(shadow, at, end_with_dots(shadow, at, run));
  if (code.type != nullptr || code.body != nullptr) return code;
  if (code.length <= 2) {
    if (std::optional<SymbolCode> spaced = look_up_spaced(shadow, at, run)) return spaced;
  }
  if (std::optional<SymbolCode> part = cut_glued_word(shadow, at, run)) return part;
  return code;
}

std::string spell_joined_code(const Shadow& shadow, std::size_t begin, std::size_t end) {
  const std::string_view code = shadow.original(begin, end);
  const IssuingBody* const body = find_body_by_code(code);
  if (body == nullptr || bare_letters(code) != bare_letters(body->code)) return {};
  return std::string(body->code);
}

}  // namespace chithi::corpus
