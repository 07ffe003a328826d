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

}  // namespace

std::string encode_record(const corpus::Directive& directive) {
  Json json = to_json(directive, Detail::Whole);
  json.erase("text");
  std::string cbor;
  Json::to_cbor(json, cbor);
  std::string record = std::to_string(cbor.size()) + '\n';
  return record.append(cbor).append(directive.text);
}

corpus::Directive decode_record(std::string_view record) {
  const std::size_t length = take_length(record);
  try {
    corpus::Directive directive =
        directive_from_json(Json::from_cbor(record.begin(), record.begin() + length));
    directive.text = record.substr(length);
    return directive;
  } catch (const Json::exception&) {
    throw damaged();
  }
}

std::string_view text_of_record(std::string_view record) {
  const std::size_t length = take_length(record);
  return record.substr(length);
}

}  // namespace chithi::schema
