// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/closing_words.h"

#include <fstream>
#include <iomanip>
#include <ostream>
#include <sstream>
#include <string_view>

#include <nlohmann/json.hpp>

#include "corpus/error.h"
#include "schema/json.h"
#include "schema/json_line.h"
#include "schema/messages.h"

namespace chithi::indexer {
namespace {

using corpus::Error;
using schema::ExitCode;

std::string_view word_for(FileOutcome::Status status) {
  switch (status) {
    case FileOutcome::Status::Ok:
      return "ok";
    case FileOutcome::Status::Same:
      return "skipped";
    case FileOutcome::Status::Failed:
      return "failed";
    case FileOutcome::Status::Removed:
      return "removed";
    case FileOutcome::Status::Renamed:
      return "renamed";
    case FileOutcome::Status::Copied:
      return "copied";
  }
  return "";
}

nlohmann::ordered_json line_of(const std::string& file, std::string_view status,
                               std::size_t directives, const std::string& reason) {
  return {{"v", schema::kJsonVersion},
          {"file", file},
          {"status", status},
          {"directives", directives},
          {"reason", reason.empty() ? nlohmann::ordered_json() : nlohmann::ordered_json(reason)}};
}

void add_opening(const Opened& opened, nlohmann::ordered_json& line) {
  if (opened.reader.empty()) return;
  line["reader"] = opened.reader;
  if (!opened.encoding.empty()) line["encoding"] = opened.encoding;
  if (opened.pages > 0) line["pages"] = opened.pages;
  if (opened.pages > 0) line["ocr_pages"] = opened.ocr_pages;
  if (!opened.warnings.empty()) line["warnings"] = opened.warnings;
}

void write_report(const UpdateReport& report, const std::string& file) {
  std::ofstream out(file);
  for (const FileOutcome& outcome : report.outcomes) {
    const bool same = outcome.status == FileOutcome::Status::Same;
    const std::string reason = same ? "unchanged" : outcome.reason;
    nlohmann::ordered_json line =
        line_of(outcome.path, word_for(outcome.status), outcome.directives, reason);
    if (!outcome.from.empty()) line["from"] = outcome.from;
    add_opening(outcome.opened, line);
    out << schema::to_line(line) << '\n';
    for (const corpus::FileFailure& member : outcome.members)
      out << schema::to_line(line_of(member.path, "failed", 0, member.reason)) << '\n';
  }
  if (!out.flush())
    throw Error(Error::Kind::Usage, schema::tr("{0}: the report can't be written", file));
}

void print_failures(const UpdateReport& report, std::ostream& err) {
  for (const FileOutcome& outcome : report.outcomes) {
    if (outcome.status == FileOutcome::Status::Failed)
      schema::complain(kProgram, outcome.path + ": " + outcome.reason, err);
    for (const corpus::FileFailure& member : outcome.members)
      schema::complain(kProgram, member.path + ": " + member.reason, err);
  }
}

/// What scripts may know stands before what was taken over.
std::string closing_line(const UpdateReport& report, const std::string& seconds) {
  const std::string line = schema::tr(
      "{0} files, {1} directives, {2} unchanged, {3} removed, {4} failed "
      "in {5} s",
      report.files, report.directives, report.unchanged, report.removed, report.failed, seconds);
  return line + taken_over(report.renamed, report.copied);
}

}  // namespace

ExitCode print(const Reply& reply, const Streams& streams) {
  if (!reply.is_complaint) streams.out << reply.text;
  if (reply.is_complaint) schema::complain(kProgram, reply.text, streams.err);
  return reply.is_complaint ? ExitCode::Usage : ExitCode::Done;
}

std::string taken_over(std::size_t renamed, std::size_t copied) {
  std::string words;
  if (renamed > 0) words += schema::tr("; {0} renamed", renamed);
  if (copied > 0) words += schema::tr("; {0} copied", copied);
  return words;
}

void tell_missing(const std::vector<std::string>& folders, const Streams& streams) {
  for (const std::string& folder : folders) {
    schema::complain(
        kProgram,
        schema::tr("{0}: is empty or gone (not mounted?): what is indexed of it stays; "
                   "to remove it: chithi-index forget '{0}'",
                   folder),
        streams.err);
  }
}

ExitCode close_update(const UpdateReport& report, const CommandLine& line,
                      std::chrono::duration<double> took, const Streams& streams) {
  if (!line.report.empty()) write_report(report, line.report);
  tell_missing(report.missing, streams);
  print_failures(report, streams.err);
  if (!line.quiet) {
    std::ostringstream seconds;
    seconds << std::fixed << std::setprecision(2) << took.count();
    streams.out << closing_line(report, seconds.str()) << '\n';
  }
  if (report.interrupted) {
    throw Error(Error::Kind::Interrupted,
                schema::tr("interrupted: what was read so far is indexed; run again for the rest"));
  }
  return report.failed > 0 || !report.missing.empty() ? ExitCode::Partly : ExitCode::Done;
}

}  // namespace chithi::indexer
