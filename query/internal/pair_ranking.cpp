// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/internal/pair_ranking.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <map>
#include <numeric>
#include <string>

#include "query/internal/weights.h"

namespace chithi::query {
namespace {

using Positions = std::vector<Xapian::termpos>;

/// How often a position of `first` is right before one of `second`; both ascend.
unsigned count_neighbours(const Positions& first, const Positions& second) {
  unsigned count = 0;
  auto next = second.begin();
  for (const Xapian::termpos position : first) {
    next = std::lower_bound(next, second.end(), position + 1);
    if (next == second.end()) break;
    if (*next == position + 1) ++count;
  }
  return count;
}

/// A pair in the candidates.
struct Occurrences {
  std::vector<unsigned> counts;  ///< How often it stands in each.
  double with_words = 0.0;       ///< Candidates that have both its words.
  double with_pair = 0.0;        ///< Those of them where they stand together.

  void add(const Positions& first, const Positions& second) {
    counts.push_back(count_neighbours(first, second));
    with_words += first.empty() || second.empty() ? 0.0 : 1.0;
    with_pair += counts.back() > 0 ? 1.0 : 0.0;
  }
};

/// Where a word stands in each of the documents, `order` of which is by number.
std::vector<Positions> positions_of(const Xapian::Database& database, const std::string& word,
                                    const std::vector<RankedDocument>& documents,
                                    const std::vector<std::size_t>& order) {
  std::vector<Positions> positions(documents.size());
  for (const std::size_t i : order) {
    positions[i].assign(database.positionlist_begin(documents[i].document, word),
                        database.positionlist_end(documents[i].document, word));
  }
  return positions;
}

/// The pairs' occurrences, in their order.
std::vector<Occurrences> find_pairs(const Xapian::Database& database,
                                    const std::vector<WordPair>& pairs,
                                    const std::vector<RankedDocument>& documents) {
  const std::vector<std::size_t> order = by_document(documents);
  std::map<std::string, std::vector<Positions>> places;
  for (const WordPair& pair : pairs) {
    for (const std::string* const word : {&pair.first, &pair.second}) {
      const auto [place, is_new] = places.try_emplace(*word);
      if (is_new) place->second = positions_of(database, *word, documents, order);
    }
  }
  std::vector<Occurrences> found(pairs.size());
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    const std::vector<Positions>& first = places.at(pairs[i].first);
    const std::vector<Positions>& second = places.at(pairs[i].second);
    for (std::size_t d = 0; d < documents.size(); ++d)
      found[i].add(first[d], second[d]);
  }
  return found;
}

/// How telling a pair is. How many documents have it is not in the index: it is taken from how
/// many would have both words if these were strangers, and from how often the best hits that
/// have both have them together.
double rarity(const Xapian::Database& database, const WordPair& pair, const Occurrences& found) {
  const double all = database.get_doccount();
  const double strangers = static_cast<double>(database.get_termfreq(pair.first)) *
                           static_cast<double>(database.get_termfreq(pair.second)) / all;
  const double together = strangers * found.with_pair / std::max(found.with_words, 1.0);
  const double frequency = std::min(std::max(together, found.with_pair), all);
  return std::log(1.0 + (all - frequency + 0.5) / (frequency + 0.5));
}

/// BM25's share of a term that occurs `count` times.
double saturation(unsigned count, double relative_length) {
  const double length = 1.0 - kLengthCorrection + kLengthCorrection * relative_length;
  return count * (kTermSaturation + 1.0) / (count + kTermSaturation * length);
}

}  // namespace

std::vector<std::size_t> by_document(const std::vector<RankedDocument>& documents) {
  std::vector<std::size_t> order(documents.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::sort(order, {}, [&](std::size_t i) { return documents[i].document; });
  return order;
}

void rank_by_pairs(const Xapian::Database& database, const std::vector<WordPair>& pairs,
                   std::vector<RankedDocument>& documents) {
  const std::vector<Occurrences> found = find_pairs(database, pairs, documents);
  const double average = std::max(database.get_avlength(), 1.0);
  std::vector<double> lengths(documents.size());
  for (const std::size_t i : by_document(documents))
    lengths[i] = database.get_doclength(documents[i].document) / average;
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    const double worth = kPairScale * rarity(database, pairs[i], found[i]);
    for (std::size_t d = 0; d < documents.size(); ++d)
      documents[d].weight += worth * saturation(found[i].counts[d], lengths[d]);
  }
  std::ranges::stable_sort(documents, std::ranges::greater{}, &RankedDocument::weight);
}

}  // namespace chithi::query
