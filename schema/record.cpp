// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/record.h"

#include <charconv>
#include <vector>

#include <nlohmann/json.hpp>

#include "corpus/error.h"
#include "schema/json.h"

namespace chithi::schema {
namespace {

using Json = nlohmann::ordered_json;

corpus::Error damaged() {
  return {corpus::Error::Kind::Database,
          "a stored record is damaged: rebuild the database with chithi-index --full"};
}

/// The length that stands before the CBOR, in decimal with a line end after it.
std::size_t take_length(std::string_view& rest) {
  std::size_t length = 0;
  const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), length);
  if (error != std::errc{} || end == rest.data() + rest.size() || *end != '\n') throw damaged();
  rest.remove_prefix(static_cast<std::size_t>(end - rest.data()) + 1);
  if (length > rest.size()) throw damaged();
  return length;
}

/// Goes over CBOR (RFC 8949) of definite lengths without making anything of it.
class CborWalker {
 public:
  explicit CborWalker(std::string_view bytes) : bytes_(bytes) {}

  [[nodiscard]] std::size_t at() const { return at_; }

  /// Begins a map: how many pairs it has.
  std::size_t enter_map() { return enter(kMap); }

  /// Begins an array: how many elements it has.
  std::size_t enter_array() { return enter(kArray); }

  /// Passes over a text, which it gives.
  std::string_view take_text() {
    const Head head = take_head();
    if (head.type != kText) throw damaged();
    return take(head.number);
  }

  /// Passes over a value, whatever it is.
  void skip() {
    std::size_t left = 1;
    while (left-- > 0) {
      const Head head = take_head();
      if (head.type == kBytes || head.type == kText) take(head.number);
      if (head.type == kArray) left += head.number;
      if (head.type == kMap) left += 2 * head.number;
      if (head.type == kTag) ++left;
    }
  }

 private:
  static constexpr unsigned kBytes = 2;
  static constexpr unsigned kText = 3;
  static constexpr unsigned kArray = 4;
  static constexpr unsigned kMap = 5;
  static constexpr unsigned kTag = 6;

  struct Head {
    unsigned type = 0;
    std::size_t number = 0;  ///< Itself, or how long what follows is.
  };

  std::size_t enter(unsigned type) {
    const Head head = take_head();
    if (head.type != type) throw damaged();
    return head.number;
  }

  std::string_view take(std::size_t size) {
    if (size > bytes_.size() - at_) throw damaged();
    at_ += size;
    return bytes_.substr(at_ - size, size);
  }

  Head take_head() {
    constexpr unsigned kOneByteMore = 24;
    constexpr unsigned kEightBytesMore = 27;
    const unsigned first = static_cast<unsigned char>(take(1).front());
    const unsigned small = first & 0x1FU;
    if (small < kOneByteMore) return {first >> 5U, small};
    if (small > kEightBytesMore) throw damaged();
    std::size_t number = 0;
    for (const char byte : take(std::size_t{1} << (small - kOneByteMore)))
      number = number << 8U | static_cast<unsigned char>(byte);
    return {first >> 5U, number};
  }

  std::string_view bytes_;
  std::size_t at_ = 0;
};

/// How an array of so many elements begins.
std::string array_head(std::size_t size) {
  constexpr char kWithEightBytes = '\x9b';
  std::string head(1, kWithEightBytes);
  for (unsigned shift = 64; shift > 0; shift -= 8)
    head += static_cast<char>(size >> (shift - 8) & 0xFFU);
  return head;
}

/// Passes over a citation, of which it gives the key.
std::string_view take_citation(CborWalker& walker) {
  std::string_view key;
  for (std::size_t pairs = walker.enter_map(); pairs > 0; --pairs) {
    if (walker.take_text() == "key") {
      key = walker.take_text();
    } else {
      walker.skip();
    }
  }
  return key;
}

/// Passes over the citations, of which it gives the wanted ones.
std::string take_wanted(CborWalker& walker, std::string_view cbor,
                        const WantedCitation& is_wanted) {
  std::string wanted;
  std::size_t count = 0;
  for (std::size_t left = walker.enter_array(); left > 0; --left) {
    const std::size_t begin = walker.at();
    if (!is_wanted(take_citation(walker))) continue;
    wanted += cbor.substr(begin, walker.at() - begin);
    ++count;
  }
  return array_head(count) + wanted;
}

std::string without_unwanted(std::string_view cbor, const WantedCitation& is_wanted) {
  CborWalker walker(cbor);
  for (std::size_t pairs = walker.enter_map(); pairs > 0; --pairs) {
    const bool are_citations = walker.take_text() == "citations";
    const std::size_t begin = walker.at();
    if (!are_citations) {
      walker.skip();
      continue;
    }
    std::string rest(cbor.substr(0, begin));
    rest += take_wanted(walker, cbor, is_wanted);
    return rest.append(cbor.substr(walker.at()));
  }
  throw damaged();
}

corpus::Directive decode(std::string_view cbor, std::string_view text) {
  try {
    corpus::Directive directive = directive_from_json(Json::from_cbor(cbor.begin(), cbor.end()));
    directive.text = text;
    return directive;
  } catch (const Json::exception&) {
    throw damaged();
  }
}

std::string encode(const Json& json, std::string_view text) {
  std::string cbor;
  Json::to_cbor(json, cbor);
  std::string record = std::to_string(cbor.size()) + '\n';
  return record.append(cbor).append(text);
}

}  // namespace

std::string encode_record(const corpus::Directive& directive) {
  Json json = to_json(directive, Detail::Whole);
  json.erase("text");
  return encode(json, directive.text);
}

std::string moved_record(std::string_view record, std::string_view id, std::string_view file) {
  const std::size_t length = take_length(record);
  try {
    Json json = Json::from_cbor(record.substr(0, length));
    json.at("id") = id;
    json.at("file") = file;
    return encode(json, record.substr(length));
  } catch (const Json::exception&) {
    throw damaged();
  }
}

corpus::Directive decode_record(std::string_view record) {
  const std::size_t length = take_length(record);
  return decode(record.substr(0, length), record.substr(length));
}

corpus::Directive decode_with_citations(std::string_view record, const WantedCitation& is_wanted) {
  const std::size_t length = take_length(record);
  return decode(without_unwanted(record.substr(0, length), is_wanted), record.substr(length));
}

corpus::Directive decode_without_citations(std::string_view record) {
  return decode_with_citations(record, [](std::string_view /*key*/) { return false; });
}

std::string_view text_of_record(std::string_view record) {
  const std::size_t length = take_length(record);
  return record.substr(length);
}

}  // namespace chithi::schema
