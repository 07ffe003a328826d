// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/file_indexer.h"

#include <utility>

#include "corpus/ingest.h"
#include "corpus/reader.h"
#include "indexer/document.h"

namespace chithi::indexer {
namespace {

schema::Source source_of(const Task& task, std::string_view bytes) {
  return {.archive = task.archive,
          .path = task.entry.path,
          .size = bytes.size(),
          .modified = task.entry.modified,
          .content = schema::content_hash(bytes),
          .reader = corpus::kReaderVersion};
}

FileOutcome failure(const Task& task, std::string reason) {
  const std::size_t kept = task.known != nullptr ? task.known->documents.size() : 0;
  if (kept > 0) reason += "; kept as indexed before";
  return {task.id_path, FileOutcome::Status::Failed, kept, std::move(reason), {}, task.known};
}

}  // namespace

FileOutcome FileIndexer::index(const Task& task) {
  const corpus::Reading bytes = corpus::read_bytes(task.entry.location);
  if (bytes.failure) return failure(task, *bytes.failure);
  schema::Source source = source_of(task, *bytes.text);
  const bool same = task.known != nullptr && rereading_ == Rereading::OnlyChanged &&
                    task.known->source.content == source.content &&
                    task.known->source.reader == source.reader;
  if (same) {
    return {task.id_path, FileOutcome::Status::Same, task.known->documents.size(),
            {},           std::move(source),         task.known};
  }
  const corpus::Reading reading = corpus::recover_text(*bytes.text);
  if (reading.failure) return failure(task, *reading.failure);

  std::size_t count = 0;
  for (const corpus::Directive& directive : corpus::read_directives(*reading.text, task.id_path)) {
    sink_.add_document(to_xapian(directive, source, analyzer_));
    ++count;
  }
  return {task.id_path, FileOutcome::Status::Ok, count, {}, std::move(source), task.known};
}

}  // namespace chithi::indexer
