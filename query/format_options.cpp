// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/format_options.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "corpus/error.h"
#include "schema/messages.h"

namespace chithi::query {
namespace {

using schema::tr;

using corpus::Error;

constexpr std::array<std::pair<std::string_view, Format>, 8> kFormats = {
    {{"table", Format::Table},
     {"json", Format::Json},
     {"ndjson", Format::Ndjson},
     {"csv", Format::Csv},
     {"tsv", Format::Tsv},
     {"ids", Format::Ids},
     {"dot", Format::Dot},
     {"graphml", Format::Graphml}}};

/// "table, json or csv"
std::string enumerated(const std::vector<std::string>& names) {
  std::string text;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i != 0) text += i + 1 == names.size() ? tr(" or ") : ", ";
    text += names[i];
  }
  return text;
}

/// Each once: a column twice would be a key twice in JSON.
std::vector<std::string> names_in(std::string_view list) {
  constexpr std::string_view kBlanks = " \t\r\n";
  std::vector<std::string> names;
  for (std::size_t begin = 0; begin <= list.size();) {
    const std::size_t end = std::min(list.find(',', begin), list.size());
    std::string_view name = list.substr(begin, end - begin);
    name.remove_prefix(std::min(name.find_first_not_of(kBlanks), name.size()));
    name = name.substr(0, name.find_last_not_of(kBlanks) + 1);
    if (std::ranges::count(names, name) == 0) names.emplace_back(name);
    begin = end + 1;
  }
  return names;
}

}  // namespace

std::string natural_number(const std::string& text) {
  const bool digits = text.find_first_not_of("0123456789") == std::string::npos;
  return digits ? std::string() : tr("{0} is no count", text);
}

void add_format(CLI::App& command, FormatOptions& options, std::vector<std::string> formats) {
  const std::string names = enumerated(formats);
  if (std::ranges::count(formats, "csv") > 0) {
    command.add_flag("--bom", options.bom,
                     tr("Begin CSV with the mark by which Excel knows UTF-8"));
  }
  command.add_option("--format", options.format, names)
      ->check([names, formats = std::move(formats)](const std::string& format) {
        const bool known = std::ranges::count(formats, format) > 0;
        return known ? std::string() : tr("{0} is no format here: write {1}", format, names);
      });
  command.add_flag("--json", options.json, tr("The same as --format json"));
}

void add_fields(CLI::App& command, FormatOptions& options) {
  command.add_option("--fields", options.fields,
                     tr("Print these alone, named as in the JSON: number,issuer.province,date"));
}

Format format_of(const FormatOptions& options, Format usual) {
  if (options.json && !options.format.empty() && options.format != "json") {
    throw Error(Error::Kind::Usage, tr("--json and --format {0}: choose one", options.format));
  }
  if (options.json) return Format::Json;
  const auto found = std::ranges::find(kFormats, std::string_view(options.format),
                                       &decltype(kFormats)::value_type::first);
  return found != kFormats.end() ? found->second : usual;
}

PrintOptions print_options_of(const FormatOptions& options) {
  PrintOptions print;
  print.bom = options.bom;
  if (options.bom && options.format != "csv") {
    throw Error(Error::Kind::Usage, tr("--bom is for --format csv"));
  }
  if (!options.fields) return print;
  if (options.format == "ids") {
    throw Error(Error::Kind::Usage, tr("--format ids has one field: use tsv for --fields"));
  }
  if (options.format == "dot" || options.format == "graphml") {
    throw Error(Error::Kind::Usage,
                tr("--format {0} has its own fields: use csv for --fields", options.format));
  }
  print.fields = names_in(*options.fields);
  return print;
}

}  // namespace chithi::query
