// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/citation.h"
#include "corpus/document_number.h"
#include "corpus/identity.h"
#include "stemmer-vi/utf8.h"
#include "tests/fuzz/fuzzer.h"

namespace {

using namespace chithi::corpus;

void require(bool condition) {
  if (!condition) std::abort();
}

void check_number(std::string_view text) {
  const std::optional<DocumentNumber> number = parse_document_number(text);
  if (number) require(parse_document_number(to_string(*number)) == number);
}

void check_mentions(std::string_view text, CitingText kind) {
  const std::vector<CitationMention> mentions = find_citations(text, kind);
  std::size_t end = 0;
  for (const CitationMention& mention : mentions) {
    require(mention.span.begin >= end && mention.span.begin < mention.span.end);
    end = mention.span.end;
  }
  require(end <= text.size());
  for (const Citation& citation : resolve_citations(text, mentions, {})) {
    require(!citation.mentions.empty());
    require(to_string(parse_identity(citation.key)) == citation.key);
    const Identity identity = identity_of(citation);
    require(compare(identity, identity) != Match::No);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(data, data + size);
  const std::string text = chithi::vi::to_nfc(bytes);
  check_number(text);
  check_mentions(text, CitingText::Document);
  check_mentions(text, CitingText::Query);
  check_mentions(text, CitingText::Name);
  return 0;
}
