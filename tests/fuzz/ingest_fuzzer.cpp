// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/ingest.h"
#include "stemmer-vi/utf8.h"
#include "tests/fuzz/fuzzer.h"

namespace {

using chithi::corpus::Citation;
using chithi::corpus::Directive;
using chithi::corpus::Mention;

void require(bool condition) {
  if (!condition) std::abort();
}

void check_mentions(const Directive& directive) {
  for (const Citation& citation : directive.citations) {
    require(!citation.mentions.empty());
    for (const Mention& mention : citation.mentions) {
      require(mention.offset < directive.text.size());
    }
  }
}

}  // namespace

/// Any bytes give at least one directive; together they cover the text without gaps, and
/// what they cite lies within them.
int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(data, data + size);
  const std::string text = chithi::vi::to_nfc(bytes);
  const std::vector<Directive> directives = chithi::corpus::read_directives(text, "fuzz");
  require(!directives.empty());
  std::size_t end = 0;
  for (const Directive& directive : directives) {
    require(directive.span.begin == end && directive.span.end >= end);
    end = directive.span.end;
    check_mentions(directive);
  }
  require(end == text.size());
  return 0;
}
