// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/internal/cites_wording.h"

#include <algorithm>
#include <cmath>

#include "query/internal/choices.h"
#include "query/internal/wording.h"
#include "query/text_table.h"
#include "schema/messages.h"

namespace chithi::query {
namespace {

using schema::tr;
using schema::trn;

/// "2.5 days", "1 day"; "2,5 ngày"
std::string days_text(double days) {
  const double rounded = std::round(days * 2) / 2;
  std::string text = std::to_string(static_cast<long>(std::floor(rounded)));
  if (rounded != std::floor(rounded)) text = tr("{0}.5", text);
  return rounded == 1 ? tr("1 day") : tr("{0} days", text);
}

std::string joined_lag_reasons(const CitesReport& report) {
  if (!report.target.date || !report.target.date->is_full()) return tr("its own date is not known");
  const auto before =
      static_cast<std::size_t>(std::ranges::count_if(report.citers, &Citer::before_target));
  const std::size_t undated = report.lag_left_out - before;
  if (before == 0) return tr("undated");
  if (undated == 0) return tr("dated before it");
  return tr("{0} undated, {1} dated before it", undated, before);
}

/// "n = 3; 1 left out: undated"
std::string lag_basis(const CitesReport& report) {
  if (report.lag_left_out == 0) return tr("n = {0}", report.lag_count);
  return tr("n = {0}; {1} left out: {2}", report.lag_count, report.lag_left_out,
            joined_lag_reasons(report));
}

/// "first after 4 days, median 5 days (n = 3; 1 left out: undated)"; of many, quarters besides.
std::string lag_sentence(const CitesReport& report) {
  constexpr std::size_t kFewestForQuarters = 8;
  if (!report.median_lag_days || !report.lag_spread) {
    return tr("days not known ({0})", lag_basis(report));
  }
  const LagSpread& spread = *report.lag_spread;
  const std::string first = days_text(spread.first);
  const std::string median = days_text(*report.median_lag_days);
  if (report.lag_count < kFewestForQuarters) {
    return tr("first after {0}, median {1} ({2})", first, median, lag_basis(report));
  }
  return tr("first after {0}, median {1}, three quarters within {2}, last after {3} ({4})", first,
            median, days_text(spread.three_quarters), days_text(spread.last), lag_basis(report));
}

}  // namespace

std::string signed_days(int days) {
  return days < 0 ? std::to_string(days) : "+" + std::to_string(days);
}

std::string issuer_text(const corpus::Directive& directive) {
  return directive.issuer.name.value_or(directive.issuer.province.value_or(""));
}

std::string count_sentence(const CitesReport& report) {
  const std::size_t all = report.citers.size();
  if (all == 0 && report.filtered_out > 0) {
    return trn("{0} directive in this archive cites it, and does not pass the options",
               "{0} directives in this archive cite it, and none passes the options",
               report.filtered_out);
  }
  if (all == 0) return tr("cited by no directive in this archive");
  const auto direct =
      static_cast<std::size_t>(std::ranges::count(report.citers, 1U, &Citer::depth));
  return trn("cited by {0} directive: {1} directly, {2} through others; {3}",
             "cited by {0} directives: {1} directly, {2} through others; {3}", all, direct,
             all - direct, lag_sentence(report));
}

std::vector<std::string> left_out_sentences(const CitesReport& report) {
  std::vector<std::string> sentences;
  if (report.undated_left_out > 0) {
    sentences.push_back(trn("{0} directive that cites it is left out for want of a date",
                            "{0} directives that cite it are left out for want of a date",
                            report.undated_left_out));
  }
  if (report.deeper) {
    sentences.push_back(tr("more directives cite the last of these: a greater --depth finds them"));
  }
  return sentences;
}

std::string way_text(const Citer& citer) {
  return chain_text(citer.via_names.empty() ? citer.via : citer.via_names);
}

std::string without_first_date(const ProvinceRow& row) {
  return row.before_target == row.directives ? tr("dated before it")
                                             : tr("undated, or dated before it");
}

std::string coverage_sentence(const Coverage& coverage) {
  constexpr int kBefore = 63;
  const std::string of = coverage.of == kBefore
                             ? tr("provinces ({0} before July 2025)", coverage.of)
                             : tr("provinces ({0} since July 2025)", coverage.of);
  std::string provinces = tr(
      "{0}: {1}, {2}, {3}", of, trn("{0} cites it", "{0} cite it", coverage.cited.size()),
      trn("{0} has documents here but none citing it", "{0} have documents here but none citing it",
          coverage.not_found.size()),
      trn("{0} has no documents here", "{0} have no documents here", coverage.no_documents.size()));
  if (coverage.unknown > 0) {
    provinces += "; " + trn("{0} directive of no known province cites it",
                            "{0} directives of no known province cite it", coverage.unknown);
  }
  if (coverage.central > 0) {
    provinces += "; " + trn("{0} directive of a central body cites it",
                            "{0} directives of central bodies cite it", coverage.central);
  }
  if (!coverage.is_filtered) return provinces;
  return tr("{0}; only directives that pass the options are counted as citing", provinces);
}

std::string choices_sentence(const std::vector<CitesReport>& reports) {
  return trn("{0} document may be meant; each can be asked for alone: {1}",
             "{0} documents may be meant; each can be asked for alone: {1}", reports.size(),
             joined(choices(reports), ", "));
}

std::string excerpt(std::string_view sentence, std::string_view cited_as, std::size_t width) {
  constexpr std::string_view kCut = "… ";
  const std::size_t at = sentence.find(cited_as);
  if (at == std::string_view::npos ||
      display_width(sentence.substr(0, at + cited_as.size())) < width) {
    return cut_to_width(sentence, width);
  }
  // Words go from the front until there is as much room behind the citation as before it.
  const std::size_t room = width - std::min(width, display_width(cited_as) + kCut.size());
  std::size_t begin = at;
  while (begin > 1) {
    const std::size_t blank = sentence.rfind(' ', begin - 2);
    if (blank == std::string_view::npos) break;
    if (display_width(sentence.substr(blank + 1, at - blank - 1)) > room / 2) break;
    begin = blank + 1;
  }
  return cut_to_width(std::string(kCut).append(sentence.substr(begin)), width);
}

std::string before_target_note() {
  return tr("dated before what it cites: left out of the days above");
}

}  // namespace chithi::query
