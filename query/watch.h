// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "query/searcher.h"

namespace chithi::query {

/// A search that is kept under a name, to be asked again and again.
struct Watch {
  std::string name;
  Request request;                     ///< Its query, filters, spelling and fuzziness count.
  std::vector<std::string> databases;  ///< As `--db` takes them; empty for the usual one.
};

/// Throws corpus::Error (Usage) unless a watch can bear that name, which is that of a file too: not
/// empty, at most 100 bytes, no '/' and no control character in it, no '.' or '-' in front.
void check_watch_name(std::string_view name);

/// What two watches that find the same have in common, and no others: JSON on one line.
[[nodiscard]] std::string search_of(const Watch& watch);

/// The watches that a file keeps, by name; none if there is no file. Throws corpus::Error
/// (Database) if it can't be read or is something else.
[[nodiscard]] std::vector<Watch> load_watches(const std::filesystem::path& file);

/// Keeps a watch in the place of one of the same name. Throws corpus::Error: Usage for a name that
/// is none, Database if the file can't be written.
void keep_watch(const std::filesystem::path& file, const Watch& watch);

/// Whether there was one of that name, which is gone then.
[[nodiscard]] bool remove_watch(const std::filesystem::path& file, std::string_view name);

}  // namespace chithi::query
