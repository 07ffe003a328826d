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
#include "schema/fields.h"
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

/// The words of a subject as its terms tell, each once.
std::vector<std::string> words_in_terms(const Xapian::Database& database, Xapian::docid document) {
  const std::string_view prefix = schema::spec(schema::Field::Subject).prefix;
  std::vector<std::string> words;
  auto term = database.termlist_begin(document);
  const auto end = database.termlist_end(document);
  for (term.skip_to(std::string(prefix)); term != end && (*term).starts_with(prefix); ++term)
    words.push_back((*term).substr(prefix.size()));
  return words;
}

/// The subjects of documents. To read one from its value takes a tenth of what the terms take.
class Subjects {
 public:
  explicit Subjects(const Xapian::Database& database)
      : database_(database), are_values_(database.get_value_freq(kSlot) > 0) {}

  [[nodiscard]] std::vector<std::string> words_of(Xapian::docid document) const {
    if (!are_values_) return words_in_terms(database_, document);
    std::istringstream value(database_.get_document(document).get_value(kSlot));
    std::vector<std::string> words(std::istream_iterator<std::string>(value), {});
    std::ranges::sort(words);
    const auto repeated = std::ranges::unique(words);
    words.erase(repeated.begin(), repeated.end());
    return words;
  }

 private:
  static constexpr Xapian::valueno kSlot = schema::number_of(schema::Slot::Subject);

  const Xapian::Database& database_;
  bool are_values_;
};

}  // namespace

void rank_by_subjects(const Xapian::Database& database, const std::vector<std::string>& words,
                      std::vector<RankedDocument>& candidates) {
  const Typed typed(database, words);
  const Subjects subjects(database);
  for (RankedDocument& candidate : candidates) {
    const std::vector<std::string> subject = subjects.words_of(candidate.document);
    candidate.weight += kSubjectAgreement * typed.agreement(subject);
  }
  std::ranges::stable_sort(candidates, std::ranges::greater{}, &RankedDocument::weight);
}

}  // namespace chithi::query
