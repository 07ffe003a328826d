// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/ast.h"

#include <string_view>

#include "corpus/document_number.h"

namespace chithi::query {
namespace {

std::string line(std::string_view kind, std::string_view text) {
  return std::string("(").append(kind).append(" \"").append(text).append("\")");
}

std::string name_of(Group::Kind kind) {
  switch (kind) {
    case Group::Kind::All:
      return "all";
    case Group::Kind::Any:
      return "any";
    case Group::Kind::Not:
      return "not";
  }
  return {};
}

std::string date_of(const std::optional<corpus::PartialDate>& date) {
  return date ? corpus::to_string(*date) : std::string();
}

struct Dump {
  std::string operator()(const Words& words) const { return line("words", words.text); }
  std::string operator()(const ExactWord& word) const { return line("exact", word.text); }
  std::string operator()(const Prefix& prefix) const { return line("prefix", prefix.text); }

  std::string operator()(const Phrase& phrase) const {
    return line(phrase.exact ? "exact-phrase" : "phrase", phrase.text);
  }

  std::string operator()(const Number& number) const {
    const auto& parsed = number.mention.number;
    return line("number", parsed ? corpus::to_string(*parsed) : number.text);
  }

  std::string operator()(const FieldValue& field) const {
    return line("field " + std::string(schema::spec(field.field).keyword), field.value);
  }

  std::string operator()(const DateRange& range) const {
    return "(date " + date_of(range.from) + ".." + date_of(range.to) + ")";
  }

  std::string operator()(const Group& group) const {
    std::string text = "(" + name_of(group.kind);
    for (const Node& child : group.children)
      text.append(" ").append(to_string(child));
    return text + ")";
  }
};

}  // namespace

std::string to_string(const Node& node) { return std::visit(Dump{}, node.value); }

}  // namespace chithi::query
