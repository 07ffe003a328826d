// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/office.h"
#include "readers/text_flow.h"
#include "readers/xml.h"

namespace chithi::readers {
namespace {

/// Reads the paragraphs and tables of one part of a document.
class WordPart {
 public:
  explicit WordPart(TextFlow& flow) : flow_(flow) {}

  void begin(XmlWalk& walk) {
    const std::string_view name = walk.name();
    if (name == "t") {
      in_text_ = true;
    } else if (name == "tab") {
      // Within a paragraph's properties it is a place to stop at.
      if (in_run_) flow_.add("\t");
    } else if (name == "br" || name == "cr") {
      flow_.end_line();
    } else if (name == "noBreakHyphen") {
      flow_.add("-");
    } else if (name == "r") {
      in_run_ = true;
    } else if (name == "tr") {
      flow_.begin_row();
    } else if (name == "tc") {
      flow_.begin_cell();
    } else if (name == "Fallback" || name == "del" || name == "moveFrom" || name == "instrText") {
      // What was deleted, and pictures' older doubles.
      walk.skip();
    }
  }

  void end(std::string_view name) {
    if (name == "t") {
      in_text_ = false;
    } else if (name == "r") {
      in_run_ = false;
    } else if (name == "p") {
      flow_.end_line();
    } else if (name == "tc") {
      flow_.end_cell();
    } else if (name == "tr") {
      flow_.end_row();
    }
  }

  void text(std::string_view text) {
    if (in_text_) flow_.add(text);
  }

 private:
  TextFlow& flow_;
  bool in_text_ = false;
  bool in_run_ = false;
};

}  // namespace

std::string text_of_word(const Members& members) {
  TextFlow flow;
  for (const char* name : {"word/document.xml", "word/footnotes.xml", "word/endnotes.xml"}) {
    const auto found = members.find(name);
    if (found == members.end()) continue;
    WordPart part(flow);
    XmlWalk walk(found->second);
    walk_through(walk, part);
  }
  return flow.take();
}

}  // namespace chithi::readers
