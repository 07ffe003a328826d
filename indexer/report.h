// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "indexer/changes.h"
#include "indexer/progress.h"
#include "schema/source.h"

namespace chithi::indexer {

/// How a file was opened.
struct Opened {
  std::string reader;     ///< "text", "pdf", "archive" …; empty if it was not opened.
  std::string encoding;   ///< "UTF-8", "TCVN3" …; empty for packed files.
  std::size_t pages = 0;  ///< 0 where the format has none.
  std::size_t ocr_pages = 0;
  std::vector<std::string> warnings;
};

/// What became of one file.
struct FileOutcome {
  enum class Status : std::uint8_t {
    Ok,       ///< Read; its directives are in the database.
    Same,     ///< As it was indexed; was not read again, or only to see that.
    Failed,   ///< Could not be read; what was indexed of it before stays.
    Removed,  ///< No longer in the archive.
    Renamed,  ///< Was not read: the database had it at another path, where it no longer is.
    Copied,   ///< Was not read: the database has it at another path too.
  };

  std::string path;  ///< As in ids.
  Status status = Status::Ok;
  std::size_t directives = 0;  ///< In the database from this file.
  std::string reason;          ///< Of a failure.
  schema::Source source;       ///< Of what was read or touched.
  const KnownFile* known = nullptr;
  Opened opened = {};
  /// Of a packed file: those in it that could not be read, with their paths in it.
  std::vector<corpus::FileFailure> members = {};
  std::string from = {};  ///< Of one that was renamed or copied: the other path, as in ids.
};

struct UpdateOptions {
  std::vector<std::filesystem::path> archives;  ///< Folders and files.
  std::filesystem::path database;               ///< Folder; made if there is none.
  unsigned jobs = 1;                            ///< Threads.
  Rereading rereading = Rereading::OnlyChanged;
  std::string ocr = "auto";      ///< Or "never", "always": when pages are read from their pictures.
  Progress* progress = nullptr;  ///< Is told of each file.
  bool forget = false;  ///< Reads nothing, and removes all that is indexed of the archives.
  /// May take out of what a run has found, before it reads anything, what is not to be done now.
  std::function<void(Comparison&)> review = nullptr;
};

/// What a run did.
struct UpdateReport {
  std::size_t files = 0;       ///< In the archives, as far as the run looked.
  std::size_t directives = 0;  ///< In the database from these files.
  std::size_t unchanged = 0;   ///< Files whose directives were left as they are.
  std::size_t removed = 0;     ///< Files that are no longer there.
  std::size_t renamed = 0;     ///< Files whose directives were those of another path.
  std::size_t copied = 0;      ///< Files whose directives are those of another path too.
  std::size_t failed = 0;      ///< Files that could not be read, packed ones too.
  bool interrupted = false;
  std::vector<std::string> missing = {};  ///< Folders that are gone or empty: what they had stays.
  std::vector<FileOutcome> outcomes;      ///< Of each file, ascending by path.
};

/// The report of a run, from what it found before it read anything, what it then did, and
/// whether it was interrupted.
[[nodiscard]] UpdateReport make_report(const Changes& found, std::vector<FileOutcome> done,
                                       bool interrupted);

}  // namespace chithi::indexer
