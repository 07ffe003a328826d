// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/overview.h"

#include <algorithm>
#include <functional>
#include <set>
#include <string_view>

#include "corpus/date.h"
#include "query/internal/database_edge.h"
#include "query/internal/number_key_parts.h"
#include "query/internal/papers.h"
#include "query/reference.h"
#include "schema/copies.h"
#include "schema/database.h"
#include "schema/fields.h"
#include "schema/slots.h"
#include "schema/terms.h"

namespace chithi::query {
namespace {

using schema::Field;
using schema::Slot;

constexpr std::size_t kMostCited = 10;
constexpr std::size_t kFullDate = 8;  ///< Length of a date value that names a day.

/// Counts papers, of which directives may be copies.
class Surveyor {
 public:
  explicit Surveyor(const Xapian::Database& database)
      : database_(database), copies_(copies_in(database)) {}

  [[nodiscard]] std::size_t surplus() const { return copies_.surplus(); }

  /// Calls `visit(value, papers)` for each value that a field has.
  template <typename Visit>
  void for_each_value(Field field, Visit visit) const {
    const std::string prefix(schema::spec(field).prefix);
    const auto end = database_.allterms_end(prefix);
    for (auto term = database_.allterms_begin(prefix); term != end; ++term)
      visit((*term).substr(prefix.size()), copies_.empty() ? term.get_termfreq() : papers(*term));
  }

  template <typename Visit>
  void for_each_in_slot(Slot slot, Visit visit) const {
    schema::for_each_in_slot(database_, slot, [&](Xapian::docid docid, const std::string& value) {
      if (copies_.first_of(docid) == docid) visit(value);
    });
  }

  [[nodiscard]] std::map<std::string, std::size_t> counts(Slot slot) const {
    std::map<std::string, std::size_t> counted;
    for_each_in_slot(slot, [&](const std::string& value) { ++counted[value]; });
    return counted;
  }

  /// Papers that have any term of a field.
  [[nodiscard]] std::size_t papers_with(Field field) const {
    std::vector<bool> has(std::size_t{database_.get_lastdocid()} + 1);
    const std::string prefix(schema::spec(field).prefix);
    const auto end = database_.allterms_end(prefix);
    for (auto term = database_.allterms_begin(prefix); term != end; ++term) {
      const auto postings_end = database_.postlist_end(*term);
      for (auto posting = database_.postlist_begin(*term); posting != postings_end; ++posting)
        has[copies_.first_of(*posting)] = true;
    }
    return static_cast<std::size_t>(std::ranges::count(has, true));
  }

 private:
  [[nodiscard]] Xapian::doccount papers(const std::string& term) const {
    Xapian::doccount count = 0;
    std::set<Xapian::docid> repeated;
    const auto end = database_.postlist_end(term);
    for (auto posting = database_.postlist_begin(term); posting != end; ++posting) {
      const auto files = copies_.of_paper(*posting);
      if (files.empty() || repeated.insert(files.front()).second) ++count;
    }
    return count;
  }

  const Xapian::Database& database_;
  schema::Copies copies_;
};

void survey_dates(const Surveyor& surveyor, Overview& overview) {
  std::string first;
  std::string last;
  overview.undated = overview.directives - overview.copies;
  surveyor.for_each_in_slot(Slot::Date, [&](const std::string& value) {
    if (value.size() != kFullDate) return;
    --overview.undated;
    if (first.empty() || value < first) first = value;
    if (value > last) last = value;
  });
  if (first.empty()) return;
  overview.first_date = corpus::to_string(schema::parse_date_value(first));
  overview.last_date = corpus::to_string(schema::parse_date_value(last));
}

using Frequency = std::pair<std::size_t, std::string>;

bool is_commoner(const Frequency& a, const Frequency& b) {
  return a.first != b.first ? a.first > b.first : a.second < b.second;
}

void survey_citations(const Xapian::Database& database, const Surveyor& surveyor,
                      Overview& overview) {
  std::vector<Frequency> cited;
  surveyor.for_each_value(Field::Cites, [&](const std::string& key, std::size_t frequency) {
    overview.citations += frequency;
    if (database.term_exists(schema::exact_term(Field::Number, key))) ++overview.cited_in_archive;
    cited.emplace_back(frequency, key);
  });
  overview.cited_documents = cited.size();
  overview.citing = surveyor.papers_with(Field::Cites);
  const std::size_t kept = std::min(kMostCited, cited.size());
  const auto middle = cited.begin() + static_cast<std::ptrdiff_t>(kept);
  std::ranges::partial_sort(cited, middle, is_commoner);
  cited.resize(kept);
  for (const auto& [frequency, key] : cited) {
    overview.most_cited.emplace_back(display_number(database, key), frequency);
  }
}

Overview survey_all(const Xapian::Database& database) {
  const Surveyor surveyor(database);
  Overview overview;
  overview.directives = database.get_doccount();
  overview.copies = surveyor.surplus();
  surveyor.for_each_value(Field::File, [&](const std::string&, std::size_t) { ++overview.files; });
  surveyor.for_each_value(Field::Number, [&](const std::string& key, std::size_t papers) {
    if (split_number_key(key)) overview.numbered += papers;
  });
  survey_dates(surveyor, overview);
  survey_citations(database, surveyor, overview);
  overview.resolution = count_citations(database);
  overview.by_type = surveyor.counts(Slot::Type);
  overview.by_level = surveyor.counts(Slot::Level);
  overview.by_branch = surveyor.counts(Slot::Branch);
  overview.by_province = surveyor.counts(Slot::Province);
  return overview;
}

}  // namespace

Overview survey(const Xapian::Database& database) {
  return read_consistently(database, "counting what is in", survey_all);
}

}  // namespace chithi::query
