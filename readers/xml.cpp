// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/xml.h"

#include <climits>

#include "readers/reader.h"

namespace chithi::readers {

XmlWalk::XmlWalk(std::string_view xml) {
  if (xml.size() > static_cast<std::size_t>(INT_MAX)) throw ReadError("broken");
  reader_.reset(::xmlReaderForMemory(xml.data(), static_cast<int>(xml.size()), nullptr, nullptr,
                                     XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING));
  if (!reader_) throw ReadError("broken");
}

bool XmlWalk::next() {
  if (empty_) {
    empty_ = false;
    at_ = At::End;
    return true;
  }
  for (;;) {
    const int got = ::xmlTextReaderRead(reader_.get());
    if (got < 0) throw ReadError("broken");
    if (got == 0) return false;
    switch (::xmlTextReaderNodeType(reader_.get())) {
      case XML_READER_TYPE_ELEMENT:
        at_ = At::Begin;
        name_ = view(::xmlTextReaderConstLocalName(reader_.get()));
        empty_ = ::xmlTextReaderIsEmptyElement(reader_.get()) == 1;
        return true;
      case XML_READER_TYPE_END_ELEMENT:
        at_ = At::End;
        name_ = view(::xmlTextReaderConstLocalName(reader_.get()));
        return true;
      case XML_READER_TYPE_TEXT:
      case XML_READER_TYPE_CDATA:
      case XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
      case XML_READER_TYPE_WHITESPACE:
        at_ = At::Text;
        text_ = view(::xmlTextReaderConstValue(reader_.get()));
        return true;
      default:
        break;
    }
  }
}

std::string XmlWalk::attribute(std::string_view name) const {
  std::string value;
  for (int more = ::xmlTextReaderMoveToFirstAttribute(reader_.get()); more == 1;
       more = ::xmlTextReaderMoveToNextAttribute(reader_.get())) {
    if (view(::xmlTextReaderConstLocalName(reader_.get())) == name)
      value = view(::xmlTextReaderConstValue(reader_.get()));
  }
  ::xmlTextReaderMoveToElement(reader_.get());
  return value;
}

void XmlWalk::skip() {
  const std::string name = name_;
  int depth = 1;
  while (depth > 0 && next()) {
    if (begins(name)) ++depth;
    if (ends(name)) --depth;
  }
}

}  // namespace chithi::readers
