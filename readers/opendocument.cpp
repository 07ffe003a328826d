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
  OpenDocument(std::string_view xml, OpenDocumentLists& lists, TextFlow& flow)
      : walk_(xml), lists_(lists), flow_(flow) {}

  void read() {
    while (walk_.next()) {
      switch (walk_.at()) {
        case XmlWalk::At::Begin:
          begin();
          break;
        case XmlWalk::At::End:
          end();
          break;
        case XmlWalk::At::Text:
          if (paragraphs_ > 0) flow_.add(walk_.text());
          break;
      }
    }
  }

 private:
  void begin() {
    const std::string_view name = walk_.name();
    flow_.add(lists_.begin(walk_));
    if (name == "p" || name == "h") {
      ++paragraphs_;
    } else if (name == "tab") {
      flow_.add("\t");
    } else if (name == "line-break") {
      flow_.end_line();
    } else if (name == "s") {
      constexpr std::size_t most = 200;
      flow_.add(std::string(count_of(walk_.attribute("c"), most), ' '));
    } else if (name == "table-row") {
      flow_.begin_row();
    } else if (name == "table-cell" || name == "covered-table-cell") {
      flow_.begin_cell();
    } else if (name == "tracked-changes" || name == "annotation" || name == "ruby-text") {
      walk_.skip();
    }
  }

  void end() {
    const std::string_view name = walk_.name();
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

  XmlWalk walk_;
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
  OpenDocument(members.at("content.xml"), lists, flow).read();
  return flow.take();
}

}  // namespace chithi::readers
