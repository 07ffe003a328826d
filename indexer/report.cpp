// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/report.h"

#include <algorithm>
#include <utility>

namespace chithi::indexer {

UpdateReport make_report(const Changes& found, std::vector<FileOutcome> done, bool interrupted) {
  using Status = FileOutcome::Status;
  UpdateReport report;
  report.files = found.files;
  report.interrupted = interrupted;
  report.outcomes = std::move(done);
  for (const UnchangedFile& file : found.unchanged)
    report.outcomes.push_back({file.path, Status::Same, file.directives, {}, {}, nullptr});
  for (const corpus::FileFailure& failure : found.failures)
    report.outcomes.push_back({failure.path, Status::Failed, 0, failure.reason, {}, nullptr});
  std::ranges::sort(report.outcomes, {}, &FileOutcome::path);
  for (FileOutcome& outcome : report.outcomes) {
    report.directives += outcome.directives;
    report.unchanged += outcome.status == Status::Same ? 1 : 0;
    report.removed += outcome.status == Status::Removed ? 1 : 0;
    report.renamed += outcome.status == Status::Renamed ? 1 : 0;
    report.copied += outcome.status == Status::Copied ? 1 : 0;
    report.failed += outcome.status == Status::Failed ? 1 : 0;
    report.failed += outcome.members.size();
    outcome.known = nullptr;
  }
  return report;
}

}  // namespace chithi::indexer
