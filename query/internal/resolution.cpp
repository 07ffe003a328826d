// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/internal/resolution.h"

#include <algorithm>
#include <unordered_set>
#include <utility>

#include "query/internal/grouping.h"
#include "query/internal/number_key_parts.h"
#include "schema/fields.h"
#include "schema/terms.h"

namespace chithi::query {
namespace {

using schema::Field;

using Places = std::unordered_set<CitingPlace, CitingPlaceHash>;

/// Takes places out of the citations of documents.
void take_away(const Places& taken, std::vector<CitedDocument>& documents) {
  for (CitedDocument& document : documents) {
    std::erase_if(document.citations,
                  [&taken](const CitingPlace& place) { return taken.contains(place); });
  }
}

}  // namespace

const std::vector<CitedDocument>& Resolver::documents(const std::string& key) {
  const auto known = resolved_.find(key);
  if (known != resolved_.end()) return known->second;
  std::vector<CitedDocument> documents = documents_of_number(records_, incomplete_, key);
  Places taken;
  for (const std::string& fuller : fuller_keys(key)) {
    for (const CitedDocument& document : this->documents(fuller))
      taken.insert(document.citations.begin(), document.citations.end());
  }
  take_away(taken, documents);
  std::erase_if(documents, [](const CitedDocument& document) {
    return document.copies.empty() && document.citations.empty() && document.open.empty();
  });
  return resolved_.emplace(key, std::move(documents)).first->second;
}

std::vector<std::string> Resolver::fuller_keys(const std::string& key) { return fuller_.of(key); }

bool Resolver::is_cited(const std::string& key) const {
  const auto exists = [this](const std::string& cited) {
    return records_.database().term_exists(schema::exact_term(Field::Cites, cited));
  };
  if (exists(key) || std::ranges::any_of(incomplete_keys(key), exists, &IncompleteKey::key))
    return true;
  return is_central_number(key) &&
         std::ranges::any_of(records_.with(Field::Number, key), [&](Xapian::docid directive) {
           return exists(unnumbered_identity(records_, directive).number);
         });
}

const CitedDocument* Resolver::cited_document_of(Xapian::docid directive) {
  const auto is_cited_as = [&](Xapian::docid file) {
    return is_cited(records_.identity_at(file).number);
  };
  return is_cited_as(directive) || is_cited_as(records_.paper_of(directive))
             ? document_of(directive)
             : nullptr;
}

const CitedDocument* Resolver::document_of(Xapian::docid directive) {
  // A file without the number may be cited by what it says itself.
  const CitedDocument* own = document_of(records_.identity_at(directive), directive);
  if (own != nullptr && !own->citations.empty()) return own;
  const Xapian::docid paper = records_.paper_of(directive);
  const CitedDocument* of_paper =
      paper == directive ? nullptr : document_of(records_.identity_at(paper), directive);
  return of_paper != nullptr ? of_paper : own;
}

const CitedDocument* Resolver::document_of(const corpus::Identity& identity,
                                           Xapian::docid directive) {
  // Without number and issuer, "công văn::" stands for any letter.
  if (identity.number.empty() || identity.number.ends_with("::")) return nullptr;
  for (const CitedDocument& document : documents(identity.number)) {
    if (is_copy(document, directive)) return &document;
  }
  return nullptr;
}

}  // namespace chithi::query
