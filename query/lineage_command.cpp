// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/lineage_command.h"

#include <optional>
#include <utility>

#include "corpus/error.h"
#include "query/citation_survey.h"
#include "query/format_options.h"
#include "query/internal/wording.h"
#include "query/lineage.h"
#include "query/lineage_printer.h"
#include "query/network.h"
#include "query/reference.h"
#include "query/search_command.h"
#include "query/text_table.h"
#include "query/user_setup.h"
#include "schema/messages.h"
#include "stemmer-vi/fold.h"

namespace chithi::query {
namespace {

using schema::ExitCode;
using schema::tr;

void add_depth(CLI::App& command, LineageOptions& options) {
  command.add_option("--depth", options.depth, tr("How far to follow citations (8)"))
      ->check(CLI::Range(1U, 1000U));
}

void add_limit(CLI::App& command, LineageOptions& options, const std::string& what) {
  command.add_option("--limit", options.limit, what)->check(natural_number);
}

/// The two documents that a path is between: two words, or all with a lone "-" between them.
std::pair<std::string, std::string> ends_of(const std::vector<std::string>& words) {
  std::pair<std::string, std::string> ends;
  bool second = false;
  for (const std::string& word : words) {
    if (word == "-") {
      second = true;
      continue;
    }
    if (words.size() == 2) second = &word != &words.front();
    std::string& end = second ? ends.second : ends.first;
    end += (end.empty() ? "" : " ") + word;
  }
  if (ends.first.empty() || ends.second.empty()) {
    throw corpus::Error(corpus::Error::Kind::Usage,
                        tr("path takes two documents, each one word or in quotes: chithi path "
                           "17-CV/ĐU 07-KL/TW"));
  }
  return ends;
}

/// What reads from a pipe gets whole lines.
std::size_t width_on(const Output& output) {
  return output.is_terminal ? kWidthOfTrees : TextTable::kUnlimited / 2;
}

/// Whether a reference names what the archive has or cites.
bool is_known(const Xapian::Database& database, const std::string& text) {
  return !find_portraits(database, typed_reference(text)).empty();
}

/// Says between which documents a path leads, if one of its ends may be several.
void tell_choice(const Xapian::Database& database, const std::string& end, const CitationPath& path,
                 const Output& output) {
  const std::size_t meant = find_portraits(database, typed_reference(end)).size();
  if (meant < 2) return;
  output.err << "chithi: "
             << tr("{0} may be {1} documents: the shortest path is from {2} to {3}", end, meant,
                   path.citers.back().directive.id, path.target.id.value_or(choice(path.target)))
             << '\n';
}

/// Why there is no document to print.
std::string no_document(const Call& call, const LineageOptions& options) {
  if (options.limit == 0) return tr("--limit 0 leaves no document to print");
  if (call.request.filters == Filters()) return tr("nothing is cited");
  return tr("no directive that passes the options cites a document");
}

}  // namespace

CLI::App* add_chain(CLI::App& app, std::vector<std::string>& words, LineageOptions& options) {
  CLI::App* command = app.add_subcommand(
      "chain", tr("Who cites a document, who cites those, and so on, as a tree"));
  command->add_option("REF", words, tr("A number in any form, @ chooses: 88-CV/TU@Hà Giang"));
  add_depth(*command, options);
  return command;
}

CLI::App* add_basis(CLI::App& app, std::vector<std::string>& words, LineageOptions& options) {
  CLI::App* command =
      app.add_subcommand("basis", tr("What a directive stands on, to the top, as a tree"));
  command->add_option("REF", words, tr("A number in any form, or an id"));
  add_depth(*command, options);
  command->add_flag("--all", options.all_relations,
                    tr("All that is cited, not only what is carried out or stood on"));
  return command;
}

CLI::App* add_path(CLI::App& app, std::vector<std::string>& words) {
  CLI::App* command =
      app.add_subcommand("path", tr("How one document goes back to another, step by step"));
  command->add_option("A B", words, tr("A number in any form, or an id, of each"));
  return command;
}

CLI::App* add_most_cited(CLI::App& app, LineageOptions& options) {
  CLI::App* command = app.add_subcommand(
      "most-cited", tr("The documents that most directives cite, told apart by year and issuer"));
  add_limit(*command, options, tr("Documents to print (20)"));
  return command;
}

CLI::App* add_check_citations(CLI::App& app, LineageOptions& options) {
  CLI::App* command = app.add_subcommand(
      "check-citations", tr("Citations that contradict what they cite, or leave open what it is"));
  add_limit(*command, options, tr("Citations to print (20)"));
  return command;
}

ExitCode run_chain(const Call& call, const LineageOptions& options, const Output& output) {
  const std::string& text = call.request.query;
  const schema::InEnglish for_programs(call.format != Format::Table);
  const std::vector<CitesReport> reports =
      find_citers(open_databases(call.databases), {.reference = typed_reference(text),
                                                   .max_depth = options.depth,
                                                   .filters = {},
                                                   .whole_heads = call.format != Format::Table});
  if (reports.empty()) {
    return nothing_found(tr("{0} is neither in this archive nor cited in it", text), output);
  }
  print_chains(reports, call.format, output.out, width_on(output));
  return ExitCode::Done;
}

ExitCode run_basis(const Call& call, const LineageOptions& options, const Output& output) {
  const std::string& text = call.request.query;
  const schema::InEnglish for_programs(call.format != Format::Table);
  const std::vector<Basis> bases =
      find_basis(open_databases(call.databases), {.reference = typed_reference(text),
                                                  .max_depth = options.depth,
                                                  .all_relations = options.all_relations,
                                                  .whole_heads = call.format != Format::Table});
  if (bases.empty()) return nothing_found(tr("{0} is not in this archive", text), output);
  print_basis(bases, call.format, output.out, width_on(output));
  return ExitCode::Done;
}

ExitCode run_path(const Call& call, const Output& output) {
  const auto [a, b] = ends_of(call.words);
  const schema::InEnglish for_programs(call.format != Format::Table);
  const Xapian::Database database = open_databases(call.databases);
  const std::optional<CitationPath> path =
      find_path(database, typed_reference(a), typed_reference(b));
  if (!path && vi::fold(a) == vi::fold(b)) {
    return nothing_found(tr("both are {0}, and a path leads from one document to another", a),
                         output);
  }
  for (const std::string& end : {a, b}) {
    if (path || is_known(database, end)) continue;
    return nothing_found(tr("{0} is neither in this archive nor cited in it", end), output);
  }
  if (!path) {
    return nothing_found(tr("in this archive neither {0} goes back to {1} nor {1} to {0}", a, b),
                         output);
  }
  print_path(*path, call.format, output.out);
  for (const std::string& end : {a, b})
    tell_choice(database, end, *path, output);
  return ExitCode::Done;
}

ExitCode run_most_cited(const Call& call, const LineageOptions& options, const PrintOptions& print,
                        const Output& output) {
  const schema::InEnglish for_programs(call.format != Format::Table);
  const std::vector<MostCited> documents =
      find_most_cited(open_databases(call.databases), call.request.filters, options.limit);
  if (documents.empty()) return nothing_found(no_document(call, options), output);
  print_most_cited(documents, call.format, print, output.out);
  return ExitCode::Done;
}

ExitCode run_check_citations(const Call& call, const LineageOptions& options,
                             const PrintOptions& print, const Output& output) {
  const schema::InEnglish for_programs(call.format != Format::Table);
  const DoubtfulCitations doubtful =
      find_doubtful_citations(open_databases(call.databases), call.request.filters, options.limit);
  if (doubtful.citations.empty() && doubtful.left_out == 0) {
    return nothing_found(call.request.filters == Filters()
                             ? tr("no citation is in doubt")
                             : tr("no citation of a directive that passes the options is in doubt"),
                         output);
  }
  print_doubtful(doubtful, call.format, print, output.out);
  return ExitCode::Done;
}

}  // namespace chithi::query
