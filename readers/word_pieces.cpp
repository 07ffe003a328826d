// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/word_pieces.h"

#include <algorithm>
#include <numeric>
#include <string_view>

#include "readers/little_endian.h"

namespace chithi::readers {
namespace {

constexpr std::size_t kPieceBytes = 8;
constexpr std::uint32_t kEightBit = 1U << 30U;

constexpr std::uint8_t kModifiers = 1;
constexpr std::uint8_t kPieceTable = 2;

struct Clx {
  std::vector<CharacterProperties> modifiers;
  std::string_view table;
};

Clx read_clx(std::string_view bytes, bool is_word97) {
  Clx clx;
  std::size_t at = 0;
  while (u8_at(bytes, at) == kModifiers) {
    const std::size_t length = u16_at(bytes, at + 1);
    apply(part_of(bytes, at + 3, length), is_word97, clx.modifiers.emplace_back());
    at += 3 + length;
  }
  if (u8_at(bytes, at) == kPieceTable) clx.table = part_of(bytes, at + 5, u32_at(bytes, at + 1));
  return clx;
}

Piece read_piece(std::string_view entry, const Clx& clx, const Fib& fib) {
  Piece piece;
  piece.at = u32_at(entry, 2);
  piece.wide = fib.is_word97 && (piece.at & kEightBit) == 0;
  if (fib.is_word97 && !piece.wide) piece.at = (piece.at & ~kEightBit) / 2;
  const std::uint16_t modifier = u16_at(entry, 6);
  const std::size_t index = modifier >> 1U;
  if ((modifier & 1U) != 0 && index < clx.modifiers.size()) piece.modified = clx.modifiers[index];
  return piece;
}

/// Cuts a piece to what the file holds.
std::size_t that_fit(const Piece& piece, std::size_t characters, std::string_view document) {
  const std::size_t bytes = document.size() - std::min<std::size_t>(piece.at, document.size());
  return std::min(characters, bytes / (piece.wide ? 2 : 1));
}

}  // namespace

std::vector<Piece> read_pieces(const Fib& fib, const WordStreams& streams) {
  // Pieces may overlap; a text longer than its file is none.
  std::size_t left = streams.document.size();
  std::vector<Piece> pieces;
  const Clx clx = read_clx(fib.pieces.of(streams.table), fib.is_word97);
  if (clx.table.size() < 4 + kPieceBytes || (!fib.is_word97 && !fib.complex)) {
    Piece piece;
    piece.at = fib.text_begin;
    const std::size_t all = std::accumulate(fib.lengths.begin(), fib.lengths.end(), std::size_t{0});
    piece.characters = that_fit(piece, all, streams.document);
    return {piece};
  }
  const std::size_t count = (clx.table.size() - 4) / (4 + kPieceBytes);
  for (std::size_t i = 0; i < count; ++i) {
    const std::uint32_t begin = u32_at(clx.table, 4 * i);
    const std::uint32_t end = u32_at(clx.table, 4 * i + 4);
    if (end <= begin) continue;
    const std::string_view entry =
        part_of(clx.table, 4 * (count + 1) + kPieceBytes * i, kPieceBytes);
    Piece piece = read_piece(entry, clx, fib);
    piece.begin = begin;
    piece.characters = std::min(left, that_fit(piece, end - begin, streams.document));
    left -= piece.characters;
    pieces.push_back(piece);
  }
  return pieces;
}

}  // namespace chithi::readers
