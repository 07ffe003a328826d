// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/internal/filter_costs.h"

#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "query/compiler.h"
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

constexpr std::size_t kMostWeighed = 16;  ///< Conditions; each costs a question.

/// Takes conditions out of a question, one at a time or all.
class Relaxation {
 public:
  Relaxation(const Request& request, ParsedQuery parsed) : all_{{}, request, std::move(parsed)} {
    for (const auto& [name, member] : kOptions) {
      const std::string& value = request.filters.*member;
      if (!value.empty()) options_.push_back({std::string(name) + " " + value, member});
    }
    days_ = joined(
        {option_text("--from", request.filters.from), option_text("--to", request.filters.to)},
        " ");
    const std::vector<Node>& children = all_.parsed.root.children;
    for (std::size_t i = 0; i < children.size(); ++i) {
      if (!condition_text(children[i]).empty()) typed_.push_back(i);
    }
  }

  [[nodiscard]] std::size_t size() const {
    return options_.size() + (days_.empty() ? 0 : 1) + typed_.size();
  }

  [[nodiscard]] std::vector<Variant> one_at_a_time() const {
    std::vector<Variant> variants;
    for (const auto& [text, member] : options_) {
      variants.push_back(all_);
      variants.back().without = text;
      variants.back().request.filters.*member = {};
    }
    if (!days_.empty()) {
      variants.push_back(all_);
      variants.back().without = days_;
      variants.back().request.filters.from = variants.back().request.filters.to = std::nullopt;
    }
    for (const std::size_t child : typed_) {
      variants.push_back(all_);
      std::vector<Node>& children = variants.back().parsed.root.children;
      variants.back().without = condition_text(children[child]);
      children.erase(children.begin() + static_cast<std::ptrdiff_t>(child));
    }
    return variants;
  }

  [[nodiscard]] Variant all_at_once() const {
    std::vector<std::string> texts;
    for (const auto& [text, member] : options_)
      texts.push_back(text);
    if (!days_.empty()) texts.push_back(days_);
    for (const std::size_t child : typed_)
      texts.push_back(condition_text(all_.parsed.root.children[child]));
    Variant none = all_;
    none.request.filters = {};
    std::erase_if(none.parsed.root.children,
                  [](const Node& node) { return !condition_text(node).empty(); });
    none.without = joined(texts, " ");
    return none;
  }

 private:
  Variant all_;
  std::vector<std::pair<std::string, std::string Filters::*>> options_;  ///< As typed.
  std::string days_;
  std::vector<std::size_t> typed_;  ///< Conditions among the query's parts.
};

}  // namespace

std::vector<FilterCost> filter_costs(const Xapian::Database& database, const Request& request,
                                     const vi::Abbreviations& abbreviations, std::size_t total,
                                     const CountOf& count) {
  std::vector<FilterCost> costs;
  const auto add_if_more = [&](const Variant& variant) {
    const CompiledQuery query = compile(variant.parsed, variant.request, database, abbreviations);
    const std::size_t more = count(query.match);
    if (more > total) costs.push_back({variant.without, more});
  };
  const Relaxation relaxation(request, parse_query(request.query));
  if (relaxation.size() <= kMostWeighed) {
    for (const Variant& variant : relaxation.one_at_a_time())
      add_if_more(variant);
  }
  if (costs.empty() && relaxation.size() > 1) add_if_more(relaxation.all_at_once());
  return costs;
}

}  // namespace chithi::query
