// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "stemmer-vi/span.h"

namespace chithi::corpus {

struct Appendix;
struct Directive;
struct Mention;

/// What is read from the letterhead and the foot of a directive.
enum class Field : std::uint8_t {
  Number,
  Type,
  IssuerName,
  IssuerProvince,
  IssuerDistrict,
  Place,
  Date,
  Subject,
  Recipients,
  Copies,
  OnBehalf,
  SignerTitle,
  SignerName,
};

/// Its key in the JSON of a directive: "number", "issuer.name", "signer.on_behalf".
[[nodiscard]] std::string_view to_string(Field field) noexcept;

/// Where in the directive's text a field was read. What stands on several lines or in several
/// places has several.
struct Evidence {
  Field field = Field::Number;
  vi::Span span;

  friend bool operator==(const Evidence&, const Evidence&) = default;
};

/// Where in a directive's text a mention stands.
[[nodiscard]] vi::Span span_of(const Mention& mention, std::string_view text);

/// The first line with words of an appendix.
[[nodiscard]] vi::Span first_line(const Appendix& appendix, std::string_view text);

/// The evidence of a directive, which reading has noted by whole lines, narrowed to the words that
/// say it; in the order of the text. Words that were repaired or completed keep their lines.
[[nodiscard]] std::vector<Evidence> narrow_evidence(const Directive& directive);

}  // namespace chithi::corpus
