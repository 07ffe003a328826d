// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/synthetic/queries.h"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "tests/bench/synthetic/letters.h"
#include "tests/bench/synthetic/random_source.h"

namespace chithi::bench {
namespace {

struct Share {
  std::string_view kind;
  int queries;
  std::size_t words;  ///< None: a number.
};

constexpr std::array<Share, 7> kShares = {{
    {"term", 50, 1},
    {"and2", 35, 2},
    {"and3", 35, 3},
    {"or2", 20, 2},
    {"phrase2", 20, 2},
    {"phrase3", 20, 3},
    {"docnum", 20, 0},
}};

/// Words that follow each other with nothing but a blank in between.
using Run = std::vector<std::string>;

/// In these texts every character of two bytes or more is a letter, but for those that begin
/// with this byte: dashes and quotation marks.
constexpr unsigned char kPunctuation = 0xE2;

bool is_letter(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

bool is_word(std::string_view text) {
  return text.size() > 1 && std::all_of(text.begin(), text.end(), is_letter) &&
         text.find(static_cast<char>(kPunctuation)) == std::string_view::npos;
}

/// The runs of at least `words` words.
std::vector<Run> runs(std::string_view text, std::size_t words) {
  std::vector<Run> result;
  Run run;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(" \n"), text.size());
    const std::string_view piece = text.substr(0, end);
    if (is_word(piece)) run.push_back(lower(piece));
    const bool ends = !is_word(piece) || end == text.size() || text[end] == '\n';
    if (ends && run.size() >= words) result.push_back(run);
    if (ends) run.clear();
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return result;
}

std::string join(std::span<const std::string> words) {
  std::string text;
  for (const std::string& word : words) {
    if (!text.empty()) text += ' ';
    text += word;
  }
  return text;
}

std::string draw_phrase(std::string_view text, std::size_t words, RandomSource& random) {
  const std::vector<Run> candidates = runs(text, words);
  if (candidates.empty()) return {};
  const Run& run = random.pick(std::span<const Run>(candidates));
  const std::size_t first = random.below(run.size() - words + 1);
  return join(std::span(run).subspan(first, words));
}

/// Different words from anywhere in the text.
std::string draw_words(std::string_view text, std::size_t words, RandomSource& random) {
  Run drawn;
  while (drawn.size() < words) {
    std::string word = draw_phrase(text, 1, random);
    if (std::find(drawn.begin(), drawn.end(), word) == drawn.end()) drawn.push_back(word);
  }
  return join(drawn);
}

Query draw_query(const SyntheticArchive& archive, std::size_t size, const Share& share,
                 RandomSource& random) {
  std::string text;
  while (text.empty()) {
    const std::size_t index = random.below(size);
    if (share.words == 0) {
      text = archive.head(index).number;
    } else if (share.kind.starts_with("phrase")) {
      text = draw_phrase(archive.text(index), share.words, random);
    } else {
      text = draw_words(archive.text(index), share.words, random);
    }
  }
  return {share.kind, text};
}

}  // namespace

std::vector<Query> draw_queries(const SyntheticArchive& archive, std::size_t size,
                                std::uint64_t seed) {
  RandomSource random(seed);
  std::vector<Query> queries;
  for (const Share& share : kShares) {
    for (int i = 0; i < share.queries; ++i) {
      queries.push_back(draw_query(archive, size, share, random));
    }
  }
  for (std::size_t left = queries.size(); left > 1; --left) {
    std::swap(queries[left - 1], queries[random.below(left)]);
  }
  return queries;
}

}  // namespace chithi::bench
