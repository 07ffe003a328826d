// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include <xapian.h>

#include "corpus/ingest.h"
#include "indexer/document.h"
#include "schema/source.h"
#include "stemmer-vi/analyzer.h"
#include "stemmer-vi/utf8.h"

namespace chithi::test {

/// A file of a small archive.
struct TextFile {
  std::string_view name;
  std::string_view text;
};

/// A database in memory, of the directives that these files hold; made as the real one is.
inline Xapian::Database database_of(std::initializer_list<TextFile> files) {
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  vi::Analyzer analyzer;
  for (const TextFile& file : files) {
    const std::string text = vi::to_nfc(file.text);
    for (const corpus::Directive& directive : corpus::read_directives(text, file.name)) {
      schema::Source source;
      source.path = file.name;
      database.add_document(indexer::to_xapian(directive, source, analyzer));
    }
  }
  return database;
}

}  // namespace chithi::test
