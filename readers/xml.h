// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include <libxml/xmlreader.h>

namespace chithi::readers {

/// A text of libxml2, which has its own type for bytes; "" for none.
[[nodiscard]] inline std::string_view view(const xmlChar* text) {
  return text == nullptr ? std::string_view()
                         : std::string_view(reinterpret_cast<const char*>(text));
}

/// Walks through the elements and texts of an XML file from a stranger: nothing is fetched, no
/// entities but those of XML are replaced. Names are without their prefixes.
class XmlWalk {
 public:
  enum class At { Begin, End, Text };

  explicit XmlWalk(std::string_view xml);

  /// Goes on to the next; false at the end. Throws ReadError if the file is broken.
  bool next();

  [[nodiscard]] At at() const { return at_; }
  [[nodiscard]] bool begins(std::string_view name) const {
    return at_ == At::Begin && name_ == name;
  }
  [[nodiscard]] bool ends(std::string_view name) const { return at_ == At::End && name_ == name; }
  [[nodiscard]] std::string_view name() const { return name_; }
  /// Of the element that begins; "" if it has none of that name.
  [[nodiscard]] std::string attribute(std::string_view name) const;
  [[nodiscard]] std::string_view text() const { return text_; }

  /// Goes to the end of the element that begins here.
  void skip();

 private:
  struct Free {
    void operator()(xmlTextReader* reader) const { ::xmlFreeTextReader(reader); }
  };

  std::unique_ptr<xmlTextReader, Free> reader_;
  At at_ = At::Text;
  bool empty_ = false;  ///< <x/>, whose end is still to be told.
  std::string name_;
  std::string text_;
};

/// Tells `part` of all that comes: begin(walk) where an element begins, which may go on with the
/// walk itself, as to skip it, end(name) where one ends, and text(text).
template <typename Part>
void walk_through(XmlWalk& walk, Part& part) {
  while (walk.next()) {
    switch (walk.at()) {
      case XmlWalk::At::Begin:
        part.begin(walk);
        break;
      case XmlWalk::At::End:
        part.end(walk.name());
        break;
      case XmlWalk::At::Text:
        part.text(walk.text());
        break;
    }
  }
}

}  // namespace chithi::readers
