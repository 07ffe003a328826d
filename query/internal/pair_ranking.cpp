// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/internal/pair_ranking.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <map>
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

/// Where the pairs stand in the candidates.
class PairCounts {
 public:
  PairCounts(const Xapian::Database& database, const std::vector<WordPair>& pairs)
      : database_(database), pairs_(pairs) {
    for (const WordPair& pair : pairs) {
      positions_[pair.first];
      positions_[pair.second];
    }
  }

  /// How often each pair stands in a document.
  std::vector<unsigned> in(Xapian::docid document) {
    for (auto& [word, positions] : positions_) {
      positions.assign(database_.positionlist_begin(document, word),
                       database_.positionlist_end(document, word));
    }
    std::vector<unsigned> counts;
    for (const WordPair& pair : pairs_) {
      counts.push_back(count_neighbours(positions_.at(pair.first), positions_.at(pair.second)));
    }
    return counts;
  }

 private:
  const Xapian::Database& database_;
  const std::vector<WordPair>& pairs_;
  std::map<std::string, Positions> positions_;
};

/// How telling a pair is. How many documents have it is not in the index: it is taken from how
/// many would if its words were strangers, but at least the candidates that do.
double rarity(const Xapian::Database& database, const WordPair& pair, double known) {
  const double all = database.get_doccount();
  const double strangers = static_cast<double>(database.get_termfreq(pair.first)) *
                           static_cast<double>(database.get_termfreq(pair.second)) / all;
  const double frequency = std::min(std::max(strangers, known), all);
  return std::log(1.0 + (all - frequency + 0.5) / (frequency + 0.5));
}

/// BM25's share of a term that occurs `count` times.
double saturation(unsigned count, double relative_length) {
  const double length = 1.0 - kLengthCorrection + kLengthCorrection * relative_length;
  return count * (kTermSaturation + 1.0) / (count + kTermSaturation * length);
}

}  // namespace

void rank_by_pairs(const Xapian::Database& database, const std::vector<WordPair>& pairs,
                   std::vector<RankedDocument>& candidates) {
  PairCounts reader(database, pairs);
  std::vector<std::vector<unsigned>> counts;
  std::vector<double> known(pairs.size(), 0.0);
  for (const RankedDocument& candidate : candidates) {
    counts.push_back(reader.in(candidate.document));
    for (std::size_t i = 0; i < pairs.size(); ++i)
      known[i] += counts.back()[i] > 0 ? 1.0 : 0.0;
  }
  const double average = std::max(database.get_avlength(), 1.0);
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    const double worth = kPairScale * rarity(database, pairs[i], known[i]);
    for (std::size_t c = 0; c < candidates.size(); ++c) {
      if (counts[c][i] == 0) continue;
      const double length = database.get_doclength(candidates[c].document) / average;
      candidates[c].weight += worth * saturation(counts[c][i], length);
    }
  }
  std::ranges::stable_sort(candidates, std::ranges::greater{}, &RankedDocument::weight);
}

}  // namespace chithi::query
