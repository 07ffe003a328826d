// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/internal/choices.h"

#include <algorithm>

#include "corpus/document_number.h"
#include "query/internal/selection.h"
#include "query/internal/wording.h"
#include "query/reference.h"

namespace chithi::query {
namespace {

/// Whether what was typed means no other document of the reports.
bool chooses_alone(const std::string& text, const std::vector<CitesReport>& reports) {
  const Reference reference = parse_reference(text);
  if (!reference.cited || !reference.cited->number || !reference.unknown.empty()) return false;
  const std::string key = corpus::number_key(*reference.cited->number);
  const Selection selection(reference);
  return std::ranges::count_if(reports, [&](const CitesReport& report) {
           return report.target.identity.number == key && selection.accepts(report.target);
         }) == 1;
}

}  // namespace

std::vector<std::string> choices(const std::vector<CitesReport>& reports) {
  std::vector<std::string> all;
  for (const CitesReport& report : reports) {
    std::string text = choice(report.target);
    // A form that may mean another too is none, and an id always means one.
    const bool by_id = reports.size() > 1 && report.target.id && !chooses_alone(text, reports);
    all.push_back(by_id ? *report.target.id : std::move(text));
  }
  return all;
}

}  // namespace chithi::query
