// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/internal/ways.h"

#include <cstddef>
#include <map>
#include <string>

#include "query/internal/wording.h"

namespace chithi::query {
namespace {

std::string number_or_id(const corpus::Directive& directive) {
  return directive.number.value_or(directive.id);
}

/// Whose it is: a province's committees are called by their province, others by their names.
std::string body_of(const corpus::Directive& directive) {
  const corpus::Issuer& issuer = directive.issuer;
  const bool provincial = issuer.level == corpus::Level::Province && issuer.province;
  return provincial ? *issuer.province : issuer.name.value_or(issuer.province.value_or(""));
}

std::string number_and_body(const corpus::Directive& directive) {
  return number_or_id(directive) + '\n' + body_of(directive);
}

/// Tells the directives of a report apart.
class Names {
 public:
  explicit Names(const std::vector<Citer>& citers) {
    for (const Citer& citer : citers) {
      ++numbers_[number_or_id(citer.directive)];
      ++bodies_[number_and_body(citer.directive)];
    }
  }

  [[nodiscard]] std::string of(const corpus::Directive& directive) const {
    std::string name = number_or_id(directive);
    if (numbers_.at(name) == 1) return name;
    const bool shared = bodies_.at(number_and_body(directive)) > 1;
    const std::string more =
        joined({body_of(directive), shared ? date_text(directive.date) : ""}, ", ");
    if (!more.empty()) name += " (" + more + ")";
    return name;
  }

 private:
  std::map<std::string, std::size_t> numbers_;
  std::map<std::string, std::size_t> bodies_;
};

}  // namespace

void name_ways(std::vector<Citer>& citers) {
  const Names names(citers);
  std::map<Xapian::docid, const Citer*> by_docid;
  for (Citer& citer : citers) {
    by_docid[citer.docid] = &citer;
    const auto below = by_docid.find(citer.through);
    if (citer.through == 0 || below == by_docid.end()) continue;
    citer.via_ids = below->second->via_ids;
    citer.via_ids.push_back(below->second->directive.id);
    citer.via_names = below->second->via_names;
    citer.via_names.push_back(names.of(below->second->directive));
  }
}

}  // namespace chithi::query
