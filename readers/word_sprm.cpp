// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/word_sprm.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include "readers/little_endian.h"

namespace chithi::readers {
namespace {

/// Codes of Word 97.
constexpr std::uint16_t kCFRMarkDel = 0x0800;
constexpr std::uint16_t kCFVanish = 0x083C;
constexpr std::uint16_t kPFInTable = 0x2416;
constexpr std::uint16_t kPFTtp = 0x2417;
constexpr std::uint16_t kCIstd = 0x4A30;
constexpr std::uint16_t kCRgFtc2 = 0x4A51;
constexpr std::uint16_t kCSymbol = 0x6A09;
constexpr std::uint16_t kPTableDepth = 0x6649;
constexpr std::uint16_t kTDefTable10 = 0xD606;
constexpr std::uint16_t kTDefTable = 0xD608;

struct Modifier {
  std::uint16_t code = 0;
  std::string_view operand;
};

/// Codes of Word 6 with what they became.
constexpr std::array<std::pair<std::uint8_t, std::uint16_t>, 6> kOfWord6 = {{{24, kPFInTable},
                                                                             {25, kPFTtp},
                                                                             {65, kCFRMarkDel},
                                                                             {80, kCIstd},
                                                                             {92, kCFVanish},
                                                                             {93, kCRgFtc2}}};

/// Word 6: codes whose operand has a length of its own in front.
constexpr std::array<std::uint8_t, 11> kVariable6 = {3,   12,  15,  23,  74, 81,
                                                     103, 108, 188, 190, 191};

/// Word 6: codes with operands of two bytes, as ranges.
constexpr std::array<std::pair<std::uint8_t, std::uint8_t>, 27> kTwoBytes6 = {
    {{2, 2},     {16, 19},   {21, 22},   {26, 28},   {30, 36},   {38, 43},   {45, 49},
     {69, 69},   {72, 72},   {80, 80},   {93, 93},   {96, 97},   {99, 99},   {101, 101},
     {105, 107}, {109, 110}, {121, 124}, {140, 141}, {144, 145}, {148, 149}, {154, 157},
     {160, 161}, {164, 171}, {182, 184}, {189, 189}, {195, 195}, {197, 198}}};

std::size_t operand_length6(std::string_view list, std::size_t at) {
  const std::uint8_t code = u8_at(list, at);
  if (std::ranges::find(kVariable6, code) != kVariable6.end()) {
    return std::size_t{1} + u8_at(list, at + 1);
  }
  const bool two = std::ranges::any_of(kTwoBytes6, [code](const auto& range) {
    return code >= range.first && code <= range.second;
  });
  if (two) return 2;
  switch (code) {
    case 73:
    case 95:
    case 136:
    case 137:
      return 3;
    case 20:
    case 70:
    case 192:
    case 194:
    case 196:
    case 200:
      return 4;
    case 68:
    case 193:
    case 199:
      return 5;
    case 120:
    case 187:
      return 12;
    default:
      return 1;
  }
}

std::size_t operand_length97(std::string_view list, std::size_t at) {
  const std::uint16_t code = u16_at(list, at);
  if (code == kTDefTable || code == kTDefTable10) return std::size_t{1} + u16_at(list, at + 2);
  switch (code >> 13U) {
    case 0:
    case 1:
      return 1;
    case 3:
      return 4;
    case 6:
      return std::size_t{1} + u8_at(list, at + 2);
    case 7:
      return 3;
    default:
      return 2;
  }
}

Modifier modifier_at(std::string_view list, std::size_t at, bool is_word97) {
  if (is_word97) return {u16_at(list, at), part_of(list, at + 2, operand_length97(list, at))};
  const std::string_view operand = part_of(list, at + 1, operand_length6(list, at));
  const auto* const known =
      std::ranges::find(kOfWord6, u8_at(list, at), &decltype(kOfWord6)::value_type::first);
  return {known == kOfWord6.end() ? std::uint16_t{0} : known->second, operand};
}

/// Of a toggle the high bit says that it refers to the style.
bool is_on(std::string_view operand) { return (u8_at(operand, 0) & 1U) != 0; }

void apply_one(const Modifier& modifier, CharacterProperties& properties) {
  switch (modifier.code) {
    case kCFRMarkDel:
      properties.deleted = is_on(modifier.operand);
      return;
    case kCFVanish:
      properties.hidden = is_on(modifier.operand);
      return;
    case kCIstd:
      properties.style = u16_at(modifier.operand, 0);
      return;
    case kCRgFtc2:  // Of letters beyond ASCII, which are what counts.
      properties.font = u16_at(modifier.operand, 0);
      return;
    case kCSymbol:
      properties.symbol_font = u16_at(modifier.operand, 0);
      properties.symbol = u16_at(modifier.operand, 2);
      return;
    default:
      return;
  }
}

void apply_one(const Modifier& modifier, ParagraphProperties& properties) {
  switch (modifier.code) {
    case kPFInTable:
      properties.in_table = is_on(modifier.operand);
      return;
    case kPFTtp:
      properties.ends_row = is_on(modifier.operand);
      return;
    case kPTableDepth:
      properties.in_table = u32_at(modifier.operand, 0) > 0;
      return;
    default:
      return;
  }
}

template <typename Properties>
void apply_all(std::string_view list, bool is_word97, Properties& properties) {
  const std::size_t code_length = is_word97 ? 2 : 1;
  for (std::size_t at = 0; at + code_length < list.size();) {
    const Modifier modifier = modifier_at(list, at, is_word97);
    apply_one(modifier, properties);
    at += code_length + std::max<std::size_t>(modifier.operand.size(), 1);
  }
}

}  // namespace

void apply(std::string_view list, bool is_word97, CharacterProperties& properties) {
  apply_all(list, is_word97, properties);
}

void apply(std::string_view list, bool is_word97, ParagraphProperties& properties) {
  apply_all(list, is_word97, properties);
}

}  // namespace chithi::readers
