// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/node.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "corpus/error.h"
#include "corpus/sentence.h"
#include "schema/messages.h"

namespace chithi::schema {
namespace {

using corpus::Citation;
using corpus::Directive;
using corpus::PartialDate;

/// Numbers in groups of seven bits, the lowest first, as LEB128 has them; strings behind their
/// sizes in bytes, an empty one for what is unknown.
class Writer {
 public:
  void put(std::size_t number) {
    constexpr std::size_t more = 0x80;
    for (; number >= more; number /= more)
      value_ += static_cast<char>(number % more + more);
    value_ += static_cast<char>(number);
  }

  void put(std::string_view text) {
    put(text.size());
    value_ += text;
  }

  void put(const std::optional<std::string>& text) {
    put(text ? std::string_view(*text) : std::string_view());
  }

  void put(const std::optional<PartialDate>& date) {
    put(static_cast<std::size_t>(date ? date->year : 0));
    put(static_cast<std::size_t>(date ? date->month : 0));
    put(static_cast<std::size_t>(date ? date->day : 0));
  }

  template <typename Enum>
  void put_name(const std::optional<Enum>& value) {
    put(value ? std::string_view(corpus::to_string(*value)) : std::string_view());
  }

  [[nodiscard]] std::string take() { return std::move(value_); }

 private:
  std::string value_;
};

class Reader {
 public:
  explicit Reader(std::string_view value) : rest_(value) {}

  std::size_t number() {
    constexpr std::size_t more = 0x80;
    std::size_t number = 0;
    for (std::size_t unit = 1;; unit *= more) {
      const std::size_t byte = static_cast<unsigned char>(bytes(1).front());
      number += byte % more * unit;
      if (byte < more) return number;
    }
  }

  /// How many of something follow, each of which takes a byte at least.
  std::size_t count() {
    const std::size_t count = number();
    if (count > rest_.size()) damaged();
    return count;
  }

  std::string_view text() { return bytes(number()); }

  std::optional<std::string> optional_text() {
    const std::string_view found = text();
    return found.empty() ? std::nullopt : std::optional<std::string>(found);
  }

  std::optional<PartialDate> date() {
    PartialDate date;
    date.year = static_cast<int>(number());
    date.month = static_cast<int>(number());
    date.day = static_cast<int>(number());
    return date == PartialDate() ? std::nullopt : std::optional(date);
  }

 private:
  [[noreturn]] static void damaged() {
    throw corpus::Error(corpus::Error::Kind::Database,
                        tr("a directive in the database is damaged: index the archive anew with "
                           "chithi-index ARCHIVE --full"));
  }

  std::string_view bytes(std::size_t count) {
    if (count > rest_.size()) damaged();
    const std::string_view found = rest_.substr(0, count);
    rest_.remove_prefix(count);
    return found;
  }

  std::string_view rest_;
};

void put_head(const Directive& directive, Writer& writer) {
  writer.put(std::string_view(directive.id));
  writer.put(std::string_view(directive.file));
  writer.put(directive.number);
  writer.put(directive.type);
  writer.put(directive.date);
  writer.put(directive.subject);
  const corpus::Issuer& issuer = directive.issuer;
  writer.put(issuer.name);
  writer.put_name(issuer.level);
  writer.put_name(issuer.branch);
  writer.put(issuer.province);
  writer.put(issuer.province_2025);
  writer.put(issuer.district);
}

void read_head(Reader& reader, Directive& directive) {
  directive.id = reader.text();
  directive.file = reader.text();
  directive.number = reader.optional_text();
  directive.type = reader.optional_text();
  directive.date = reader.date();
  directive.subject = reader.optional_text();
  corpus::Issuer& issuer = directive.issuer;
  issuer.name = reader.optional_text();
  issuer.level = corpus::parse_level(reader.text());
  issuer.branch = corpus::parse_branch(reader.text());
  issuer.province = reader.optional_text();
  issuer.province_2025 = reader.optional_text();
  issuer.district = reader.optional_text();
}

void put_citation(const Citation& citation, Writer& writer) {
  writer.put(citation.ref);
  writer.put(citation.type);
  writer.put(citation.date);
  writer.put(citation.issuer);
  writer.put(citation.province);
  writer.put(std::string_view(corpus::to_string(citation.relation)));
  writer.put(std::string_view(citation.key));
  writer.put(citation.mentions.empty() ? std::string_view()
                                       : std::string_view(citation.mentions.front().raw));
}

Citation read_citation(Reader& reader) {
  Citation citation;
  citation.ref = reader.optional_text();
  citation.type = reader.optional_text();
  citation.date = reader.date();
  citation.issuer = reader.optional_text();
  citation.province = reader.optional_text();
  citation.relation = corpus::parse_relation(reader.text()).value_or(corpus::Relation::Refers);
  citation.key = reader.text();
  const std::string_view raw = reader.text();
  if (!raw.empty()) citation.mentions.push_back({std::string(raw), 0, 0});
  return citation;
}

/// The index of a sentence among those gathered so far; several papers may be cited in one.
std::size_t place_of(std::string sentence, std::vector<std::string>& sentences) {
  const auto known = std::ranges::find(sentences, sentence);
  const auto place = static_cast<std::size_t>(known - sentences.begin());
  if (known == sentences.end()) sentences.push_back(std::move(sentence));
  return place;
}

}  // namespace

std::string node_value(const Directive& directive) {
  std::vector<std::string> sentences;
  std::vector<std::vector<std::size_t>> proofs;
  for (const Citation& citation : directive.citations) {
    std::vector<std::size_t>& places = proofs.emplace_back();
    for (std::string& sentence : corpus::sentences_citing(directive.text, citation))
      places.push_back(place_of(std::move(sentence), sentences));
  }
  Writer writer;
  put_head(directive, writer);
  writer.put(sentences.size());
  for (const std::string& sentence : sentences)
    writer.put(std::string_view(sentence));
  writer.put(directive.citations.size());
  for (std::size_t i = 0; i < proofs.size(); ++i) {
    put_citation(directive.citations[i], writer);
    writer.put(proofs[i].size());
    for (const std::size_t place : proofs[i])
      writer.put(place);
  }
  return writer.take();
}

Node parse_node_value(std::string_view value) {
  Reader reader(value);
  Node node;
  read_head(reader, node.directive);
  node.sentences.resize(reader.count());
  for (std::string& sentence : node.sentences)
    sentence = reader.text();
  node.proofs.resize(reader.count());
  for (std::vector<std::size_t>& places : node.proofs) {
    node.directive.citations.push_back(read_citation(reader));
    places.resize(reader.count());
    for (std::size_t& place : places)
      place = std::min(reader.number(), node.sentences.size());
    std::erase(places, node.sentences.size());
  }
  return node;
}

}  // namespace chithi::schema
