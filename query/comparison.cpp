// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/comparison.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "query/internal/alignment.h"
#include "query/internal/paragraphs.h"
#include "query/internal/word_difference.h"

namespace chithi::query {
namespace {

using vi::Span;

/// Cuts a paragraph into runs of words. What stands between a word that both texts have and one
/// that only this has goes to the former: a mark around "453" should not take the hyphen of 453-CV.
class Cutter {
 public:
  explicit Cutter(const Paragraph& paragraph) : paragraph_(paragraph), at_(paragraph.span.begin) {}

  /// The bytes of the next run, which ends before word `end`; nothing if it is empty.
  Span take(std::size_t end, WordChange change) {
    if (end == next_) return {};
    const auto& places = paragraph_.places;
    const bool is_same = change == WordChange::Same;
    std::size_t to = paragraph_.span.end;
    if (end < places.size()) to = is_same ? places[end].begin : places[end - 1].end;
    next_ = end;
    return {std::exchange(at_, to), to};
  }

 private:
  const Paragraph& paragraph_;
  std::size_t next_ = 0;  ///< The first word that is not in a run yet.
  std::size_t at_;        ///< The first byte that is not.
};

std::vector<WordRun> runs_of(const Paragraph& a, const Paragraph& b,
                             const std::vector<CommonRun>& common) {
  std::vector<WordRun> runs;
  Cutter cut_a(a);
  Cutter cut_b(b);
  const auto step = [&](const CommonRun& next) {
    const Span removed = cut_a.take(next.a, WordChange::Removed);
    if (!removed.empty()) runs.push_back({WordChange::Removed, removed, {}});
    const Span added = cut_b.take(next.b, WordChange::Added);
    if (!added.empty()) runs.push_back({WordChange::Added, {}, added});
    if (next.length == 0) return;
    runs.push_back({WordChange::Same, cut_a.take(next.a + next.length, WordChange::Same),
                    cut_b.take(next.b + next.length, WordChange::Same)});
  };
  for (const CommonRun& run : common)
    step(run);
  step({a.words.size(), b.words.size(), 0});
  return runs;
}

/// Four words that stand side by side.
using Shingle = std::array<std::uint32_t, 4>;

/// Which words of a text are found in another, by paragraph.
class FoundWords {
 public:
  explicit FoundWords(const std::vector<Paragraph>& paragraphs) : paragraphs_(paragraphs) {
    for (const Paragraph& paragraph : paragraphs)
      found_.emplace_back(paragraph.words.size());
  }

  void mark(std::size_t paragraph, std::size_t begin, std::size_t length) {
    std::fill_n(found_[paragraph].begin() + static_cast<std::ptrdiff_t>(begin), length, true);
  }

  /// Marks what stands in one of `shingles`.
  void mark_shingles(const std::vector<Shingle>& shingles) {
    visit_shingles([&](std::size_t paragraph, std::size_t at, const Shingle& shingle) {
      if (std::ranges::binary_search(shingles, shingle)) mark(paragraph, at, shingle.size());
    });
  }

  /// All of the text's, ascending.
  [[nodiscard]] std::vector<Shingle> shingles() const {
    std::vector<Shingle> all;
    visit_shingles(
        [&](std::size_t, std::size_t, const Shingle& shingle) { all.push_back(shingle); });
    std::ranges::sort(all);
    return all;
  }

  [[nodiscard]] std::size_t count() const {
    std::size_t count = 0;
    for (const std::vector<bool>& words : found_)
      count += static_cast<std::size_t>(std::ranges::count(words, true));
    return count;
  }

  [[nodiscard]] std::size_t size() const {
    std::size_t size = 0;
    for (const std::vector<bool>& words : found_)
      size += words.size();
    return size;
  }

 private:
  template <typename Visit>
  void visit_shingles(Visit visit) const {
    for (std::size_t i = 0; i < paragraphs_.size(); ++i) {
      const auto& words = paragraphs_[i].words;
      for (std::size_t at = 0; at + Shingle().size() <= words.size(); ++at)
        visit(i, at, Shingle{words[at], words[at + 1], words[at + 2], words[at + 3]});
    }
  }

  const std::vector<Paragraph>& paragraphs_;
  std::vector<std::vector<bool>> found_;
};

/// Makes the rows of a Comparison.
class Comparer {
 public:
  Comparer(std::vector<Paragraph> a, std::vector<Paragraph> b)
      : a_(std::move(a)), b_(std::move(b)), found_a_(a_), found_b_(b_) {}
  Comparer(const Comparer&) = delete;
  Comparer& operator=(const Comparer&) = delete;

  Comparison run() {
    const std::vector<Counterparts> aligned = align(a_, b_);
    for (const Counterparts& pair : aligned) {
      if (pair.moved) elsewhere_.insert(pair.a);
    }
    for (const Counterparts& pair : aligned) {
      if (!pair.moved) add_only_in_a(pair.a);
      add_only_in_b(pair.b);
      add_pair(pair);
    }
    add_only_in_a(a_.size());
    add_only_in_b(b_.size());
    count_words();
    return std::move(comparison_);
  }

 private:
  void add_only_in_a(std::size_t end) {
    for (; next_a_ < end; ++next_a_) {
      if (elsewhere_.contains(next_a_)) continue;
      comparison_.rows.push_back(
          {ParagraphChange::OnlyInA, a_[next_a_].span, std::nullopt, next_a_ + 1, 0, {}});
    }
  }

  void add_only_in_b(std::size_t end) {
    for (; next_b_ < end; ++next_b_) {
      comparison_.rows.push_back(
          {ParagraphChange::OnlyInB, std::nullopt, b_[next_b_].span, 0, next_b_ + 1, {}});
    }
  }

  void add_pair(const Counterparts& pair) {
    const Paragraph& a = a_[pair.a];
    const Paragraph& b = b_[pair.b];
    const std::vector<CommonRun> common = common_runs(a.words, b.words);
    for (const CommonRun& run : common) {
      found_a_.mark(pair.a, run.a, run.length);
      found_b_.mark(pair.b, run.b, run.length);
    }
    ParagraphRow row = {pair.moved ? ParagraphChange::Moved : ParagraphChange::Same,
                        a.span,
                        b.span,
                        pair.a + 1,
                        pair.b + 1,
                        {}};
    const bool differs = a.words != b.words;
    if (differs && !pair.moved) row.change = ParagraphChange::Changed;
    if (differs || pair.moved) row.runs = runs_of(a, b, common);
    comparison_.rows.push_back(std::move(row));
    if (!pair.moved) next_a_ = pair.a + 1;
    next_b_ = pair.b + 1;
  }

  void count_words() {
    found_a_.mark_shingles(found_b_.shingles());
    found_b_.mark_shingles(found_a_.shingles());
    comparison_.words_a = found_a_.size();
    comparison_.words_b = found_b_.size();
    comparison_.found_in_b = found_a_.count();
    comparison_.found_in_a = found_b_.count();
  }

  std::vector<Paragraph> a_;
  std::vector<Paragraph> b_;
  FoundWords found_a_;
  FoundWords found_b_;
  std::set<std::size_t> elsewhere_;  ///< Paragraphs of A that moved.
  std::size_t next_a_ = 0;           ///< The first of A that has no row yet, but for those.
  std::size_t next_b_ = 0;
  Comparison comparison_;
};

}  // namespace

std::string_view to_string(ParagraphChange change) noexcept {
  constexpr std::array<std::string_view, 5> kNames = {"same", "changed", "moved", "only_a",
                                                      "only_b"};
  return kNames[static_cast<std::size_t>(change)];
}

std::string_view to_string(WordChange change) noexcept {
  constexpr std::array<std::string_view, 3> kNames = {"same", "removed", "added"};
  return kNames[static_cast<std::size_t>(change)];
}

std::size_t Comparison::count(ParagraphChange change) const {
  return static_cast<std::size_t>(std::ranges::count(rows, change, &ParagraphRow::change));
}

Comparison compare_texts(std::string_view a, std::string_view b) {
  Vocabulary vocabulary;
  std::vector<Paragraph> of_a = paragraphs_of(a, vocabulary);
  return Comparer(std::move(of_a), paragraphs_of(b, vocabulary)).run();
}

}  // namespace chithi::query
