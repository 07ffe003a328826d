// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/evidence.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>

#include "corpus/date.h"
#include "corpus/directive.h"
#include "corpus/internal/names.h"
#include "corpus/internal/shadow.h"
#include "corpus/internal/shadow_cursor.h"
#include "stemmer-vi/utf8.h"

namespace chithi::corpus {
namespace {

constexpr std::array<std::string_view, 13> kKeys = {
    "number",      "type",    "issuer.name", "issuer.province", "issuer.district",  "place",
    "date",        "subject", "recipients",  "copies",          "signer.on_behalf", "signer.title",
    "signer.name",
};
static_assert(kKeys.size() == static_cast<std::size_t>(Field::SignerName) + 1);

/// A stretch of a text, by what its words are known by.
class Stretch {
 public:
  Stretch(std::string_view text, Span span) : begin_(span.begin), shadow_(vi::slice(text, span)) {
    for (std::size_t at = 0; at < shadow_.size(); ++at) {
      if (!is_word_character(shadow_.text()[at])) continue;
      letters_ += shadow_.text()[at];
      places_.push_back(at);
    }
  }

  /// Where words stand whose letters and digits are the same, whatever is between them.
  [[nodiscard]] std::optional<Span> find(std::string_view words) const {
    const std::string wanted = bare_letters(words);
    if (wanted.empty()) return std::nullopt;
    for (std::size_t at = letters_.find(wanted); at != std::string::npos;
         at = letters_.find(wanted, at + 1)) {
      const std::size_t first = places_[at];
      const std::size_t last = places_[at + wanted.size() - 1];
      const bool whole = starts_word(shadow_.text(), first) && ends_word(shadow_.text(), last + 1);
      if (whole) return span_of(first, last + 1);
    }
    return std::nullopt;
  }

  [[nodiscard]] std::optional<Span> find(const PartialDate& date) const {
    const std::string_view text = shadow_.text();
    for (std::size_t at = skip_to_word(text, 0); at < text.size();
         at = skip_to_word(text, word_end(text, at))) {
      const std::optional<DateMatch> match = match_date(text, at);
      if (match && match->date == date) return span_of(at, match->end);
    }
    return std::nullopt;
  }

  /// All of it, without the blanks and marks around.
  [[nodiscard]] Span whole() const {
    if (places_.empty()) return {begin_, begin_ + shadow_.span(0, shadow_.size()).end};
    return span_of(places_.front(), places_.back() + 1);
  }

 private:
  [[nodiscard]] Span span_of(std::size_t begin, std::size_t end) const {
    const Span span = shadow_.span(begin, end);
    return {begin_ + span.begin, begin_ + span.end};
  }

  std::size_t begin_;
  CastShadow shadow_;
  std::string letters_;
  std::vector<std::size_t> places_;  ///< Of the letters in the shadow.
};

std::optional<std::string> words_of(const Directive& directive, Field field) {
  switch (field) {
    case Field::Number:
      return directive.number ? directive.number : directive.symbol;
    case Field::Type:
      return directive.type;
    case Field::IssuerName:
      return directive.issuer.name;
    case Field::IssuerProvince:
      return directive.issuer.province;
    case Field::IssuerDistrict:
      return directive.issuer.district;
    case Field::Place:
      return directive.place;
    case Field::Subject:
      return directive.subject;
    case Field::OnBehalf:
      return directive.signer.on_behalf;
    case Field::SignerTitle:
      return directive.signer.title;
    case Field::SignerName:
      return directive.signer.name;
    default:
      return std::nullopt;
  }
}

std::optional<Span> find_words(const Directive& directive, Field field, const Stretch& stretch) {
  if (field == Field::Date) {
    return directive.date ? stretch.find(*directive.date) : std::nullopt;
  }
  const std::optional<std::string> words = words_of(directive, field);
  std::optional<Span> found = words ? stretch.find(*words) : std::nullopt;
  // Letters have no title and may have lost their letterhead, but their symbol tells.
  const bool told = field == Field::Type || field == Field::IssuerName;
  const bool by_symbol = !found && told && directive.symbol;
  return by_symbol ? stretch.find(*directive.symbol) : found;
}

/// Of several lines that may name a place those count that do.
bool is_place(Field field) {
  return field == Field::IssuerProvince || field == Field::IssuerDistrict;
}

}  // namespace

std::string_view to_string(Field field) noexcept { return kKeys[static_cast<std::size_t>(field)]; }

vi::Span span_of(const Mention& mention, std::string_view text) {
  return {std::min(mention.offset, text.size()), std::min(mention.end, text.size())};
}

vi::Span first_line(const Appendix& appendix, std::string_view text) {
  const std::string_view all = vi::slice(text, appendix.span);
  const std::size_t begin = std::min(all.find_first_not_of(" \t\r\n\f"), all.size());
  const std::size_t end = std::min(all.find_first_of("\n\f", begin), all.size());
  return {appendix.span.begin + begin, appendix.span.begin + end};
}

std::vector<Evidence> narrow_evidence(const Directive& directive) {
  std::vector<Evidence> narrow;
  std::vector<Evidence> lines;
  for (const Evidence& evidence : directive.evidence) {
    const Stretch stretch(directive.text, evidence.span);
    const std::optional<Span> found = find_words(directive, evidence.field, stretch);
    std::vector<Evidence>& list = found || !is_place(evidence.field) ? narrow : lines;
    list.push_back({evidence.field, found.value_or(stretch.whole())});
  }
  for (const Evidence& line : lines) {
    const auto same = [&](const Evidence& e) { return e.field == line.field; };
    if (std::ranges::none_of(narrow, same)) narrow.push_back(line);
  }
  std::ranges::stable_sort(narrow, {}, [](const Evidence& e) { return e.span.begin; });
  narrow.erase(std::unique(narrow.begin(), narrow.end()), narrow.end());
  return narrow;
}

}  // namespace chithi::corpus
