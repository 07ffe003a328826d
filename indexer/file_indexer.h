// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <utility>

#include <xapian.h>

#include "indexer/extractor.h"
#include "indexer/report.h"
#include "stemmer-vi/analyzer.h"

namespace chithi::indexer {

/// Reads one file after another into a database. Belongs to one thread.
class FileIndexer {
 public:
  /// `sink` must outlive it. Nothing is committed here.
  FileIndexer(Xapian::WritableDatabase& sink, ExtractorOptions extraction)
      : sink_(sink), extractor_(std::move(extraction)) {}

  /// Reads the file, and adds its directives to the sink; of a packed one those of all files in it.
  /// A file that can't be read is an outcome; throws Xapian::Error if
  /// the sink fails.
  [[nodiscard]] FileOutcome index(const Task& task);

 private:
  /// Adds the directives of a file or of one that is packed in it, and tells of it in `outcome`.
  void add(const Member& member, FileOutcome& outcome);

  Xapian::WritableDatabase& sink_;
  Extractor extractor_;
  vi::Analyzer analyzer_;
};

}  // namespace chithi::indexer
