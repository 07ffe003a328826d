// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/internal/incomplete_citations.h"

#include <cstddef>
#include <string_view>
#include <utility>

#include "schema/fields.h"
#include "schema/messages.h"

namespace chithi::query {
namespace {

std::string why(Lacking lacking) {
  switch (lacking) {
    case Lacking::Year:
      return schema::tr("the text gives no year");
    case Lacking::Part:
      return schema::tr("the text gives no more of the number");
    case Lacking::All:
      break;
  }
  return schema::tr("the text gives no number");
}

}  // namespace

corpus::Identity unnumbered_identity(Records& records, Xapian::docid directive) {
  corpus::Directive head = records.listed(directive);
  head.number.reset();
  return corpus::identity_of(head).value_or(corpus::Identity());
}

std::vector<CitingPlace> places_citing(Records& records, const std::string& key) {
  std::vector<CitingPlace> places;
  for (const Xapian::docid docid : records.with(schema::Field::Cites, key)) {
    const schema::Node& node = records.node(docid);
    for (std::size_t i = 0; i < node.size(); ++i) {
      // The number stands in front of the identity that the key tells.
      const std::string_view cited = node.key(i);
      if (cited.substr(0, cited.find('@')) == key) places.push_back({docid, i});
    }
  }
  return places;
}

const std::shared_ptr<const OpenCitations>& IncompleteCitations::open(Lacking lacking) {
  std::shared_ptr<const OpenCitations>& open = open_.at(static_cast<std::size_t>(lacking));
  if (open == nullptr) {
    open = std::make_shared<const OpenCitations>(OpenCitations{places, why(lacking), false});
  }
  return open;
}

std::vector<IncompleteCitations>& IncompleteReader::citing(const std::string& key) {
  const auto [known, is_new] = read_.try_emplace(key);
  if (!is_new) return known->second;
  std::map<std::pair<std::string, std::optional<std::string>>, std::size_t> alike;
  for (const CitingPlace place : places_citing(records_, key)) {
    const corpus::Citation& citation = records_.citation(place);
    const auto [found, is_other] =
        alike.try_emplace({citation.key, citation.issuer}, known->second.size());
    if (is_other) {
      IncompleteCitations& citations = known->second.emplace_back();
      citations.identity = corpus::parse_identity(citation.key);
      citations.issuer = citation.issuer;
    }
    known->second[found->second].places.push_back(place);
  }
  return known->second;
}

}  // namespace chithi::query
