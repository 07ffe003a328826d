// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/directive.h"
#include "corpus/gazetteer.h"
#include "stemmer-vi/span.h"

namespace chithi::corpus {

/// All that may tell where an issuer sits, the most telling first.
struct PlaceClues {
  std::vector<std::string> bodies;  ///< Lines of the letterhead, superiors first.
  std::optional<Level> level;
  std::optional<std::string> place;  ///< Of the place-date line.
  PartialDate date;
  std::string signature;  ///< Authority and post.
  std::string subject;
  std::vector<std::string> copies;
  std::string_view text;  ///< Without head and foot; read only if all else is silent.
};

/// What told the province.
enum class PlaceSource : std::uint8_t {
  Letterhead,  ///< Itself, or by a district of one province only.
  PlaceLine,
  Signature,
  Subject,
  Press,  ///< Among the copies.
  Text,
};

struct Placing {
  const Province* province = nullptr;
  std::optional<std::string> district;
  PlaceSource source = PlaceSource::Letterhead;
  std::optional<vi::Span> told;          ///< Of the words in the text of the clues, if these did.
  std::optional<Confidence> confidence;  ///< Where the province was inferred.
};

/// Where the issuer of a directive sits. A central body sits nowhere. A place that is only
/// mentioned is not the issuer's, nor that of an addressee: what counts is the letterhead,
/// the place-date line, the signature, a newspaper or broadcaster among the copies ("Báo Quảng
/// Ngãi"), the only province with a district of that name, and last a clear majority in the
/// text.
[[nodiscard]] Placing find_placing(const PlaceClues& clues);

}  // namespace chithi::corpus
