// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/overview.h"

#include <algorithm>
#include <functional>
#include <string_view>

#include "corpus/date.h"
#include "query/internal/database_edge.h"
#include "query/internal/number_key_parts.h"
#include "query/reference.h"
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

/// Calls `visit(value, frequency)` for each value that a field has.
template <typename Visit>
void for_each_value(const Xapian::Database& database, Field field, Visit visit) {
  const std::string prefix(schema::spec(field).prefix);
  const auto end = database.allterms_end(prefix);
  for (auto term = database.allterms_begin(prefix); term != end; ++term) {
    visit((*term).substr(prefix.size()), std::size_t{term.get_termfreq()});
  }
}

std::map<std::string, std::size_t> counts(const Xapian::Database& database, Slot slot) {
  std::map<std::string, std::size_t> counted;
  schema::for_each_in_slot(database, slot,
                           [&](Xapian::docid, const std::string& value) { ++counted[value]; });
  return counted;
}

void survey_dates(const Xapian::Database& database, Overview& overview) {
  std::string first;
  std::string last;
  overview.undated = overview.directives;
  schema::for_each_in_slot(database, Slot::Date, [&](Xapian::docid, const std::string& value) {
    if (value.size() != kFullDate) return;
    --overview.undated;
    if (first.empty() || value < first) first = value;
    if (value > last) last = value;
  });
  if (first.empty()) return;
  overview.first_date = corpus::to_string(schema::parse_date_value(first));
  overview.last_date = corpus::to_string(schema::parse_date_value(last));
}

/// Directives that have any term of a field.
std::size_t directives_with(const Xapian::Database& database, Field field) {
  std::vector<bool> has(std::size_t{database.get_lastdocid()} + 1);
  const std::string prefix(schema::spec(field).prefix);
  const auto end = database.allterms_end(prefix);
  for (auto term = database.allterms_begin(prefix); term != end; ++term) {
    const auto postings_end = database.postlist_end(*term);
    for (auto posting = database.postlist_begin(*term); posting != postings_end; ++posting) {
      has[*posting] = true;
    }
  }
  return static_cast<std::size_t>(std::ranges::count(has, true));
}

using Frequency = std::pair<std::size_t, std::string>;

bool is_commoner(const Frequency& a, const Frequency& b) {
  return a.first != b.first ? a.first > b.first : a.second < b.second;
}

void survey_citations(const Xapian::Database& database, Overview& overview) {
  std::vector<Frequency> cited;
  for_each_value(database, Field::Cites, [&](const std::string& key, std::size_t frequency) {
    overview.citations += frequency;
    if (database.term_exists(schema::exact_term(Field::Number, key))) ++overview.cited_in_archive;
    cited.emplace_back(frequency, key);
  });
  overview.cited_documents = cited.size();
  overview.citing = directives_with(database, Field::Cites);
  const std::size_t kept = std::min(kMostCited, cited.size());
  const auto middle = cited.begin() + static_cast<std::ptrdiff_t>(kept);
  std::ranges::partial_sort(cited, middle, is_commoner);
  cited.resize(kept);
  for (const auto& [frequency, key] : cited) {
    overview.most_cited.emplace_back(display_number(database, key), frequency);
  }
}

Overview survey_all(const Xapian::Database& database) {
  Overview overview;
  overview.directives = database.get_doccount();
  for_each_value(database, Field::File, [&](const std::string&, std::size_t) { ++overview.files; });
  for_each_value(database, Field::Number, [&](const std::string& key, std::size_t frequency) {
    if (split_number_key(key)) overview.numbered += frequency;
  });
  survey_dates(database, overview);
  survey_citations(database, overview);
  overview.resolution = count_citations(database);
  overview.by_type = counts(database, Slot::Type);
  overview.by_level = counts(database, Slot::Level);
  overview.by_branch = counts(database, Slot::Branch);
  overview.by_province = counts(database, Slot::Province);
  return overview;
}

}  // namespace

Overview survey(const Xapian::Database& database) {
  return read_consistently(database, "counting what is in", survey_all);
}

}  // namespace chithi::query
