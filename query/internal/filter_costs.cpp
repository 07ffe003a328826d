// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/internal/filter_costs.h"

#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "query/compiler.h"
#include "query/internal/count.h"
#include "query/internal/wording.h"
#include "query/parser.h"
#include "schema/fields.h"

namespace chithi::query {
namespace {

/// A question, and what was taken out of it.
struct Variant {
  std::string without;
  Request request;
  ParsedQuery parsed;
};

constexpr std::pair<std::string_view, std::string Filters::*> kOptions[] = {
    {"--province", &Filters::province}, {"--type", &Filters::type},
    {"--issuer", &Filters::issuer},     {"--level", &Filters::level},
    {"--branch", &Filters::branch},     {"--cites", &Filters::cites}};

std::string option_text(std::string_view name, const std::optional<corpus::PartialDate>& date) {
  return date ? std::string(name) + " " + corpus::to_string(*date) : std::string();
}

std::string typed(const FieldValue& field) {
  const bool quoted = field.value.find(' ') != std::string::npos;
  return field.keyword + (quoted ? ":\"" + field.value + "\"" : ":" + field.value);
}

std::string typed(const DateRange& range) {
  const auto text = [](const auto& date) { return date ? corpus::to_string(*date) : ""; };
  const std::string keyword = std::string(schema::kDateKeyword) + ":";
  if (range.from == range.to) return keyword + text(range.from);
  return keyword + text(range.from) + ".." + text(range.to);
}

/// How a condition at the top of a query is typed; empty for what is none.
std::string condition_text(const Node& node) {
  if (const auto* field = std::get_if<FieldValue>(&node.value)) return typed(*field);
  if (const auto* range = std::get_if<DateRange>(&node.value)) return typed(*range);
  return {};
}

/// Takes conditions out of a question, one at a time or all.
class Relaxation {
 public:
  Relaxation(const Request& request, ParsedQuery parsed) : all_{{}, request, std::move(parsed)} {}

  std::vector<Variant> one_at_a_time() {
    for (const auto& [name, member] : kOptions) {
      const std::string& value = all_.request.filters.*member;
      if (!value.empty()) {
        relaxed(std::string(name) + " " + value).request.filters.*member = {};
      }
    }
    relax_days();
    for (std::size_t i = 0; i < all_.parsed.root.children.size(); ++i) {
      const std::string text = condition_text(all_.parsed.root.children[i]);
      if (text.empty()) continue;
      auto& children = relaxed(text).parsed.root.children;
      children.erase(children.begin() + static_cast<std::ptrdiff_t>(i));
    }
    return variants_;
  }

  Variant all_at_once() const {
    Variant none = all_;
    none.request.filters = {};
    std::erase_if(none.parsed.root.children,
                  [](const Node& node) { return !condition_text(node).empty(); });
    std::vector<std::string> texts;
    for (const Variant& variant : variants_)
      texts.push_back(variant.without);
    none.without = joined(texts, " ");
    return none;
  }

 private:
  Variant& relaxed(std::string without) {
    variants_.push_back(all_);
    variants_.back().without = std::move(without);
    return variants_.back();
  }

  void relax_days() {
    const Filters& filters = all_.request.filters;
    const std::string text =
        joined({option_text("--from", filters.from), option_text("--to", filters.to)}, " ");
    if (text.empty()) return;
    Filters& without = relaxed(text).request.filters;
    without.from = without.to = std::nullopt;
  }

  Variant all_;
  std::vector<Variant> variants_;
};

}  // namespace

std::vector<FilterCost> filter_costs(const Xapian::Database& database, const Request& request,
                                     const vi::Abbreviations& abbreviations, std::size_t total) {
  std::vector<FilterCost> costs;
  const auto add_if_more = [&](const Variant& variant) {
    const CompiledQuery query = compile(variant.parsed, variant.request, database, abbreviations);
    const std::size_t more = count(database, query.match);
    if (more > total) costs.push_back({variant.without, more});
  };
  Relaxation relaxation(request, parse_query(request.query));
  const std::vector<Variant> variants = relaxation.one_at_a_time();
  for (const Variant& variant : variants)
    add_if_more(variant);
  if (costs.empty() && variants.size() > 1) add_if_more(relaxation.all_at_once());
  return costs;
}

}  // namespace chithi::query
