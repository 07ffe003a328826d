// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/command_options.h"

#include "schema/messages.h"

namespace chithi::query {
namespace {

using schema::tr;

void add_database(CLI::App& command, CommandOptions& options) {
  command
      .add_option("--db", options.databases,
                  tr("Database: a folder, a Xapian stub file or HOST:PORT; several are searched "
                     "as one (default: $CHITHI_DB, else db = \"…\" of the configuration, else "
                     "the user's data folder)"))
      ->allow_extra_args(false);
}

void add_filters(CLI::App& command, CommandOptions& options) {
  Filters& filters = options.search.filters;
  command.add_option("--province", filters.province, tr("Of the issuer, in any spelling"));
  command.add_option("--type", filters.type, tr("công văn, chỉ thị, KL …"));
  command.add_option("--issuer", filters.issuer, tr("Words of the issuing body's name"));
  command.add_option("--level", filters.level, tr("central, province, district or commune"));
  command.add_option("--branch", filters.branch,
                     tr("party, state, assembly, front, union, army or court"));
  command.add_option("--cites", filters.cites, tr("Number of a document that is cited"));
  command.add_option("--from", options.from,
                     tr("First day of issue: 11/6/2021, 2021-06-11, 6/2021"));
  command.add_option("--to", options.to, tr("Last day of issue"));
}

void add_colour(CLI::App& command, CommandOptions& options) {
  command.add_option("--color", options.colour, tr("auto, always or never"))
      ->check(CLI::IsMember({"auto", "always", "never"}));
}

/// How words are matched.
void add_matching(CLI::App& command, CommandOptions& options) {
  command.add_flag("--exact", options.exact, tr("Diacritics must agree"));
  command.add_flag("--fuzzy", options.fuzzy,
                   tr("Find damaged and misspelt words too, ranked below"));
}

void add_duplicates(CLI::App& command, CommandOptions& options) {
  command.add_flag("--duplicates", options.search.duplicates,
                   tr("Each copy of a directive counts; else one stands for all"));
}

void add_explain(CLI::App& command, CommandOptions& options) {
  command.add_flag("--explain", options.explain, tr("Say how the query was understood"));
}

void add_facets(CLI::App& app, CommandOptions& options) {
  CLI::App* command = app.add_subcommand(
      "facets", tr("Counts of what words find, or of all: by province, type, issuer, month …"));
  command->add_option("WORDS", options.words, tr("See docs/query-language.md; none for all"));
  add_database(*command, options);
  add_format(*command, options.format, {"table", "json", "ndjson", "csv", "tsv"});
  add_filters(*command, options);
  add_matching(*command, options);
  add_duplicates(*command, options);
  add_explain(*command, options);
  add_colour(*command, options);
}

void add_cites(CLI::App& app, CommandOptions& options) {
  CLI::App* command = app.add_subcommand(
      "cites", tr("Who cites a document: by province, when, how many days after it, through whom"));
  command->add_option("REF", options.words,
                      tr("A number in any form, @ chooses: 88-CV/TU@Hà Giang"));
  add_database(*command, options);
  add_format(*command, options.format,
             {"table", "json", "ndjson", "csv", "tsv", "ids", "dot", "graphml"});
  add_fields(*command, options.format);
  add_filters(*command, options);
  command->add_flag("--direct", options.direct, tr("Without chains"));
  command->add_option("--depth", options.lineage.depth, tr("How far to follow citations (8)"))
      ->check(CLI::Range(1U, 1000U));
  command->add_option("--provinces", options.provinces, tr("The map of 63 or of 34 provinces"))
      ->check(CLI::IsMember({63, 34}));
  command
      ->add_option("--group-by", options.group_by,
                   tr("Count those who cite it, by province, issuer, type, level or month"))
      ->check(CLI::IsMember({"province", "issuer", "type", "level", "month"}));
  command->add_option(
      "--report", options.report,
      tr("Write a page with map, timeline and chains to this file of HTML, besides"));
  command->add_option("--svg", options.picture, tr("Print the map or the timeline as SVG instead"))
      ->check(CLI::IsMember({"map", "timeline"}));
  add_colour(*command, options);
}

void add_show(CLI::App& app, CommandOptions& options) {
  CLI::App* command = app.add_subcommand(
      "show", tr("One directive: letterhead, text, what it cites and who cites it"));
  command->add_option("REF", options.words, tr("A number in any form, or an id"));
  add_database(*command, options);
  add_format(*command, options.format, {"table", "json"});
  command->add_flag("--no-pager", options.no_pager, tr("Do not page on a terminal"));
  CLI::Option* text = command->add_flag("--text", options.text_only, tr("The text alone"));
  command->add_flag("--citations", options.citations_only, tr("The citations alone"))
      ->excludes(text);
  add_colour(*command, options);
}

void add_stats(CLI::App& app, CommandOptions& options) {
  CLI::App* command = app.add_subcommand("stats", tr("What the database holds"));
  add_database(*command, options);
  add_format(*command, options.format, {"table", "json", "ndjson", "csv", "tsv"});
  add_colour(*command, options);
}

/// The commands that compare directives and that keep searches, with what they share with others.
void add_comparing_and_watching(CLI::App& app, CommandOptions& options) {
  CLI::App* similar = add_similar(app, options.words, options.compare);
  CLI::App* diff = add_diff(app, options.words, options.compare);
  CLI::App* watch = add_watch(app, options.words, options.watch);
  CLI::App* news = add_news(app, options.words, options.watch);
  for (CLI::App* command : {similar, diff, watch, news}) {
    add_database(*command, options);
    add_format(*command, options.format, {"table", "json"});
  }
  for (CLI::App* command : {similar, watch})
    add_filters(*command, options);
  add_matching(*watch, options);
  for (CLI::App* command : {similar, diff, watch, news})
    add_colour(*command, options);
}

/// The commands that walk the citation network.
void add_walking(CLI::App& app, CommandOptions& options) {
  CLI::App* chain = add_chain(app, options.words, options.lineage);
  CLI::App* basis = add_basis(app, options.words, options.lineage);
  CLI::App* path = add_path(app, options.words);
  CLI::App* most_cited = add_most_cited(app, options.lineage);
  CLI::App* check = add_check_citations(app, options.lineage);
  for (CLI::App* command : {chain, basis, path}) {
    add_database(*command, options);
    add_format(*command, options.format, {"table", "json"});
  }
  for (CLI::App* command : {most_cited, check}) {
    add_database(*command, options);
    add_format(*command, options.format, {"table", "json", "ndjson", "csv", "tsv"});
    add_filters(*command, options);
  }
  for (CLI::App* command : {chain, basis, path, most_cited, check})
    add_colour(*command, options);
}

}  // namespace

void add_search(CLI::App& app, CommandOptions& options) {
  CLI::App* command = app.add_subcommand(
      "search", tr("Ranked directives; the command that is meant if none is named"));
  command->add_option("WORDS", options.words, tr("See docs/query-language.md"));
  add_database(*command, options);
  add_format(*command, options.format, {"table", "json", "ndjson", "csv", "tsv", "ids"});
  add_fields(*command, options.format);
  add_filters(*command, options);
  command->add_option("--sort", options.sort, tr("relevance, date or -date"))
      ->check(CLI::IsMember({"relevance", "date", "-date"}));
  command
      ->add_option("--limit", options.search.limit, tr("Hits to print (10); 0 for the count alone"))
      ->check(natural_number);
  command->add_option("--offset", options.search.offset, tr("Hits to pass over (0)"))
      ->check(natural_number);
  command->add_flag("--facets", options.search.facets, tr("Count the hits by province, type …"));
  add_duplicates(*command, options);
  command->add_option("--batch", options.batch,
                      tr("A file with a query on each line, - for stdin"));
  add_matching(*command, options);
  add_explain(*command, options);
  add_colour(*command, options);
}

void add_commands(CLI::App& app, CommandOptions& options) {
  add_search(app, options);
  add_facets(app, options);
  add_cites(app, options);
  add_show(app, options);
  add_stats(app, options);
  add_walking(app, options);
  add_comparing_and_watching(app, options);
}

}  // namespace chithi::query
