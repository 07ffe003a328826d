// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <charconv>

#include "readers/office.h"
#include "readers/opendocument_lists.h"
#include "readers/text_flow.h"
#include "readers/xml.h"

namespace chithi::readers {
namespace {

/// A count in an attribute, which nobody may blow up.
std::size_t count_of(const std::string& value, std::size_t most) {
  std::size_t count = 1;
  std::from_chars(value.data(), value.data() + value.size(), count);
  return std::clamp<std::size_t>(count, 1, most);
}

class OpenDocument {
 public:
  OpenDocument(OpenDocumentLists& lists, TextFlow& flow) : lists_(lists), flow_(flow) {}

  void begin(XmlWalk& walk) {
    const std::string_view name = walk.name();
    flow_.add(lists_.begin(walk));
    if (name == "p" || name == "h") {
      ++paragraphs_;
    } else if (name == "tab") {
      flow_.add("\t");
    } else if (name == "line-break") {
      flow_.end_line();
    } else if (name == "s") {
      constexpr std::size_t most = 200;
      flow_.add(std::string(count_of(walk.attribute("c"), most), ' '));
    } else if (name == "table-row") {
      flow_.begin_row();
    } else if (name == "table-cell" || name == "covered-table-cell") {
      flow_.begin_cell();
    } else if (name == "tracked-changes" || name == "annotation" || name == "ruby-text") {
      walk.skip();
    }
  }

  void end(std::string_view name) {
    lists_.end(name);
    if (name == "p" || name == "h") {
      --paragraphs_;
      flow_.end_line();
    } else if (name == "table-cell" || name == "covered-table-cell") {
      flow_.end_cell();
    } else if (name == "table-row") {
      flow_.end_row();
    }
  }

  void text(std::string_view text) {
    if (paragraphs_ > 0) flow_.add(text);
  }

 private:
  OpenDocumentLists& lists_;
  TextFlow& flow_;
  int paragraphs_ = 0;
};

}  // namespace

std::string text_of_opendocument(const Members& members) {
  TextFlow flow;
  OpenDocumentLists lists;
  if (const auto styles = members.find("styles.xml"); styles != members.end())
    lists.read_styles(styles->second);
  OpenDocument document(lists, flow);
  XmlWalk walk(members.at("content.xml"));
  walk_through(walk, document);
  return flow.take();
}

}  // namespace chithi::readers
