// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "corpus/directive.h"
#include "query/watch.h"
#include "stemmer-vi/abbreviations.h"

namespace chithi::query {

/// What a watch has told already: every directive that it ever found, with a hash of its text.
/// Directives are known by their ids, so that a database that is built anew, in which Xapian's
/// numbers differ, is no news.
struct Told {
  std::string search;                       ///< `search_of` the watch that it is of.
  std::map<std::string, std::string> seen;  ///< Hash by the term of the id.

  friend bool operator==(const Told&, const Told&) = default;
};

/// The mark of a search among those that a file keeps: a watch that is asked of several databases
/// has one for each. nullopt if there is none. Throws corpus::Error (Database) if the file can't be
/// read or is something else.
[[nodiscard]] std::optional<Told> load_mark(const std::filesystem::path& file,
                                            std::string_view search);

/// Puts a mark in the place of that of its search; those of the same search in other databases
/// stay, those of other searches go. Throws corpus::Error (Database) if the file can't be read or
/// written; it stands as it was then.
void save_mark(const std::filesystem::path& file, const Told& mark);

enum class NewsKind : std::uint8_t {
  New,      ///< Not found before.
  Changed,  ///< Found before with another text.
};

struct NewsItem {
  NewsKind kind = NewsKind::New;
  corpus::Directive directive;
  std::string snippet;  ///< As of a search hit: HTML-escaped, matches in <mark>…</mark>.
};

/// The newest date first, undated ones last; by id of one day.
[[nodiscard]] bool is_newer(const NewsItem& a, const NewsItem& b);

/// What is new of one watch.
struct News {
  Watch watch;
  bool is_first = false;        ///< No mark yet, or one of another search: nothing is told.
  std::size_t matching = 0;     ///< Directives that have all of the query's words.
  std::vector<NewsItem> items;  ///< The newest date first, undated ones last.
  Told mark;                    ///< What is told once these are.
};

/// What to ask for.
struct NewsRequest {
  Watch watch;               ///< With the databases that are asked.
  std::optional<Told> mark;  ///< Empty if there was no run before.
  bool all = false;          ///< Tell what is known already too.
};

/// What a watch finds that its mark does not know. Only directives that have all words of the
/// query count: nobody wants to look through those that have some at every run. A known text under
/// a new id is no news if it is gone from its old one: its file was renamed. Throws corpus::Error
/// as Searcher::search does.
[[nodiscard]] News find_news(const Xapian::Database& database, const NewsRequest& request,
                             const vi::Abbreviations& abbreviations);

/// Throws what `find_news` would for a watch of that database, so that what would only fail at
/// night, from cron, fails when it is saved.
void check_watch(const Xapian::Database& database, const Watch& watch,
                 const vi::Abbreviations& abbreviations);

}  // namespace chithi::query
