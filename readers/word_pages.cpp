// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <utility>

#include "readers/little_endian.h"
#include "readers/word_formatting.h"

namespace chithi::readers {
namespace {

constexpr std::size_t kPageBytes = 512;

/// The pages of a kind of formatting, each once.
std::vector<std::string_view> pages_of(const Fib& fib, const Extent& list,
                                       const WordStreams& streams) {
  const std::string_view plc = list.of(streams.table);
  const std::size_t number_bytes = fib.is_word97 ? 4 : 2;
  if (plc.size() < 4) return {};
  const std::size_t count = (plc.size() - 4) / (4 + number_bytes);
  std::vector<bool> seen(streams.document.size() / kPageBytes + 1);
  std::vector<std::string_view> pages;
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t at = 4 * (count + 1) + number_bytes * i;
    const std::size_t page = fib.is_word97 ? u32_at(plc, at) & 0x3FFFFFU : u16_at(plc, at);
    if ((page + 1) * kPageBytes > streams.document.size() || seen[page]) continue;
    seen[page] = true;
    pages.push_back(streams.document.substr(page * kPageBytes, kPageBytes));
  }
  return pages;
}

std::size_t runs_of(std::string_view page, std::size_t entry_bytes) {
  return std::min<std::size_t>(u8_at(page, kPageBytes - 1), (kPageBytes - 5) / (4 + entry_bytes));
}

template <typename Properties>
Formatted<Properties> run_of(std::string_view page, std::size_t i) {
  return {u32_at(page, 4 * i), u32_at(page, 4 * i + 4), {}};
}

/// The index of the style and the modifiers, with their length in front, which counts words: in
/// Word 97 this word less one byte, or those after a zero. Source: [MS-DOC] 2.9.180.
void apply_paragraph(std::string_view entry, const Fib& fib, ParagraphProperties& properties) {
  constexpr std::size_t style_bytes = 2;
  const bool after_zero = fib.is_word97 && u8_at(entry, 0) == 0;
  if (after_zero) entry.remove_prefix(std::min<std::size_t>(1, entry.size()));
  const std::size_t words = u8_at(entry, 0);
  const std::size_t length = 2 * words - (fib.is_word97 && !after_zero ? 1 : 0);
  properties.style = u16_at(entry, 1);
  if (words == 0 || length <= style_bytes) return;
  apply(part_of(entry, 1 + style_bytes, length - style_bytes), fib.is_word97, properties);
}

template <typename Properties>
void sort(std::vector<Formatted<Properties>>& all) {
  std::ranges::stable_sort(all, {}, &Formatted<Properties>::begin);
}

}  // namespace

std::vector<Formatted<CharacterProperties>> read_character_formatting(const Fib& fib,
                                                                      const WordStreams& streams) {
  std::vector<Formatted<CharacterProperties>> all;
  for (const std::string_view page : pages_of(fib, fib.character_pages, streams)) {
    const std::size_t runs = runs_of(page, 1);
    for (std::size_t i = 0; i < runs; ++i) {
      auto run = run_of<CharacterProperties>(page, i);
      const std::size_t at = std::size_t{2} * u8_at(page, 4 * (runs + 1) + i);
      if (at != 0) apply(part_of(page, at + 1, u8_at(page, at)), fib.is_word97, run.properties);
      all.push_back(run);
    }
  }
  sort(all);
  return all;
}

std::vector<Formatted<ParagraphProperties>> read_paragraph_formatting(const Fib& fib,
                                                                      const WordStreams& streams) {
  const std::size_t entry_bytes = fib.is_word97 ? 13 : 7;
  std::vector<Formatted<ParagraphProperties>> all;
  for (const std::string_view page : pages_of(fib, fib.paragraph_pages, streams)) {
    const std::size_t runs = runs_of(page, entry_bytes);
    for (std::size_t i = 0; i < runs; ++i) {
      auto run = run_of<ParagraphProperties>(page, i);
      const std::size_t at = std::size_t{2} * u8_at(page, 4 * (runs + 1) + entry_bytes * i);
      if (at != 0) apply_paragraph(page.substr(std::min(at, page.size())), fib, run.properties);
      all.push_back(run);
    }
  }
  sort(all);
  return all;
}

}  // namespace chithi::readers
