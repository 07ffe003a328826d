// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/network.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_set>
#include <utility>

#include "query/internal/chain.h"
#include "query/internal/cited_words.h"
#include "query/internal/citer_filter.h"
#include "query/internal/coverage.h"
#include "query/internal/database_edge.h"
#include "query/internal/description.h"
#include "query/internal/records.h"
#include "query/internal/resolution.h"
#include "query/internal/selection.h"
#include "query/internal/ways.h"
#include "schema/messages.h"

namespace chithi::query {
namespace {

using corpus::PartialDate;

constexpr PartialDate kFirstDayOfThe34 = {2025, 7, 1};
constexpr int kProvincesBefore = 63;
constexpr int kProvincesToday = 34;

/// Of values that ascend.
double median(const std::vector<int>& values) {
  const std::size_t middle = values.size() / 2;
  if (values.size() % 2 == 1) return values[middle];
  return (static_cast<double>(values[middle - 1]) + static_cast<double>(values[middle])) / 2;
}

/// The same.
LagSpread spread(const std::vector<int>& values) {
  const auto within = [&values](std::size_t quarters) {
    return values[(values.size() * quarters + 3) / 4 - 1];
  };
  return {values.front(), within(1), within(3), values.back()};
}

void summarize_lags(CitesReport& report) {
  std::vector<int> lags;
  for (const Citer& citer : report.citers) {
    if (citer.lag_days && !citer.before_target) lags.push_back(*citer.lag_days);
  }
  report.lag_count = lags.size();
  report.lag_left_out = report.citers.size() - lags.size();
  if (lags.empty()) return;
  std::ranges::sort(lags);
  report.median_lag_days = median(lags);
  report.lag_spread = spread(lags);
}

/// The map of the time: of the target, or if its date is unknown, of the first that cites it, be it
/// left out by a filter or not.
int map_at_the_time(const CitesReport& report) {
  std::optional<PartialDate> date = report.target.date;
  if (!date && !report.citers.empty()) date = report.citers.front().directive.date;
  const bool since = date && *date >= kFirstDayOfThe34;
  return since ? kProvincesToday : kProvincesBefore;
}

/// Answers for one reference in one state of the database.
class Inquiry {
 public:
  Inquiry(const Xapian::Database& database, const CitesRequest& request)
      : database_(database),
        request_(request),
        filter_(request.filters, database),
        documented_(provinces_with_documents(database)),
        records_(database),
        resolver_(records_) {}

  std::vector<CitesReport> run() {
    if (const auto docid = find_id(database_, request_.reference.text)) return {report_on(*docid)};
    if (!request_.reference.cited) return {};
    const Selection selection(request_.reference);
    const std::vector<std::string> keys =
        candidate_keys(database_, request_.reference.words, *request_.reference.cited);
    std::vector<Draft> drafts;
    for (const std::string& key : keys)
      draft(key, selection, drafts);
    if (drafts.empty() && selection.day()) drafts = nearest_drafts(keys, selection);
    return finished(std::move(drafts));
  }

 private:
  /// A report, and the document that it is on, whose open citations are told at last.
  struct Draft {
    CitesReport report;
    const CitedDocument* document = nullptr;
  };

  void draft(const std::string& key, const Selection& selection, std::vector<Draft>& drafts) {
    std::vector<Draft> of_key;
    const std::vector<CitedDocument>& documents = resolver_.documents(key);
    for (const CitedDocument& document : documents) {
      const Target target = describe(records_, document);
      if (selection.accepts(target)) of_key.push_back({report_on(document, target), &document});
    }
    if (of_key.empty()) of_key = doubtful_drafts(documents, selection);
    std::ranges::stable_sort(of_key, likelier, &Draft::report);
    std::ranges::move(of_key, std::back_inserter(drafts));
  }

  std::vector<Draft> doubtful_drafts(const std::vector<CitedDocument>& documents,
                                     const Selection& selection) {
    std::vector<Draft> drafts;
    for (const CitedDocument& document : documents) {
      const Target target = describe(records_, document);
      if (!selection.may_accept(target) || is_of_later_year(document)) continue;
      drafts.push_back({report_on_doubtful(document, target), nullptr});
    }
    return drafts;
  }

  /// On the documents nearest to the day that was typed, which is that of none.
  std::vector<Draft> nearest_drafts(const std::vector<std::string>& keys,
                                    const Selection& selection) {
    std::vector<std::pair<const CitedDocument*, Target>> near;
    for (const std::string& key : keys) {
      for (const CitedDocument& document : resolver_.documents(key))
        near.emplace_back(&document, describe(records_, document));
    }
    keep_nearest(selection, near, [](const auto& item) { return item.second; });
    std::vector<Draft> drafts;
    for (const auto& [document, target] : near) {
      drafts.push_back({report_on(*document, target), document});
      drafts.back().report.other_day = selection.day();
    }
    std::ranges::stable_sort(drafts, likelier, &Draft::report);
    return drafts;
  }

  /// A paper that bears no date may cite one of after the year that was asked for.
  bool is_of_later_year(const CitedDocument& document) {
    return std::ranges::any_of(document.copies, [this](Xapian::docid copy) {
      return records_.not_before(copy).year > request_.reference.year.value_or(0);
    });
  }

  /// What may mean any of very many is told once, or an archive of a thousand communes, each with
  /// its 01/KH-UBND, would tell a thousand times a thousand candidates.
  std::vector<CitesReport> finished(std::vector<Draft> drafts) {
    constexpr std::size_t kMany = 20;
    std::unordered_set<const OpenCitations*> told;
    std::vector<CitesReport> reports;
    for (Draft& draft : drafts) {
      if (draft.document != nullptr) {
        add_candidates(*draft.document, draft.report, drafts.size() > kMany ? &told : nullptr);
      }
      reports.push_back(finished(std::move(draft.report)));
    }
    return reports;
  }

  /// The most cited one first, then what is in the archive, then the latest.
  static bool likelier(const CitesReport& a, const CitesReport& b) {
    const auto rank = [](const CitesReport& report) {
      return std::tuple(report.citers.size(), report.target.id.has_value(),
                        report.target.date.value_or(PartialDate()));
    };
    return rank(a) > rank(b);
  }

  CitesReport report_on(Xapian::docid docid) {
    CitedDocument alone;
    alone.copies = {docid};
    const CitedDocument* document = resolver_.document_of(docid);
    if (document == nullptr) document = &alone;
    CitesReport report = report_on(*document, describe(records_, *document));
    add_candidates(*document, report, nullptr);
    return finished(std::move(report));
  }

  /// But for its candidates, and what is counted at last.
  CitesReport report_on(const CitedDocument& document, const Target& target) {
    CitesReport report;
    report.target = target;
    const unsigned depth = request_.direct_only ? 1 : request_.max_depth;
    report.copies = document.copies;
    report.citers = climb_citers(resolver_, document, target.date, depth);
    report.deeper = !request_.direct_only && goes_deeper(document, report.citers, depth);
    if (request_.tells_ways) {
      tell_ways(report.citers);
      name_ways(report.citers);
    }
    report.coverage.of = request_.provinces != 0 ? request_.provinces : map_at_the_time(report);
    filter(report);
    if (request_.whole_heads) {
      for (Citer& citer : report.citers)
        citer.directive = records_.head(citer.docid);
    }
    return report;
  }

  /// Whether the last of them are cited by others still.
  bool goes_deeper(const CitedDocument& document, const std::vector<Citer>& citers,
                   unsigned depth) {
    std::set<Xapian::docid> met;
    for (const Xapian::docid copy : document.copies)
      met.insert(records_.paper_of(copy));
    for (const Citer& citer : citers)
      met.insert(records_.paper_of(citer.docid));
    return std::ranges::any_of(citers, [&](const Citer& citer) {
      const CitedDocument* cited =
          citer.depth == depth ? resolver_.cited_document_of(citer.docid) : nullptr;
      return cited != nullptr && std::ranges::any_of(cited->citations, [&](CitingPlace place) {
               return !met.contains(records_.paper_of(place.directive));
             });
    });
  }

  void filter(CitesReport& report) {
    report.undated_left_out = static_cast<std::size_t>(std::ranges::count_if(
        report.citers, [&](const Citer& c) { return filter_.lacks_date(c.directive); }));
    report.filtered_out =
        std::erase_if(report.citers, [&](const Citer& c) { return !filter_.accepts(c.directive); });
  }

  /// All who cite a document that nobody dates are no more than candidates for one year's.
  CitesReport report_on_doubtful(const CitedDocument& document, const Target& target) {
    CitesReport report;
    report.target = target;
    report.coverage.of = request_.provinces != 0 ? request_.provinces : map_at_the_time(report);
    const std::string year = std::to_string(request_.reference.year.value_or(0));
    const std::string why = schema::tr("the text gives no year: {0} or another", year);
    for (const CitingPlace& place : document.citations)
      add_candidate(place, why, {}, report);
    return report;
  }

  /// What cites a document for sure and once more in doubt is no candidate; nor, if that is asked
  /// for, what was told before.
  void add_candidates(const CitedDocument& document, CitesReport& report,
                      std::unordered_set<const OpenCitations*>* told) {
    std::set<Xapian::docid> sure;
    for (const Citer& citer : report.citers) {
      if (citer.depth == 1) sure.insert(records_.paper_of(citer.docid));
    }
    for (const auto& open : document.open) {
      if (told != nullptr && !told->insert(open.get()).second) continue;
      for (const CitingPlace place : open->places) {
        if (!is_copy(document, place.directive)) add_candidate(place, open->why, sure, report);
      }
    }
  }

  void add_candidate(CitingPlace place, const std::string& why, const std::set<Xapian::docid>& sure,
                     CitesReport& report) {
    if (sure.contains(records_.paper_of(place.directive)) || records_.is_repeated(place)) return;
    const corpus::Directive& directive = records_.listed(place.directive);
    if (!filter_.accepts(directive)) return;
    report.candidates.push_back({directive, cited_words(records_, place), why});
  }

  CitesReport finished(CitesReport report) {
    summarize_lags(report);
    report.coverage = cover(documented_, report.citers, report.candidates, report.coverage.of);
    report.coverage.is_filtered = leaves_out(request_) || report.deeper;
    std::ranges::stable_sort(report.candidates, {},
                             [](const Candidate& c) { return std::string_view(c.directive.id); });
    return report;
  }

  const Xapian::Database& database_;
  const CitesRequest& request_;
  CiterFilter filter_;
  std::set<std::string> documented_;
  Records records_;
  Resolver resolver_;
};

}  // namespace

bool leaves_out(const CitesRequest& request) {
  return request.filters != Filters() || request.direct_only ||
         request.max_depth < CitesRequest().max_depth;
}

std::vector<CitesReport> find_citers(const Xapian::Database& database,
                                     const CitesRequest& request) {
  return read_consistently(database, "following citations in",
                           [&](const Xapian::Database& db) { return Inquiry(db, request).run(); });
}

}  // namespace chithi::query
