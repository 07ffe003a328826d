// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <map>
#include <string>

#include <xapian.h>

#include "schema/database.h"
#include "schema/record.h"

namespace chithi::test {

/// All that a database holds of each directive, by its id: terms, how often, where, values, data.
/// Two databases that say the same have equal dumps, whatever the numbers of their documents.
inline std::map<std::string, std::string> dump(const std::filesystem::path& folder) {
  std::map<std::string, std::string> directives;
  const Xapian::Database database = schema::open_database(folder.string());
  for (auto d = database.postlist_begin(""); d != database.postlist_end(""); ++d) {
    const Xapian::Document document = database.get_document(*d);
    std::string all;
    for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term) {
      all += *term + ' ' + std::to_string(term.get_wdf());
      for (auto at = term.positionlist_begin(); at != term.positionlist_end(); ++at)
        all += ' ' + std::to_string(*at);
      all += '\n';
    }
    for (auto value = document.values_begin(); value != document.values_end(); ++value)
      all += std::to_string(value.get_valueno()) + ' ' + *value + '\n';
    const std::string data = document.get_data();
    directives[schema::decode_record(data).id] += all + data;
  }
  return directives;
}

}  // namespace chithi::test
