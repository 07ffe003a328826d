// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/row_writer.h"

#include <algorithm>
#include <array>
#include <ostream>

#include <nlohmann/json.hpp>

#include "corpus/error.h"
#include "query/internal/wording.h"
#include "schema/json_line.h"
#include "schema/messages.h"
#include "stemmer-vi/terminal_text.h"

namespace chithi::query {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// The first part of a dotted name, which is taken off it.
std::string take_part(std::string_view& name) {
  const std::size_t dot = std::min(name.find('.'), name.size());
  std::string part(name.substr(0, dot));
  name.remove_prefix(std::min(dot + 1, name.size()));
  return part;
}

/// Null if there is nothing of that name.
const Json* find(const Json& row, std::string_view name) {
  const Json* at = &row;
  while (!name.empty()) {
    const std::string part = take_part(name);
    if (!at->is_object() || !at->contains(part)) return nullptr;
    at = &at->at(part);
  }
  return at;
}

/// Whether a row may have such a field: what stands below an object without keys of its own, as
/// that of "confidence" is, differs from row to row.
bool may_have(const Json& row, std::string_view name) {
  const Json* at = &row;
  while (!name.empty()) {
    if (at->is_object() && at->empty()) return true;
    const std::string part = take_part(name);
    if (!at->is_object() || !at->contains(part)) return false;
    at = &at->at(part);
  }
  return true;
}

std::string text_of(const Json& value) {
  if (value.is_null()) return {};
  if (value.is_string()) return value.get<std::string>();
  if (!value.is_array()) return schema::to_line(value);
  std::vector<std::string> parts;
  for (const Json& item : value)
    parts.push_back(text_of(item));
  return joined(parts, "; ");
}

/// The full-width signs are what East Asian keyboards give; spreadsheets take them for the others.
bool looks_like_formula(std::string_view text) {
  constexpr std::array<std::string_view, 11> kBegin = {"=",  "+",  "-",  "@",  "\t", "\r",
                                                       "\n", "＝", "＋", "－", "＠"};
  return std::ranges::any_of(kBegin, [&](std::string_view sign) { return text.starts_with(sign); });
}

std::string in_quotes(const std::string& text) {
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  std::string cell = "\"";
  for (const char c : text) {
    if (c == '"') cell += c;
    cell += c;
  }
  return cell + '"';
}

std::string without_breaks(std::string text) {
  std::ranges::replace_if(
      text, [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
  return text;
}

FieldNames names_in(const Json& row) {
  FieldNames names;
  for (const auto& [key, value] : row.items()) {
    if (!value.is_object() || value.empty()) {
      names.push_back(key);
      continue;
    }
    for (const auto& [inner, unused] : value.items())
      names.push_back(key + "." + inner);
  }
  return names;
}

}  // namespace

Json field_of(const Json& row, std::string_view name) {
  const Json* found = find(row, name);
  return found != nullptr ? *found : Json();
}

Json chosen(const Json& row, const FieldNames& names) {
  if (names.empty()) return row;
  Json part = Json::object();
  if (row.contains("v")) part["v"] = row["v"];
  for (const std::string& name : names) {
    Json* at = &part;
    for (std::string_view rest = name; !rest.empty();)
      at = &(*at)[take_part(rest)];
    *at = field_of(row, name);
  }
  return part;
}

void require_fields(const Json& row, const FieldNames& names) {
  for (const std::string& name : names) {
    if (!name.empty() && !name.ends_with('.') && may_have(row, name)) continue;
    throw corpus::Error(corpus::Error::Kind::Usage,
                        schema::tr("--fields: no field \"{0}\": write some of {1}", name,
                                   joined(names_in(row), ",")));
  }
}

RowWriter::RowWriter(Format format, const PrintOptions& options, const FieldNames& columns,
                     std::ostream& out)
    : format_(format),
      fields_(options.fields),
      columns_(options.fields.empty() ? columns : options.fields),
      out_(out) {
  constexpr std::size_t kCellWidth = 60;
  if (format == Format::Csv && options.bom) out << kByteOrderMark;
  if (format == Format::Csv || format == Format::Tsv) write_cells(columns_);
  if (format != Format::Table) return;
  std::vector<TextTable::Column> titles;
  for (const std::string& column : columns_)
    titles.push_back({column, TextTable::Align::Left, kCellWidth});
  table_.emplace(std::move(titles));
}

void RowWriter::write(const Json& row) {
  if (format_ == Format::Ndjson) {
    out_ << schema::to_line(chosen(row, fields_)) << '\n';
    return;
  }
  std::vector<std::string> cells;
  for (const std::string& column : columns_)
    cells.push_back(cell(field_of(row, column)));
  if (table_) {
    table_->add_row(std::move(cells));
  } else {
    write_cells(cells);
  }
}

void RowWriter::end() {
  if (table_) table_->print(out_);
}

std::string RowWriter::cell(const Json& value) const {
  if (table_) return text_of(value);
  // Not for a table, which puts each cell on one line itself.
  std::string text = vi::for_terminal(text_of(value));
  if (format_ != Format::Csv) return without_breaks(std::move(text));
  if (!value.is_number() && looks_like_formula(text)) text.insert(0, "'");
  return in_quotes(text);
}

void RowWriter::write_cells(const std::vector<std::string>& cells) {
  const bool csv = format_ == Format::Csv;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i != 0) out_ << (csv ? ',' : '\t');
    out_ << cells[i];
  }
  out_ << (csv ? "\r\n" : "\n");
}

}  // namespace chithi::query
