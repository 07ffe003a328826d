// SPDX-License-Identifier: GPL-3.0-or-later
#include <string_view>

#include <xapian.h>

#include "query/searcher.h"
#include "tests/fuzz/fuzzer.h"

/// Any bytes parse, compile and are searched for, on an empty database.
int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace chithi::query;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  Request request;
  request.query = bytes;
  if (size % 2 == 1) request.spelling = Spelling::Exact;
  request.fuzzy = size % 3 == 0;
  Searcher searcher(Xapian::WritableDatabase("", Xapian::DB_BACKEND_INMEMORY));
  static_cast<void>(searcher.search(request));
  return 0;
}
