// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/internal/markup.h"

#include "stemmer-vi/terminal_text.h"
#include "stemmer-vi/utf8.h"

namespace chithi::query {
namespace {

/// What stands for a sign that markup takes for its own; empty for all others.
std::string_view entity_of(std::string_view bytes, bool quotes) {
  if (bytes == "&") return "&amp;";
  if (bytes == "<") return "&lt;";
  if (bytes == ">") return "&gt;";
  if (quotes && bytes == "\"") return "&quot;";
  if (quotes && bytes == "'") return "&#39;";
  return {};
}

bool has_a_place(char32_t c) { return c >= U' ' && c != U'\uFFFE' && c != U'\uFFFF'; }

std::string escaped(std::string_view text, bool quotes) {
  std::string xml;
  const std::string nfc = vi::to_nfc(text);
  xml.reserve(nfc.size());
  for (std::size_t at = 0; at < nfc.size();) {
    const vi::CodePoint c = vi::decode_utf8(nfc, at);
    const std::string_view bytes = std::string_view(nfc).substr(at, c.length);
    at += c.length;
    const std::string_view entity = entity_of(bytes, quotes);
    xml += !entity.empty() ? entity : has_a_place(c.value) ? bytes : std::string_view(" ");
  }
  return xml;
}

}  // namespace

std::string escaped_text(std::string_view text) { return escaped(text, false); }

std::string escaped_attribute(std::string_view text) { return escaped(text, true); }

std::string page_text(std::string_view text) { return escaped(vi::on_one_line(text), true); }

}  // namespace chithi::query
