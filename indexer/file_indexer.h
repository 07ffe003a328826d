// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include <xapian.h>

#include "indexer/changes.h"
#include "schema/source.h"
#include "stemmer-vi/analyzer.h"

namespace chithi::indexer {

/// What became of one file.
struct FileOutcome {
  enum class Status : std::uint8_t {
    Ok,       ///< Read; its directives are in the database.
    Touched,  ///< Newer on disk, but its content is what was indexed.
    Failed,   ///< Could not be read; what was indexed of it before stays.
    Removed,  ///< No longer in the archive.
  };

  std::string path;  ///< As in ids.
  Status status = Status::Ok;
  std::size_t directives = 0;  ///< In the database from this file.
  std::string reason;          ///< Of a failure.
  schema::Source source;       ///< Of what was read or touched.
  const KnownFile* known = nullptr;
};

/// Reads one file after another into a database. Belongs to one thread.
class FileIndexer {
 public:
  /// `sink` must outlive it. Nothing is committed here.
  FileIndexer(Xapian::WritableDatabase& sink, Rereading rereading)
      : sink_(sink), rereading_(rereading) {}

  /// Reads the file, and adds its directives to the sink unless its content is known.
  /// A file that can't be read is an outcome; throws Xapian::Error if the sink fails.
  [[nodiscard]] FileOutcome index(const Task& task);

 private:
  Xapian::WritableDatabase& sink_;
  Rereading rereading_;
  vi::Analyzer analyzer_;
};

}  // namespace chithi::indexer
