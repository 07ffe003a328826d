// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/cites_command.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <ctime>
#include <filesystem>
#include <ostream>
#include <sstream>
#include <string_view>
#include <system_error>

#include "corpus/error.h"
#include "query/cites_printer.h"
#include "query/graph_printer.h"
#include "query/internal/cites_wording.h"
#include "query/internal/kept_file.h"
#include "query/reference.h"
#include "query/search_command.h"
#include "query/user_setup.h"
#include "schema/location.h"
#include "schema/messages.h"

namespace chithi::query {
namespace {

using schema::ExitCode;
using schema::tr;

/// Now; or SOURCE_DATE_EPOCH, by which a page can be made again byte for byte
/// (https://reproducible-builds.org/specs/source-date-epoch/).
std::time_t time_of_making() {
  const std::string text = schema::environment("SOURCE_DATE_EPOCH");
  std::int64_t seconds = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seconds);
  constexpr std::int64_t last = 253'402'300'799;  // Of the year 9999.
  const bool is_given =
      error == std::errc() && end == text.data() + text.size() && seconds >= 0 && seconds <= last;
  return is_given ? static_cast<std::time_t>(seconds) : std::time(nullptr);
}

/// A misspelt folder is not to be made.
void require_folder_of(const std::filesystem::path& file) {
  const std::filesystem::path folder = file.has_parent_path() ? file.parent_path() : ".";
  std::error_code ignored;
  if (std::filesystem::exists(folder, ignored)) return;
  throw corpus::Error(corpus::Error::Kind::Database,
                      tr("{0}: no folder {1}: make it first", file.string(), folder.string()));
}

std::string quoted(const std::string& argument) {
  constexpr std::string_view kPlain = "-_./:@%+=,";
  const auto is_plain = [&](char c) {
    const auto byte = static_cast<unsigned char>(c);
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    return letter || byte >= 0x80U || kPlain.find(c) != std::string_view::npos;
  };
  if (!argument.empty() && std::ranges::all_of(argument, is_plain)) return argument;
  std::string text = "'";
  for (const char c : argument)
    text += c == '\'' ? "'\\''" : std::string(1, c);
  return text + "'";
}

/// Answers one call.
class CitesRun {
 public:
  CitesRun(const CitesCommand& command, const Output& output)
      : command_(command),
        output_(output),
        request_(command.request),
        database_(open_databases(command.databases)) {
    request_.reference = typed_reference(command.text);
    request_.whole_heads = needs_whole_heads(command.format, command.print.fields);
  }

  ExitCode run() {
    const bool for_programs = command_.format != Format::Table;
    const std::vector<CitesReport> reports = find(for_programs);
    if (reports.empty()) {
      return nothing_found(tr("{0} is neither in this archive nor cited in it", command_.text),
                           output_);
    }
    // All that is asked of the database is asked before anything is printed.
    const ReportFacts facts = facts_of_run();
    const std::string page = command_.report.empty() ? "" : page_of(reports, facts, for_programs);
    print(reports, facts);
    // What could not be written has not been told; the caller says so.
    if (!output_.out.flush()) return ExitCode::Internal;
    if (command_.report.empty()) return ExitCode::Done;
    require_folder_of(command_.report);
    write_kept(command_.report, page);
    output_.err << "chithi: " << tr("{0}: the page is written", command_.report) << '\n';
    return ExitCode::Done;
  }

 private:
  [[nodiscard]] std::vector<CitesReport> find(bool in_english) const {
    const schema::InEnglish for_programs(in_english);
    return find_citers(database_, request_);
  }

  [[nodiscard]] ReportFacts facts_of_run() const {
    ReportFacts facts = {.directives = database_.get_doccount(),
                         .made = time_of_making(),
                         .command = command_.typed,
                         .version = CHITHI_VERSION,
                         .is_filtered = leaves_out(request_)};
    if (command_.links) facts.archives = local_archives(database_, command_.databases);
    return facts;
  }

  /// Reasons are words of the report: people have them in their language.
  [[nodiscard]] std::string page_of(const std::vector<CitesReport>& reports,
                                    const ReportFacts& facts, bool for_programs) const {
    std::ostringstream page;
    write_report(for_programs ? find(false) : reports, facts, page);
    return std::move(page).str();
  }

  void print(const std::vector<CitesReport>& reports, const ReportFacts& facts) const {
    if (command_.groups) {
      print_groups(database_, reports, {*command_.groups, leaves_out(request_)}, command_.format,
                   command_.print, output_.out);
      return;
    }
    if (command_.format == Format::Dot || command_.format == Format::Graphml) {
      print_network(reports);
      return;
    }
    if (!command_.picture) {
      print_cites(reports, command_.format, command_.print, output_.out);
      return;
    }
    write_picture(reports.front(), *command_.picture, facts, output_.out);
    if (reports.size() > 1) {
      output_.err << "chithi: " << tr("the picture is of the first: {0}", choices_sentence(reports))
                  << '\n';
    }
  }

  void print_network(const std::vector<CitesReport>& reports) const {
    std::vector<std::vector<CitationEdge>> edges;
    for (const CitesReport& report : reports)
      edges.push_back(find_edges(database_, report));
    print_graph(reports, edges, command_.format, output_.out);
  }

  const CitesCommand& command_;
  const Output& output_;
  CitesRequest request_;
  Xapian::Database database_;
};

}  // namespace

ExitCode run_cites(const CitesCommand& command, const Output& output) {
  require_citer_fields(command.print.fields);
  return CitesRun(command, output).run();
}

std::string as_typed(const std::vector<std::string>& arguments) {
  std::string text = "chithi";
  for (const std::string& argument : arguments)
    text.append(" ").append(quoted(argument));
  return text;
}

}  // namespace chithi::query
