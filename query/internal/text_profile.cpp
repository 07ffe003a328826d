// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/internal/text_profile.h"

#include <algorithm>
#include <cmath>
#include <span>

#include "schema/terms.h"

namespace chithi::query {
namespace {

using Phrase = std::span<const std::uint32_t>;

constexpr std::uint32_t kNoWord = static_cast<std::uint32_t>(-1);

/// Whether something lies in the words of a citation; asked for ascending places.
class CitedPlaces {
 public:
  explicit CitedPlaces(const corpus::Directive& directive) {
    for (const corpus::Citation& citation : directive.citations) {
      for (const corpus::Mention& mention : citation.mentions)
        spans_.push_back({mention.offset, mention.offset + mention.raw.size()});
    }
    std::ranges::sort(spans_);
  }

  bool cover(std::size_t place) {
    while (next_ < spans_.size() && spans_[next_].end <= place)
      ++next_;
    return next_ < spans_.size() && spans_[next_].begin <= place;
  }

 private:
  std::vector<vi::Span> spans_;
  std::size_t next_ = 0;
};

/// Whether words with that between them may belong together: blanks, one end of a line, and the
/// hyphen of vắc-xin.
bool joins_words(std::string_view between) {
  return between == "-" || (between.find_first_not_of(" \t\n") == between.npos &&
                            std::ranges::count(between, '\n') <= 1);
}

std::uint64_t pair_of(std::uint32_t first, std::uint32_t second) {
  return (std::uint64_t{first} << 32U) | second;
}

bool contains(std::span<const std::uint32_t> text, std::span<const std::uint32_t> phrase) {
  return std::search(text.begin(), text.end(), phrase.begin(), phrase.end()) != text.end();
}

/// A phrase of one text that is made longer as long as the other has it too.
class CommonPhrase {
 public:
  CommonPhrase(std::span<const std::uint32_t> text, std::span<const std::uint32_t> other,
               const Wordlist& words)
      : text_(text), other_(other), words_(words) {}

  std::span<const std::uint32_t> around(std::size_t first) {
    constexpr std::size_t kLongest = 5;
    begin_ = first;
    end_ = first + 2;
    least_ = (words_.weight(text_[first]) + words_.weight(text_[first + 1])) / 8;
    while (end_ - begin_ < kLongest && end_ < text_.size() && fits(begin_, end_ + 1, end_))
      ++end_;
    while (end_ - begin_ < kLongest && begin_ > 0 && fits(begin_ - 1, end_, begin_ - 1))
      --begin_;
    return text_.subspan(begin_, end_ - begin_);
  }

 private:
  /// Whether the phrase may grow to [begin, end) by `added`, which must tell something too.
  [[nodiscard]] bool fits(std::size_t begin, std::size_t end, std::size_t added) const {
    if (text_[added] == kNoWord || words_.weight(text_[added]) < least_) return false;
    return contains(other_, text_.subspan(begin, end - begin));
  }

  std::span<const std::uint32_t> text_;
  std::span<const std::uint32_t> other_;
  const Wordlist& words_;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
  double least_ = 0.0;
};

}  // namespace

std::uint32_t Wordlist::number_of(const vi::Term& term) {
  // Căn cứ, thực hiện, kính gửi: both their words are in more than that.
  constexpr double kCommonShare = 0.25;
  // Of few directives a quarter may be those that are alike.
  constexpr double kFewest = 4.0;
  const auto next = static_cast<std::uint32_t>(words_.size());
  const auto [known, is_new] = numbers_.try_emplace(std::string(term.exact), next);
  if (!is_new) return known->second;
  const std::string folded = schema::word_term(schema::Field::Body, term.folded);
  const auto all = static_cast<double>(database_.get_doccount());
  const auto having = static_cast<double>(database_.get_termfreq(folded));
  words_.push_back({std::string(term.exact), std::log((all + 1.0) / (having + 0.5)),
                    having > std::max(all * kCommonShare, kFewest)});
  return next;
}

TextProfile::TextProfile(const corpus::Directive& directive, Wordlist& words) {
  vi::Analyzer analyzer;
  CitedPlaces cited(directive);
  std::size_t end = 0;
  for (const vi::Term& term : analyzer.analyze(directive.text)) {
    const std::string_view between(directive.text.data() + end, term.span.begin - end);
    if (!joins_words(between)) words_.push_back(kNoWord);
    end = term.span.end;
    const bool left_out = term.kind == vi::Token::Kind::Number || cited.cover(term.span.begin);
    words_.push_back(left_out ? kNoWord : words.number_of(term));
  }
  std::unordered_map<Pair, double> counts;
  for (std::size_t i = 0; i + 1 < words_.size(); ++i) {
    if (words_[i] == kNoWord || words_[i + 1] == kNoWord) continue;
    ++counts[pair_of(words_[i], words_[i + 1])];
  }
  for (const auto& [pair, count] : counts) {
    const double rarity = words.weight(static_cast<std::uint32_t>(pair >> 32U)) +
                          words.weight(static_cast<std::uint32_t>(pair));
    const double weight = std::max(rarity, 0.0) * (1.0 + std::log(count));
    weights_[pair] = weight;
    length_ += weight * weight;
  }
  length_ = std::sqrt(length_);
}

double TextProfile::likeness(const TextProfile& other) const {
  if (length_ <= 0.0 || other.length_ <= 0.0) return 0.0;
  const bool is_shorter = weights_.size() <= other.weights_.size();
  const auto& shorter = is_shorter ? weights_ : other.weights_;
  const auto& longer = is_shorter ? other.weights_ : weights_;
  double product = 0.0;
  for (const auto& [pair, weight] : shorter) {
    const auto found = longer.find(pair);
    if (found != longer.end()) product += weight * found->second;
  }
  return std::min(product / (length_ * other.length_), 1.0);
}

std::vector<TextProfile::Pair> TextProfile::telling_pairs(const TextProfile& other,
                                                          const Wordlist& words) const {
  constexpr std::size_t kMost = 24;
  std::vector<std::pair<double, Pair>> shared;
  for (const auto& [pair, weight] : weights_) {
    const bool tells = !words.is_common(static_cast<std::uint32_t>(pair >> 32U)) ||
                       !words.is_common(static_cast<std::uint32_t>(pair));
    const auto found = tells ? other.weights_.find(pair) : other.weights_.end();
    if (found != other.weights_.end()) shared.emplace_back(-weight * found->second, pair);
  }
  std::ranges::sort(shared);
  std::vector<Pair> pairs;
  for (std::size_t i = 0; i < std::min(shared.size(), kMost); ++i)
    pairs.push_back(shared[i].second);
  return pairs;
}

std::vector<std::string> TextProfile::shared_words(const TextProfile& other, const Wordlist& words,
                                                   std::size_t most) const {
  std::vector<Phrase> phrases;
  for (const Pair pair : telling_pairs(other, words)) {
    const std::uint32_t both[] = {static_cast<std::uint32_t>(pair >> 32U),
                                  static_cast<std::uint32_t>(pair)};
    const auto has_both = [&](const Phrase& known) { return contains(known, both); };
    if (std::ranges::any_of(phrases, has_both)) continue;
    const auto place = std::search(words_.begin(), words_.end(), both, both + 2);
    const Phrase phrase = CommonPhrase(words_, other.words_, words)
                              .around(static_cast<std::size_t>(place - words_.begin()));
    const auto part =
        std::ranges::find_if(phrases, [&](const Phrase& known) { return contains(phrase, known); });
    if (part != phrases.end()) {
      *part = phrase;
    } else if (phrases.size() < most) {
      phrases.push_back(phrase);
    }
  }
  std::vector<std::string> texts;
  for (const Phrase& phrase : phrases) {
    std::string& text = texts.emplace_back();
    for (const std::uint32_t word : phrase)
      text.append(text.empty() ? "" : " ").append(words.spelling(word));
  }
  return texts;
}

}  // namespace chithi::query
