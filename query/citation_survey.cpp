// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/citation_survey.h"

#include <algorithm>
#include <limits>
#include <map>
#include <memory>
#include <queue>
#include <set>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "query/internal/cited_words.h"
#include "query/internal/citer_filter.h"
#include "query/internal/database_edge.h"
#include "query/internal/description.h"
#include "query/internal/records.h"
#include "query/internal/resolution.h"
#include "schema/fields.h"
#include "schema/terms.h"

namespace chithi::query {
namespace {

using schema::Field;

/// Numbers of one key after which what was read is forgotten, so that memory stays bounded.
constexpr std::size_t kKeysKept = 5000;

struct CitedKey {
  std::string key;
  std::size_t directives = 0;  ///< That cite it.
};

std::vector<CitedKey> cited_keys(const Xapian::Database& database) {
  const std::string prefix(schema::spec(Field::Cites).prefix);
  std::vector<CitedKey> keys;
  const auto end = database.allterms_end(prefix);
  for (auto term = database.allterms_begin(prefix); term != end; ++term) {
    keys.push_back({(*term).substr(prefix.size()), term.get_termfreq()});
  }
  return keys;
}

/// Resolves one number after the other, and forgets what it has read now and then.
class Walk {
 public:
  explicit Walk(const Xapian::Database& database) : database_(database) { begin_anew(); }

  Records& records() { return *records_; }

  [[nodiscard]] bool is_cited(const std::string& key) const { return resolver_->is_cited(key); }
  [[nodiscard]] std::vector<std::string> fuller_keys(const std::string& key) const {
    return resolver_->fuller_keys(key);
  }

  /// Stays until the next call.
  const std::vector<CitedDocument>& documents(const std::string& key) {
    if (++count_ > kKeysKept) begin_anew();
    return resolver_->documents(key);
  }

 private:
  void begin_anew() {
    count_ = 0;
    resolver_.reset();
    records_ = std::make_unique<Records>(database_);
    resolver_ = std::make_unique<Resolver>(*records_);
  }

  const Xapian::Database& database_;
  std::unique_ptr<Records> records_;
  std::unique_ptr<Resolver> resolver_;
  std::size_t count_ = 0;
};

/// Goes through all numbers that the archive cites. What a citation means may be told under another
/// number than its own, if that is incomplete; the surest counts.
template <typename Note>
void judge_all(const Xapian::Database& database, Note note) {
  Walk walk(database);
  std::set<std::string> keys;
  for (CitedKey& cited : cited_keys(database)) {
    keys.insert(std::move(cited.key));
  }
  const std::string prefix(schema::spec(Field::Number).prefix);
  const auto end = database.allterms_end(prefix);
  for (auto term = database.allterms_begin(prefix); term != end; ++term) {
    keys.insert((*term).substr(prefix.size()));
  }
  for (const std::string& key : keys) {
    if (!walk.is_cited(key)) continue;
    for (const CitedDocument& document : walk.documents(key)) {
      note(walk.records(), document);
    }
  }
}

CitationCounts counted(const Xapian::Database& database) {
  std::unordered_map<CitingPlace, Certainty, CitingPlaceHash> places;
  const auto note = [&places](CitingPlace place, Certainty certainty) {
    Certainty& known = places.try_emplace(place, certainty).first->second;
    known = std::max(known, certainty);
  };
  judge_all(database, [&](Records&, const CitedDocument& document) {
    const Certainty own = document.copies.empty() ? Certainty::Outside : Certainty::Found;
    for (const CitingPlace& place : document.citations) {
      note(place, own);
    }
    for (const Doubt& doubt : document.doubts) {
      note(doubt.place, doubt.conflict ? Certainty::Conflict : Certainty::Open);
    }
  });
  CitationCounts counts;
  counts.all = places.size();
  for (const auto& [place, certainty] : places) {
    counts.found += certainty == Certainty::Found ? 1U : 0U;
    counts.outside += certainty == Certainty::Outside ? 1U : 0U;
    counts.open += certainty == Certainty::Open ? 1U : 0U;
    counts.conflicts += certainty == Certainty::Conflict ? 1U : 0U;
  }
  return counts;
}

/// Gathers what is doubtful, without what turns out to be sure under another number.
class Doubts {
 public:
  Doubts(const Xapian::Database& database, const Filters& filters)
      : database_(database), filter_(filters, database) {}

  DoubtfulCitations run(std::size_t limit) {
    judge_all(database_,
              [this](Records& records, const CitedDocument& document) { note(records, document); });
    DoubtfulCitations found;
    for (auto& [place, citation] : doubtful_) {
      if (!sure_.contains(place)) found.citations.push_back(std::move(citation));
    }
    std::ranges::sort(found.citations, {}, [](const DoubtfulCitation& c) {
      return std::tuple(c.certainty != Certainty::Conflict, std::string_view(c.directive.id),
                        std::string_view(c.raw));
    });
    found.left_out = found.citations.size() - std::min(limit, found.citations.size());
    found.citations.resize(found.citations.size() - found.left_out);
    return found;
  }

 private:
  void note(Records& records, const CitedDocument& document) {
    if (!document.copies.empty()) {
      sure_.insert(document.citations.begin(), document.citations.end());
    }
    if (document.doubts.empty()) return;
    const Target target = describe(records, document);
    for (const Doubt& doubt : document.doubts) {
      if (filter_.accepts(records.listed(doubt.place.directive))) add(records, doubt, target);
    }
  }

  void add(Records& records, const Doubt& doubt, const Target& target) {
    const auto known = doubtful_.find(doubt.place);
    const Certainty certainty = doubt.conflict ? Certainty::Conflict : Certainty::Open;
    if (known != doubtful_.end()) {
      DoubtfulCitation& citation = known->second;
      citation.options.push_back(target);
      if (certainty > citation.certainty) citation.why = doubt.why;
      citation.certainty = std::max(certainty, citation.certainty);
      return;
    }
    DoubtfulCitation& found = doubtful_[doubt.place];
    found.directive = records.listed(doubt.place.directive);
    found.raw = cited_words(records, doubt.place);
    found.quotes =
        corpus::texts_of(records.node(doubt.place.directive).sentences(doubt.place.citation));
    found.certainty = certainty;
    found.why = doubt.why;
    found.options = {target};
  }

  const Xapian::Database& database_;
  CiterFilter filter_;
  std::unordered_map<CitingPlace, DoubtfulCitation, CitingPlaceHash> doubtful_;
  std::unordered_set<CitingPlace, CitingPlaceHash> sure_;
};

/// Finds the documents that are cited most. A document is cited by no more directives than its
/// number is, whole or in part; so the commonest numbers are enough.
class Ranking {
 public:
  Ranking(const Xapian::Database& database, const Filters& filters)
      : database_(database), filter_(filters, database), walk_(database) {}

  std::vector<MostCited> run(std::size_t limit) {
    std::priority_queue<std::size_t, std::vector<std::size_t>, std::greater<>> greatest;
    for (const CitedKey& cited : keys_by_bound()) {
      if (greatest.size() == limit && cited.directives < greatest.top()) break;
      const std::size_t before = ranked_.size();
      for (const CitedDocument& document : walk_.documents(cited.key))
        add(document);
      for (std::size_t i = before; i < ranked_.size(); ++i) {
        greatest.push(ranked_[i].directives);
        if (greatest.size() > limit) greatest.pop();
      }
    }
    std::ranges::sort(ranked_, {}, [](const MostCited& document) {
      return std::pair(std::numeric_limits<std::size_t>::max() - document.directives,
                       corpus::to_string(document.target.identity));
    });
    ranked_.resize(std::min(limit, ranked_.size()));
    return std::move(ranked_);
  }

 private:
  /// The numbers with how many directives may cite a document of theirs, the greatest first.
  std::vector<CitedKey> keys_by_bound() {
    std::map<std::string, std::size_t> bounds;
    for (const CitedKey& cited : cited_keys(database_)) {
      bounds[cited.key] += cited.directives;
      for (const std::string& fuller : walk_.fuller_keys(cited.key))
        bounds[fuller] += cited.directives;
    }
    std::vector<CitedKey> keys;
    for (const auto& [key, bound] : bounds)
      keys.push_back({key, bound});
    std::ranges::stable_sort(keys, std::ranges::greater(), &CitedKey::directives);
    return keys;
  }

  void add(const CitedDocument& document) {
    MostCited found;
    std::set<Xapian::docid> counted;
    std::set<std::string> provinces;
    for (const CitingPlace& place : document.citations) {
      const corpus::Directive& directive = walk_.records().listed(place.directive);
      if (!filter_.accepts(directive) || !counted.insert(place.directive).second) continue;
      if (directive.issuer.province) provinces.insert(*directive.issuer.province);
      note_date(directive.date, found);
    }
    found.directives = counted.size();
    if (counted.empty()) return;
    for (const Doubt& doubt : document.doubts) {
      const bool accepted = filter_.accepts(walk_.records().listed(doubt.place.directive));
      if (accepted && counted.insert(doubt.place.directive).second) ++found.candidates;
    }
    found.provinces = provinces.size();
    found.target = describe(walk_.records(), document);
    ranked_.push_back(std::move(found));
  }

  static void note_date(const std::optional<corpus::PartialDate>& date, MostCited& found) {
    if (!date || !date->is_full()) return;
    if (!found.first_date || *date < *found.first_date) found.first_date = date;
    if (!found.last_date || *found.last_date < *date) found.last_date = date;
  }

  const Xapian::Database& database_;
  CiterFilter filter_;
  Walk walk_;
  std::vector<MostCited> ranked_;
};

constexpr std::string_view kDoing = "following citations in";

}  // namespace

CitationCounts count_citations(const Xapian::Database& database) {
  return read_consistently(database, kDoing, counted);
}

DoubtfulCitations find_doubtful_citations(const Xapian::Database& database, const Filters& filters,
                                          std::size_t limit) {
  return read_consistently(
      database, kDoing, [&](const Xapian::Database& db) { return Doubts(db, filters).run(limit); });
}

std::vector<MostCited> find_most_cited(const Xapian::Database& database, const Filters& filters,
                                       std::size_t limit) {
  return read_consistently(database, kDoing, [&](const Xapian::Database& db) {
    return limit == 0 ? std::vector<MostCited>() : Ranking(db, filters).run(limit);
  });
}

}  // namespace chithi::query
