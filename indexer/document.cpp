// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/document.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>

#include "corpus/document_number.h"
#include "corpus/identity.h"
#include "corpus/sketch.h"
#include "schema/copies.h"
#include "schema/facet_value.h"
#include "schema/node.h"
#include "schema/record.h"
#include "schema/slots.h"
#include "schema/terms.h"

namespace chithi::indexer {
namespace {

using schema::Field;
using schema::Slot;

/// Adds the terms and values of one directive; the buffer is kept between terms.
class Builder {
 public:
  Builder(Xapian::Document& document, vi::Analyzer& analyzer)
      : document_(document), analyzer_(analyzer) {}

  void add_body(std::string_view text) {
    const std::string_view exact_prefix = schema::spec(Field::Exact).prefix;
    corpus::Sketcher sketcher;
    for (const vi::Term& term : analyzer_.analyze(text)) {
      buffer_.assign(term.folded);
      document_.add_posting(buffer_, term.position);
      sketcher.add(term.folded);
      if (term.exact == term.folded) continue;
      buffer_.assign(exact_prefix).append(term.exact);
      document_.add_term(buffer_);
    }
    set(Slot::Sketch, schema::sketch_value(sketcher.sketch()));
  }

  void add_subject(std::string_view text) {
    std::string words;
    for (const vi::Term& term : analyzer_.analyze(text)) {
      document_.add_posting(schema::word_term(Field::Subject, term.folded), term.position);
      words.append(words.empty() ? "" : " ").append(term.folded);
    }
    set(Slot::Subject, words);
  }

  void add_words(Field field, const std::optional<std::string>& text) {
    if (!text) return;
    for (const vi::Term& term : analyzer_.analyze(*text)) {
      document_.add_boolean_term(schema::word_term(field, term.folded));
    }
  }

  void add_value(Field field, std::string_view value) {
    if (!value.empty()) document_.add_boolean_term(schema::exact_term(field, value));
  }

  void set(Slot slot, const std::string& value) {
    if (!value.empty()) document_.add_value(schema::number_of(slot), value);
  }

 private:
  Xapian::Document& document_;
  vi::Analyzer& analyzer_;
  std::string buffer_;
};

template <typename Enum>
std::string name_of(const std::optional<Enum>& value) {
  return value ? std::string(corpus::to_string(*value)) : std::string();
}

/// A document that has been merged away is found under both units.
void add_provinces(const corpus::Issuer& issuer, Builder& builder) {
  builder.add_value(Field::Province, issuer.province.value_or(""));
  builder.add_value(Field::Province, issuer.province_2025.value_or(""));
}

void add_identities(const corpus::Directive& directive, Builder& builder) {
  if (const auto own = corpus::identity_of(directive)) {
    builder.add_value(Field::Number, own->number);
    builder.set(Slot::Identity, corpus::to_string(*own));
  }
  for (const corpus::Citation& citation : directive.citations) {
    builder.add_value(Field::Cites, corpus::identity_of(citation).number);
  }
}

void add_filters(const corpus::Directive& directive, Builder& builder) {
  builder.add_value(Field::Type, directive.type.value_or(""));
  builder.add_value(Field::Level, name_of(directive.issuer.level));
  builder.add_value(Field::Branch, name_of(directive.issuer.branch));
  builder.add_words(Field::Issuer, directive.issuer.name);
  builder.add_words(Field::Signer, directive.signer.name);
  add_provinces(directive.issuer, builder);
}

void set_values(const corpus::Directive& directive, Builder& builder) {
  if (directive.date) builder.set(Slot::Date, schema::date_value(*directive.date));
  builder.set(Slot::Province, directive.issuer.province.value_or(""));
  builder.set(Slot::Type, directive.type.value_or(""));
  builder.set(Slot::Level, name_of(directive.issuer.level));
  builder.set(Slot::Branch, name_of(directive.issuer.branch));
  builder.set(Slot::Issuer, directive.issuer.name.value_or(""));
}

schema::FacetRow facet_row(const corpus::Directive& directive) {
  constexpr std::size_t kMonthDigits = 6;
  const corpus::Issuer& issuer = directive.issuer;
  schema::FacetRow row;
  row.province = issuer.province.value_or("");
  row.level = name_of(issuer.level);
  row.branch = name_of(issuer.branch);
  row.issuer = issuer.name.value_or("");
  row.type = directive.type.value_or("");
  if (directive.date) row.month = schema::date_value(*directive.date).substr(0, kMonthDigits);
  row.signer = directive.signer.name.value_or("");
  std::unordered_set<std::string> met;
  for (const corpus::Citation& citation : directive.citations) {
    std::string key = corpus::identity_of(citation).number;
    if (!key.empty() && met.insert(key).second) row.cited.push_back(std::move(key));
  }
  return row;
}

}  // namespace

Xapian::Document to_xapian(const corpus::Directive& directive, const schema::Source& source,
                           vi::Analyzer& analyzer) {
  Xapian::Document document;
  Builder builder(document, analyzer);
  builder.add_body(directive.text);
  builder.add_subject(directive.subject.value_or(""));
  builder.add_value(Field::Id, directive.id);
  builder.add_value(Field::File, directive.file);
  add_identities(directive, builder);
  add_filters(directive, builder);
  set_values(directive, builder);
  builder.set(Slot::Facets, schema::facet_value(facet_row(directive)));
  builder.set(Slot::Node, schema::node_value(directive));
  builder.set(Slot::Source, schema::source_value(source));
  document.set_data(schema::encode_record(directive));
  return document;
}

}  // namespace chithi::indexer
