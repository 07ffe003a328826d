// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/node.h"

#include <optional>
#include <unordered_map>
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
  template <typename Value>
  void operator()(const Value& value) {
    put(value);
  }

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

  void put(const std::string& text) { put(std::string_view(text)); }

  void put(const std::optional<std::string>& text) {
    put(text ? std::string_view(*text) : std::string_view());
  }

  void put(const std::optional<PartialDate>& date) {
    put(static_cast<std::size_t>(date ? date->year : 0));
    put(static_cast<std::size_t>(date ? date->month : 0));
    put(static_cast<std::size_t>(date ? date->day : 0));
  }

  void put(bool yes) { put(std::size_t{yes ? 1U : 0U}); }

  void put(corpus::Relation relation) { put(corpus::to_string(relation)); }

  template <typename Enum>
  void put(const std::optional<Enum>& name) {
    put(name ? std::string_view(corpus::to_string(*name)) : std::string_view());
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

  void operator()(std::string& value) { value = text(); }
  void operator()(bool& value) { value = number() != 0; }

  void operator()(std::optional<std::string>& value) {
    const std::string_view found = text();
    if (!found.empty()) value = found;
  }

  void operator()(std::optional<PartialDate>& value) {
    PartialDate date;
    date.year = static_cast<int>(number());
    date.month = static_cast<int>(number());
    date.day = static_cast<int>(number());
    if (date != PartialDate()) value = date;
  }

  void operator()(std::optional<corpus::Level>& value) { value = corpus::parse_level(text()); }
  void operator()(std::optional<corpus::Branch>& value) { value = corpus::parse_branch(text()); }
  void operator()(corpus::Relation& value) {
    value = corpus::parse_relation(text()).value_or(corpus::Relation::Refers);
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

/// Goes past what a Reader would make something of.
class Skipper {
 public:
  explicit Skipper(Reader& reader) : reader_(reader) {}

  template <typename Value>
  void operator()(const Value& /*value*/) {
    reader_.text();
  }

  void operator()(const bool& /*value*/) { reader_.number(); }

  void operator()(const std::optional<PartialDate>& /*value*/) {
    for (int part = 0; part < 3; ++part)
      reader_.number();
  }

 private:
  Reader& reader_;
};

/// The fields of a head in the order in which they stand in a value, whether it is written, read or
/// skipped.
template <typename Head, typename Visit>
void for_each_field_of_head(Head& directive, Visit&& visit) {
  visit(directive.id);
  visit(directive.file);
  visit(directive.ocr);
  visit(directive.number);
  visit(directive.symbol);
  visit(directive.type);
  visit(directive.date);
  visit(directive.subject);
  visit(directive.issuer.name);
  visit(directive.issuer.level);
  visit(directive.issuer.branch);
  visit(directive.issuer.province);
  visit(directive.issuer.province_2025);
  visit(directive.issuer.district);
}

/// The same of a citation; `raw` are the words of its first mention. The key is in front, since
/// that is asked of all.
template <typename Cited, typename Words, typename Visit>
void for_each_field_of_citation(Cited& citation, Words& raw, Visit&& visit) {
  visit(citation.key);
  visit(citation.ref);
  visit(citation.type);
  visit(citation.date);
  visit(citation.issuer);
  visit(citation.province);
  visit(citation.relation);
  visit(raw);
}

std::string raw_of(const Citation& citation) {
  return citation.mentions.empty() ? std::string() : citation.mentions.front().raw;
}

Citation read_citation(Reader& reader) {
  Citation citation;
  std::string raw;
  for_each_field_of_citation(citation, raw, reader);
  if (!raw.empty()) citation.mentions.push_back({std::move(raw), 0, 0});
  return citation;
}

/// A sentence that proves a citation.
struct Proof {
  std::size_t sentence = 0;  ///< Its index.
  std::string words;         ///< That cite; empty for those of the first mention.
};

/// Sentences, each once; several papers may be cited in one.
class Sentences {
 public:
  /// The index of a sentence, which is added if it is new.
  std::size_t place_of(std::string sentence) {
    const auto [known, added] = places_.try_emplace(std::move(sentence), all_.size());
    if (added) all_.push_back(&known->first);
    return known->second;
  }

  void write(Writer& writer) const {
    writer.put(all_.size());
    for (const std::string* sentence : all_)
      writer.put(std::string_view(*sentence));
  }

 private:
  std::unordered_map<std::string, std::size_t> places_;
  std::vector<const std::string*> all_;  ///< By place.
};

}  // namespace

std::string node_value(const Directive& directive) {
  Sentences sentences;
  std::vector<std::vector<Proof>> proofs;
  for (const Citation& citation : directive.citations) {
    std::vector<Proof>& own = proofs.emplace_back();
    for (corpus::CitingSentence& sentence : corpus::sentences_citing(directive.text, citation)) {
      // The words of the first mention stand with the citation.
      const bool first = sentence.words == raw_of(citation);
      own.push_back({sentences.place_of(std::move(sentence.text)),
                     first ? std::string() : std::move(sentence.words)});
    }
  }
  Writer writer;
  for_each_field_of_head(directive, writer);
  sentences.write(writer);
  writer.put(directive.citations.size());
  for (std::size_t i = 0; i < proofs.size(); ++i) {
    const std::string raw = raw_of(directive.citations[i]);
    for_each_field_of_citation(directive.citations[i], raw, writer);
    writer.put(proofs[i].size());
    for (const Proof& proof : proofs[i]) {
      writer.put(proof.sentence);
      writer.put(std::string_view(proof.words));
    }
  }
  return writer.take();
}

std::string moved_node_value(std::string_view value, std::string_view id, std::string_view file) {
  Reader reader(value);
  reader.text();
  reader.text();
  Writer writer;
  writer.put(id);
  writer.put(file);
  return writer.take().append(value.substr(reader.place()));
}

Node::Node(std::string value) : value_(std::move(value)) {
  Reader reader(value_);
  Skipper skip(reader);
  const Directive none;
  const Citation no_citation;
  const std::string no_words;
  for_each_field_of_head(none, skip);
  sentences_.resize(reader.count());
  for (std::uint32_t& place : sentences_) {
    place = reader.place();
    reader.text();
  }
  citations_.resize(reader.count());
  for (std::uint32_t& place : citations_) {
    place = reader.place();
    for_each_field_of_citation(no_citation, no_words, skip);
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
  for_each_field_of_head(directive, reader);
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
  const std::string raw = raw_of(read_citation(reader));
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
