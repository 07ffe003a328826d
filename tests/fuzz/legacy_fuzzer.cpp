// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdlib>
#include <string>
#include <string_view>

#include "readers/doc.h"
#include "readers/legacy.h"
#include "readers/xls.h"
#include "stemmer-vi/utf8.h"
#include "tests/fuzz/fuzzer.h"

namespace {

namespace readers = chithi::readers;

/// Containers are read by a library, so the streams in them are tried by themselves too: the first
/// byte says as what. In a "w" the streams of Word lie one over the other.
std::string read(std::string_view input) {
  const char kind = input.empty() ? '\0' : input.front();
  const std::string_view bytes = input.substr(input.empty() ? 0 : 1);
  if (kind == 'w') return readers::read_doc({bytes, bytes, bytes}).text;
  if (kind == 'x') return readers::read_xls(bytes).text;
  return readers::read_legacy(input, readers::Ocr::Never).text;
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  try {
    const std::string text = read({reinterpret_cast<const char*>(data), size});
    if (chithi::vi::find_malformed_utf8(text)) std::abort();
  } catch (const readers::ReadError&) {
    return 0;
  }
  return 0;
}
