// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/office.h"
#include "readers/text_flow.h"
#include "readers/word_lists.h"
#include "readers/xml.h"

namespace chithi::readers {
namespace {

/// Reads the paragraphs and tables of one part of a document.
class WordPart {
 public:
  WordPart(WordLists& lists, TextFlow& flow) : lists_(lists), flow_(flow) {}

  void begin(XmlWalk& walk) {
    const std::string_view name = walk.name();
    if (in_properties_) return begin_property(walk);
    if (name == "t") {
      in_text_ = true;
    } else if (name == "tab") {
      // Elsewhere it is a place to stop at.
      if (in_run_) flow_.add("\t");
    } else if (name == "br" || name == "cr") {
      flow_.end_line();
    } else if (name == "noBreakHyphen") {
      flow_.add("-");
    } else if (name == "r") {
      in_run_ = true;
    } else if (name == "pPr") {
      in_properties_ = true;
      paragraph_ = {};
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
    } else if (name == "pPr") {
      in_properties_ = false;
      flow_.add(lists_.before(paragraph_));
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
  void begin_property(XmlWalk& walk) {
    const std::string_view name = walk.name();
    if (name == "pStyle") paragraph_.style = walk.attribute("val");
    if (name == "numId") paragraph_.list = walk.attribute("val");
    if (name == "ilvl") paragraph_.level = count_in(walk.attribute("val"));
    if (name == "pPrChange") walk.skip();  // What they were.
  }

  WordLists& lists_;
  TextFlow& flow_;
  WordListing paragraph_;
  bool in_properties_ = false;  ///< Of a paragraph.
  bool in_text_ = false;
  bool in_run_ = false;
};

}  // namespace

std::string text_of_word(const Members& members) {
  TextFlow flow;
  WordLists lists(members);
  for (const char* name : {"word/document.xml", "word/footnotes.xml", "word/endnotes.xml"}) {
    const auto found = members.find(name);
    if (found == members.end()) continue;
    WordPart part(lists, flow);
    XmlWalk walk(found->second);
    walk_through(walk, part);
  }
  return flow.take();
}

}  // namespace chithi::readers
