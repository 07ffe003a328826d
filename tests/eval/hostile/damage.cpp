// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/eval/hostile/damage.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "tests/eval/hostile/packing.h"

namespace chithi::test {
namespace {

using Way = void (*)(std::string& bytes, RandomSource& random);

/// How many places are hit: few enough that a good part of what is hit can still be opened.
std::uint64_t places(const std::string& bytes, RandomSource& random) {
  constexpr std::size_t most = 50;
  constexpr std::size_t apart = 4000;
  return 1 + random.below(std::min(most, 2 + bytes.size() / apart));
}

void truncate(std::string& bytes, RandomSource& random) {
  bytes.resize(random.below(bytes.size()));
}

void flip_bits(std::string& bytes, RandomSource& random) {
  for (std::uint64_t left = places(bytes, random); left > 0; --left) {
    char& byte = bytes[random.below(bytes.size())];
    byte = static_cast<char>(static_cast<unsigned char>(byte) ^ 1U << random.below(8));
  }
}

/// Bytes that lengths and offsets are feared for.
void overwrite(std::string& bytes, RandomSource& random) {
  for (std::uint64_t left = places(bytes, random); left > 0; --left) {
    const std::size_t at = random.below(bytes.size());
    const std::size_t length = std::min<std::size_t>(1 + random.below(8), bytes.size() - at);
    constexpr std::array<char, 4> feared = {'\xFF', '\0', '\x7F', '\x80'};
    bytes.replace(at, length, length, random.pick(feared));
  }
}

void swap_blocks(std::string& bytes, RandomSource& random) {
  const std::size_t length = 1 + random.below(std::max<std::size_t>(bytes.size() / 4, 1));
  const std::size_t a = random.below(bytes.size() - length + 1);
  const std::size_t b = random.below(bytes.size() - length + 1);
  const std::string kept = bytes.substr(a, length);
  bytes.replace(a, length, bytes.substr(b, length));
  bytes.replace(b, length, kept);
}

void lose_block(std::string& bytes, RandomSource& random) {
  const std::size_t at = random.below(bytes.size());
  bytes.erase(at, 1 + random.below(512));
}

void double_block(std::string& bytes, RandomSource& random) {
  const std::size_t at = random.below(bytes.size());
  bytes.insert(at, bytes.substr(at, 1 + random.below(4096)));
}

std::string damaged_bytes(std::string bytes, RandomSource& random) {
  constexpr std::array<Way, 6> ways = {&truncate,    &flip_bits,  &overwrite,
                                       &swap_blocks, &lose_block, &double_block};
  for (std::uint64_t left = random.chance(300) ? 2 : 1; left > 0; --left)
    if (!bytes.empty()) random.pick(ways)(bytes, random);
  return bytes;
}

}  // namespace

std::string damaged(const Sample& sample, RandomSource& random) {
  Files files;
  if (sample.bytes.starts_with("PK") && random.chance(500)) files = unpack_zip(sample.bytes);
  if (files.empty()) return damaged_bytes(sample.bytes, random);
  std::string& content = files[random.below(files.size())].second;
  content = damaged_bytes(std::move(content), random);
  return pack(files, Packing::Zip);
}

}  // namespace chithi::test
