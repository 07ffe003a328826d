// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/batch.h"

#include <istream>
#include <ostream>
#include <string_view>

#include <nlohmann/json.hpp>

#include "query/internal/search_json.h"
#include "query/row_writer.h"

namespace chithi::query {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

bool is_query(const std::string& line) {
  return !line.starts_with('#') && line.find_first_not_of(" \t") != std::string::npos;
}

FieldNames with_query(FieldNames fields) {
  if (!fields.empty()) fields.insert(fields.begin(), "query");
  return fields;
}

/// In ndjson the fields are those of hits, which are inside what stands on a line.
PrintOptions of_rows(const PrintOptions& options, Format format) {
  PrintOptions rows = options;
  rows.fields = format == Format::Ndjson ? FieldNames() : with_query(options.fields);
  return rows;
}

void write_hits(const Response& response, RowWriter& rows) {
  for (const Hit& hit : response.hits) {
    Json row = hit_row(hit);
    row["query"] = response.query;
    rows.write(row);
  }
}

}  // namespace

void for_each_query(std::istream& lines, const std::function<void(const std::string&)>& use) {
  bool first = true;
  for (std::string line; std::getline(lines, line); first = false) {
    if (first && line.starts_with(kByteOrderMark)) line.erase(0, kByteOrderMark.size());
    if (line.ends_with('\r')) line.pop_back();
    if (is_query(line)) use(line);
  }
}

bool answer_batch(Searcher& searcher, const Request& request, std::istream& lines, Format format,
                  const PrintOptions& options, std::ostream& out) {
  RowWriter rows(format, of_rows(options, format), with_query(hit_columns(format)), out);
  bool found = false;
  for_each_query(lines, [&](const std::string& query) {
    Request each = request;
    each.query = query;
    const Response response = searcher.search(each);
    found = found || response.total > 0;
    if (format == Format::Ndjson) {
      rows.write(search_json(response, options.fields));
    } else {
      write_hits(response, rows);
    }
    out.flush();
  });
  rows.end();
  return found;
}

}  // namespace chithi::query
