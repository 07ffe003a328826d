// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/internal/marks.h"

#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "corpus/identity.h"
#include "stemmer-vi/analyzer.h"

namespace chithi::query {
namespace {

using vi::Span;
using Terms = std::span<const vi::Term>;

constexpr int kWordWorth = 1;
constexpr int kPhraseWorth = 4;
constexpr int kNumberWorth = 5;

bool contains(const std::vector<std::string>& list, std::string_view wanted) {
  return std::ranges::find(list, wanted) != list.end();
}

bool begins_with(Terms terms, const std::vector<std::string>& folded) {
  return terms.size() >= folded.size() &&
         std::equal(
             folded.begin(), folded.end(), terms.begin(),
             [](const std::string& word, const vi::Term& term) { return word == term.folded; });
}

class MarkFinder {
 public:
  MarkFinder(const corpus::Directive& directive, const Marking& marking, vi::Analyzer& analyzer)
      : directive_(directive), marking_(marking), analyzer_(analyzer) {
    note_beginnings();
  }

  std::vector<Mark> run() {
    find_numbers();
    find_phrases();
    if (beginnings_.any()) find_words();
    return without_overlaps();
  }

 private:
  /// Notes the bytes that marked words begin with: most words of a text begin otherwise.
  void note_beginnings() {
    const auto note = [this](const auto& words) {
      for (const std::string& word : words) {
        if (!word.empty()) beginnings_.set(static_cast<unsigned char>(word.front()));
      }
    };
    note(marking_.folded);
    note(marking_.exact);
    note(marking_.prefixes);
  }

  [[nodiscard]] bool begins_like_one(std::string_view word) const {
    return beginnings_.test(static_cast<unsigned char>(word.front()));
  }

  /// What is told apart: kinds do not share names.
  std::size_t id_of(std::string name) {
    return ids_.try_emplace(std::move(name), ids_.size()).first->second;
  }

  void add(Span span, std::string name, int worth) {
    marks_.push_back({span, id_of(std::move(name)), worth});
  }

  /// The words of the text, which takes longer than all else; for a number that is cited none is
  /// needed.
  Terms terms() {
    if (!terms_) terms_ = analyzer_.analyze(directive_.text);
    return *terms_;
  }

  void find_numbers() {
    if (marking_.number_keys.empty()) return;
    for (const corpus::Citation& citation : directive_.citations) {
      // What its key says; to understand it anew takes as long as all the rest.
      const std::string key = citation.key.empty() ? corpus::identity_of(citation).number
                                                   : corpus::parse_identity(citation.key).number;
      if (!contains(marking_.number_keys, key)) continue;
      for (const corpus::Mention& mention : citation.mentions) {
        add({mention.offset, end_of_mention(directive_.text, mention)}, "#" + key, kNumberWorth);
      }
    }
    if (!may_bear_a_number()) return;
    const auto own = corpus::identity_number_of(directive_);
    if (own && contains(marking_.number_keys, *own)) find_own_number(*own);
  }

  /// Whether the number has the digits of one that is marked.
  [[nodiscard]] bool may_bear_a_number() const {
    return directive_.number &&
           std::ranges::any_of(marking_.number_keys, [&](std::string_view key) {
             key.remove_prefix(std::min(key.find(':') + 1, key.size()));
             return directive_.number->find(key.substr(0, key.find(':'))) != std::string::npos;
           });
  }

  void find_own_number(const std::string& key) {
    vi::Analyzer analyzer;
    std::vector<std::string> words;
    for (const vi::Term& term : analyzer.analyze(*directive_.number))
      words.emplace_back(term.folded);
    find_sequence(words, "#" + key, kNumberWorth);
  }

  void find_phrases() {
    for (const std::vector<std::string>& words : marking_.phrases) {
      if (words.empty()) continue;
      std::string name = "\"";
      for (const std::string& word : words)
        name.append(word).append(" ");
      find_sequence(words, name, kPhraseWorth);
    }
  }

  void find_sequence(const std::vector<std::string>& words, const std::string& name, int worth) {
    if (words.empty()) return;
    if (is_alone()) return find_lone_sequence(words, name, worth);
    const Terms text = terms();
    for (std::size_t at = 0; at + words.size() <= text.size(); ++at) {
      if (!begins_with(text.subspan(at), words)) continue;
      add({text[at].span.begin, text[at + words.size() - 1].span.end}, name, worth);
    }
  }

  /// Whether one sequence at most is looked for, and nothing else.
  [[nodiscard]] bool is_alone() const {
    return !terms_ && beginnings_.none() &&
           marking_.phrases.size() + marking_.number_keys.size() == 1;
  }

  /// The same without keeping the words of the text.
  void find_lone_sequence(const std::vector<std::string>& words, const std::string& name,
                          int worth) {
    struct Begun {
      std::size_t begin;
      std::size_t matched;
    };
    std::vector<Begun> begun;
    std::vector<Begun> goes_on;
    const auto go_on = [&](Begun sequence, std::string_view folded, std::size_t end) {
      if (folded != words[sequence.matched++]) return;
      if (sequence.matched < words.size()) return goes_on.push_back(sequence);
      add({sequence.begin, end}, name, worth);
    };
    vi::for_each_folded(directive_.text, vi::FirstBytes().set(), [&](auto folded, Span span) {
      goes_on.clear();
      for (const Begun& sequence : begun)
        go_on(sequence, folded, span.end);
      go_on({span.begin, 0}, folded, span.end);
      begun.swap(goes_on);
    });
  }

  void find_words() {
    if (!terms_ && marking_.exact.empty()) return find_folded_words();
    for (const vi::Term& term : terms()) {
      if (is_marked(term)) add(term.span, std::string(term.folded), kWordWorth);
    }
  }

  /// Most searches mark words however they are spelt, and need not know how these are.
  void find_folded_words() {
    vi::for_each_folded(directive_.text, beginnings_, [&](std::string_view folded, Span span) {
      if (is_marked(folded)) add(span, std::string(folded), kWordWorth);
    });
  }

  [[nodiscard]] bool is_marked(const vi::Term& term) const {
    return is_marked(term.folded) ||
           (begins_like_one(term.exact) && marking_.exact.contains(term.exact));
  }

  [[nodiscard]] bool is_marked(std::string_view folded) const {
    if (!begins_like_one(folded)) return false;
    if (marking_.folded.contains(folded)) return true;
    return std::ranges::any_of(
        marking_.prefixes, [&](const std::string& prefix) { return folded.starts_with(prefix); });
  }

  /// Of marks that overlap the first counts, and of those that begin together the longest.
  std::vector<Mark> without_overlaps() {
    std::ranges::sort(marks_, [](const Mark& a, const Mark& b) {
      return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
    });
    std::vector<Mark> kept;
    for (const Mark& mark : marks_) {
      if (kept.empty() || kept.back().span.end <= mark.span.begin) kept.push_back(mark);
    }
    return kept;
  }

  const corpus::Directive& directive_;
  const Marking& marking_;
  vi::Analyzer& analyzer_;
  vi::FirstBytes beginnings_;
  std::optional<Terms> terms_;
  std::vector<Mark> marks_;
  std::unordered_map<std::string, std::size_t> ids_;
};

}  // namespace

std::vector<Mark> find_marks(const corpus::Directive& directive, const Marking& marking,
                             vi::Analyzer& analyzer) {
  return MarkFinder(directive, marking, analyzer).run();
}

std::size_t end_of_mention(std::string_view text, const corpus::Mention& mention) {
  // Made by hand, a mention may have no end.
  const std::size_t end = mention.end != 0 ? mention.end : mention.offset + mention.raw.size();
  return std::min(end, text.size());
}

}  // namespace chithi::query
