// SPDX-License-Identifier: GPL-3.0-or-later
#include "stemmer-vi/internal/code_pages.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>

#include "stemmer-vi/utf8.h"

namespace chithi::vi {
namespace {

struct CodeRow {
  std::string_view bytes;  ///< Hexadecimal: one byte, of VNI also two.
  std::string_view code_point;
  std::string_view character;  ///< For who reads the table.
};

constexpr CodeRow kTcvn3Rows[] = {
#include "tcvn3.inc"
};

constexpr CodeRow kVniRows[] = {
#include "vni.inc"
};

constexpr CodeRow kVisciiRows[] = {
#include "viscii.inc"
};

constexpr CodeRow kWindows1252Rows[] = {
#include "windows1252.inc"
};

constexpr CodeRow kWindows1258Rows[] = {
#include "windows1258.inc"
};

using CodePage = std::array<char16_t, 256>;

constexpr unsigned from_hex(std::string_view digits) {
  unsigned value = 0;
  for (const char digit : digits) {
    const int place = digit <= '9' ? digit - '0' : digit - 'A' + 10;
    value = value * 16 + static_cast<unsigned>(place);
  }
  return value;
}

template <std::size_t N>
constexpr void add_rows(CodePage& page, const CodeRow (&rows)[N]) {
  for (const CodeRow& row : rows) {
    if (row.bytes.size() == 2) {
      page[from_hex(row.bytes)] = static_cast<char16_t>(from_hex(row.code_point));
    }
  }
}

/// Windows-1252 with the bytes of another encoding over it.
template <std::size_t N>
consteval CodePage make_page(const CodeRow (&rows)[N]) {
  CodePage page{};
  for (std::size_t i = 0; i < page.size(); ++i) {
    page[i] = static_cast<char16_t>(i);
  }
  add_rows(page, kWindows1252Rows);
  add_rows(page, rows);
  return page;
}

constexpr CodePage kWindows1252 = make_page(kWindows1252Rows);
constexpr CodePage kWindows1258 = make_page(kWindows1258Rows);
constexpr CodePage kTcvn3 = make_page(kTcvn3Rows);
constexpr CodePage kViscii = make_page(kVisciiRows);
constexpr CodePage kVni = make_page(kVniRows);

static_assert(kTcvn3[0xAD] == u'ư' && kViscii[0xD5] == u'ạ' && kWindows1258[0xF2] == 0x323);

/// The letters of VNI that take a mark, and what they are under each.
struct VniPairs {
  static constexpr std::size_t kBases = 14;  ///< a e o u y ơ ư, small and capital.

  std::array<std::uint8_t, 256> base{};  ///< From 1; 0 for all else.
  std::array<CodePage, kBases + 1> marked{};
};

/// Typists left the mark small under a capital: either case is taken, the letter decides.
consteval VniPairs make_vni_pairs() {
  VniPairs pairs;
  std::uint8_t bases = 0;
  for (const CodeRow& row : kVniRows) {
    if (row.bytes.size() != 4) continue;
    const unsigned base = from_hex(row.bytes.substr(0, 2));
    const unsigned mark = from_hex(row.bytes.substr(2));
    if (pairs.base[base] == 0) pairs.base[base] = ++bases;
    CodePage& marked = pairs.marked[pairs.base[base]];
    marked[mark] = static_cast<char16_t>(from_hex(row.code_point));
    marked[mark ^ 0x20U] = marked[mark];
  }
  return pairs;
}

constexpr VniPairs kVniPairs = make_vni_pairs();

static_assert(kVniPairs.marked[kVniPairs.base['a']][0xC1] == u'ấ');

struct Windows1252Byte {
  char16_t character = 0;
  std::uint8_t byte = 0;
};

consteval auto make_bytes() {
  std::array<Windows1252Byte, std::size(kWindows1252Rows)> bytes{};
  std::transform(std::begin(kWindows1252Rows), std::end(kWindows1252Rows), bytes.begin(),
                 [](const CodeRow& row) {
                   return Windows1252Byte{static_cast<char16_t>(from_hex(row.code_point)),
                                          static_cast<std::uint8_t>(from_hex(row.bytes))};
                 });
  std::sort(bytes.begin(), bytes.end(),
            [](const auto& a, const auto& b) { return a.character < b.character; });
  return bytes;
}

constexpr auto kWindows1252Bytes = make_bytes();

/// The byte of a character, or the character itself.
char32_t unit_of(char32_t character) {
  if (character < 0x100 || character > kWindows1252Bytes.back().character) return character;
  const auto found = std::lower_bound(
      kWindows1252Bytes.begin(), kWindows1252Bytes.end(), character,
      [](const Windows1252Byte& entry, char32_t value) { return entry.character < value; });
  return found->character == character ? found->byte : character;
}

bool is_byte(char32_t unit) { return unit < 0x100; }

char32_t character_of(char32_t unit, const CodePage& page) {
  return is_byte(unit) ? char32_t{page[unit]} : unit;
}

std::string read_page(const Units& units, const CodePage& page) {
  std::string text;
  text.reserve(units.size() * 2);
  for (const char32_t unit : units) {
    append_utf8(text, character_of(unit, page));
  }
  return text;
}

std::string read_vni(const Units& units) {
  std::string text;
  text.reserve(units.size() * 2);
  for (std::size_t i = 0; i < units.size(); ++i) {
    const std::uint8_t base = is_byte(units[i]) ? kVniPairs.base[units[i]] : std::uint8_t{0};
    const bool pair = base != 0 && i + 1 < units.size() && is_byte(units[i + 1]);
    const char16_t marked = pair ? kVniPairs.marked[base][units[i + 1]] : u'\0';
    append_utf8(text, marked != 0 ? char32_t{marked} : character_of(units[i], kVni));
    if (marked != 0) ++i;
  }
  return text;
}

/// The character whose bytes are the units from `at` on; nullopt if they are none.
std::optional<CodePoint> character_at(const Units& units, std::size_t at) {
  constexpr std::size_t longest = 4;
  std::array<char, longest> bytes{};
  std::size_t size = 0;
  while (size < longest && at + size < units.size() && is_byte(units[at + size])) {
    bytes[size] = static_cast<char>(units[at + size]);
    ++size;
  }
  if (size == 0) return std::nullopt;
  const CodePoint character = vi::decode_utf8({bytes.data(), size}, 0);
  if (character.length < 2 || character.value == kReplacement) return std::nullopt;
  return character;
}

std::string read_utf8(const Units& units) {
  std::string text;
  text.reserve(units.size());
  for (std::size_t at = 0; at < units.size();) {
    const std::optional<CodePoint> character = character_at(units, at);
    append_utf8(text, character ? character->value : character_of(units[at], kWindows1252));
    at += character ? character->length : 1;
  }
  return text;
}

}  // namespace

Units units_of_bytes(std::string_view bytes) {
  Units units;
  units.reserve(bytes.size());
  for (const char byte : bytes) {
    units += static_cast<unsigned char>(byte);
  }
  return units;
}

Units units_of_text(std::string_view utf8) {
  Units units;
  units.reserve(utf8.size());
  for (std::size_t at = 0; at < utf8.size();) {
    const CodePoint character = decode_utf8(utf8, at);
    units += unit_of(character.value);
    at += character.length;
  }
  return units;
}

std::string read_units(const Units& units, View view) {
  switch (view) {
    case View::Tcvn3:
      return read_page(units, kTcvn3);
    case View::Viscii:
      return read_page(units, kViscii);
    case View::Windows1258:
      return read_page(units, kWindows1258);
    case View::VniWindows:
      return read_vni(units);
    case View::Utf8:
    case View::AsWritten:
      break;
  }
  return read_utf8(units);
}

bool has_byte(char32_t character) noexcept { return is_byte(unit_of(character)); }

}  // namespace chithi::vi
