// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/compare_command.h"

#include <algorithm>
#include <charconv>
#include <ostream>
#include <utility>

#include "corpus/error.h"
#include "query/comparison.h"
#include "query/diff_printer.h"
#include "query/directive_lookup.h"
#include "query/format_options.h"
#include "query/reference.h"
#include "query/search_command.h"
#include "query/similar_printer.h"
#include "query/similarity.h"
#include "query/user_setup.h"
#include "schema/location.h"
#include "schema/messages.h"

namespace chithi::query {
namespace {

using schema::tr;

using corpus::Error;
using schema::ExitCode;

ExitCode not_in_archive(const std::string& text, const Output& output) {
  return nothing_found(tr("{0} is not in this archive", text), output);
}

/// As the user says, else as the terminal is.
std::size_t page_width(const Output& output) {
  constexpr std::size_t kWidest = 10'000;
  std::size_t columns = 0;
  const std::string said = schema::environment("COLUMNS");
  std::from_chars(said.data(), said.data() + said.size(), columns);
  if (columns == 0) columns = output.columns;
  return columns == 0 ? DiffOptions().width : std::min(columns, kWidest);
}

}  // namespace

CLI::App* add_similar(CLI::App& app, std::vector<std::string>& words, CompareOptions& options) {
  CLI::App* command = app.add_subcommand(
      "similar", tr("What is like a directive, by its text and by what it cites"));
  command->add_option("REF", words, tr("A number in any form, or an id"));
  command->add_option("--limit", options.limit, tr("Directives to print (10)"))
      ->check(natural_number);
  return command;
}

CLI::App* add_diff(CLI::App& app, std::vector<std::string>& words, CompareOptions& options) {
  CLI::App* command = app.add_subcommand(
      "diff", tr("Two directives side by side: what B changed, added and left out of A"));
  command->add_option("A B", words, tr("A number in any form, or an id, of each"));
  command->add_flag("--unified", options.unified, tr("Both texts in one column"));
  return command;
}

ExitCode run_similar(const Call& call, const CompareOptions& options, const Output& output) {
  if (options.limit == 0) throw Error(Error::Kind::Usage, tr("--limit 0: ask for one at least"));
  const std::string& text = call.request.query;
  const std::vector<SimilarReport> reports =
      find_similar(open_databases(call.databases), {.reference = typed_reference(text),
                                                    .filters = call.request.filters,
                                                    .limit = options.limit});
  if (reports.empty()) return not_in_archive(text, output);
  const bool any = std::ranges::any_of(
      reports, [](const SimilarReport& r) { return !r.hits.empty() || !r.copies.empty(); });
  if (any || call.format == Format::Json) {
    print_similar(reports, call.format, {.colour = call.colour}, output.out);
  }
  if (any) return ExitCode::Done;
  return nothing_found(tr("nothing is like {0}", text), output);
}

ExitCode run_diff(const Call& call, const CompareOptions& options, const Output& output) {
  if (call.words.size() != 2) {
    throw Error(Error::Kind::Usage,
                tr("diff takes two directives, A and B: put quotes around what has blanks"));
  }
  const Xapian::Database database = open_databases(call.databases);
  std::vector<corpus::Directive> sides;
  for (const std::string& word : call.words) {
    auto directive = find_directive(database, typed_reference(word));
    if (!directive) return not_in_archive(word, output);
    sides.push_back(*std::move(directive));
  }
  print_comparison({sides[0], sides[1], compare_texts(sides[0].text, sides[1].text)}, call.format,
                   {.width = page_width(output), .colour = call.colour, .unified = options.unified},
                   output.out);
  return ExitCode::Done;
}

}  // namespace chithi::query
