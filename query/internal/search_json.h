// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "query/format.h"
#include "query/row_writer.h"
#include "query/searcher.h"

namespace chithi::query {

/// A response as docs/output.md describes it, of each hit the named fields, or all.
[[nodiscard]] nlohmann::ordered_json search_json(const Response& response,
                                                 const FieldNames& fields);

/// The same without the hits.
[[nodiscard]] nlohmann::ordered_json facets_json(const Response& response);

/// A hit as a row that stands for itself.
[[nodiscard]] nlohmann::ordered_json hit_row(const Hit& hit);

/// Throws corpus::Error (Usage) if one of the names is no field of a hit.
void require_hit_fields(const FieldNames& names);

/// The columns of hits in a format.
[[nodiscard]] FieldNames hit_columns(Format format);

}  // namespace chithi::query
