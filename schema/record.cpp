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
  std::size_t enter_map() {
    const Head head = take_head();
    if (head.type != kMap) throw damaged();
    return head.number;
  }

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

std::string without_citations(std::string_view cbor) {
  constexpr char kEmptyArray = '\x80';
  CborWalker walker(cbor);
  for (std::size_t pairs = walker.enter_map(); pairs > 0; --pairs) {
    const bool are_citations = walker.take_text() == "citations";
    const std::size_t begin = walker.at();
    walker.skip();
    if (!are_citations) continue;
    std::string rest(cbor.substr(0, begin));
    rest += kEmptyArray;
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

corpus::Directive decode_without_citations(std::string_view record) {
  const std::size_t length = take_length(record);
  return decode(without_citations(record.substr(0, length)), record.substr(length));
}

std::string_view text_of_record(std::string_view record) {
  const std::size_t length = take_length(record);
  return record.substr(length);
}

}  // namespace chithi::schema
