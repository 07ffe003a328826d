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
  explicit Reader(std::string_view value, std::size_t at = 0)
      : value_(value), rest_(value.substr(at)) {}

  /// Where it is, in bytes from the beginning of the value.
  [[nodiscard]] std::uint32_t place() const {
    return static_cast<std::uint32_t>(value_.size() - rest_.size());
  }

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

  std::string_view value_;
  std::string_view rest_;
};

void put_head(const Directive& directive, Writer& writer) {
  writer.put(std::string_view(directive.id));
  writer.put(std::string_view(directive.file));
  writer.put(directive.number);
  writer.put(directive.symbol);
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
  directive.symbol = reader.optional_text();
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

/// The key in front, since that is asked of all.
void put_citation(const Citation& citation, Writer& writer) {
  writer.put(std::string_view(citation.key));
  writer.put(citation.ref);
  writer.put(citation.type);
  writer.put(citation.date);
  writer.put(citation.issuer);
  writer.put(citation.province);
  writer.put(std::string_view(corpus::to_string(citation.relation)));
  writer.put(citation.mentions.empty() ? std::string_view()
                                       : std::string_view(citation.mentions.front().raw));
}

Citation read_citation(Reader& reader) {
  Citation citation;
  citation.key = reader.text();
  citation.ref = reader.optional_text();
  citation.type = reader.optional_text();
  citation.date = reader.date();
  citation.issuer = reader.optional_text();
  citation.province = reader.optional_text();
  citation.relation = corpus::parse_relation(reader.text()).value_or(corpus::Relation::Refers);
  const std::string_view raw = reader.text();
  if (!raw.empty()) citation.mentions.push_back({std::string(raw), 0, 0});
  return citation;
}

// What reading makes, without making it.

void skip_texts(Reader& reader, int count) {
  for (; count > 0; --count)
    reader.text();
}

void skip_date(Reader& reader) {
  for (int part = 0; part < 3; ++part)
    reader.number();
}

void skip_head(Reader& reader) {
  skip_texts(reader, 5);
  skip_date(reader);
  skip_texts(reader, 7);
}

void skip_citation(Reader& reader) {
  skip_texts(reader, 3);
  skip_date(reader);
  skip_texts(reader, 4);
}

/// A sentence that proves a citation.
struct Proof {
  std::size_t sentence = 0;  ///< Its index.
  std::string words;         ///< That cite; empty for those of the first mention.
};

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
  std::vector<std::vector<Proof>> proofs;
  for (const Citation& citation : directive.citations) {
    std::vector<Proof>& own = proofs.emplace_back();
    for (corpus::CitingSentence& sentence : corpus::sentences_citing(directive.text, citation)) {
      // The words of the first mention stand with the citation.
      const bool first = sentence.words == citation.mentions.front().raw;
      own.push_back({place_of(std::move(sentence.text), sentences),
                     first ? std::string() : std::move(sentence.words)});
    }
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
    for (const Proof& proof : proofs[i]) {
      writer.put(proof.sentence);
      writer.put(std::string_view(proof.words));
    }
  }
  return writer.take();
}

Node::Node(std::string value) : value_(std::move(value)) {
  Reader reader(value_);
  skip_head(reader);
  sentences_.resize(reader.count());
  for (std::uint32_t& place : sentences_) {
    place = reader.place();
    reader.text();
  }
  citations_.resize(reader.count());
  for (std::uint32_t& place : citations_) {
    place = reader.place();
    skip_citation(reader);
    for (std::size_t proofs = reader.count(); proofs > 0; --proofs) {
      reader.number();
      reader.text();
    }
  }
}

std::string_view Node::id() const { return Reader(value_).text(); }

Directive Node::head() const {
  Reader reader(value_);
  Directive directive;
  read_head(reader, directive);
  return directive;
}

std::string_view Node::key(std::size_t index) const {
  return Reader(value_, citations_[index]).text();
}

Citation Node::citation(std::size_t index) const {
  Reader reader(value_, citations_[index]);
  return read_citation(reader);
}

std::vector<corpus::CitingSentence> Node::sentences(std::size_t index) const {
  Reader reader(value_, citations_[index]);
  const Citation citation = read_citation(reader);
  const std::string raw = citation.mentions.empty() ? "" : citation.mentions.front().raw;
  std::vector<corpus::CitingSentence> sentences;
  for (std::size_t proofs = reader.count(); proofs > 0; --proofs) {
    const std::size_t sentence = reader.number();
    const std::string words(reader.text());
    if (sentence >= sentences_.size()) continue;
    sentences.push_back(
        {std::string(Reader(value_, sentences_[sentence]).text()), words.empty() ? raw : words});
  }
  return sentences;
}

}  // namespace chithi::schema
