// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/network.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
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

/// The map of the time: of the target, or if its date is unknown, of the first that cites it.
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
    std::vector<CitesReport> reports;
    if (!request_.reference.cited) return reports;
    const Selection selection(request_.reference);
    for (const std::string& key :
         candidate_keys(database_, request_.reference.words, *request_.reference.cited)) {
      auto of_key = reports_on(key, selection);
      std::ranges::move(of_key, std::back_inserter(reports));
    }
    return reports;
  }

 private:
  std::vector<CitesReport> reports_on(const std::string& key, const Selection& selection) {
    std::vector<CitesReport> reports;
    const std::vector<CitedDocument>& documents = resolver_.documents(key);
    for (const CitedDocument& document : documents) {
      const Target target = describe(records_, document);
      if (selection.accepts(target)) reports.push_back(report_on(document, target));
    }
    if (reports.empty()) reports = doubtful_reports(documents, selection);
    std::ranges::stable_sort(reports, likelier);
    return reports;
  }

  std::vector<CitesReport> doubtful_reports(const std::vector<CitedDocument>& documents,
                                            const Selection& selection) {
    std::vector<CitesReport> reports;
    for (const CitedDocument& document : documents) {
      const Target target = describe(records_, document);
      if (selection.may_accept(target)) reports.push_back(report_on_doubtful(document, target));
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
    return report_on(*document, describe(records_, *document));
  }

  CitesReport report_on(const CitedDocument& document, const Target& target) {
    CitesReport report;
    report.target = target;
    const unsigned depth = request_.direct_only ? 1 : request_.max_depth;
    report.copies = document.copies;
    report.citers = climb_citers(resolver_, document, target.date, depth);
    report.deeper = !request_.direct_only && goes_deeper(document, report.citers, depth);
    name_ways(report.citers);
    filter(report);
    if (request_.whole_heads) {
      for (Citer& citer : report.citers)
        citer.directive = records_.head(citer.docid);
    }
    add_candidates(document.doubts, report);
    return finished(std::move(report));
  }

  /// Whether the last of them are cited by others still.
  bool goes_deeper(const CitedDocument& document, const std::vector<Citer>& citers,
                   unsigned depth) {
    std::set<Xapian::docid> met(document.copies.begin(), document.copies.end());
    for (const Citer& citer : citers)
      met.insert(citer.docid);
    return std::ranges::any_of(citers, [&](const Citer& citer) {
      const CitedDocument* cited =
          citer.depth == depth ? resolver_.cited_document_of(citer.docid) : nullptr;
      return cited != nullptr && std::ranges::any_of(cited->citations, [&](CitingPlace place) {
               return !met.contains(place.directive);
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
    const std::string year = std::to_string(request_.reference.year.value_or(0));
    const std::string why = schema::tr("the text gives no year: {0} or another", year);
    std::vector<Doubt> doubts;
    for (const CitingPlace& place : document.citations) {
      doubts.push_back({place, why});
    }
    add_candidates(doubts, report);
    return finished(std::move(report));
  }

  /// What cites a document for sure and once more in doubt is no candidate.
  void add_candidates(const std::vector<Doubt>& doubts, CitesReport& report) {
    std::set<std::string_view> told;
    for (const Citer& citer : report.citers) {
      if (citer.depth == 1) told.insert(citer.directive.id);
    }
    for (const Doubt& doubt : doubts) {
      const corpus::Directive& directive = records_.listed(doubt.place.directive);
      if (told.contains(directive.id) || !filter_.accepts(directive)) continue;
      report.candidates.push_back({directive, cited_words(records_, doubt.place), doubt.why});
    }
  }

  CitesReport finished(CitesReport report) {
    summarize_lags(report);
    const int of = request_.provinces != 0 ? request_.provinces : map_at_the_time(report);
    report.coverage = cover(documented_, report.citers, report.candidates, of);
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
