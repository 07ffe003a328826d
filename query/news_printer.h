// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include "query/format.h"
#include "query/news.h"
#include "query/watch.h"

namespace chithi::query {

/// Writes the watches, one a line. As JSON, one object with the list "watches".
void print_watches(const std::vector<Watch>& watches, Format format, std::ostream& out);

/// As JSON, one object: the watch that was saved, or the name of the one that was removed, null for
/// an empty one.
void print_saved(const Watch& watch, std::ostream& out);
void print_removed(const std::string& name, std::ostream& out);

/// Writes what is new, by watch; as a table those without news are left out. As JSON, one object
/// with the list "news".
void print_news(const std::vector<News>& news, Format format, const PrintOptions& options,
                std::ostream& out);

}  // namespace chithi::query
