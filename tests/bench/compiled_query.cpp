// SPDX-License-Identifier: GPL-3.0-or-later
// Writes what chithi asks Xapian for, so that xapian_floor can ask the same:
// compiled_query DB WORDS > FILE
#include <exception>
#include <iostream>
#include <string>

#include <xapian.h>

#include "query/compiler.h"
#include "query/parser.h"
#include "query/searcher.h"
#include "schema/database.h"
#include "stemmer-vi/abbreviations.h"

namespace {

using namespace chithi;

/// The query by which hits are ranked, with its tiers where some hit has all the words.
Xapian::Query query_of(const Xapian::Database& database, const std::string& words) {
  query::Request request;
  request.query = words;
  const auto abbreviations = vi::Abbreviations::built_in();
  const query::CompiledQuery compiled =
      query::compile(query::parse_query(words), request, database, abbreviations);
  Xapian::Enquire enquire(database);
  enquire.set_query(compiled.all);
  const bool has_all = !enquire.get_mset(0, 1).empty();
  if (!has_all || compiled.tiers.empty()) return compiled.ranked;
  Xapian::Query tiers;
  for (const query::Tier& tier : compiled.tiers) {
    auto* source = new Xapian::FixedWeightPostingSource(tier.weight);
    tiers |= {Xapian::Query::OP_FILTER, Xapian::Query(source->release()), tier.query};
  }
  return {Xapian::Query::OP_AND_MAYBE, compiled.ranked, tiers};
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "usage: compiled_query DB WORDS > FILE\n";
    return 2;
  }
  try {
    std::cout << query_of(schema::open_database(argv[1]), argv[2]).serialise();
  } catch (const Xapian::Error& error) {
    std::cerr << "compiled_query: " << error.get_description() << '\n';
    return 1;
  } catch (const std::exception& error) {
    std::cerr << "compiled_query: " << error.what() << '\n';
    return 1;
  }
}
