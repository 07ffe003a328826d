// SPDX-License-Identifier: GPL-3.0-or-later
// Understanding directives beside analyzing them, in turns over the same texts:
// understanding_speed [-m MEGABYTES] FOLDER...
#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/citation.h"
#include "corpus/ingest.h"
#include "corpus/letterhead.h"
#include "corpus/reader.h"
#include "corpus/splitter.h"
#include "stemmer-vi/analyzer.h"

namespace {

namespace fs = std::filesystem;
using namespace chithi;

constexpr int kRounds = 3;

double cpu_seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

void add_texts(const fs::path& folder, std::vector<std::string>& texts) {
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file()) continue;
    const corpus::Reading bytes = corpus::read_bytes(entry.path());
    if (!bytes.text) continue;
    corpus::Reading reading = corpus::recover_text(*bytes.text);
    if (reading.text) texts.push_back(*std::move(reading.text));
  }
}

/// One way through the texts; what it returns keeps the compiler from leaving it out.
struct Stage {
  std::string_view name;
  std::size_t (*run)(std::string_view text);
  double seconds = 0.0;  ///< Of the best round.
};

std::array<Stage, 5> stages() {
  return {{
      {"analyzer",
       [](std::string_view text) {
         static thread_local vi::Analyzer analyzer;
         return analyzer.analyze(text).size();
       }},
      {"splitting", [](std::string_view text) { return corpus::split_directives(text).size(); }},
      {"letterheads",
       [](std::string_view text) { return corpus::read_letterhead(text).copies.size(); }},
      {"finding citations",
       [](std::string_view text) {
         return corpus::find_citations(text, corpus::CitingText::Document).size();
       }},
      {"understanding, all of it",
       [](std::string_view text) { return corpus::read_directives(text, "f").size(); }},
  }};
}

/// Goes through all texts until so many bytes are read.
std::size_t go_through(const Stage& stage, const std::vector<std::string>& texts,
                       std::size_t bytes) {
  std::size_t sum = 0;
  for (std::size_t read = 0; read < bytes;) {
    for (const std::string& text : texts) {
      sum += stage.run(text);
      read += text.size();
    }
  }
  return sum;
}

}  // namespace

int main(int argc, char** argv) {
  std::size_t megabytes = 20;
  std::vector<std::string> texts;
  for (int i = 1; i < argc; ++i) {
    if (std::string_view(argv[i]) == "-m" && i + 1 < argc) {
      megabytes = std::strtoul(argv[++i], nullptr, 10);
    } else {
      add_texts(argv[i], texts);
    }
  }
  std::size_t size = 0;
  for (const std::string& text : texts)
    size += text.size();
  if (size == 0) {
    std::cerr << "usage: understanding_speed [-m MEGABYTES] FOLDER...\n";
    return 2;
  }
  const std::size_t bytes = std::max(size, megabytes * 1'000'000);
  const std::size_t read = (bytes + size - 1) / size * size;
  std::size_t sum = 0;
  auto all = stages();
  for (int round = 0; round < kRounds; ++round) {
    for (Stage& stage : all) {
      const double begin = cpu_seconds();
      sum += go_through(stage, texts, bytes);
      const double seconds = cpu_seconds() - begin;
      stage.seconds = round == 0 ? seconds : std::min(stage.seconds, seconds);
    }
  }
  std::printf("| | MB/s | share of the analyzer's speed |\n| --- | ---: | ---: |\n");
  for (const Stage& stage : all) {
    std::printf("| %s | %.0f | %.2f |\n", std::string(stage.name).c_str(),
                static_cast<double>(read) / stage.seconds / 1e6,
                all.front().seconds / stage.seconds);
  }
  return sum == 0 ? 1 : 0;
}
