// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <xapian.h>

#include "indexer/report.h"
#include "stemmer-vi/analyzer.h"

namespace chithi::indexer {

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
