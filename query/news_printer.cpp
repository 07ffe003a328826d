// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/news_printer.h"

#include <algorithm>
#include <cstddef>
#include <ostream>
#include <string>
#include <string_view>
#include <utility>

#include <nlohmann/json.hpp>

#include "query/internal/terminal_snippet.h"
#include "query/internal/wording.h"
#include "query/text_table.h"
#include "schema/json.h"
#include "schema/messages.h"

namespace chithi::query {
namespace {

using schema::tr;
using schema::trn;

using Json = nlohmann::ordered_json;

Json json_of(const Watch& watch) {
  Json json = {{"name", watch.name}};
  json.update(Json::parse(search_of(watch)));
  return json;
}

std::string_view name_of(NewsKind kind) { return kind == NewsKind::New ? "new" : "changed"; }

Json json_of(const News& news) {
  Json items = Json::array();
  for (const NewsItem& item : news.items) {
    Json json = schema::to_json(item.directive, schema::Detail::Header);
    json["status"] = name_of(item.kind);
    json["snippet"] = item.snippet;
    items.push_back(std::move(json));
  }
  return {{"watch", json_of(news.watch)},
          {"first_run", news.is_first},
          {"matching", news.matching},
          {"items", std::move(items)}};
}

/// The conditions of a watch as they are typed.
std::string options_of(const Watch& watch) {
  std::string options;
  const Json search = Json::parse(search_of(watch));
  for (const auto& [key, value] : search.items()) {
    if (key == "query") continue;
    options.append(options.empty() ? "--" : " --").append(key);
    if (value.is_string()) options += " " + value.get<std::string>();
    if (value.is_array()) options += " " + joined(value.get<std::vector<std::string>>(), " --db ");
  }
  return options;
}

void print_item(const NewsItem& item, const PrintOptions& options, std::ostream& out) {
  constexpr std::string_view kIndent = "   ";
  const corpus::Directive& directive = item.directive;
  out << '\n'
      << (item.kind == NewsKind::New ? "+  " : "~  ")
      << on_one_line(joined({number_text(directive), directive.type.value_or(""),
                             directive.issuer.name.value_or(""), date_text(directive.date)},
                            " · "))
      << '\n';
  const std::string subject = on_one_line(directive.subject.value_or(""));
  if (!subject.empty()) out << kIndent << subject << '\n';
  if (!item.snippet.empty()) out << kIndent << for_terminal(item.snippet, options.colour) << '\n';
  const std::string id = on_one_line(directive.id);
  out << kIndent << (options.colour ? "\033[2m" + id + "\033[22m" : id) << '\n';
}

void print_one(const News& news, const PrintOptions& options, std::ostream& out) {
  const auto changed =
      static_cast<std::size_t>(std::ranges::count(news.items, NewsKind::Changed, &NewsItem::kind));
  const std::size_t fresh = news.items.size() - changed;
  const std::string found = joined({fresh > 0 ? tr("{0} new (+)", fresh) : "",
                                    changed > 0 ? tr("{0} changed (~)", changed) : ""},
                                   ", ");
  out << trn("{1}: {2} of {0} directive that matches", "{1}: {2} of {0} directives that match",
             news.matching, on_one_line(news.watch.name), found)
      << '\n';
  for (const NewsItem& item : news.items)
    print_item(item, options, out);
}

}  // namespace

void print_watches(const std::vector<Watch>& watches, Format format, std::ostream& out) {
  if (format == Format::Json) {
    Json list = Json::array();
    for (const Watch& watch : watches)
      list.push_back(json_of(watch));
    out << json_text({{"v", schema::kJsonVersion}, {"watches", std::move(list)}});
    return;
  }
  TextTable table({{tr("name")}, {tr("query")}, {tr("options")}});
  for (const Watch& watch : watches)
    table.add_row({watch.name, watch.request.query, options_of(watch)});
  table.print(out);
}

void print_saved(const Watch& watch, std::ostream& out) {
  out << json_text({{"v", schema::kJsonVersion}, {"saved", json_of(watch)}});
}

void print_removed(const std::string& name, std::ostream& out) {
  const Json removed = name.empty() ? Json() : Json(name);
  out << json_text({{"v", schema::kJsonVersion}, {"removed", removed}});
}

void print_news(const std::vector<News>& news, Format format, const PrintOptions& options,
                std::ostream& out) {
  if (format == Format::Json) {
    Json list = Json::array();
    for (const News& of_watch : news)
      list.push_back(json_of(of_watch));
    out << json_text({{"v", schema::kJsonVersion}, {"news", std::move(list)}});
    return;
  }
  bool is_first = true;
  for (const News& of_watch : news) {
    if (of_watch.items.empty()) continue;
    if (!std::exchange(is_first, false)) out << '\n';
    print_one(of_watch, options, out);
  }
}

}  // namespace chithi::query
