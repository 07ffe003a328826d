// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/internal/number_clauses.h"

#include <algorithm>
#include <array>
#include <vector>

#include "corpus/citation.h"
#include "corpus/document_number.h"
#include "corpus/document_type.h"
#include "corpus/gazetteer.h"
#include "corpus/identity.h"
#include "query/internal/text_clauses.h"
#include "query/internal/weights.h"
#include "schema/messages.h"
#include "schema/terms.h"
#include "stemmer-vi/fold.h"

namespace chithi::query {
namespace {

using corpus::CitationMention;
using corpus::Identity;
using schema::Field;
using Xapian::Query;

/// The document that is looked for.
struct Wanted {
  Identity identity;
  std::string province;     ///< As in Identity::place; empty for any.
  std::string year;         ///< Or the day; empty for any.
  std::string body;         ///< A district or commune, as in Identity::place; empty for any.
  bool is_refined = false;  ///< By more than its number.
};

std::string place_of(const std::string& province) {
  std::string place = vi::fold(province);
  std::ranges::replace(place, ' ', '-');
  return place;
}

/// The name alone, since "huyện ủy" and "UBND huyện" are of one place.
std::string body_in_place(const std::string& body) {
  const auto districts = corpus::find_districts(body);
  return place_of(districts.empty() ? body : std::string(districts.front()->name));
}

bool agrees(const Wanted& wanted, const Identity& other) {
  if (other.number != wanted.identity.number) return false;
  if (!wanted.year.empty() && !other.when.starts_with(wanted.year)) return false;
  const std::string province = other.place.substr(0, other.place.find('/'));
  const bool is_of_body = wanted.body.empty() || other.place.ends_with("/" + wanted.body) ||
                          other.place.ends_with("-" + wanted.body);
  if (!is_of_body) return false;
  if (!wanted.province.empty() && province != wanted.province) return false;
  return corpus::compare(wanted.identity, other) != corpus::Match::No;
}

bool bears(const corpus::Directive& directive, const Wanted& wanted) {
  const std::optional<Identity> own = corpus::identity_of(directive);
  return own && agrees(wanted, *own);
}

bool cites(const corpus::Directive& directive, const Wanted& wanted) {
  return std::ranges::any_of(directive.citations, [&](const corpus::Citation& citation) {
    return agrees(wanted, corpus::identity_of(citation));
  });
}

/// Whether no day tells the two apart. compare() takes days of one year for slips of the pen.
bool agrees_on_day(const Wanted& wanted, const Identity& other) {
  const auto day = corpus::parse_date(wanted.identity.when);
  const auto other_day = corpus::parse_date(other.when);
  return agrees(wanted, other) && (!day || !other_day || corpus::agree(*day, *other_day));
}

/// Those of the query that bear or cite the number with the date that was typed.
Query dated_as_typed(const Query& query, const Wanted& wanted, Workshop& workshop) {
  return workshop.verifier.keep(query, [&wanted](const corpus::Directive& directive) {
    const std::optional<Identity> own = corpus::identity_of(directive);
    const auto is_meant = [&](const corpus::Citation& citation) {
      return agrees_on_day(wanted, corpus::identity_of(citation));
    };
    return (own && agrees_on_day(wanted, *own)) ||
           std::ranges::any_of(directive.citations, is_meant);
  });
}

bool is_whole(const CitationMention& mention) {
  return mention.number && mention.number->ordinal != 0 && !mention.number->body.empty();
}

/// The identity that the words tell.
Identity identity_in(std::string_view text, const CitationMention& mention) {
  const auto citations = corpus::resolve_citations(text, {mention}, {});
  return citations.empty() ? Identity{} : corpus::identity_of(citations.front());
}

void remark_guess(const std::string& typed, const std::vector<std::string>& keys,
                  Workshop& workshop) {
  constexpr std::size_t kMaxNamed = 5;
  std::string text =
      "guess: \"" + typed + "\" taken as " + display_number(workshop.database, keys.front());
  for (std::size_t i = 1; i < keys.size() && i <= kMaxNamed; ++i) {
    text += (i == 1 ? "; also known: " : ", ") + display_number(workshop.database, keys[i]);
  }
  workshop.remark(text);
}

/// Which document is meant; nullopt if the number lacks its body and none is known.
std::optional<Wanted> find_wanted(const std::string& text, const CitationMention& mention,
                                  Workshop& workshop) {
  Wanted wanted;
  wanted.identity = identity_in(text, mention);
  wanted.is_refined = mention.date.has_value() || !wanted.identity.place.empty();
  const std::vector<std::string> keys = candidate_keys(workshop.database, text, mention);
  const std::string typed = mention.number ? corpus::number_key(*mention.number) : "";
  if (keys.empty()) {
    if (!is_whole(mention)) return std::nullopt;
    wanted.identity.number = typed;
    return wanted;
  }
  wanted.identity.number = keys.front();
  if (mention.number && keys.front() != typed) remark_guess(text, keys, workshop);
  return wanted;
}

/// Takes over what stands after '@'.
void choose(const Reference& reference, Wanted& wanted) {
  if (reference.province) wanted.province = place_of(*reference.province);
  if (reference.year) wanted.year = std::to_string(*reference.year);
  if (reference.day) wanted.year = corpus::to_string(*reference.day);
  if (!reference.body.empty()) wanted.body = body_in_place(reference.body);
  wanted.is_refined = wanted.is_refined || reference.province || reference.year || reference.day ||
                      !wanted.body.empty();
}

Query term(Field field, const Wanted& wanted) {
  return Query(schema::exact_term(field, wanted.identity.number));
}

/// Leaves out what the date or the place contradicts.
Query refined(const Query& query, const Wanted& wanted, Workshop& workshop) {
  if (!wanted.is_refined) return query;
  return workshop.verifier.keep(query, [&wanted](const corpus::Directive& directive) {
    return bears(directive, wanted) || cites(directive, wanted);
  });
}

/// A code that only looks like a number, "07-KI/TW", may still stand in a text.
bool is_unknown_code(const CitationMention& mention) {
  return mention.number && !mention.number->type_code.empty() &&
         corpus::find_type_by_code(mention.number->type_code) == nullptr;
}

Xapian::doccount frequency(const std::string& key, const Xapian::Database& database) {
  return database.get_termfreq(schema::exact_term(Field::Number, key)) +
         database.get_termfreq(schema::exact_term(Field::Cites, key));
}

/// The text with each character in turn replaced by those that it is misread for.
std::vector<std::string> misreadings(std::string_view text) {
  constexpr std::array<std::string_view, 6> kAlike = {"0oO", "1lLiI", "5sS", "8B", "2Z", "sg"};
  std::vector<std::string> list;
  for (std::size_t at = 0; at < text.size(); ++at) {
    for (const std::string_view group : kAlike) {
      if (group.find(text[at]) == group.npos) continue;
      for (const char other : group) {
        if (other == text[at]) continue;
        list.emplace_back(text);
        list.back()[at] = other;
      }
    }
    if (text.substr(at, 2) == "VV") list.push_back(std::string(text).replace(at, 2, "W"));
  }
  return list;
}

/// Letters and figures alone, folded.
std::string bare(std::string_view text) {
  std::string folded = vi::fold(text);
  std::erase_if(folded, [](char c) { return !((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')); });
  return folded;
}

/// Whether letters were typed for figures: "O7", "l6".
bool has_letters_for_figures(std::string_view typed) {
  constexpr std::string_view kFigures = "0123456789";
  constexpr std::string_view kBoth = "0123456789oOlI";
  for (std::size_t at = 0; at < typed.size();) {
    const std::size_t end = std::min(typed.find_first_of(" -/.", at), typed.size());
    const std::string_view token = typed.substr(at, end - at);
    const bool all = token.find_first_not_of(kBoth) == token.npos;
    const bool figures_only = token.find_first_not_of(kFigures) == token.npos;
    if (all && !figures_only && token.find_first_of(kFigures) != token.npos) return true;
    at = end + 1;
  }
  return false;
}

/// Whether a number was typed otherwise than as it was read: "07-KI/TW", "O7-KL/TW".
bool is_misread(const Number& typed) {
  const corpus::DocumentNumber& number = *typed.mention.number;
  if (number.body.empty()) return false;
  const std::string letters = bare(typed.text);
  const auto lacks = [&](std::string_view part) {
    return letters.find(bare(part)) == letters.npos;
  };
  const corpus::DocumentType* type = typed.mention.type;
  const bool type_is_named = type != nullptr && !lacks(type->name);
  return has_letters_for_figures(typed.text) || lacks(number.body) ||
         (!type_is_named && lacks(number.type_code));
}

bool looks_like_number(std::string_view text) {
  constexpr std::size_t kLongest = 40;
  return text.size() <= kLongest && text.find_first_of("-/") != text.npos &&
         text.find_first_of("0123456789oOlI") != text.npos;
}

}  // namespace

void suggest_numbers(std::string_view typed, Workshop& workshop) {
  if (!looks_like_number(typed)) return;
  const auto own = corpus::parse_document_number(typed);
  const std::string own_key = own ? corpus::number_key(*own) : "";
  const Xapian::doccount known = own ? frequency(own_key, workshop.database) : 0;
  for (const std::string& reading : misreadings(typed)) {
    const auto number = corpus::parse_document_number(reading);
    if (!number || number->body.empty()) continue;
    const std::string key = corpus::number_key(*number);
    if (key != own_key && frequency(key, workshop.database) > known) {
      workshop.suggest(display_number(workshop.database, key));
    }
  }
}

std::optional<Clause> number_clause(const Number& number, Workshop& workshop) {
  suggest_numbers(number.text, workshop);
  std::optional<Wanted> wanted = find_wanted(number.text, number.mention, workshop);
  if (!wanted) return std::nullopt;
  if (!number.choice.empty()) choose(parse_reference(number.text + number.choice), *wanted);
  const std::string& key = wanted->identity.number;
  const bool known = frequency(key, workshop.database) > 0;
  if (!known && workshop.is_question) return std::nullopt;
  if (!known && is_unknown_code(number.mention)) {
    return phrase_clause(number.text, Spelling::Folded, workshop).clause;
  }
  const std::string shown =
      known ? display_number(workshop.database, key) : corpus::to_string(*number.mention.number);
  workshop.remark(
      known ? schema::tr("document number {0} (as itself and where cited)", shown + number.choice)
            : schema::tr("document number {0} is not known here", shown + number.choice));
  if (known && number.mention.number && is_misread(number)) {
    workshop.remark(schema::tr("\"{0}\" read as {1}", number.text, shown));
    workshop.suggest(shown);
  }
  workshop.marking.number_keys.push_back(key);
  const Query own = term(Field::Number, *wanted);
  const Query match = refined(own | term(Field::Cites, *wanted), *wanted, workshop);
  Query tiers = with_weight(own, kOwnNumberTier);
  if (number.mention.date) {
    tiers |= with_weight(dated_as_typed(match, *wanted, workshop), kTypedDateTier);
  }
  const Query rank(Query::OP_AND_MAYBE, Query(0.0, match), tiers);
  return Clause{match, Query(), rank};
}

Clause reference_condition(Field field, const Reference& reference, Workshop& workshop) {
  suggest_numbers(reference.words, workshop);
  std::optional<Wanted> wanted = find_wanted(reference.words, *reference.cited, workshop);
  if (!wanted) return {};
  choose(reference, *wanted);
  workshop.marking.number_keys.push_back(wanted->identity.number);
  return condition(refined(term(field, *wanted), *wanted, workshop));
}

}  // namespace chithi::query
