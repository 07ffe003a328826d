// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/internal/grouping.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <map>
#include <memory>
#include <optional>
#include <tuple>
#include <unordered_set>
#include <utility>

#include "query/internal/agreement.h"
#include "query/internal/incomplete_keys.h"
#include "query/internal/number_key_parts.h"
#include "query/internal/short_date.h"
#include "query/internal/why_open.h"
#include "schema/messages.h"
#include "stemmer-vi/fold.h"

namespace chithi::query {
namespace {

using corpus::Identity;
using corpus::Match;
using corpus::PartialDate;
using schema::Field;

/// Citations of one identity.
struct Witnesses {
  Identity identity;
  std::vector<CitingPlace> places;
};

/// Full dates before partial ones, then those that say whose they are, then the commonest:
/// each tells what the next may be measured by.
bool tells_more(const Witnesses& a, const Witnesses& b) {
  const auto rank = [](const Witnesses& w) {
    return std::tuple(!date_in(w.identity).is_full(), w.identity.place.empty(),
                      -static_cast<std::ptrdiff_t>(w.places.size()), w.identity.when,
                      w.identity.place);
  };
  return rank(a) < rank(b);
}

/// Whether a document is known to be of another place than what is cited; one that is not filed
/// may be cited without its unit.
bool is_elsewhere(const CitedDocument& document, const Identity& cited) {
  const Identity& known = document.identity;
  const bool whole = !document.copies.empty() || known.place.find('/') != std::string::npos;
  return whole && !known.place.empty() && !is_open(known) && known.place != cited.place;
}

/// Works out the documents of one number key.
class Grouping {
 public:
  Grouping(Records& records, IncompleteReader& incomplete, const std::string& key)
      : records_(records), incomplete_(incomplete), key_(key) {}

  std::vector<CitedDocument> run() {
    read_citations();
    add_dated_copies();
    for (const Witnesses& witnesses : dated_) {
      assign(witnesses);
    }
    add_undated_copies();
    for (const Witnesses& witnesses : undated_) {
      assign_undated(witnesses);
    }
    add_incomplete();
    if (is_central_number(key_)) add_unnumbered();
    return std::move(documents_);
  }

 private:
  void read_citations() {
    std::map<std::string, Witnesses> found;
    for (const CitingPlace place : places_citing(records_, key_)) {
      const Identity identity = corpus::parse_identity(records_.citation(place).key);
      Witnesses& witnesses = found[corpus::to_string(identity)];
      witnesses.identity = identity;
      witnesses.places.push_back(place);
    }
    for (auto& [text, witnesses] : found) {
      const bool dated = date_in(witnesses.identity).year != 0;
      (dated ? dated_ : undated_).push_back(std::move(witnesses));
    }
    std::ranges::sort(dated_, tells_more);
    std::ranges::sort(undated_, tells_more);
  }

  void add_dated_copies() {
    for (const Xapian::docid directive : records_.with(Field::Number, key_)) {
      const Xapian::docid docid = records_.paper_of(directive);
      if (!papers_.insert(docid).second) continue;
      // Of a paper that tells its number in another file, what this one is known by.
      const Identity own = records_.identity_at(docid);
      const Identity identity = own.number == key_ ? own : records_.identity_at(directive);
      if (date_in(identity).year == 0) {
        undated_copies_.emplace_back(docid, identity);
      } else {
        add_copy(docid, identity);
      }
    }
  }

  /// The same day under the same number in the same place is the same document, filed twice,
  /// however much the texts differ; where
  /// the place leaves the unit open, the subject must be the same too.
  void add_copy(Xapian::docid docid, const Identity& identity) {
    std::string name = corpus::to_string(identity);
    if (is_open(identity)) {
      name += '@' + vi::fold(records_.listed(docid).subject.value_or(""));
    }
    const auto known = copies_.find(name);
    if (date_in(identity).is_full() && known != copies_.end()) {
      add_files(docid, documents_[known->second]);
      return;
    }
    copies_[name] = documents_.size();
    add_files(docid, add_document(identity));
  }

  /// A paper with all the files that it is in.
  void add_files(Xapian::docid paper, CitedDocument& document) {
    const auto files = records_.copies().of_paper(paper);
    document.copies.insert(document.copies.end(), files.begin(), files.end());
    if (files.empty()) document.copies.push_back(paper);
  }

  CitedDocument& add_document(const Identity& identity) {
    by_province_[province_in(identity)].push_back(documents_.size());
    documents_.emplace_back().identity = identity;
    return documents_.back();
  }

  /// A copy without a date may be the one document of its very place that others date, unless it
  /// cites what came later; no more than that, since the number may have been given out again.
  void add_undated_copies() {
    for (const auto& [docid, identity] : undated_copies_) {
      auto fits = is_number() ? fitting(identity) : std::vector<CitedDocument*>();
      const PartialDate written = records_.not_before(docid);
      std::erase_if(fits, [&](const CitedDocument* d) {
        return is_elsewhere(*d, identity) || is_before(date_in(d->identity), written);
      });
      const bool may_be_one = fits.size() == 1 && fits.front()->copies.empty() &&
                              same_place(fits.front()->identity, identity);
      const auto open = may_be_one ? fits.front()->citations : std::vector<CitingPlace>();
      CitedDocument& document = add_document(identity);
      add_files(docid, document);
      doubt({identity, open}, {&document}, schema::tr("the copy here bears no date"));
    }
  }

  /// The documents that an identity may be. Looks at those of its province and those of none,
  /// since numbers such as 05/KH-UBND stand for thousands.
  std::vector<CitedDocument*> fitting(const Identity& identity) {
    std::vector<CitedDocument*> fits;
    const auto add = [&](const std::vector<std::size_t>& indices) {
      for (const std::size_t i : indices) {
        if (may_be_same(identity, documents_[i].identity)) fits.push_back(&documents_[i]);
      }
    };
    const std::string province = province_in(identity);
    for (const auto& [name, indices] : by_province_) {
      if (province.empty() || name.empty() || name == province) add(indices);
    }
    return fits;
  }

  /// Citations that give at least the year.
  void assign(const Witnesses& witnesses) {
    const Identity& cited = witnesses.identity;
    auto fits = fitting(cited);
    // "UBND tỉnh Long An" is none of its districts.
    const bool whole = std::ranges::all_of(witnesses.places, [&](CitingPlace place) {
      return names_province(records_.citation(place).issuer, cited);
    });
    std::erase_if(fits, [&](const CitedDocument* d) { return whole && is_elsewhere(*d, cited); });
    if (CitedDocument* certain = only_certain(cited, fits)) {
      join(witnesses, *certain);
    } else if (!fits.empty()) {
      doubt(witnesses, fits, why_open(records_, cited, fits));
    } else if (CitedDocument* meant = contradicted(witnesses)) {
      doubt(witnesses, {meant}, schema::tr("the text dates it {0}", short_date(date_in(cited))),
            true);
    } else {
      found(witnesses);
    }
  }

  void found(const Witnesses& witnesses) { join(witnesses, add_document(witnesses.identity)); }

  /// The one that the citation surely means: of its place and day, or else the only one of its
  /// place, or at least of its very day.
  static CitedDocument* only_certain(const Identity& cited,
                                     const std::vector<CitedDocument*>& fits) {
    std::vector<CitedDocument*> certain;
    for (CitedDocument* document : fits) {
      const Identity& known = document->identity;
      if (same_place(known, cited) && same_day(known, cited)) return document;
      if (same_place(known, cited) || told_by_day(known, cited)) certain.push_back(document);
    }
    return certain.size() == 1 ? certain.front() : nullptr;
  }

  /// The document that the citation seems to mean but for a wrong day.
  CitedDocument* contradicted(const Witnesses& witnesses) {
    for (CitedDocument& document : documents_) {
      if (is_wrong_day(witnesses, document)) return &document;
    }
    return nullptr;
  }

  /// A central body gives out a number once a year at least, and the Party once a term. A local
  /// number may be that of two bodies, so that only slips of the pen count.
  [[nodiscard]] bool is_wrong_day(const Witnesses& witnesses, const CitedDocument& document) const {
    const Identity& cited = witnesses.identity;
    const Identity& known = document.identity;
    if (!same_place(known, cited) || corpus::compare(cited, known) == Match::No) return false;
    const bool one_witness = witnesses.places.size() == 1;
    if (!is_central_number(key_)) return one_witness && is_slip(date_in(cited), date_in(known));
    return one_witness || date_in(cited).year == date_in(known).year;
  }

  /// What is meant by undated citations that were written in one year, and do or don't name the
  /// issuer.
  struct Choice {
    std::vector<CitedDocument*> likely;
    CitedDocument* own = nullptr;     ///< If it is the only one.
    std::vector<CitingPlace> places;  ///< For which it stays open.
  };

  void assign_undated(const Witnesses& witnesses) {
    const auto fits = fitting(witnesses.identity);
    if (fits.empty()) {
      names_document(witnesses) ? found(witnesses) : leave_unknown(witnesses);
      return;
    }
    const bool names = names_document(witnesses);
    std::map<std::pair<int, bool>, Choice> choices;
    for (const CitingPlace place : witnesses.places) {
      const PartialDate written = records_.listed(place.directive).date.value_or(PartialDate());
      const bool named = records_.citation(place).issuer.has_value();
      const auto [known, is_new] = choices.try_emplace({written.year, named});
      Choice& choice = known->second;
      if (is_new) {
        choice.likely = issued_before(written.year, fits);
        if (names) choice.own = only_meant(witnesses.identity, named, choice.likely);
      }
      if (choice.own != nullptr && !is_given_out_again(choice.own->identity, written)) {
        join({witnesses.identity, {place}}, *choice.own);
      } else {
        choice.places.push_back(place);
      }
    }
    for (const auto& [written, choice] : choices) {
      const bool early = choice.likely.empty();
      doubt({witnesses.identity, choice.places}, early ? fits : choice.likely,
            early ? schema::tr("the text gives no date, and was written in an earlier year")
                  : why_open(records_, witnesses.identity, choice.likely));
    }
  }

  /// Whether citations tell a document from others without their date: by its number, or as a law
  /// by its title. Of what has neither, one issuer has many.
  [[nodiscard]] bool names_document(const Witnesses& witnesses) {
    const bool titled =
        !records_.citation(witnesses.places.front()).issuer && !key_.ends_with("::");
    return is_number() || titled;
  }

  /// They may each mean another document, of which nothing is known.
  void leave_unknown(const Witnesses& witnesses) {
    CitedDocument& unknown = add_document(witnesses.identity);
    doubt(witnesses, {&unknown}, why_open(records_, witnesses.identity, {&unknown}));
  }

  /// Those that existed, by their years, in the year in which it was written what cites.
  std::vector<CitedDocument*> issued_before(int year, const std::vector<CitedDocument*>& fits) {
    std::vector<CitedDocument*> likely;
    std::ranges::copy_if(fits, std::back_inserter(likely), [&](const CitedDocument* document) {
      return year == 0 || earliest_year(*document) <= year;
    });
    return likely;
  }

  int earliest_year(const CitedDocument& document) {
    const int year = date_in(document.identity).year;
    return year == 0 && !document.copies.empty() ? records_.not_before(document.copies.front()).year
                                                 : year;
  }

  /// The only one of the place that is cited. Where an issuer is named, all that are known to be
  /// elsewhere don't count: the plan of a district is not its province's.
  [[nodiscard]] CitedDocument* only_meant(const Identity& cited, bool named,
                                          const std::vector<CitedDocument*>& likely) const {
    if (!named && likely.size() > 1) return nullptr;
    CitedDocument* own = nullptr;
    for (CitedDocument* document : likely) {
      if (is_elsewhere(*document, cited)) continue;
      if (own != nullptr || !may_join_undated(cited, *document)) return nullptr;
      own = document;
    }
    return own;
  }

  /// What has no number of its own is told by its date alone, but for a law that nobody dates.
  [[nodiscard]] bool may_join_undated(const Identity& cited, const CitedDocument& document) const {
    if (!same_place(document.identity, cited)) return false;
    return is_number() || (document.copies.empty() && document.identity.when.empty());
  }

  /// Citations that leave out a part of the number.
  void add_incomplete() {
    for (const IncompleteKey& incomplete : incomplete_keys(key_)) {
      for (IncompleteCitations& citations : incomplete_.citing(incomplete.key))
        assign_incomplete(citations, incomplete.lacks_year ? Lacking::Year : Lacking::Part);
    }
  }

  void assign_incomplete(IncompleteCitations& citations, Lacking lacking) {
    Identity cited = citations.identity;
    cited.number = key_;
    std::vector<CitedDocument*> fits = fitting(cited);
    std::erase_if(fits, [&](const CitedDocument* document) {
      return !may_be_one(citations.issuer, issuer_of(*document));
    });
    if (fits.size() == 1 && citations.issuer && told_by_day(cited, fits.front()->identity)) {
      join({cited, citations.places}, *fits.front());
      return;
    }
    for (CitedDocument* document : fits)
      document->open.push_back(citations.open(lacking));
  }

  /// Papers of the centre that are cited by type, issuer and day alone; the body may have issued
  /// another one on that day.
  void add_unnumbered() {
    for (CitedDocument& document : documents_) {
      if (document.copies.empty() || !date_in(document.identity).is_full()) continue;
      const Identity unnumbered = unnumbered_identity(records_, document.copies.front());
      for (IncompleteCitations& citations : incomplete_.citing(unnumbered.number)) {
        if (same_day(citations.identity, document.identity))
          document.open.push_back(citations.open(Lacking::All));
      }
    }
  }

  std::optional<std::string> issuer_of(const CitedDocument& document) {
    if (!document.copies.empty()) return records_.listed(document.copies.front()).issuer.name;
    if (document.citations.empty()) return std::nullopt;
    return records_.citation(document.citations.front()).issuer;
  }

  static void join(const Witnesses& witnesses, CitedDocument& document) {
    for (const CitingPlace place : witnesses.places) {
      if (!is_copy(document, place.directive)) document.citations.push_back(place);
    }
  }

  static void doubt(const Witnesses& witnesses, const std::vector<CitedDocument*>& options,
                    const std::string& why, bool conflict = false) {
    OpenCitations open = {witnesses.places, why, conflict};
    if (options.size() == 1) {
      std::erase_if(open.places,
                    [&](CitingPlace p) { return is_copy(*options.front(), p.directive); });
    }
    if (open.places.empty()) return;
    const auto shared = std::make_shared<const OpenCitations>(std::move(open));
    for (CitedDocument* document : options)
      document->open.push_back(shared);
  }

  [[nodiscard]] bool is_number() const { return split_number_key(key_).has_value(); }

  Records& records_;
  IncompleteReader& incomplete_;
  const std::string& key_;
  std::vector<Witnesses> dated_;
  std::vector<Witnesses> undated_;
  std::vector<std::pair<Xapian::docid, Identity>> undated_copies_;
  std::vector<CitedDocument> documents_;
  std::map<std::string, std::size_t> copies_;  ///< By identity, and subject.
  std::unordered_set<Xapian::docid> papers_;   ///< Met so far.
  std::map<std::string, std::vector<std::size_t>> by_province_;
};

}  // namespace

std::vector<CitedDocument> documents_of_number(Records& records, IncompleteReader& incomplete,
                                               const std::string& key) {
  return Grouping(records, incomplete, key).run();
}

}  // namespace chithi::query
