// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/internal/subject_ranking.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <functional>
#include <iterator>
#include <map>
#include <sstream>
#include <string>
#include <string_view>

#include "query/internal/weights.h"
#include "schema/slots.h"

namespace chithi::query {
namespace {

/// The words typed, each once, and how telling they are.
class Typed {
 public:
  Typed(const Xapian::Database& database, const std::vector<std::string>& words) {
    for (const std::string& word : words)
      add(database, word);
    for (const auto& [word, worth] : worths_)
      worth_ += worth;
    mean_ = worth_ / static_cast<double>(std::max<std::size_t>(worths_.size(), 1));
  }

  /// How far the words of a subject are those that were typed, in units of BM25.
  template <typename Words>
  [[nodiscard]] double agreement(const Words& subject) const {
    double common = 0.0;
    double length = 0.0;
    for (const std::string_view word : subject) {
      const double worth = worth_of(word);
      common += worth;
      length += worth > 0.0 ? worth : mean_;
    }
    return common == 0.0 ? 0.0 : 2.0 * common * common / (worth_ + length);
  }

 private:
  /// A word that no directive has says nothing.
  void add(const Xapian::Database& database, const std::string& word) {
    const double frequency = database.get_termfreq(word);
    if (frequency == 0.0) return;
    const double all = database.get_doccount();
    worths_[word] = std::log(1.0 + (all - frequency + 0.5) / (frequency + 0.5));
  }

  [[nodiscard]] double worth_of(std::string_view word) const {
    const auto found = worths_.find(word);
    return found == worths_.end() ? 0.0 : found->second;
  }

  std::map<std::string, double, std::less<>> worths_;
  double worth_ = 0.0;  ///< Of all together.
  double mean_ = 0.0;
};

/// The words of a subject, each once. To read them from a value takes a tenth of what a list of
/// terms takes.
std::vector<std::string> subject_of(const Xapian::Database& database, Xapian::docid document) {
  constexpr Xapian::valueno slot = schema::number_of(schema::Slot::Subject);
  std::istringstream value(database.get_document(document).get_value(slot));
  std::vector<std::string> words(std::istream_iterator<std::string>(value), {});
  std::ranges::sort(words);
  const auto repeated = std::ranges::unique(words);
  words.erase(repeated.begin(), repeated.end());
  return words;
}

}  // namespace

void rank_by_subjects(const Xapian::Database& database, const std::vector<std::string>& words,
                      std::vector<RankedDocument>& candidates) {
  const Typed typed(database, words);
  for (RankedDocument& candidate : candidates) {
    const std::vector<std::string> subject = subject_of(database, candidate.document);
    candidate.weight += kSubjectAgreement * typed.agreement(subject);
  }
  std::ranges::stable_sort(candidates, std::ranges::greater{}, &RankedDocument::weight);
}

}  // namespace chithi::query
