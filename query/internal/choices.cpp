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

/// A form that may mean another too is none, and an id always means one; the usual form where none
/// does.
std::string choice_among(const Target& target, const std::vector<CitesReport>& reports) {
  const std::string usual = choice(target);
  if (chooses_alone(usual, reports)) return usual;
  if (target.id) return *target.id;
  if (!target.ref) return usual;
  const std::string body = target.issuer ? "@" + *target.issuer : "";
  const bool is_dated = target.date && target.date->is_full();
  const std::string day = is_dated ? "@" + date_text(target.date) : "";
  const std::string number = *target.ref + (target.province ? "@" + *target.province : "");
  for (const std::string& form : {usual + body, number + day, number + day + body}) {
    if (chooses_alone(form, reports)) return form;
  }
  return usual;
}

}  // namespace

std::vector<std::string> choices(const std::vector<CitesReport>& reports) {
  std::vector<std::string> all;
  for (const CitesReport& report : reports) {
    all.push_back(reports.size() > 1 ? choice_among(report.target, reports)
                                     : choice(report.target));
  }
  return all;
}

}  // namespace chithi::query
