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
  [[nodiscard]] std::vector<std::string> fuller_keys(const std::string& key) {
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

using Open = std::shared_ptr<const OpenCitations>;

/// Judges each citation by the surest that is said of it.
class Judgement {
 public:
  void note(Records& records, const CitedDocument& document) {
    const Certainty own = document.copies.empty() ? Certainty::Outside : Certainty::Found;
    for (const CitingPlace& place : document.citations)
      note(records, place, own);
    for (const Open& open : document.open)
      note(records, open, document);
  }

  [[nodiscard]] const auto& places() const { return places_; }

 private:
  void note(Records& records, CitingPlace place, Certainty certainty) {
    if (records.is_repeated(place)) return;
    Certainty& known = places_.try_emplace(place, certainty).first->second;
    known = std::max(known, certainty);
  }

  /// A directive is one document at most, so that the second one has all that it left out.
  void note(Records& records, const Open& open, const CitedDocument& document) {
    if (++seen_[open] > 2) return;
    for (const CitingPlace place : open->places) {
      if (is_copy(document, place.directive)) continue;
      note(records, place, open->conflict ? Certainty::Conflict : Certainty::Open);
    }
  }

  std::unordered_map<CitingPlace, Certainty, CitingPlaceHash> places_;
  std::unordered_map<Open, std::size_t> seen_;
};

CitationCounts counted(const Xapian::Database& database) {
  Judgement judgement;
  judge_all(database, [&](Records& records, const CitedDocument& document) {
    judgement.note(records, document);
  });
  const auto& places = judgement.places();
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

/// Documents of which a person looks at no more for one citation.
constexpr std::size_t kMostOptions = 20;

/// Gathers what is doubtful, without what turns out to be sure under another number.
class Doubts {
 public:
  Doubts(const Xapian::Database& database, const Filters& filters)
      : database_(database), filter_(filters, database), records_(database) {}

  DoubtfulCitations run(std::size_t limit) {
    judge_all(database_,
              [this](Records& records, const CitedDocument& document) { note(records, document); });
    for (const auto& [open, options] : doubts_)
      add(*open, options);
    std::vector<const Doubtful*> order;
    for (const auto& [place, doubtful] : doubtful_)
      order.push_back(&doubtful);
    std::ranges::sort(order, {}, [](const Doubtful* d) {
      return std::tuple(!d->why->conflict, d->id, std::string_view(d->raw), d->place.citation);
    });
    DoubtfulCitations found;
    found.left_out = order.size() - std::min(limit, order.size());
    order.resize(order.size() - found.left_out);
    for (const Doubtful* doubtful : order)
      found.citations.push_back(told(*doubtful));
    return found;
  }

 private:
  /// What open citations may mean: the first documents of it.
  struct Options {
    struct Option {
      Target target;
      std::vector<Xapian::docid> copies;
    };
    std::vector<Option> first;
    std::size_t more = 0;
  };

  /// A citation with all that is open about it.
  struct Doubtful {
    CitingPlace place;
    std::string_view id;
    std::string raw;
    const OpenCitations* why = nullptr;
    std::vector<const Options*> options;
  };

  void note(Records& records, const CitedDocument& document) {
    if (!document.copies.empty())
      sure_.insert(document.citations.begin(), document.citations.end());
    // Of what has neither number nor date there is nothing to choose from.
    const bool known = !document.copies.empty() || !document.citations.empty();
    std::optional<Target> target;
    for (const Open& open : document.open) {
      const auto [at, is_new] = index_.try_emplace(open, doubts_.size());
      if (is_new) doubts_.push_back({open, {}});
      Options& options = doubts_[at->second].second;
      if (!known) continue;
      if (options.first.size() == kMostOptions) {
        ++options.more;
        continue;
      }
      if (!target) target = describe(records, document);
      options.first.push_back({*target, document.copies});
    }
  }

  void add(const OpenCitations& open, const Options& options) {
    for (const CitingPlace place : open.places) {
      if (sure_.contains(place) || is_only_self(place, options)) continue;
      if (records_.is_repeated(place)) continue;
      const corpus::Directive& directive = records_.listed(place.directive);
      if (!filter_.accepts(directive)) continue;
      const auto [at, is_new] = doubtful_.try_emplace(place);
      Doubtful& doubtful = at->second;
      if (is_new) {
        doubtful = {place, directive.id, cited_words(records_, place), &open, {}};
      }
      if (open.conflict && !doubtful.why->conflict) doubtful.why = &open;
      doubtful.options.push_back(&options);
    }
  }

  static bool is_self(CitingPlace place, const Options::Option& option) {
    return std::ranges::find(option.copies, place.directive) != option.copies.end();
  }

  static bool is_only_self(CitingPlace place, const Options& options) {
    return options.first.size() == 1 && is_self(place, options.first.front());
  }

  DoubtfulCitation told(const Doubtful& doubtful) {
    DoubtfulCitation citation;
    citation.directive = records_.listed(doubtful.place.directive);
    citation.raw = doubtful.raw;
    citation.quotes = corpus::texts_of(
        records_.node(doubtful.place.directive).sentences(doubtful.place.citation));
    citation.certainty = doubtful.why->conflict ? Certainty::Conflict : Certainty::Open;
    citation.why = doubtful.why->why;
    for (const Options* options : doubtful.options) {
      citation.more_options += options->more;
      for (const Options::Option& option : options->first) {
        if (is_self(doubtful.place, option)) continue;
        if (citation.options.size() < kMostOptions) {
          citation.options.push_back(option.target);
        } else {
          ++citation.more_options;
        }
      }
    }
    return citation;
  }

  const Xapian::Database& database_;
  CiterFilter filter_;
  Records records_;
  std::vector<std::pair<Open, Options>> doubts_;
  std::unordered_map<Open, std::size_t> index_;  ///< In `doubts_`.
  std::unordered_map<CitingPlace, Doubtful, CitingPlaceHash> doubtful_;
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
    Records& records = walk_.records();
    MostCited found;
    std::set<Xapian::docid> counted;
    std::set<std::string> provinces;
    for (const CitingPlace& place : document.citations) {
      const corpus::Directive& directive = records.listed(place.directive);
      if (!filter_.accepts(directive) || records.is_repeated(place)) continue;
      if (!counted.insert(records.paper_of(place.directive)).second) continue;
      if (directive.issuer.province) provinces.insert(*directive.issuer.province);
      note_date(directive.date, found);
    }
    found.directives = counted.size();
    if (counted.empty()) return;
    for_each_open(document, [&](CitingPlace place, const OpenCitations&) {
      const bool accepted = filter_.accepts(records.listed(place.directive));
      if (accepted && counted.insert(records.paper_of(place.directive)).second) ++found.candidates;
    });
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
