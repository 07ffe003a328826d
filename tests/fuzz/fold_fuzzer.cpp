// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdlib>
#include <string>
#include <string_view>

#include "stemmer-vi/fold.h"
#include "stemmer-vi/utf8.h"
#include "tests/fuzz/fuzzer.h"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  namespace vi = chithi::vi;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);

  const std::string folded = vi::fold(bytes);
  require(!vi::find_malformed_utf8(folded));
  require(vi::fold(folded) == folded);
  require(!vi::find_malformed_utf8(vi::to_lower(bytes)));
  require(!vi::find_malformed_utf8(vi::to_upper(bytes)));

  const std::string composed = vi::to_nfc(bytes);
  require(!vi::find_malformed_utf8(composed));
  require(vi::to_nfc(composed) == composed);
  return 0;
}
