// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/internal/subject_ranking.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <functional>
#include <map>
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

/// The words that blanks part, each once.
std::vector<std::string_view> words_in(std::string_view subject) {
  std::vector<std::string_view> words;
  while (!subject.empty()) {
    const std::size_t end = std::min(subject.find(' '), subject.size());
    if (end > 0) words.push_back(subject.substr(0, end));
    subject.remove_prefix(std::min(end + 1, subject.size()));
  }
  std::ranges::sort(words);
  const auto repeated = std::ranges::unique(words);
  words.erase(repeated.begin(), repeated.end());
  return words;
}

/// How far each candidate's subject is what was typed. To read subjects from values takes a tenth
/// of what lists of terms take, and half of that if they are read in the order of documents.
std::vector<double> agreements(const Xapian::Database& database, const Typed& typed,
                               const std::vector<RankedDocument>& candidates) {
  constexpr Xapian::valueno slot = schema::number_of(schema::Slot::Subject);
  std::vector<double> agreements(candidates.size());
  auto value = database.valuestream_begin(slot);
  const auto end = database.valuestream_end(slot);
  for (const std::size_t i : by_document(candidates)) {
    value.skip_to(candidates[i].document);
    if (value == end) break;
    if (value.get_docid() == candidates[i].document) {
      const std::string subject = *value;
      agreements[i] = typed.agreement(words_in(subject));
    }
  }
  return agreements;
}

}  // namespace

void rank_by_subjects(const Xapian::Database& database, const std::vector<std::string>& words,
                      std::vector<RankedDocument>& candidates) {
  const std::vector<double> agreement = agreements(database, Typed(database, words), candidates);
  for (std::size_t i = 0; i < candidates.size(); ++i)
    candidates[i].weight += kSubjectAgreement * agreement[i];
  std::ranges::stable_sort(candidates, std::ranges::greater{}, &RankedDocument::weight);
}

}  // namespace chithi::query
