// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "query/format.h"
#include "query/text_table.h"

namespace chithi::query {

/// Names of fields as in the JSON, parts joined by dots: "issuer.province".
using FieldNames = std::vector<std::string>;

/// The part of an object that a dotted name leads to; null if there is none.
[[nodiscard]] nlohmann::ordered_json field_of(const nlohmann::ordered_json& row,
                                              std::string_view name);

/// The named parts of an object, where they were and in the order of the names, behind its "v";
/// the whole object if none is named.
[[nodiscard]] nlohmann::ordered_json chosen(const nlohmann::ordered_json& row,
                                            const FieldNames& names);

/// Throws corpus::Error (Usage) if a name leads nowhere in `row`, which has all keys, empty or not.
void require_fields(const nlohmann::ordered_json& row, const FieldNames& names);

/// Writes rows, each an object of the JSON, so that all formats say the same of it.
///
///     Ndjson  the chosen fields as an object of their own
///     Csv     RFC 4180: CRLF, quotes where they are needed. A text that a spreadsheet would take
///             for a formula, since it begins with = + - @, wide or not, a tab or a line
///             end, has a ' put before it
///     Tsv     as it is, but for tabs and line ends, which become blanks
///     Ids     the "id"; behind the first column, if that is another
///     Table   columns that line up
///
/// In all but Ndjson, which escapes them, control characters become blanks.
/// Lists are joined by "; ", what is null is empty, objects are JSON.
class RowWriter {
 public:
  /// `columns` are the fields if `options` names none. Csv, Tsv and Table begin with their names.
  RowWriter(Format format, const PrintOptions& options, const FieldNames& columns,
            std::ostream& out);

  void write(const nlohmann::ordered_json& row);

  /// Ends what was written; a Table is printed now.
  void end();

 private:
  void write_cells(const std::vector<std::string>& cells);
  [[nodiscard]] std::string cell(const nlohmann::ordered_json& value) const;

  Format format_;
  FieldNames fields_;
  FieldNames columns_;
  std::optional<TextTable> table_;
  std::ostream& out_;
};

}  // namespace chithi::query
