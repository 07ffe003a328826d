// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/internal/filter_values.h"

#include <algorithm>
#include <span>
#include <string_view>

#include "query/internal/wording.h"
#include "schema/messages.h"
#include "stemmer-vi/fold.h"

namespace chithi::query {
namespace {

using schema::Field;
using schema::tr;

/// What people call the levels and branches, folded, with the name that is stored.
struct Name {
  std::string_view folded;
  std::string_view stored;
};

constexpr Name kLevels[] = {{"trung uong", "central"}, {"tinh", "province"}, {"huyen", "district"},
                            {"quan", "district"},      {"xa", "commune"},    {"phuong", "commune"}};

constexpr Name kBranches[] = {{"dang", "party"},        {"nha nuoc", "state"},
                              {"chinh quyen", "state"}, {"hoi dong nhan dan", "assembly"},
                              {"hdnd", "assembly"},     {"mat tran", "front"},
                              {"doan the", "union"},    {"quan doi", "army"},
                              {"quan su", "army"},      {"toa an", "court"}};

std::string stored_name(std::span<const Name> names, std::string_view value) {
  const std::string folded = vi::fold(value);
  const auto found = std::ranges::find(names, std::string_view(folded), &Name::folded);
  return found != names.end() ? std::string(found->stored) : folded;
}

/// What may be written instead.
std::string advice_on(Field field) {
  switch (field) {
    case Field::Level:
      return tr("write central, province, district or commune");
    case Field::Branch:
      return tr("write party, state, assembly, front, union, army or court");
    case Field::Cites:
      return tr("write a number like 07-KL/TW; chithi facets lists those cited most");
    default:
      return tr("chithi facets lists what there is");
  }
}

}  // namespace

const corpus::DocumentType* type_named(const std::string& name) {
  const corpus::DocumentType* type = corpus::find_type_by_name(name);
  return type != nullptr ? type : corpus::find_type_by_code(name);
}

std::optional<corpus::Level> level_named(const std::string& name) {
  return corpus::parse_level(stored_name(kLevels, name));
}

std::optional<corpus::Branch> branch_named(const std::string& name) {
  return corpus::parse_branch(stored_name(kBranches, name));
}

corpus::Error unknown_value(Field field, const std::string& value) {
  const std::string name = name_for_people(schema::spec(field).english);
  return {corpus::Error::Kind::Usage, tr("unknown {0} {1}: {2}", name, value, advice_on(field))};
}

}  // namespace chithi::query
