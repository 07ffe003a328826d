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
  WordPart(std::string_view xml, WordLists& lists, TextFlow& flow)
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
          if (in_text_) flow_.add(walk_.text());
          break;
      }
    }
  }

 private:
  void begin() {
    const std::string_view name = walk_.name();
    if (in_properties_) return begin_property(name);
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
      walk_.skip();
    }
  }

  void begin_property(std::string_view name) {
    if (name == "pStyle") paragraph_.style = walk_.attribute("val");
    if (name == "numId") paragraph_.list = walk_.attribute("val");
    if (name == "ilvl") paragraph_.level = count_in(walk_.attribute("val"));
    if (name == "pPrChange") walk_.skip();  // What they were.
  }

  void end() {
    const std::string_view name = walk_.name();
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

  XmlWalk walk_;
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
  for (const char* part : {"word/document.xml", "word/footnotes.xml", "word/endnotes.xml"}) {
    if (const auto found = members.find(part); found != members.end())
      WordPart(found->second, lists, flow).read();
  }
  return flow.take();
}

}  // namespace chithi::readers
