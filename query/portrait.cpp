// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "query/internal/chain.h"
#include "query/internal/database_edge.h"
#include "query/internal/description.h"
#include "query/internal/number_key_parts.h"
#include "query/internal/records.h"
#include "query/internal/resolution.h"
#include "query/internal/selection.h"
#include "query/network.h"
#include "schema/terms.h"

namespace chithi::query {
namespace {

using schema::Field;

/// Draws the portraits for `chithi show`.
class Gallery {
 public:
  explicit Gallery(const Xapian::Database& database)
      : database_(database), records_(database), resolver_(records_) {}

  std::vector<Portrait> run(const Reference& reference) {
    if (const auto docid = find_id(database_, reference.text)) return {portrait_of(*docid)};
    std::vector<Portrait> filed = in_file(reference.text);
    if (!filed.empty() || !reference.cited) return filed;
    const Selection selection(reference);
    const std::vector<Meant> documents = meant(reference, selection);
    std::vector<Portrait> portraits = in_archive(documents);
    return portraits.empty() ? stubs(documents) : portraits;
  }

 private:
  struct Meant {
    const CitedDocument* document;
    Target target;
  };

  std::vector<Meant> meant(const Reference& reference, const Selection& selection) {
    std::vector<Meant> documents;
    for (const std::string& key : candidate_keys(database_, reference.words, *reference.cited)) {
      for (const CitedDocument& document : resolver_.documents(key)) {
        documents.push_back({&document, describe(records_, document)});
      }
    }
    const auto accepted = [&](const Meant& meant) { return selection.accepts(meant.target); };
    if (std::ranges::any_of(documents, accepted)) {
      std::erase_if(documents, [&](const Meant& meant) { return !accepted(meant); });
    } else {
      keep_nearest(selection, documents, [](const Meant& meant) { return meant.target; });
    }
    return documents;
  }

  std::vector<Portrait> in_archive(const std::vector<Meant>& documents) {
    std::vector<Portrait> portraits;
    for (const Meant& meant : documents) {
      for (const Xapian::docid docid : meant.document->copies) {
        if (records_.paper_of(docid) == docid) portraits.push_back(portrait_of(docid));
      }
    }
    return portraits;
  }

  std::vector<Portrait> in_file(const std::string& path) {
    std::vector<Portrait> portraits;
    for (const Xapian::docid docid : records_.with(Field::File, path)) {
      portraits.push_back(portrait_of(docid));
    }
    return portraits;
  }

  std::vector<Portrait> stubs(const std::vector<Meant>& documents) {
    std::vector<Portrait> portraits;
    for (const Meant& meant : documents) {
      Portrait& portrait = portraits.emplace_back();
      portrait.target = meant.target;
      portrait.cited_by = climb_citers(resolver_, *meant.document, meant.target.date, 1);
    }
    return portraits;
  }

  Portrait portrait_of(Xapian::docid docid) {
    Portrait portrait;
    portrait.directive = records_.at(docid);
    if (const CitedDocument* document = resolver_.document_of(docid)) {
      portrait.target = describe(records_, *document);
      portrait.cited_by = climb_citers(resolver_, *document, portrait.target.date, 1);
    }
    portrait.target.id = portrait.directive->id;
    portrait.also_in = records_.other_copies(docid);
    const std::string file = schema::exact_term(Field::File, portrait.directive->file);
    portrait.siblings = database_.get_termfreq(file);
    for (const corpus::Citation& citation : portrait.directive->citations) {
      portrait.cited_ids.push_back(id_of_cited(citation));
    }
    return portrait;
  }

  /// The only directive in the archive that a citation means. Goes by the identities alone, so
  /// that to show a letter does not take reading all others that cite the same decree.
  std::optional<std::string> id_of_cited(const corpus::Citation& citation) {
    const corpus::Identity cited = corpus::parse_identity(citation.key);
    std::vector<Xapian::docid> meant = records_.with(Field::Number, cited.number);
    std::erase_if(meant,
                  [&](Xapian::docid docid) { return !means(cited, records_.identity_at(docid)); });
    if (meant.empty()) add_those_of_the_day(cited, meant);
    std::erase_if(meant, [&](Xapian::docid docid) { return records_.paper_of(docid) != docid; });
    return meant.size() == 1 ? std::optional(records_.at(meant.front()).id) : std::nullopt;
  }

  /// Those whose number says more than the citation does, of the day that it gives.
  void add_those_of_the_day(const corpus::Identity& cited, std::vector<Xapian::docid>& meant) {
    const auto day = corpus::parse_date(cited.when);
    if (!day || !day->is_full()) return;
    for (const std::string& key : resolver_.fuller_keys(cited.number)) {
      for (const Xapian::docid docid : records_.with(Field::Number, key)) {
        const corpus::Identity own = records_.identity_at(docid);
        const bool same =
            own.when == cited.when && corpus::compare(cited, own) != corpus::Match::No;
        if (same) meant.push_back(docid);
      }
    }
  }

  static bool means(const corpus::Identity& cited, const corpus::Identity& own) {
    const corpus::Match match = corpus::compare(cited, own);
    const bool numbered = split_number_key(own.number).has_value();
    return match == corpus::Match::Yes ||
           (match == corpus::Match::Possible && numbered && cited.place == own.place);
  }

  Xapian::Database database_;
  Records records_;
  Resolver resolver_;
};

}  // namespace

std::vector<Portrait> find_portraits(const Xapian::Database& database, const Reference& reference) {
  return read_consistently(database, "reading",
                           [&](const Xapian::Database& db) { return Gallery(db).run(reference); });
}

}  // namespace chithi::query
