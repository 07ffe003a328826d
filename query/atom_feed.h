// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ctime>
#include <filesystem>
#include <vector>

#include "query/news.h"

namespace chithi::query {

/// Throws corpus::Error (Usage) if there is a file that is no feed of ours, which `add_to_feed`
/// would refuse.
void check_feed(const std::filesystem::path& file);

/// Adds what is new to an Atom 1.0 feed (RFC 4287): what is new in this run before what was, of one
/// run the newest date first, whichever watch it is of; the first 100 entries stay. An entry is a
/// directive under a watch, and keeps its id (urn:uuid) from run to run: one that has changed takes
/// the place of what it was. Makes the feed if there is none, without an entry if there is no news,
/// and leaves one that is there alone then. `now` is when the entries were updated, in UTC. Throws
/// corpus::Error: Usage if the file is something else than a feed of ours, Database if it can't be
/// written.
void add_to_feed(const std::filesystem::path& file, const std::vector<News>& news, std::time_t now);

}  // namespace chithi::query
