// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/file_indexer.h"

#include <utility>

#include "corpus/reader.h"
#include "indexer/document.h"
#include "indexer/reader_programs.h"
#include "stemmer-vi/encoding.h"

namespace chithi::indexer {
namespace {

FileOutcome failure(const Task& task, std::string reason) {
  const std::size_t kept = task.known != nullptr ? task.known->documents.size() : 0;
  if (kept > 0) reason += "; kept as indexed before";
  return {task.id_path, FileOutcome::Status::Failed, kept, std::move(reason), {}, task.known};
}

/// Nothing of it could be read. What was indexed of it stays.
FileOutcome unreadable(const Task& task, FileOutcome outcome) {
  const bool itself = outcome.members.size() == 1 && outcome.members.front().path == outcome.path;
  FileOutcome told = failure(
      task, itself ? outcome.members.front().reason : "a packed file of which nothing can be read");
  told.opened = std::move(outcome.opened);
  if (!itself) told.members = std::move(outcome.members);
  return told;
}

/// Adds how a member was opened to what is told of the file.
void tell(const Member& member, FileOutcome& outcome) {
  const Extraction& extraction = member.extraction;
  Opened& opened = outcome.opened;
  opened.pages += extraction.pages;
  opened.ocr_pages += extraction.ocr_pages.size();
  for (const std::string& warning : extraction.warnings)
    opened.warnings.push_back(member.path.empty() ? warning : member.path + ": " + warning);
  if (member.path.empty()) {
    opened.reader = extraction.reader;
    if (extraction.text) opened.encoding = vi::to_string(extraction.encoding);
  } else {
    opened.reader = kArchiveReader;
  }
}

}  // namespace

FileOutcome FileIndexer::index(const Task& task) {
  const corpus::Reading bytes = corpus::read_bytes(task.entry.location);
  if (bytes.failure) return failure(task, *bytes.failure);
  FileOutcome outcome{task.id_path, FileOutcome::Status::Ok,      0,
                      {},           source_of(task, *bytes.text), task.known};
  bool readable = false;
  extractor_.extract(*bytes.text, [&](const Member& member) {
    readable = readable || member.extraction.text.has_value();
    add(member, outcome);
  });
  if (!readable) return unreadable(task, std::move(outcome));
  return outcome;
}

void FileIndexer::add(const Member& member, FileOutcome& outcome) {
  const Extraction& extraction = member.extraction;
  const std::string inside = member.path.empty() ? std::string() : '/' + member.path;
  tell(member, outcome);
  if (!extraction.text) {
    outcome.members.push_back({outcome.path + inside, extraction.failure});
    return;
  }
  for (const corpus::Directive& directive : read_directives(extraction, outcome.path + inside)) {
    sink_.add_document(to_xapian(directive, outcome.source, analyzer_));
    ++outcome.directives;
  }
}

}  // namespace chithi::indexer
