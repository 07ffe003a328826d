// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdlib>
#include <string_view>

#include "stemmer-vi/encoding.h"
#include "stemmer-vi/utf8.h"
#include "tests/fuzz/fuzzer.h"

namespace {

namespace vi = chithi::vi;

void require(bool holds) {
  if (!holds) std::abort();
}

/// The runs cover the text without gaps.
void check_runs(const vi::Decoded& decoded) {
  std::size_t end = 0;
  for (const vi::EncodedRun& run : decoded.runs) {
    require(run.span.begin == end && run.span.end > end);
    end = run.span.end;
  }
  require(end == decoded.utf8.size());
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const vi::Decoded decoded = vi::decode(bytes);
  require(!vi::find_malformed_utf8(decoded.utf8));
  require(vi::to_nfc(decoded.utf8) == decoded.utf8);
  require(decoded.malformed.has_value() == (decoded.replaced > 0));
  require(!decoded.malformed || *decoded.malformed < size);
  check_runs(decoded);
  require(vi::decode(decoded.utf8).utf8 == decoded.utf8);
  return 0;
}
