// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/internal/document_set.h"

#include <algorithm>
#include <bit>
#include <utility>

#include "query/internal/count.h"

namespace chithi::query {
namespace {

using Xapian::Query;

bool is_set_operation(Query::op type) {
  switch (type) {
    case Query::OP_AND:
    case Query::OP_FILTER:
    case Query::OP_OR:
    case Query::OP_SYNONYM:
    case Query::OP_AND_NOT:
    case Query::OP_AND_MAYBE:
    case Query::OP_SCALE_WEIGHT:
      return true;
    default:
      return false;
  }
}

bool is_of_posting_lists(const Query& query) {
  const Query::op type = query.get_type();
  if (type == Query::LEAF_TERM || type == Query::LEAF_MATCH_ALL) return true;
  if (query.empty()) return true;
  if (!is_set_operation(type)) return false;
  for (std::size_t i = 0; i < query.get_num_subqueries(); ++i) {
    if (!is_of_posting_lists(query.get_subquery(i))) return false;
  }
  return true;
}

/// Where a spy would be told the numbers that documents have in their own databases.
std::vector<Xapian::docid> ranked_apart(const Xapian::Database& database, const Query& query) {
  Xapian::Enquire enquire(database);
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  const Xapian::MSet found = enquire.get_mset(0, std::max(database.get_doccount(), 1U));
  std::vector<Xapian::docid> documents(found.begin(), found.end());
  std::ranges::sort(documents);
  return documents;
}

/// Notes what is matched.
class Collector : public Xapian::MatchSpy {
 public:
  void operator()(const Xapian::Document& document, double /*weight*/) override {
    documents.push_back(document.get_docid());
  }

  std::vector<Xapian::docid> documents;
};

}  // namespace

/// Xapian knows the revision of one database on this machine only. Others would send their posting
/// lists, or number their documents each for itself.
Numbering numbering_of(const Xapian::Database& database) {
  try {
    static_cast<void>(database.get_revision());
    return Numbering::Here;
  } catch (const Xapian::InvalidOperationError&) {
    return Numbering::Several;
  } catch (const Xapian::UnimplementedError&) {
    return Numbering::Elsewhere;
  }
}

DocumentSet::DocumentSet(const std::vector<Xapian::docid>& documents, Xapian::docid last)
    : DocumentSet(last) {
  for (const Xapian::docid document : documents)
    add(document);
}

void DocumentSet::unite(const DocumentSet& other) {
  for (std::size_t i = 0; i < words_.size(); ++i)
    words_[i] |= other.words_[i];
}

void DocumentSet::intersect(const DocumentSet& other) {
  for (std::size_t i = 0; i < words_.size(); ++i)
    words_[i] &= other.words_[i];
}

void DocumentSet::subtract(const DocumentSet& other) {
  for (std::size_t i = 0; i < words_.size(); ++i)
    words_[i] &= ~other.words_[i];
}

std::size_t DocumentSet::size() const {
  std::size_t size = 0;
  for (const std::uint64_t word : words_)
    size += static_cast<std::size_t>(std::popcount(word));
  return size;
}

Xapian::docid DocumentSet::first_from(Xapian::docid document) const {
  std::size_t word = document / kBits;
  if (word >= words_.size()) return 0;
  std::uint64_t left = words_[word] & ~std::uint64_t{0} << document % kBits;
  while (left == 0 && ++word < words_.size())
    left = words_[word];
  if (left == 0) return 0;
  return static_cast<Xapian::docid>(word) * kBits +
         static_cast<Xapian::docid>(std::countr_zero(left));
}

std::vector<Xapian::docid> DocumentSet::documents() const {
  std::vector<Xapian::docid> documents;
  documents.reserve(size());
  for (std::size_t i = 0; i < words_.size(); ++i) {
    for (std::uint64_t left = words_[i]; left != 0; left &= left - 1) {
      const auto bit = static_cast<Xapian::docid>(std::countr_zero(left));
      documents.push_back(static_cast<Xapian::docid>(i) * kBits + bit);
    }
  }
  return documents;
}

DocumentSets::DocumentSets(const Xapian::Database& database)
    : database_(database), numbering_(numbering_of(database)) {
  if (is_local()) kept_ = schema::TermSets::of(database);
}

bool DocumentSets::can_read(const Query& query) const {
  return is_local() && is_of_posting_lists(query);
}

std::size_t DocumentSets::count(const Query& query) {
  const bool is_known = query.get_type() == Query::LEAF_TERM;
  return !is_known && can_read(query) ? of(query).size() : query::count(database_, query);
}

std::vector<Xapian::docid> DocumentSets::matching(const Query& query) {
  if (can_read(query)) return of(query).documents();
  if (!is_local()) return ranked_apart(database_, query);
  Collector collector;
  static_cast<void>(query::count(database_, query, &collector));
  std::ranges::sort(collector.documents);
  return collector.documents;
}

DocumentSet DocumentSets::of(const Query& query) {
  switch (query.get_type()) {
    case Query::LEAF_TERM:
      return with_term(*query.get_terms_begin());
    case Query::LEAF_MATCH_ALL:
      return with_term("");
    case Query::OP_AND:
    case Query::OP_FILTER:
      return intersection(query);
    case Query::OP_OR:
    case Query::OP_SYNONYM:
      return combined(query, &DocumentSet::unite);
    case Query::OP_AND_NOT:
      return combined(query, &DocumentSet::subtract);
    case Query::OP_AND_MAYBE:
    case Query::OP_SCALE_WEIGHT:
      return of(query.get_subquery(0));
    default:
      return DocumentSet(database_.get_lastdocid());
  }
}

const DocumentSet& DocumentSets::with_term(const std::string& term) {
  if (is_known(term)) return terms_.at(term);
  DocumentSet& set = terms_.try_emplace(term, database_.get_lastdocid()).first->second;
  const auto end = database_.postlist_end(term);
  for (auto posting = database_.postlist_begin(term); posting != end; ++posting)
    set.add(*posting);
  return set;
}

/// Whether its documents were read before, or are kept as a set.
bool DocumentSets::is_known(const std::string& term) {
  if (terms_.contains(term)) return true;
  auto bits = kept_ ? kept_->with(term) : std::nullopt;
  if (!bits) return false;
  terms_.try_emplace(term, *std::move(bits));
  return true;
}

std::optional<DocumentSet> DocumentSets::at_hand(const Query& query) {
  constexpr Xapian::doccount kFew = 1000;
  if (!can_read(query)) return std::nullopt;
  const auto end = query.get_unique_terms_end();
  for (auto term = query.get_unique_terms_begin(); term != end; ++term) {
    if (!is_known(*term) && database_.get_termfreq(*term) > kFew) return std::nullopt;
  }
  return of(query);
}

DocumentSet DocumentSets::combined(const Query& query,
                                   void (DocumentSet::*combine)(const DocumentSet&)) {
  DocumentSet set = of(query.get_subquery(0));
  for (std::size_t i = 1; i < query.get_num_subqueries(); ++i)
    (set.*combine)(of(query.get_subquery(i)));
  return set;
}

DocumentSet DocumentSets::intersection(const Query& query) {
  constexpr std::size_t kMuchRarer = 8;
  std::vector<std::pair<Xapian::doccount, Query>> parts;
  for (std::size_t i = 0; i < query.get_num_subqueries(); ++i) {
    const Query part = query.get_subquery(i);
    parts.emplace_back(cost_of(part), part);
  }
  std::ranges::sort(parts, {}, [](const auto& part) { return part.first; });
  DocumentSet set = of(parts.front().second);
  for (std::size_t i = 1; i < parts.size(); ++i) {
    const auto& [cost, part] = parts[i];
    if (cost / kMuchRarer > set.size()) {
      set = those_with(*part.get_terms_begin(), set);
    } else {
      set.intersect(of(part));
    }
  }
  return set;
}

/// The length of the list that is still to be read for a term; nothing for all else.
Xapian::doccount DocumentSets::cost_of(const Query& query) {
  if (query.get_type() != Query::LEAF_TERM) return 0;
  const std::string term = *query.get_terms_begin();
  return is_known(term) ? 0 : database_.get_termfreq(term);
}

/// Few documents are looked up in a long list one by one.
DocumentSet DocumentSets::those_with(const std::string& term, const DocumentSet& candidates) {
  DocumentSet found(database_.get_lastdocid());
  auto posting = database_.postlist_begin(term);
  const auto end = database_.postlist_end(term);
  for (const Xapian::docid document : candidates.documents()) {
    posting.skip_to(document);
    if (posting == end) break;
    if (*posting == document) found.add(document);
  }
  return found;
}

}  // namespace chithi::query
