// SPDX-License-Identifier: GPL-3.0-or-later
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>

#include "tests/bench/synthetic/archive.h"
#include "tests/bench/synthetic/queries.h"

namespace {

namespace fs = std::filesystem;
using chithi::bench::SyntheticArchive;

constexpr std::string_view kUsage =
    "usage: generate_archive N FOLDER [--seed S]\n"
    "       generate_archive --queries N FILE [--seed S]\n"
    "Writes N made-up directives below FOLDER, or queries that such an archive has answers to.\n";

struct Options {
  bool queries = false;
  std::size_t size = 0;
  fs::path target;
  std::uint64_t seed = 1;
};

std::optional<std::uint64_t> parse_number(std::string_view text) {
  std::uint64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

std::optional<Options> parse(std::span<const char* const> words) {
  Options options;
  if (!words.empty() && std::string_view(words.front()) == "--queries") {
    options.queries = true;
    words = words.subspan(1);
  }
  if (words.size() != 2 && words.size() != 4) return std::nullopt;
  const auto size = parse_number(words[0]);
  if (!size || *size == 0) return std::nullopt;
  options.size = *size;
  options.target = words[1];
  if (words.size() == 2) return options;
  const auto seed = parse_number(words[3]);
  if (std::string_view(words[2]) != "--seed" || !seed) return std::nullopt;
  options.seed = *seed;
  return options;
}

void write(const fs::path& file, std::string_view text) {
  std::ofstream out(file, std::ios::binary);
  out << text;
  out.close();
  if (!out) throw std::runtime_error("can't write " + file.string());
}

void write_archive(const SyntheticArchive& archive, const Options& options) {
  for (std::size_t i = 0; i < options.size; ++i) {
    const fs::path file = options.target / SyntheticArchive::path(i);
    fs::create_directories(file.parent_path());
    write(file, archive.text(i));
  }
}

void write_queries(const SyntheticArchive& archive, const Options& options) {
  std::string lines;
  for (const auto& query : chithi::bench::draw_queries(archive, options.size, options.seed)) {
    lines.append(query.kind).append("\t").append(query.text).append("\n");
  }
  write(options.target, lines);
}

}  // namespace

int main(int argc, char** argv) {
  const auto options =
      parse(std::span<const char* const>(argv, static_cast<std::size_t>(argc)).subspan(1));
  if (!options) {
    std::cerr << kUsage;
    return 2;
  }
  try {
    const SyntheticArchive archive(options->seed);
    options->queries ? write_queries(archive, *options) : write_archive(archive, *options);
  } catch (const std::exception& error) {
    std::cerr << "generate_archive: " << error.what() << '\n';
    return 1;
  }
  return 0;
}
