// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/word_builder.h"

#include <algorithm>

namespace chithi::test {
namespace {

constexpr std::uint32_t kTextBegin = 0x400;
constexpr std::size_t kPageBytes = 512;

std::size_t to_page(std::size_t size) { return (size + kPageBytes - 1) / kPageBytes; }

}  // namespace

std::uint32_t WordBuilder::end_of_text() const {
  return kTextBegin + static_cast<std::uint32_t>(text_.size());
}

WordBuilder& WordBuilder::wide(std::u16string_view text) {
  pieces_.push_back({characters_, end_of_text()});
  text_ += Bytes().wide(text).str();
  characters_ += static_cast<std::uint32_t>(text.size());
  return *this;
}

WordBuilder& WordBuilder::bytes(std::string_view text) {
  pieces_.push_back({characters_, is_word97_ ? (end_of_text() * 2) | (1U << 30U) : end_of_text()});
  text_ += text;
  characters_ += static_cast<std::uint32_t>(text.size());
  return *this;
}

WordBuilder& WordBuilder::characters(std::string_view modifiers) {
  const auto length = static_cast<unsigned>(modifiers.size());
  character_runs_.emplace_back(end_of_text(), Bytes().u8(length).text(modifiers).str());
  return *this;
}

WordBuilder& WordBuilder::paragraphs(std::string_view modifiers, unsigned style) {
  const Bytes list = Bytes().u16(style).text(modifiers);
  Bytes entry;
  if (list.size() % 2 == 0) {
    entry.u8(is_word97_ ? 0 : static_cast<unsigned>(list.size() / 2 + 1));
    if (is_word97_) entry.u8(static_cast<unsigned>(list.size() / 2));
  } else {
    entry.u8(static_cast<unsigned>((list.size() + 1) / 2));
  }
  paragraph_runs_.emplace_back(end_of_text(), entry.text(list.str()).str());
  return *this;
}

WordBuilder& WordBuilder::font(std::string_view name) {
  Bytes entry;
  if (is_word97_) {
    entry.u8(0).u8(0).u16(400).u8(0).pad(40).wide(std::u16string(name.begin(), name.end())).u16(0);
  } else {
    entry.u8(0).u8(0).u16(400).u8(0).u8(0).text(name).u8(0);
  }
  fonts_.push_back(Bytes().u8(static_cast<unsigned>(entry.size() - 1)).str() +
                   entry.str().substr(1));
  return *this;
}

WordBuilder& WordBuilder::style(std::string_view modifiers, unsigned base) {
  Bytes entry;
  entry.u16(0).u16(base << 4U | 1U).u16(2).u16(0).u16(0);
  is_word97_ ? entry.u16(1).u16('N').u16(0) : entry.u8(2).text("No").u8(0);
  entry.u16(2).u16(0);  // Of paragraphs.
  entry.u16(static_cast<unsigned>(modifiers.size())).text(modifiers);
  styles_.push_back(entry.str());
  return *this;
}

WordBuilder& WordBuilder::end_story(std::size_t story) {
  lengths_[story] = characters_ - story_begin_;
  story_begin_ = characters_;
  return *this;
}

WordBuilder& WordBuilder::flags(unsigned flags) {
  flags_ |= flags;
  return *this;
}

std::string WordBuilder::page(const Runs& runs, std::size_t entry_bytes) const {
  Bytes head;
  Bytes entries;
  std::string data;
  std::size_t end = kPageBytes - 2;
  head.u32(kTextBegin);
  for (const auto& [run_end, properties] : runs) {
    head.u32(run_end);
    end = (end - properties.size()) / 2 * 2;
    entries.u8(static_cast<unsigned>(end / 2)).pad(entries.size() + entry_bytes - 1);
    data = Bytes().text(properties).pad(kPageBytes - 2 - end - data.size()).str() + data;
  }
  head.text(entries.str()).pad(end).text(data).pad(kPageBytes - 1);
  return head.u8(static_cast<unsigned>(runs.size())).str();
}

std::string WordBuilder::pages_list(std::uint32_t page) const {
  Bytes list;
  list.u32(kTextBegin).u32(end_of_text());
  return (is_word97_ ? list.u32(page) : list.u16(page)).str();
}

std::string WordBuilder::clx() const {
  Bytes table;
  for (const Piece& piece : pieces_) {
    table.u32(piece.begin);
  }
  table.u32(characters_);
  for (const Piece& piece : pieces_) {
    table.u16(0).u32(piece.at).u16(0);
  }
  return Bytes().u8(2).u32(static_cast<std::uint32_t>(table.size())).text(table.str()).str();
}

std::string WordBuilder::font_table() const {
  Bytes table;
  table.u16(static_cast<unsigned>(fonts_.size()));
  if (is_word97_) table.u16(0);
  for (const std::string& font : fonts_) {
    table.text(font);
  }
  return table.str();
}

std::string WordBuilder::style_sheet() const {
  Bytes sheet;
  sheet.u16(18).u16(static_cast<unsigned>(styles_.size())).u16(10).pad(20);
  for (const std::string& style : styles_) {
    sheet.u16(static_cast<unsigned>(style.size())).text(style);
  }
  return sheet.str();
}

std::pair<std::string, std::string> WordBuilder::streams() const {
  const std::size_t first_page = to_page(kTextBegin + text_.size());
  Bytes document;
  document.u16(is_word97_ ? 0xA5EC : 0xA5DC).u16(is_word97_ ? 0xC1 : 0x65).pad(0x0A).u16(flags_);
  document.pad(0x18).u32(kTextBegin).pad(kTextBegin).text(text_).pad(first_page * kPageBytes);
  document.text(page(character_runs_, 1)).text(page(paragraph_runs_, is_word97_ ? 13 : 7));
  const std::size_t lengths = is_word97_ ? 0x4C : 0x34;
  for (std::size_t i = 0; i < lengths_.size(); ++i) {
    document.u32_at(lengths + 4 * i, lengths_[i]);
  }
  Bytes table;
  const auto place = [&](std::size_t at, const std::string& bytes) {
    document.u32_at(at,
                    static_cast<std::uint32_t>((is_word97_ ? 0 : document.size()) + table.size()));
    document.u32_at(at + 4, static_cast<std::uint32_t>(bytes.size()));
    (is_word97_ ? table : document).text(bytes);
  };
  place(is_word97_ ? 0xA2 : 0x60, style_sheet());
  place(is_word97_ ? 0xFA : 0xB8, pages_list(static_cast<std::uint32_t>(first_page)));
  place(is_word97_ ? 0x102 : 0xC0, pages_list(static_cast<std::uint32_t>(first_page) + 1));
  place(is_word97_ ? 0x112 : 0xD0, font_table());
  place(is_word97_ ? 0x1A2 : 0x160, clx());
  return {document.str(), table.str()};
}

std::string WordBuilder::file() const {
  const auto [document, table] = streams();
  if (!is_word97_) return ole_file({{"WordDocument", document}});
  return ole_file({{"WordDocument", document}, {"1Table", table}});
}

}  // namespace chithi::test
