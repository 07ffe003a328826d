// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "corpus/citation.h"
#include "corpus/gazetteer.h"
#include "corpus/identity.h"
#include "corpus/internal/bare_citation.h"
#include "corpus/internal/citation_filling.h"
#include "corpus/internal/issuer_comparison.h"
#include "corpus/internal/issuer_phrase.h"
#include "corpus/internal/issuer_place.h"
#include "corpus/internal/memo.h"
#include "corpus/internal/names.h"
#include "corpus/issuers.h"

namespace chithi::corpus {
namespace {

/// Documents of one ordinal that a mention is compared with, the last ones; no text has so many,
/// but a file may.
constexpr std::size_t kMostCompared = 64;

/// Whom a mention names as the issuer, ready to be compared.
struct NamedIssuer {
  std::string body;            ///< Without the organ and the place.
  std::string province;        ///< Folded; empty if none is named.
  std::string unit;            ///< The same of a district or commune, "?" if it is not named.
  std::optional<Level> level;  ///< As the words tell.
};

NamedIssuer read_named(std::string_view name) {
  const IssuerPhrase phrase = read_issuer(name);
  const std::string unit = unit_of({name, phrase.level, phrase.province, phrase.district});
  return {issuer_without_place(name), bare_words(phrase.province),
          unit == kUnnamedUnit ? unit : bare_words(unit), phrase.level};
}

NamedIssuer named_issuer(const std::optional<std::string>& name) {
  static thread_local Memo<NamedIssuer> known;
  return name ? known.get(*name, read_named) : NamedIssuer();
}

bool places_agree(const NamedIssuer& a, const NamedIssuer& b) {
  const auto agree = [](const std::string& x, const std::string& y) {
    return x.empty() || y.empty() || x == y;
  };
  const bool open = a.unit == kUnnamedUnit || b.unit == kUnnamedUnit;
  const bool levels = !a.level || !b.level || *a.level == *b.level;
  return levels && agree(a.province, b.province) && (open || agree(a.unit, b.unit));
}

/// Mentions of one document, by their places in the list.
struct Group {
  CitationMention known;  ///< What they say together.
  NamedIssuer issuer;
  std::string title;  ///< Where neither number nor issuer is given, the words of the mention.
  Identity identity;
  std::vector<std::size_t> members;  ///< Ascending.
};

/// The place in the key is what the mentions themselves name; whose "Tỉnh ủy" is meant otherwise
/// is concluded only after all mentions of it are together.
Identity identity_of(const CitationMention& mention, const NamedIssuer& issuer) {
  Identity identity;
  identity.number = number_key(*mention.number);
  identity.place = issuer.province;
  if (mention.date) identity.when = to_string(*mention.date);
  return identity;
}

/// The more telling of two dates that don't contradict each other.
std::optional<PartialDate> join_dates(const std::optional<PartialDate>& a,
                                      const std::optional<PartialDate>& b) {
  if (!a || !b) return a ? a : b;
  if (!agree(*a, *b)) return a;
  const auto either = [](int x, int y) { return x != 0 ? x : y; };
  return PartialDate{either(a->year, b->year), either(a->month, b->month), either(a->day, b->day)};
}

void merge(CitationMention& known, const CitationMention& mention) {
  known.relation = std::max(known.relation, mention.relation);
  known.date = join_dates(known.date, mention.date);
  known.term_given = known.term_given || mention.term_given;
  if (known.type == nullptr) known.type = mention.type;
  if (known.number && mention.number && known.number->body.empty()) known.number = mention.number;
}

class Resolver {
 public:
  Resolver(std::string_view text, const std::vector<CitationMention>& mentions,
           const CitingDirective& citing)
      : text_(text), mentions_(mentions), citing_(citing) {
    if (citing.number) own_ = parse_document_number(*citing.number);
    own_issuer_ = named_issuer(citing.issuer);
  }

  std::vector<Citation> resolve() {
    // The surest first, so that the others find what they belong to.
    for (const Rank rank : {Rank::Dated, Rank::Numbered, Rank::Ordinal, Rank::Bare}) {
      place(rank);
    }
    place_back_references();
    for (Group& group : groups_) {
      std::ranges::sort(group.members);
    }
    std::ranges::sort(groups_, {}, [](const Group& group) { return group.members.front(); });
    std::vector<Citation> citations;
    for (const Group& group : groups_) {
      citations.push_back(cite(group));
    }
    return citations;
  }

 private:
  enum class Rank { Dated, Numbered, Ordinal, Bare };

  static Rank rank_of(const CitationMention& mention) {
    if (!mention.number) return Rank::Bare;
    if (mention.number->body.empty()) return Rank::Ordinal;
    return mention.date || mention.number->year != 0 ? Rank::Dated : Rank::Numbered;
  }

  /// Its own number line, and what it calls itself in its appendices.
  [[nodiscard]] bool is_own(const CitationMention& mention) const {
    if (!own_ || !mention.number || own_->ordinal != mention.number->ordinal) return false;
    if (number_key(*own_) != number_key(*mention.number)) return false;
    if (mention.date && citing_.date && !agree(*mention.date, *citing_.date)) return false;
    if (!mention.issuer) return true;
    const IssuerPhrase named = read_issuer(*mention.issuer);
    const bool province = named.province.empty() || !citing_.province ||
                          find_province(named.province) == find_province(*citing_.province);
    return province && (!citing_.issuer || places_agree(named_issuer(mention.issuer), own_issuer_));
  }

  void place(Rank rank) {
    for (std::size_t i = 0; i < mentions_.size(); ++i) {
      const CitationMention& mention = mentions_[i];
      if (mention.back != BackReference::None || rank_of(mention) != rank || is_own(mention)) {
        continue;
      }
      if (rank == Rank::Bare) {
        place_bare(i);
      } else {
        place_numbered(i);
      }
    }
  }

  void place_numbered(std::size_t index) {
    Group group = group_of(index);
    const CitationMention& mention = group.known;
    group.identity = identity_of(mention, group.issuer);
    std::vector<std::size_t>& alike = by_ordinal_[mention.number->ordinal];
    join_or_add(group, alike, [&](const Group& other) {
      return compare(other.identity, group.identity) != Match::No &&
             places_agree(other.issuer, group.issuer) && issuers_agree(other.known, mention);
    });
  }

  [[nodiscard]] Group group_of(std::size_t index) const {
    const CitationMention& mention = mentions_[index];
    return {mention, named_issuer(mention.issuer), {}, {}, {index}};
  }

  static bool issuers_agree(const CitationMention& known, const CitationMention& mention) {
    if (known.number->body.empty() || !mention.issuer) return true;
    if (mention.number && mention.number->body == known.number->body) return true;
    return issuer_fits(*mention.issuer, known.number->body);
  }

  /// "Kết luận của Bộ Chính trị" is the only numbered one of its type and issuer, or else one
  /// by itself.
  void place_bare(std::size_t index) {
    Group group = group_of(index);
    const CitationMention& mention = group.known;
    if (Group* const numbered = only_numbered(group)) return join(*numbered, group);
    // Common nouns without a date mean any paper of that kind.
    const bool common = may_be_common_noun(text_, mention);
    if (!mention.date && !mention.term_given && common) return;
    if (!mention.issuer) group.title = bare_words(vi::slice(text_, mention.span));
    std::vector<std::size_t>& alike =
        bare_[{group.known.type, group.title.empty() ? group.issuer.body : group.title}];
    join_or_add(group, alike, [&](const Group& other) { return is_same_bare(group, other); });
  }

  /// The only numbered document that the words may stand for; null if there is none or several.
  Group* only_numbered(const Group& bare) {
    if (!bare.known.issuer || bare.known.type == nullptr) return nullptr;
    Group* found = nullptr;
    for (const std::size_t i : numbered_of(bare.known.type)) {
      if (!may_stand_for(bare, groups_[i])) continue;
      if (found != nullptr) return nullptr;
      found = &groups_[i];
    }
    return found;
  }

  /// The numbered groups of a type. All are there before the first bare mention is placed.
  const std::vector<std::size_t>& numbered_of(const DocumentType* type) {
    if (!by_type_) {
      by_type_.emplace();
      for (std::size_t i = 0; i < groups_.size(); ++i) {
        const DocumentType* const of =
            groups_[i].known.number ? type_of(groups_[i].known) : nullptr;
        if (of != nullptr) (*by_type_)[of->name].push_back(i);
      }
    }
    return (*by_type_)[type->name];
  }

  /// "Kết luận nêu trên" is the last conclusion that was cited before it.
  void place_back_references() {
    std::vector<std::optional<std::size_t>> group_of_mention(mentions_.size());
    for (std::size_t group = 0; group < groups_.size(); ++group) {
      for (const std::size_t member : groups_[group].members) {
        group_of_mention[member] = group;
      }
    }
    std::map<std::string_view, std::size_t> last;  // The last mention of a type.
    for (std::size_t i = 0; i < mentions_.size(); ++i) {
      if (group_of_mention[i]) {
        if (const DocumentType* const type = type_of(groups_[*group_of_mention[i]].known)) {
          last[type_pointed_to(*type)] = i;
        }
        continue;
      }
      if (mentions_[i].back == BackReference::None) continue;
      const auto antecedent = last.find(type_pointed_to(*mentions_[i].type));
      if (antecedent == last.end() || !points_to(i, antecedent->second)) continue;
      Group& group = groups_[*group_of_mention[antecedent->second]];
      if (!is_named_by(group, mentions_[i])) continue;
      group.known.relation = std::max(group.known.relation, mentions_[i].relation);
      group.members.push_back(i);
      group_of_mention[i] = group_of_mention[antecedent->second];
      antecedent->second = i;
    }
  }

  /// "Này" points to the directive itself, if it is of that type, or to what is near.
  [[nodiscard]] bool points_to(std::size_t mention, std::size_t antecedent) const {
    constexpr std::size_t kNear = 1200;
    if (mentions_[mention].back == BackReference::Above) return true;
    if (mentions_[mention].span.begin - mentions_[antecedent].span.end > kNear) return false;
    const DocumentType* const type = own_type();
    // One code may stand for two types: "QĐ" for a Quyết định and a Quy định.
    return type != nullptr && type->code != mentions_[mention].type->code &&
           type_pointed_to(*type) != type_pointed_to(*mentions_[mention].type);
  }

  /// What the directive says it is, or what its symbol does.
  [[nodiscard]] const DocumentType* own_type() const {
    if (citing_.type) return find_type_by_name(*citing_.type);
    if (!own_) return nullptr;
    CitationMention own;
    own.number = own_;
    return type_of(own);
  }

  /// Whether the issuer that stands behind "nêu trên", if one does, is that of the document.
  [[nodiscard]] static bool is_named_by(const Group& group, const CitationMention& mention) {
    if (!mention.issuer) return true;
    const NamedIssuer issuer = named_issuer(mention.issuer);
    if (!places_agree(issuer, group.issuer)) return false;
    if (group.known.issuer) return issuer.body == group.issuer.body;
    return !group.known.number || issuer_fits(*mention.issuer, group.known.number->body);
  }

  static bool may_stand_for(const Group& bare, const Group& numbered) {
    const CitationMention& known = numbered.known;
    if (!dates_agree(bare, numbered) || !places_agree(bare.issuer, numbered.issuer)) return false;
    if (known.issuer) return bare.issuer.body == numbered.issuer.body;
    return !known.number->body.empty() && issuer_fits(*bare.known.issuer, known.number->body);
  }

  static bool is_same_bare(const Group& a, const Group& b) {
    return a.known.type == b.known.type && a.title == b.title && a.issuer.body == b.issuer.body &&
           places_agree(a.issuer, b.issuer) && dates_agree(a, b);
  }

  static bool dates_agree(const Group& a, const Group& b) {
    return !a.known.date || !b.known.date || agree(*a.known.date, *b.known.date);
  }

  /// Joins the group to the nearest of those alike that fits, or keeps it as one by itself.
  template <typename Fits>
  void join_or_add(const Group& group, std::vector<std::size_t>& alike, const Fits& fits) {
    Group* const found = nearest(group.members.front(), alike, fits);
    if (found == nullptr) {
      alike.push_back(groups_.size());
      groups_.push_back(group);
    } else {
      join(*found, group);
    }
  }

  /// The group that fits and has a member nearest before the mention, or else after it.
  template <typename Fits>
  Group* nearest(std::size_t index, const std::vector<std::size_t>& alike, const Fits& fits) {
    Group* best = nullptr;
    std::size_t best_distance = 0;
    const std::size_t skipped = alike.size() - std::min(alike.size(), kMostCompared);
    for (const std::size_t i : std::span(alike).subspan(skipped)) {
      Group& group = groups_[i];
      if (!fits(group)) continue;
      const std::size_t distance = distance_to(group, index);
      if (best != nullptr && distance >= best_distance) continue;
      best = &group;
      best_distance = distance;
    }
    return best;
  }

  [[nodiscard]] std::size_t distance_to(const Group& group, std::size_t index) const {
    const auto after = std::ranges::lower_bound(group.members, index);
    if (after != group.members.begin()) return index - *std::prev(after);
    return mentions_.size() + *after - index;
  }

  static void join(Group& group, const Group& other) {
    merge(group.known, other.known);
    for (const std::size_t member : other.members) {
      group.members.insert(std::ranges::upper_bound(group.members, member), member);
    }
    const auto places = [](const NamedIssuer& i) {
      return (i.province.empty() ? 0 : 1) + (i.unit.empty() || i.unit == kUnnamedUnit ? 0 : 1);
    };
    const bool better = !group.known.issuer || places(group.issuer) < places(other.issuer);
    if (better && other.known.issuer) {
      group.known.issuer = other.known.issuer;
      group.issuer = other.issuer;
    }
    if (group.known.number) group.identity = identity_of(group.known, group.issuer);
  }

  [[nodiscard]] Citation cite(const Group& group) const {
    Citation citation = fill_citation(group.known, citing_);
    for (const std::size_t member : group.members) {
      const Span span = mentions_[member].span;
      citation.mentions.push_back(
          {words_of_citation(vi::slice(text_, span)), span.begin, span.end});
    }
    citation.key = key_of(citation);
    return citation;
  }

  /// The same few papers are cited again and again.
  static std::string key_of(const Citation& citation) {
    const auto read = [&citation](std::string_view) {
      return to_string(corpus::identity_of(citation));
    };
    // Without a number its words may tell which it is.
    if (!citation.ref) return read({});
    static thread_local Memo<std::string, 512> known;
    std::string telling = *citation.ref;
    for (const std::optional<std::string>* const part :
         {&citation.type, &citation.issuer, &citation.province})
      telling.append("\n").append(*part ? std::string_view(**part) : std::string_view());
    if (citation.date) telling.append("\n").append(to_string(*citation.date));
    return known.get(telling, read);
  }

  std::string_view text_;
  const std::vector<CitationMention>& mentions_;
  const CitingDirective& citing_;
  std::optional<DocumentNumber> own_;
  NamedIssuer own_issuer_;
  std::vector<Group> groups_;
  // What can be compared at all, so that a list of thousands is not compared each with each.
  std::unordered_map<int, std::vector<std::size_t>> by_ordinal_;
  std::optional<std::map<std::string_view, std::vector<std::size_t>>> by_type_;
  std::map<std::pair<const DocumentType*, std::string>, std::vector<std::size_t>> bare_;
};

}  // namespace

std::vector<Citation> resolve_citations(std::string_view text,
                                        const std::vector<CitationMention>& mentions,
                                        const CitingDirective& citing) {
  return Resolver(text, mentions, citing).resolve();
}

}  // namespace chithi::corpus
