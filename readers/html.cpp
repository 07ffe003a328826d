// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <climits>
#include <memory>
#include <string>

#include <libxml/HTMLparser.h>

#include "readers/html_lists.h"
#include "readers/office.h"
#include "readers/text_flow.h"
#include "readers/xml.h"
#include "stemmer-vi/encoding.h"

namespace chithi::readers {
namespace {

using Parser = std::unique_ptr<htmlParserCtxt, decltype(&::htmlFreeParserCtxt)>;
using Document = std::unique_ptr<xmlDoc, decltype(&::xmlFreeDoc)>;

constexpr std::array<std::string_view, 20> kBlocks = {
    "address", "article", "blockquote", "center", "dd", "div", "dl", "dt", "fieldset", "footer",
    "form",    "h1",      "h2",         "h3",     "h4", "h5",  "h6", "hr", "li",       "p"};
constexpr std::array<std::string_view, 8> kNotShown = {"script",   "style",  "head",     "noscript",
                                                       "template", "select", "textarea", "title"};

template <std::size_t N>
bool is_one_of(const std::array<std::string_view, N>& names, std::string_view name) {
  return std::ranges::find(names, name) != names.end();
}

/// Goes through a page's tree without recursion, however deep it is.
class Page {
 public:
  Page(const xmlNode* root, TextFlow& flow) : root_(root), flow_(flow) {}

  void read() {
    const xmlNode* node = root_;
    while (node != nullptr) {
      const bool shown = begin(*node);
      if (shown && node->children != nullptr) {
        node = node->children;
        continue;
      }
      for (; node != nullptr; node = node->parent) {
        if (node->type == XML_ELEMENT_NODE) end(view(node->name));
        if (node == root_) return;
        if (node->next != nullptr) break;
      }
      if (node != nullptr) node = node->next;
    }
  }

 private:
  /// Whether what is in it counts.
  bool begin(const xmlNode& node) {
    if (node.type == XML_TEXT_NODE || node.type == XML_CDATA_SECTION_NODE) {
      add(view(node.content));
      return false;
    }
    if (node.type != XML_ELEMENT_NODE) return false;
    const std::string_view name = view(node.name);
    if (is_one_of(kNotShown, name)) return false;
    if (name == "br") flow_.end_line();
    if (name == "pre") ++preformatted_;
    if (name == "tr") flow_.begin_row();
    if (name == "td" || name == "th") flow_.begin_cell();
    if (is_one_of(kBlocks, name)) flow_.end_block();
    lists_.begin(node, name);
    return true;
  }

  void end(std::string_view name) {
    lists_.end(name);
    if (name == "pre") --preformatted_;
    if (is_one_of(kBlocks, name) || name == "pre") flow_.end_block();
    if (name == "td" || name == "th") flow_.end_cell();
    if (name == "tr") flow_.end_row();
  }

  /// Blanks and line ends of a page's source are single blanks, and nothing where a line begins.
  void add(std::string_view text) {
    if (lists_.has_number()) {
      text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
      if (text.empty()) return;
      flow_.add(lists_.take_number());
    }
    if (preformatted_ > 0) return flow_.add(text);
    std::string words;
    for (const char c : text) {
      const bool blank = c == ' ' || c == '\t' || c == '\r' || c == '\n';
      const bool shown = words.empty() ? !flow_.is_at_line_start() : words.back() != ' ';
      if (!blank) words += c;
      if (blank && shown) words += ' ';
    }
    flow_.add(words);
  }

  const xmlNode* root_;
  TextFlow& flow_;
  HtmlLists lists_;
  int preformatted_ = 0;
};

/// UTF-32 is UTF-16 with a zero before or behind each character; what it has beyond is no text.
std::string_view as_utf16(std::string_view bytes) {
  constexpr std::string_view mark{"\0\0\xfe\xff", 4};
  if (bytes.starts_with(mark)) bytes.remove_prefix(2);
  return bytes;
}

}  // namespace

std::string text_of_html(std::string_view bytes) {
  // Old encodings too; where that fails, what the page says of itself.
  vi::Decoded decoded = vi::decode(as_utf16(bytes));
  std::erase(decoded.utf8, '\0');
  const std::string_view source = decoded.malformed ? bytes : std::string_view(decoded.utf8);
  if (source.size() > static_cast<std::size_t>(INT_MAX)) throw ReadError("broken");
  const Parser parser(::htmlNewParserCtxt(), &::htmlFreeParserCtxt);
  if (!parser) throw ReadError("broken");
  // Pages with tags that are never closed are deep; the tree is walked without recursion.
  parser->options |= XML_PARSE_HUGE;
  const Document page(
      ::htmlCtxtReadMemory(
          parser.get(), source.data(), static_cast<int>(source.size()), nullptr,
          decoded.malformed ? nullptr : "UTF-8",
          HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET),
      &::xmlFreeDoc);
  if (!page) throw ReadError("broken");
  TextFlow flow;
  if (const xmlNode* const root = ::xmlDocGetRootElement(page.get())) Page(root, flow).read();
  return flow.take();
}

}  // namespace chithi::readers
