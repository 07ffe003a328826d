// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "corpus/date.h"
#include "corpus/directive.h"
#include "corpus/document_number.h"

namespace chithi::corpus {

/// What joins a citation to the document itself. A number is not enough: every province has
/// its 176-CV/TU, and 16/CT-TTg comes again every year. The organs of one committee share a
/// series and count as one issuer; so do a body and its head.
struct Identity {
  std::string number;  ///< `number_key`; for a document without a number "type::issuer" folded,
                       ///< such as "dien::ban-bi-thu".
  std::string place;   ///< Folded province, '-' for blanks, where the symbol is a local one;
                       ///< for a district's "province/district", "?/district" if its province
                       ///< is not known. Empty for central bodies.
  std::string when;    ///< ISO date as far as known; empty if unknown.

  friend bool operator==(const Identity&, const Identity&) = default;
};

/// "kl:7::tw@@2021-06-11", "cv:176::tu@kien-giang@2021-06-15": the `key` of the JSON.
[[nodiscard]] std::string to_string(const Identity& identity);
/// Reads what `to_string` writes.
[[nodiscard]] Identity parse_identity(std::string_view key);

/// The identity of a directive; nullopt if it has neither number nor date nor issuer.
[[nodiscard]] std::optional<Identity> identity_of(const Directive& directive);
/// Its `number` alone, which takes no reading of who issued the directive where.
[[nodiscard]] std::optional<std::string> identity_number_of(const Directive& directive);
/// The identity of what a citation cites, from its ref, type, issuer, province and date.
[[nodiscard]] Identity identity_of(const Citation& citation);

/// Whether it is one of a number with its ordinal, and not of "công văn của UBND tỉnh" alone.
[[nodiscard]] bool has_number(const Identity& identity);

/// Whether the place of an identity says that there is a unit below its province, but not which:
/// two such places need not be one.
[[nodiscard]] bool leaves_unit_open(std::string_view place);

/// Whether it names a unit, but not the province that it lies in; several have a Châu Thành.
[[nodiscard]] bool leaves_province_open(std::string_view place);

/// Whether both name a unit below a province, and the same one.
[[nodiscard]] bool names_same_unit(std::string_view place, std::string_view other);

/// How well two identities go together.
enum class Match {
  No,        ///< Another document: the number, the place or the time differs.
  Possible,  ///< Nothing speaks against it, but the text leaves the time or the place open.
  Yes,       ///< Number, place and time agree, or the number alone is telling (a Party number
             ///< of the centre counts on through a five-year term).
};

/// Compares what is cited with a document, or two citations. Times agree if they name the same
/// day as far as both are given; a symbol's year outranks a day that contradicts it.
[[nodiscard]] Match compare(const Identity& a, const Identity& b);

}  // namespace chithi::corpus
