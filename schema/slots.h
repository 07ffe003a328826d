// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "corpus/date.h"

namespace chithi::schema {

/// Value slots: one string a directive, to sort, range, count and collapse by. Their numbers
/// are on disk; add to the end. A slot that is unknown for a directive is empty.
enum class Slot : std::uint32_t {
  Date,      ///< `date_value`.
  Province,  ///< Short name of the time, UTF-8: "Kiên Giang".
  Type,      ///< "công văn"
  Level,     ///< "province"
  Branch,    ///< "party"
  Issuer,    ///< Name, UTF-8.
  Source,    ///< `source_value` (schema/source.h): where it was read from.
  Identity,  ///< Its own key; see corpus/identity.h.
  Facets,    ///< `facet_value` (schema/facet_value.h): all that it counts as, read at once.
  Node,      ///< `node_value` (schema/node.h): what the citation network knows of it.
  Subject,   ///< Its words, folded, in their order, with blanks between.
  Sketch,    ///< `sketch_value` (schema/copies.h): what tells copies of its text.
};

/// Xapian's number of a slot.
constexpr std::uint32_t number_of(Slot slot) { return static_cast<std::uint32_t>(slot); }

/// A date as a value that sorts by time: "20210611", "202106", "2021"; empty without a year.
/// A partial date sorts before the days that it may be.
[[nodiscard]] std::string date_value(const corpus::PartialDate& date);
/// Reads what `date_value` writes.
[[nodiscard]] corpus::PartialDate parse_date_value(std::string_view value);

}  // namespace chithi::schema
