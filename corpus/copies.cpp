// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/copies.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <vector>

#include "corpus/internal/copied_heads.h"
#include "corpus/issuers.h"

namespace chithi::corpus {
namespace {

using Indices = std::vector<std::size_t>;

/// What both share of all triples of two texts. Each misread word costs three triples on either
/// side: of two texts that differ in one word in twelve, .63 are shared, in one in eight, .5. Two
/// letters of one body on one day share less than .2, and their numbers differ.
constexpr double kSameDay = 0.4;
constexpr double kPartOfSameDay = 0.6;
constexpr double kNearlySame = 0.5;
constexpr double kMisreadDay = 0.8;
constexpr double kNoNumberOnEither = 0.7;

/// Groups so small that each is compared with each.
constexpr std::size_t kFew = 64;
/// The smallest hashes by which texts that are nearly the same find each other.
constexpr std::size_t kMarks = 8;
/// A hash that more papers have in common is of words that all letters have.
constexpr std::size_t kMostWithMark = 64;
/// Fewer words are a heading.
constexpr std::uint32_t kTellingWords = 20;

bool is_full_day(std::string_view when) {
  constexpr std::size_t kIsoDate = 10;
  return when.size() == kIsoDate;
}

/// Whether two dates contradict each other, as far as they are known.
bool may_be_same_day(std::string_view a, std::string_view b) {
  return a.starts_with(b) || b.starts_with(a);
}

bool is_same_year(std::string_view a, std::string_view b) {
  constexpr std::size_t kYear = 4;
  return a.substr(0, kYear) == b.substr(0, kYear);
}

/// Sets of indices that are united step by step.
class Sets {
 public:
  explicit Sets(std::size_t size) : parent_(size) { std::iota(parent_.begin(), parent_.end(), 0U); }

  std::size_t root(std::size_t index) {
    while (parent_[index] != index) {
      parent_[index] = parent_[parent_[index]];
      index = parent_[index];
    }
    return index;
  }

  void unite(std::size_t a, std::size_t b) {
    a = root(a);
    b = root(b);
    parent_[std::max(a, b)] = std::min(a, b);
  }

  CopyGroups groups() {
    std::map<std::size_t, Indices> by_root;
    for (std::size_t i = 0; i < parent_.size(); ++i)
      by_root[root(i)].push_back(i);
    CopyGroups groups;
    for (auto& [root, members] : by_root) {
      if (members.size() > 1) groups.push_back(std::move(members));
    }
    return groups;
  }

 private:
  Indices parent_;
};

/// Finds texts that are nearly the same as a given one.
class Marks {
 public:
  explicit Marks(std::span<const CopyTraits> directives) : directives_(directives) {}

  /// Of files of one paper with a mark the first one will do.
  void add(std::size_t index, Sets& papers) {
    for (const std::uint32_t mark : marks_of(index)) {
      Indices& with = with_[mark];
      const auto same = [&](std::size_t other) { return papers.root(other) == papers.root(index); };
      if (with.size() <= kMostWithMark && std::ranges::none_of(with, same)) with.push_back(index);
    }
  }

  /// All that share one of its marks.
  [[nodiscard]] std::set<std::size_t> like(std::size_t index) const {
    std::set<std::size_t> found;
    for (const std::uint32_t mark : marks_of(index)) {
      const auto with = with_.find(mark);
      if (with != with_.end() && with->second.size() <= kMostWithMark)
        found.insert(with->second.begin(), with->second.end());
    }
    return found;
  }

 private:
  [[nodiscard]] std::span<const std::uint32_t> marks_of(std::size_t index) const {
    const std::vector<std::uint32_t>& smallest = directives_[index].sketch.smallest;
    return std::span(smallest).first(std::min(kMarks, smallest.size()));
  }

  std::span<const CopyTraits> directives_;
  std::unordered_map<std::uint32_t, Indices> with_;
};

/// Whether a number is one of a body of the centre, which has no place.
bool is_central(const Directive& head, std::string_view number) {
  if (head.issuer.level) return head.issuer.level == Level::Central;
  const IssuingBody* body = find_body_by_code(number.substr(number.rfind(':') + 1));
  return body != nullptr && body->level == Level::Central;
}

class CopyFinder {
 public:
  CopyFinder(std::span<const CopyTraits> directives, const CopySources& sources)
      : directives_(directives), sources_(sources), sets_(directives.size()) {}

  CopyGroups run() {
    std::unordered_map<std::string, Indices> of_number;
    Indices unnumbered;
    const Indices order = by_content();
    for (const std::size_t index : order) {
      const Identity& own = identity(index);
      Indices& same = has_number(own) ? of_number[own.number + '@' + own.place] : unnumbered;
      same.push_back(index);
    }
    for (const auto& [name, members] : of_number) {
      if (members.size() > 1) join_of_number(members);
    }
    if (!unnumbered.empty()) join_unnumbered(unnumbered, order);
    return sets_.groups();
  }

 private:
  /// So that what is found depends on no other order.
  [[nodiscard]] Indices by_content() const {
    Indices order(directives_.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::sort(order, {}, [this](std::size_t index) {
      const Identity& own = identity(index);
      return std::tie(directives_[index].sketch.whole, own.number, own.place, own.when);
    });
    return order;
  }

  [[nodiscard]] const Identity& identity(std::size_t index) const {
    return directives_[index].identity;
  }

  [[nodiscard]] double alike(std::size_t a, std::size_t b) const {
    return resemblance(directives_[a].sketch, directives_[b].sketch);
  }

  [[nodiscard]] bool same_words(std::size_t a, std::size_t b) const {
    const Sketch& own = directives_[a].sketch;
    const Sketch& other = directives_[b].sketch;
    return own.whole == other.whole && own.words == other.words;
  }

  /// Those of one number and place.
  void join_of_number(const Indices& members) {
    Indices dated;
    Indices undated;
    for (const std::size_t index : members)
      (is_full_day(identity(index).when) ? dated : undated).push_back(index);
    join_alike(dated, [this](std::size_t a, std::size_t b) { return is_copy_by_number(a, b); });
    const Indices papers = one_of_each(dated);
    Indices alone;
    for (const std::size_t index : undated) {
      const Fitting fits = fitting(papers, [&](std::size_t other) {
        return may_be_same_day(identity(index).when, identity(other).when) &&
               is_same_but_for_day(index, other);
      });
      if (fits.size() == 1) sets_.unite(index, *fits.begin());
      if (fits.empty()) alone.push_back(index);
    }
    join_alike(alone, [this](std::size_t a, std::size_t b) {
      return identity(a).when == identity(b).when && is_same_but_for_day(a, b);
    });
  }

  /// Joins those that `is_copy` says are copies. Of very many each is compared with the first of
  /// each group alone.
  template <typename IsCopy>
  void join_alike(const Indices& members, IsCopy is_copy) {
    const bool few = members.size() <= kFew;
    Indices firsts;
    for (const std::size_t index : members) {
      bool joined = false;
      for (const std::size_t first : firsts) {
        if (!is_copy(first, index)) continue;
        sets_.unite(first, index);
        joined = true;
      }
      if (few || !joined) firsts.push_back(index);
    }
  }

  Indices one_of_each(const Indices& members) {
    Indices firsts;
    std::set<std::size_t> met;
    for (const std::size_t index : members) {
      if (met.insert(sets_.root(index)).second) firsts.push_back(index);
    }
    return firsts;
  }

  /// Whether the place of a number leaves open whose it is: "UBND xã" may be any commune's, and a
  /// local body without any place anybody's.
  [[nodiscard]] bool is_of_open_place(std::size_t index) {
    const Identity& own = identity(index);
    if (leaves_unit_open(own.place) || leaves_province_open(own.place)) return true;
    return own.place.empty() && !is_central(head(index), own.number);
  }

  /// The same file but for what is not text.
  [[nodiscard]] bool is_same_file(std::size_t a, std::size_t b) {
    return same_words(a, b) && may_be_copies(head(a), head(b));
  }

  [[nodiscard]] bool is_copy_by_number(std::size_t a, std::size_t b) {
    const bool same_day = identity(a).when == identity(b).when;
    if (!same_day && !is_same_year(identity(a).when, identity(b).when)) return false;
    const double likeness = alike(a, b);
    const bool is_like =
        same_day ? likeness >= kSameDay ||
                       containment(directives_[a].sketch, directives_[b].sketch) >= kPartOfSameDay
                 : likeness >= kMisreadDay;
    if (!is_like) return false;
    if (is_of_open_place(a)) return same_day && is_same_file(a, b);
    return may_be_of_one_issuer(head(a), head(b));
  }

  /// Whether what lacks its day is nearly the same.
  [[nodiscard]] bool is_same_but_for_day(std::size_t a, std::size_t b) {
    if (alike(a, b) < kNearlySame) return false;
    return is_of_open_place(a) ? is_same_file(a, b) : may_be_of_one_issuer(head(a), head(b));
  }

  /// Papers, each by one of its files.
  using Fitting = std::set<std::size_t>;

  template <typename Among, typename Fits>
  Fitting fitting(const Among& among, Fits fits) {
    Fitting papers;
    for (const std::size_t other : among) {
      if (fits(other)) papers.insert(sets_.root(other));
    }
    return papers;
  }

  /// Those that lack their number go to the paper that has one, or else to each other.
  void join_unnumbered(const Indices& unnumbered, const Indices& order) {
    Marks marks(directives_);
    for (const std::size_t index : order) {
      if (has_number(identity(index))) marks.add(index, sets_);
    }
    Indices alone;
    std::vector<std::pair<std::size_t, std::size_t>> joins;
    for (const std::size_t index : unnumbered) {
      const Fitting fits =
          fitting(marks.like(index), [&](std::size_t other) { return is_of_paper(index, other); });
      // Not yet, or the next would find more of what it goes to.
      if (fits.size() == 1) joins.emplace_back(index, *fits.begin());
      if (fits.empty()) alone.push_back(index);
    }
    for (const auto& [index, paper] : joins)
      sets_.unite(index, paper);
    join_without_any_number(alone);
  }

  /// Whether what lacks its number is a file of the paper that has one. Last year's plan is this
  /// year's draft, so that without a year the words must be the same.
  [[nodiscard]] bool is_of_paper(std::size_t index, std::size_t numbered) {
    if (same_words(index, numbered)) return may_be_copies(head(index), head(numbered));
    return !identity(index).when.empty() && alike(index, numbered) >= kNearlySame &&
           may_be_copies(head(index), head(numbered)) &&
           !name_others(sources_.text_of(index), sources_.text_of(numbered));
  }

  /// What they know of themselves must be the same, or one that knows less would join two others.
  void join_without_any_number(const Indices& members) {
    std::unordered_map<std::string, Indices> of_identity;
    std::map<std::tuple<std::string, std::uint64_t, std::uint32_t>, std::size_t> met;
    for (const std::size_t index : members) {
      // What says nothing of itself is no directive: articles of laws, forms, speeches.
      if (identity(index) == Identity()) continue;
      const std::string name = to_string(identity(index));
      const Sketch& sketch = directives_[index].sketch;
      const auto [first, is_new] = met.try_emplace({name, sketch.whole, sketch.words}, index);
      if (!is_new && sketch.words >= kTellingWords) sets_.unite(first->second, index);
      if (is_new && is_full_day(identity(index).when)) of_identity[name].push_back(index);
    }
    for (const auto& [name, same] : of_identity)
      join_alike(same, [this](std::size_t a, std::size_t b) { return is_same_letter(a, b); });
  }

  /// Of one issuer and day, with one subject, and nobody else named in it.
  [[nodiscard]] bool is_same_letter(std::size_t a, std::size_t b) {
    if (alike(a, b) < kNoNumberOnEither || !head(a).subject || !head(b).subject) return false;
    return may_be_copies(head(a), head(b)) &&
           !name_others(sources_.text_of(a), sources_.text_of(b));
  }

  /// Read once.
  const Directive& head(std::size_t index) {
    const auto known = heads_.find(index);
    if (known != heads_.end()) return known->second;
    return heads_.emplace(index, sources_.head_of(index)).first->second;
  }

  std::span<const CopyTraits> directives_;
  const CopySources& sources_;
  Sets sets_;
  std::unordered_map<std::size_t, Directive> heads_;
};

}  // namespace

CopyGroups find_copies(std::span<const CopyTraits> directives, const CopySources& sources) {
  return CopyFinder(directives, sources).run();
}

}  // namespace chithi::corpus
