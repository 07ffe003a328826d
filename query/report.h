// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <ctime>
#include <iosfwd>
#include <string>
#include <vector>

#include "query/network.h"
#include "schema/archives.h"

namespace chithi::query {

/// What a report says of itself.
struct ReportFacts {
  std::size_t directives = 0;  ///< In the archive.
  std::time_t made = 0;        ///< When, told in UTC.
  std::string command;         ///< The call that makes it again, as a shell takes it.
  std::string version;         ///< Of the program.
  bool is_filtered = false;    ///< Whether the call leaves out some of those that cite.
  std::vector<schema::ArchiveRoot> archives{};  ///< To whose files the page has links.
};

/// A picture of a report.
enum class Picture : std::uint8_t { Map, Timeline };

/// Writes the answer to `chithi cites` as one page of HTML5 that is XML too: in the language of the
/// run, without scripts, and with nothing that is loaded from elsewhere. Each document that may be
/// meant has its section, with a map of the provinces, a timeline, the chains, all directives that
/// cite it, and the candidates. What documents say is escaped and on one line. Takes time and room
/// in proportion to the directives that cite; where they are thousands, quotes are cut and tables
/// folded.
void write_report(const std::vector<CitesReport>& reports, const ReportFacts& facts,
                  std::ostream& out);

/// Writes one picture of one report as an SVG 1.1 that stands alone, with its legend.
void write_picture(const CitesReport& report, Picture picture, const ReportFacts& facts,
                   std::ostream& out);

}  // namespace chithi::query
