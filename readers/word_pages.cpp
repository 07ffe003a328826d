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
      std::size_t at = std::size_t{2} * u8_at(page, 4 * (runs + 1) + entry_bytes * i);
      // A zero in front says that the list has an even length.
      const bool padded = fib.is_word97 && at != 0 && u8_at(page, at) == 0;
      if (padded) ++at;
      const std::size_t length = std::size_t{2} * u8_at(page, at) + (padded ? 0 : 1);
      if (at != 0 && length > 3) {
        run.properties.style = u16_at(page, at + 1);
        apply(part_of(page, at + 3, length - 3), fib.is_word97, run.properties);
      } else if (at != 0) {
        run.properties.style = u16_at(page, at + 1);
      }
      all.push_back(run);
    }
  }
  sort(all);
  return all;
}

}  // namespace chithi::readers
