// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/internal/chain.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <ranges>
#include <set>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "query/internal/date_bounds.h"

namespace chithi::query {
namespace {

using corpus::PartialDate;

constexpr std::size_t kMostQuotes = 3;

bool is_surely_before(const PartialDate& date, const PartialDate& other) {
  return date.year != 0 && other.year != 0 && last_day(date) < first_day(other);
}

std::optional<PartialDate> later(const std::optional<PartialDate>& a,
                                 const std::optional<PartialDate>& b) {
  if (!a || !b) return a ? a : b;
  return is_surely_before(*a, *b) ? b : a;
}

/// A directive of the chain, before it is told.
struct Link {
  Xapian::docid docid = 0;
  std::optional<PartialDate> latest;  ///< Date in the chain below it: nothing may be older.
};

/// Follows the citations of a document upwards, level by level.
class Chain {
 public:
  explicit Chain(Resolver& resolver) : records_(resolver.records()), resolver_(resolver) {}

  std::vector<Citer> climb(const CitedDocument& document, const std::optional<PartialDate>& date,
                           unsigned max_depth) {
    for (const Xapian::docid copy : document.copies)
      seen_.insert(records_.paper_of(copy));
    std::vector<Link> level = citers_of(document, {0, date}, 1);
    for (unsigned depth = 2; depth <= max_depth && !level.empty(); ++depth) {
      level = next_level(level, depth);
    }
    return std::move(citers_);
  }

 private:
  std::vector<Link> next_level(const std::vector<Link>& level, unsigned depth) {
    std::vector<Link> next;
    for (const Link& link : level) {
      const CitedDocument* document = resolver_.cited_document_of(link.docid);
      if (document == nullptr) continue;
      const Link below = {link.docid, later(link.latest, records_.listed(link.docid).date)};
      std::ranges::move(citers_of(*document, below, depth), std::back_inserter(next));
    }
    return next;
  }

  /// Adds those that cite a document and were not met before; a directive may cite it under
  /// more than one of its forms.
  std::vector<Link> citers_of(const CitedDocument& document, const Link& below, unsigned depth) {
    std::map<Xapian::docid, std::set<std::size_t>> citing;
    for (const CitingPlace& place : document.citations) {
      const bool counts = !seen_.contains(records_.paper_of(place.directive));
      if (counts && !records_.is_repeated(place)) citing[place.directive].insert(place.citation);
    }
    // Its copies may cite it under another form.
    std::erase_if(citing, [&](const auto& file) { return has_better(file.first, citing); });
    std::vector<Xapian::docid> order;
    std::ranges::copy(std::views::keys(citing), std::back_inserter(order));
    records_.sort(order);
    std::vector<Link> added;
    for (const Xapian::docid docid : order) {
      seen_.insert(records_.paper_of(docid));
      citers_.push_back(citer(docid, citing.at(docid)));
      citers_.back().depth = depth;
      citers_.back().through = below.docid;
      const std::optional<PartialDate>& own = citers_.back().directive.date;
      citers_.back().before_target = own && below.latest && is_surely_before(*own, *below.latest);
      added.push_back({docid, below.latest});
    }
    return added;
  }

  [[nodiscard]] bool has_better(Xapian::docid docid,
                                const std::map<Xapian::docid, std::set<std::size_t>>& citing) {
    for (const Xapian::docid better : records_.copies().of_paper(docid)) {
      if (better == docid) return false;
      if (citing.contains(better)) return true;
    }
    return false;
  }

  /// What one file of a paper lacks another supplies.
  void supply(Xapian::docid docid, corpus::Directive& head) {
    for (const Xapian::docid copy : records_.copies().of_paper(docid)) {
      const corpus::Directive& other = records_.listed(copy);
      if (!head.number) head.number = other.number;
      const bool dated = head.date && head.date->is_full();
      if (!dated && other.date && other.date->is_full()) head.date = other.date;
      if (!head.issuer.province) head.issuer = other.issuer;
    }
  }

  Citer citer(Xapian::docid docid, const std::set<std::size_t>& citations) {
    Citer citer;
    citer.docid = docid;
    citer.directive = records_.listed(docid);
    supply(docid, citer.directive);
    citer.also_in = records_.other_copies(docid);
    for (const std::size_t i : citations) {
      const corpus::Citation& citation = records_.citation({docid, i});
      if (citer.cited_as.empty() && !citation.mentions.empty()) {
        citer.cited_as = citation.mentions.front().raw;
      }
      citer.relation = std::max(citer.relation, citation.relation);
      for (corpus::CitingSentence& sentence : records_.node(docid).sentences(i)) {
        add_quote(std::move(sentence), citer);
      }
    }
    return citer;
  }

  static void add_quote(corpus::CitingSentence sentence, Citer& citer) {
    if (citer.quotes.size() == kMostQuotes) return;
    if (std::ranges::find(citer.quotes, sentence.text) != citer.quotes.end()) return;
    citer.quotes.push_back(std::move(sentence.text));
    citer.quoted.push_back(std::move(sentence.words));
  }

  Records& records_;
  Resolver& resolver_;
  std::set<Xapian::docid> seen_;  ///< Papers.
  std::vector<Citer> citers_;
};

void measure_lag(const PartialDate& target, Citer& citer) {
  if (!citer.directive.date) return;
  citer.lag_days = corpus::days_between(target, *citer.directive.date);
}

/// By depth, then date, those without a full one last, then id.
void sort_citers(std::vector<Citer>& citers) {
  const auto rank = [](const Citer& citer) {
    const PartialDate date = citer.directive.date.value_or(PartialDate());
    return std::tuple(citer.depth, !date.is_full(), date, std::string_view(citer.directive.id));
  };
  std::ranges::sort(citers, {}, rank);
}

}  // namespace

std::vector<Citer> climb_citers(Resolver& resolver, const CitedDocument& document,
                                const std::optional<PartialDate>& date, unsigned max_depth) {
  std::vector<Citer> citers = Chain(resolver).climb(document, date, max_depth);
  if (date) {
    for (Citer& citer : citers) {
      measure_lag(*date, citer);
    }
  }
  sort_citers(citers);
  return citers;
}

void tell_ways(std::vector<Citer>& citers) {
  std::unordered_map<Xapian::docid, const Citer*> known;
  for (Citer& citer : citers) {
    known.emplace(citer.docid, &citer);
    const auto through = known.find(citer.through);
    if (through == known.end()) continue;
    const corpus::Directive& directive = through->second->directive;
    citer.via = through->second->via;
    citer.via.push_back(directive.number.value_or(directive.id));
  }
}

}  // namespace chithi::query
