// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/watch_command.h"

#include <algorithm>
#include <ctime>
#include <optional>
#include <ostream>
#include <system_error>
#include <utility>

#include "corpus/error.h"
#include "query/atom_feed.h"
#include "query/internal/kept_file.h"
#include "query/news.h"
#include "query/news_printer.h"
#include "query/text_table.h"
#include "query/user_setup.h"
#include "query/watch.h"
#include "schema/location.h"
#include "schema/messages.h"
#include "stemmer-vi/utf8.h"

namespace chithi::query {
namespace {

using schema::tr;
using schema::trn;

namespace fs = std::filesystem;
using corpus::Error;
using schema::ExitCode;

fs::path watches_file() { return schema::configuration_file("watches.json"); }
fs::path news_folder() { return schema::state_file("news"); }
fs::path mark_file(const Watch& watch) { return news_folder() / (watch.name + ".json"); }

ExitCode nothing(std::string_view what, const Output& output) {
  schema::complain("chithi", what, output.err);
  return ExitCode::NothingFound;
}

/// A path as it is from any folder: cron starts elsewhere. HOST:PORT stays.
std::string anywhere(const std::string& database) {
  std::error_code ignored;
  if (!fs::exists(database, ignored)) return database;
  const fs::path path = fs::absolute(database).lexically_normal();
  return (path.has_filename() ? path : path.parent_path()).string();
}

/// What is asked of which databases, however they are named: this is what a mark is of.
Watch asked_of(Watch watch, const std::vector<std::string>& named) {
  if (!named.empty()) watch.databases = named;
  if (watch.databases.empty()) watch.databases = {schema::default_database()};
  std::ranges::transform(watch.databases, watch.databases.begin(), anywhere);
  std::ranges::sort(watch.databases);
  return watch;
}

ExitCode list_watches(const Call& call, const Output& output) {
  const std::vector<Watch> watches = load_watches(watches_file());
  if (!watches.empty() || call.format == Format::Json) {
    print_watches(watches, call.format, output.out);
  }
  if (!watches.empty()) return ExitCode::Done;
  return nothing(tr("no saved searches: chithi watch NAME QUERY saves one"), output);
}

/// A run of news that knows the watch still would set its mark again.
bool remove_with_mark(const std::string& name) {
  const FolderLock lock(news_folder());
  if (!remove_watch(watches_file(), name)) return false;
  std::error_code ignored;
  fs::remove(mark_file({.name = name, .request = {}, .databases = {}}), ignored);
  return true;
}

ExitCode remove(const std::string& name, const Call& call, const Output& output) {
  if (!call.words.empty()) {
    throw Error(Error::Kind::Usage,
                tr("--remove takes a name and nothing else: leave out {0}", call.request.query));
  }
  const bool known = fs::exists(watches_file()) && remove_with_mark(name);
  if (call.format == Format::Json) print_removed(known ? name : "", output.out);
  if (!known) return nothing(tr("no saved search {0}: chithi watch lists them", name), output);
  if (call.format != Format::Json) output.out << on_one_line(tr("{0}: removed", name)) << '\n';
  return ExitCode::Done;
}

bool has_filter(const Filters& filters) {
  return filters.from || filters.to ||
         !(filters.province + filters.type + filters.issuer + filters.level + filters.branch +
           filters.cites)
              .empty();
}

/// The watch that is to be saved.
Watch watch_of(const Call& call) {
  Watch watch = {.name = vi::to_nfc(call.words.front()), .request = call.request, .databases = {}};
  watch.request.query.clear();
  for (std::size_t i = 1; i < call.words.size(); ++i)
    watch.request.query.append(i > 1 ? " " : "").append(vi::to_nfc(call.words[i]));
  if (watch.request.query.empty() && !has_filter(watch.request.filters)) {
    throw Error(Error::Kind::Usage,
                tr("watch {0}: QUERY is missing: chithi watch NAME QUERY", watch.name));
  }
  for (const std::string& database : call.databases)
    watch.databases.push_back(anywhere(database));
  return watch;
}

/// The watches that a call means: one, or all.
std::vector<Watch> watches_of(const Call& call) {
  std::vector<Watch> watches = load_watches(watches_file());
  if (call.words.empty()) return watches;
  if (call.words.size() > 1) {
    throw Error(Error::Kind::Usage, tr("news takes one name: quote a name of several words"));
  }
  const std::string name = vi::to_nfc(call.words.front());
  std::erase_if(watches, [&](const Watch& watch) { return watch.name != name; });
  if (!watches.empty()) return watches;
  throw Error(Error::Kind::Usage, tr("no saved search {0}: chithi watch lists them", name));
}

/// Asks one watch after the other; what goes wrong with one is told, and the others are asked.
class NewsRun {
 public:
  NewsRun(const Call& call, const WatchOptions& options, const Output& output)
      : call_(call), options_(options), output_(output) {}

  ExitCode run(const std::vector<Watch>& watches) {
    for (const Watch& watch : watches)
      ask(watch);
    if (news_.empty() && failure_) return *failure_;
    const bool any = std::ranges::any_of(news_, [](const News& n) { return !n.items.empty(); });
    if (any || call_.format == Format::Json) {
      print_news(news_, call_.format, {.colour = call_.colour}, output_.out);
    }
    // What could not be written has not been told; the caller says so.
    if (!output_.out.flush()) return ExitCode::Internal;
    if (!options_.feed.empty()) add_to_feed(options_.feed, news_, std::time(nullptr));
    if (!options_.peek) move_marks();
    tell_first_runs();
    if (failure_) return ExitCode::Partly;
    return any ? ExitCode::Done : ExitCode::NothingFound;
  }

 private:
  void ask(const Watch& watch) {
    try {
      NewsRequest request = {asked_of(watch, call_.databases), std::nullopt, options_.all};
      request.mark = load_mark(mark_file(watch), search_of(request.watch));
      const Xapian::Database database = open_databases(request.watch.databases);
      news_.push_back(find_news(database, request, abbreviations_));
      news_.back().watch = watch;
      before_.push_back(std::move(request.mark));
    } catch (const Error& error) {
      failure_ = schema::report_failure(Error(error.kind(), watch.name + ": " + error.what()),
                                        "chithi", output_.err);
    }
  }

  void move_marks() {
    for (std::size_t i = 0; i < news_.size(); ++i) {
      if (before_[i] != news_[i].mark) save_mark(mark_file(news_[i].watch), news_[i].mark);
    }
  }

  /// Nothing is news on a first run, which must not look like nothing found.
  void tell_first_runs() const {
    if (options_.all) return;
    for (const News& news : news_) {
      if (!news.is_first) continue;
      schema::complain("chithi",
                       trn("{1}: first run: {0} matches now, what comes later is news; --all "
                           "prints it",
                           "{1}: first run: {0} match now, what comes later is news; --all prints "
                           "them",
                           news.matching, news.watch.name),
                       output_.err);
    }
  }

  const Call& call_;
  const WatchOptions& options_;
  vi::Abbreviations abbreviations_ = user_abbreviations();
  const Output& output_;
  std::vector<News> news_;
  std::vector<std::optional<Told>> before_;
  std::optional<ExitCode> failure_;
};

}  // namespace

CLI::App* add_watch(CLI::App& app, std::vector<std::string>& words, WatchOptions& options) {
  CLI::App* command = app.add_subcommand(
      "watch", tr("Saves a search under a name for news; without one lists them"));
  command->add_option("NAME QUERY", words, tr("A word to call it by, and what search takes"));
  command->add_option("--remove", options.removed, tr("Forget the saved search of that name"));
  return command;
}

CLI::App* add_news(CLI::App& app, std::vector<std::string>& words, WatchOptions& options) {
  CLI::App* command = app.add_subcommand(
      "news", tr("What is new of a saved search, or of all, since news was last asked for"));
  command->add_option("NAME", words, tr("Of a saved search"));
  command->add_flag("--all", options.all, tr("All that match, known or not"));
  command->add_flag("--peek", options.peek, tr("Tell the same again the next time"));
  command->add_option("--atom", options.feed, tr("An Atom file that keeps the newest 100"));
  return command;
}

ExitCode run_watch(const Call& call, const WatchOptions& options, const Output& output) {
  if (options.removed) return remove(vi::to_nfc(*options.removed), call, output);
  if (call.words.empty()) return list_watches(call, output);
  const Watch watch = watch_of(call);
  check_watch_name(watch.name);
  check_watch(open_databases(watch.databases), watch, user_abbreviations());
  keep_watch(watches_file(), watch);
  if (call.format == Format::Json) {
    print_saved(watch, output.out);
  } else {
    output.out << on_one_line(tr("{0}: saved; chithi news tells what is new", watch.name)) << '\n';
  }
  return ExitCode::Done;
}

ExitCode run_news(const Call& call, const WatchOptions& options, const Output& output) {
  std::optional<FolderLock> lock;
  const bool any = fs::exists(watches_file());
  if (any && (!options.peek || !options.feed.empty())) lock.emplace(news_folder());
  const std::vector<Watch> watches = watches_of(call);
  if (watches.empty()) {
    return nothing(tr("no saved searches: chithi watch NAME QUERY saves one"), output);
  }
  // Before anything is printed, which would be told again.
  if (!options.feed.empty()) check_feed(options.feed);
  return NewsRun(call, options, output).run(watches);
}

}  // namespace chithi::query
