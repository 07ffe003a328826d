// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/synthetic/archive.h"

#include <vector>

#include "tests/bench/synthetic/body_text.h"
#include "tests/bench/synthetic/citations.h"
#include "tests/bench/synthetic/letterhead_text.h"
#include "tests/bench/synthetic/letters.h"
#include "tests/bench/synthetic/random_source.h"

namespace chithi::bench {
namespace {

/// Each directive has a stream for its head, one for its text and one for what it may cite.
enum class Stream : std::uint8_t { Head, Text, Cited, Count };

RandomSource stream(std::uint64_t seed, std::size_t index, Stream which) {
  constexpr auto kStreams = static_cast<std::uint64_t>(Stream::Count);
  return RandomSource(stream_seed(seed, index * kStreams + static_cast<std::uint64_t>(which)));
}

std::string padded(std::size_t value, std::size_t width) {
  std::string digits = std::to_string(value);
  if (digits.size() < width) digits.insert(0, width - digits.size(), '0');
  return digits;
}

}  // namespace

SyntheticArchive::SyntheticArchive(std::uint64_t seed) : seed_(seed), heads_(lexicon_) {}

Head SyntheticArchive::head(std::size_t index) const {
  RandomSource random = stream(seed_, index, Stream::Head);
  return heads_.make(random);
}

std::vector<Head> SyntheticArchive::earlier_for(std::size_t index, const Head& head) const {
  constexpr int kTries = 24;
  RandomSource random = stream(seed_, index, Stream::Cited);
  std::vector<Head> earlier;
  for (int i = 0; i < kTries && index > 0; ++i) {
    Head other = this->head(random.below(index));
    const bool near = other.body.province.empty() || other.body.province == head.body.province;
    if (near && other.date < head.date) earlier.push_back(std::move(other));
  }
  return earlier;
}

std::string SyntheticArchive::text(std::size_t index) const {
  constexpr std::size_t kShortest = 2500;  // Of the body; the rest makes it three to nine.
  constexpr std::size_t kLongest = 7300;
  RandomSource random = stream(seed_, index, Stream::Text);
  const Head own = head(index);
  const std::vector<Head> earlier = earlier_for(index, own);
  const Citations citations(own, earlier);
  const BodyText body(lexicon_, own, citations);

  std::string text = write_letterhead(own, random);
  const std::size_t size = kShortest + random.below(kLongest - kShortest);
  const std::string middle = body.write(size, random);
  text += random.chance(600) ? damage(middle, random) : middle;
  text += write_foot(own, lexicon_, random);
  if (random.chance(150)) text = mix_tone_placement(text, random);
  if (random.chance(250)) text = wrap(text, 80 + random.below(30));
  return text;
}

std::string SyntheticArchive::path(std::size_t index) {
  constexpr std::size_t kPerFolder = 1000;
  return padded(index / kPerFolder, 3) + '/' + padded(index, 6) + ".txt";
}

}  // namespace chithi::bench
