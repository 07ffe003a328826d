// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/copies.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "corpus/internal/copied_heads.h"

namespace chithi::corpus {
namespace {

using Indices = std::vector<std::size_t>;

/// OCR that gets one word in eight wrong leaves two thirds of the triples; two letters of one body
/// on one day share less than a fifth, and their numbers differ.
constexpr double kSameDay = 0.4;
constexpr double kPartOfSameDay = 0.6;
constexpr double kNearlySame = 0.7;
constexpr double kMisreadDay = 0.8;
constexpr double kNoNumberOnEither = 0.95;

/// Groups so small that each is compared with each.
constexpr std::size_t kFew = 64;
/// The smallest hashes by which texts that are nearly the same find each other: that two which
/// share three quarters have none of these in common is one chance in 60,000.
constexpr std::size_t kMarks = 8;
/// A hash that more texts have in common is of words that all letters have.
constexpr std::size_t kMostWithMark = 64;

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
  Marks(std::span<const CopyTraits> directives, const Indices& among) : directives_(directives) {
    for (const std::size_t index : among) {
      for (const std::uint32_t mark : marks_of(index))
        with_[mark].push_back(index);
    }
  }

  /// All that share one of its marks, itself included; ascending.
  [[nodiscard]] Indices like(std::size_t index) const {
    Indices found;
    for (const std::uint32_t mark : marks_of(index)) {
      const auto with = with_.find(mark);
      if (with == with_.end() || with->second.size() > kMostWithMark) continue;
      found.insert(found.end(), with->second.begin(), with->second.end());
    }
    std::ranges::sort(found);
    const auto [end, last] = std::ranges::unique(found);
    found.erase(end, last);
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

class CopyFinder {
 public:
  CopyFinder(std::span<const CopyTraits> directives, const HeadOf& head_of)
      : directives_(directives), head_of_(head_of), sets_(directives.size()) {}

  CopyGroups run() {
    std::unordered_map<std::string, Indices> of_number;
    for (std::size_t i = 0; i < directives_.size(); ++i) {
      const Identity& identity = directives_[i].identity;
      if (has_number(identity)) {
        of_number[identity.number + '@' + identity.place].push_back(i);
      } else {
        unnumbered_.push_back(i);
      }
    }
    for (const auto& [name, members] : of_number) {
      if (members.size() > 1) join_of_number(members);
    }
    if (!unnumbered_.empty()) join_unnumbered();
    return sets_.groups();
  }

 private:
  [[nodiscard]] const Identity& identity(std::size_t index) const {
    return directives_[index].identity;
  }

  [[nodiscard]] double alike(std::size_t a, std::size_t b) const {
    return resemblance(directives_[a].sketch, directives_[b].sketch);
  }

  /// Whether two texts are the same word by word, as far as sketches tell.
  [[nodiscard]] bool same_words(std::size_t a, std::size_t b) const {
    return directives_[a].sketch == directives_[b].sketch;
  }

  /// Those of one number and place.
  void join_of_number(const Indices& members) {
    Indices dated;
    Indices undated;
    for (const std::size_t index : members)
      (is_full_day(identity(index).when) ? dated : undated).push_back(index);
    for_each_pair(dated, [&](std::size_t a, std::size_t b) {
      if (is_copy_by_number(a, b)) sets_.unite(a, b);
    });
    join_undated(undated, dated);
  }

  /// Calls `visit` for pairs that may be copies; of very many, for those whose texts are alike.
  template <typename Visit>
  void for_each_pair(const Indices& members, Visit visit) const {
    if (members.size() <= kFew) {
      for (auto a = members.begin(); a != members.end(); ++a) {
        for (auto b = a + 1; b != members.end(); ++b)
          visit(*a, *b);
      }
      return;
    }
    // Texts that are the same would have all their marks in common with too many.
    std::map<std::pair<std::string, std::vector<std::uint32_t>>, std::size_t> met;
    Indices different;
    for (const std::size_t index : members) {
      const auto [first, is_new] =
          met.try_emplace({identity(index).when, directives_[index].sketch.smallest}, index);
      if (is_new) {
        different.push_back(index);
      } else {
        visit(first->second, index);
      }
    }
    const Marks marks(directives_, different);
    for (const std::size_t a : different) {
      for (const std::size_t b : marks.like(a)) {
        if (a < b) visit(a, b);
      }
    }
  }

  [[nodiscard]] bool is_copy_by_number(std::size_t a, std::size_t b) {
    // "UBND xã" may be any commune's.
    if (leaves_unit_open(identity(a).place)) {
      return identity(a).when == identity(b).when && is_same_of_open_unit(a, b);
    }
    const double likeness = alike(a, b);
    if (identity(a).when == identity(b).when) {
      return likeness >= kSameDay ||
             containment(directives_[a].sketch, directives_[b].sketch) >= kPartOfSameDay;
    }
    return likeness >= kMisreadDay && is_same_year(identity(a).when, identity(b).when);
  }

  [[nodiscard]] bool is_same_of_open_unit(std::size_t a, std::size_t b) {
    return same_words(a, b) && may_be_copies(head(a), head(b));
  }

  /// Whether what lacks its day is nearly the same.
  [[nodiscard]] bool is_same_but_for_day(std::size_t a, std::size_t b) {
    const bool open = leaves_unit_open(identity(a).place);
    return open ? is_same_of_open_unit(a, b) : alike(a, b) >= kNearlySame;
  }

  void join_undated(const Indices& undated, const Indices& dated) {
    Indices alone;
    for (const std::size_t index : undated) {
      const std::optional<std::size_t> fits = only_one(dated, [&](std::size_t other) {
        return may_be_same_day(identity(index).when, identity(other).when) &&
               is_same_but_for_day(index, other);
      });
      if (fits) sets_.unite(index, *fits);
      if (!fits && !several_) alone.push_back(index);
    }
    for_each_pair(alone, [&](std::size_t a, std::size_t b) {
      if (identity(a).when == identity(b).when && is_same_but_for_day(a, b)) sets_.unite(a, b);
    });
  }

  /// One of those that `fits`, if all that do are one paper; else `several_` tells whether any do.
  template <typename Fits>
  std::optional<std::size_t> only_one(const Indices& among, Fits fits) {
    std::set<std::size_t> papers;
    for (const std::size_t other : among) {
      if (fits(other)) papers.insert(sets_.root(other));
    }
    several_ = papers.size() > 1;
    return papers.size() == 1 ? std::optional(*papers.begin()) : std::nullopt;
  }

  /// Those that lack their number go to the paper that has one, or else to each other.
  void join_unnumbered() {
    Indices all(directives_.size());
    std::iota(all.begin(), all.end(), 0U);
    const Marks marks(directives_, all);
    Indices alone;
    std::vector<std::pair<std::size_t, std::size_t>> joins;
    for (const std::size_t index : unnumbered_) {
      const std::optional<std::size_t> fits = only_one(marks.like(index), [&](std::size_t other) {
        return has_number(identity(other)) && alike(index, other) >= kNearlySame &&
               may_be_copies(head(index), head(other));
      });
      // Not yet, or the next would find more of what it goes to.
      if (fits) joins.emplace_back(index, *fits);
      if (!fits && !several_) alone.push_back(index);
    }
    for (const auto& [index, paper] : joins)
      sets_.unite(index, paper);
    join_without_any_number(alone);
  }

  /// What they know of themselves must be the same, or one that knows less would join two others.
  void join_without_any_number(const Indices& members) {
    std::unordered_map<std::string, Indices> of_identity;
    for (const std::size_t index : members)
      of_identity[to_string(identity(index))].push_back(index);
    for (const auto& [name, alike_so_far] : of_identity) {
      join_same_words(alike_so_far);
      for_each_pair(alike_so_far, [&](std::size_t a, std::size_t b) {
        if (alike(a, b) >= kNoNumberOnEither && may_be_copies(head(a), head(b))) sets_.unite(a, b);
      });
    }
  }

  /// A file copied as it is, though it may have no letterhead.
  void join_same_words(const Indices& members) {
    std::map<std::vector<std::uint32_t>, std::size_t> met;
    for (const std::size_t index : members) {
      const Sketch& sketch = directives_[index].sketch;
      if (sketch.words < kTellingWords) continue;
      const auto [first, is_new] = met.try_emplace(sketch.smallest, index);
      if (!is_new && same_words(first->second, index)) sets_.unite(first->second, index);
    }
  }

  /// Read once.
  const Directive& head(std::size_t index) {
    const auto known = heads_.find(index);
    if (known != heads_.end()) return known->second;
    return heads_.emplace(index, head_of_(index)).first->second;
  }

  /// Fewer are a heading.
  static constexpr std::uint32_t kTellingWords = 20;

  std::span<const CopyTraits> directives_;
  const HeadOf& head_of_;
  Sets sets_;
  Indices unnumbered_;
  std::unordered_map<std::size_t, Directive> heads_;
  bool several_ = false;  ///< More than one paper fitted, when `only_one` was asked last.
};

}  // namespace

CopyGroups find_copies(std::span<const CopyTraits> directives, const HeadOf& head_of) {
  return CopyFinder(directives, head_of).run();
}

}  // namespace chithi::corpus
