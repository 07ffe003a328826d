// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/search_command.h"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <optional>
#include <ostream>
#include <system_error>

#include "corpus/error.h"
#include "query/batch.h"
#include "query/facets_printer.h"
#include "query/internal/search_json.h"
#include "query/internal/wording.h"
#include "query/search_printer.h"
#include "schema/messages.h"

namespace chithi::query {
namespace {

using schema::tr;

using corpus::Error;
using schema::ExitCode;

constexpr std::string_view kStandardInput = "-";

Error usage(const std::string& what) { return {Error::Kind::Usage, what}; }

/// What else may have been meant, as the rest of "no match".
std::string advice(const Response& response) {
  std::string text;
  const auto add = [&](const std::string& words) { text += (text.empty() ? "" : ", ") + words; };
  if (!response.suggestions.empty())
    add(tr("did you mean {0}", joined(response.suggestions, ", ")));
  for (const FilterCost& cost : response.costs)
    add(cost_text(cost));
  return text;
}

/// What is understood of a query is a sentence, in a table in the user's language.
Response answer(Searcher& searcher, const Request& request, Format format) {
  const schema::InEnglish for_programs(format != Format::Table);
  return searcher.search(request);
}

ExitCode run_one(Searcher& searcher, const SearchCommand& command, const Output& output) {
  Request request = command.request;
  if (command.format == Format::Table) {
    request.facet_values = command.facets_only ? kManyValues : kFewValues;
  }
  const Response response = answer(searcher, request, command.format);
  const bool silent = response.total == 0 && command.format == Format::Table;
  if (!silent && command.facets_only) {
    print_facets_of(response, command.format, command.print, output.out);
  } else if (!silent) {
    print_search(response, command.format, command.print, output.out);
  }
  if (response.total > 0) return ExitCode::Done;
  if (command.print.explain) print_understanding(response, output.err);
  return nothing_found(advice(response), output);
}

ExitCode run_batch(Searcher& searcher, const SearchCommand& command, const Output& output) {
  const auto answer = [&](std::istream& lines) {
    const schema::InEnglish for_programs;
    return answer_batch(searcher, command.request, lines, command.format, command.print,
                        output.out);
  };
  if (command.batch == kStandardInput) {
    return answer(std::cin) ? ExitCode::Done : nothing_found("", output);
  }
  errno = 0;
  std::ifstream file(command.batch, std::ios::binary);
  std::error_code ignored;
  if (std::filesystem::is_directory(command.batch, ignored)) errno = EISDIR;
  if (!file || errno == EISDIR) {
    throw usage(tr("--batch {0}: {1}: name a file with a query on each line", command.batch,
                   std::generic_category().message(errno)));
  }
  return answer(file) ? ExitCode::Done : nothing_found("", output);
}

void check_batch(const SearchCommand& command) {
  if (command.format == Format::Table || command.format == Format::Json) {
    throw usage(tr("--batch has many answers: choose --format ndjson, csv, tsv or ids"));
  }
  if (!command.request.query.empty()) {
    throw usage(
        tr("--batch takes its queries from the file: leave out {0}", command.request.query));
  }
}

}  // namespace

void check(const SearchCommand& command) {
  const bool whole = command.format == Format::Table || command.format == Format::Json ||
                     (command.format == Format::Ndjson && !command.batch.empty());
  if (command.request.facets && !command.facets_only && !whole) {
    throw usage(
        tr("--facets stand beside the hits in a table and in json only: for rows of them "
           "run chithi facets"));
  }
  if (!command.batch.empty()) check_batch(command);
  require_hit_fields(command.print.fields);
}

ExitCode run_search(Searcher& searcher, const SearchCommand& command, const Output& output) {
  return command.batch.empty() ? run_one(searcher, command, output)
                               : run_batch(searcher, command, output);
}

ExitCode nothing_found(std::string_view what, const Output& output) {
  const std::string text = what.empty() ? tr("no match") : tr("no match: {0}", what);
  schema::complain("chithi", text, output.err);
  return ExitCode::NothingFound;
}

}  // namespace chithi::query
