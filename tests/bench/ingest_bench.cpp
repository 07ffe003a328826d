// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>

#include "corpus/ingest.h"
#include "indexer/document.h"
#include "schema/source.h"
#include "stemmer-vi/analyzer.h"
#include "tests/bench/synthetic/archive.h"

namespace chithi::bench {
namespace {

constexpr std::uint64_t kSeed = 1;
constexpr std::size_t kDirectives = 20;

std::vector<std::string> texts() {
  const SyntheticArchive archive(kSeed);
  std::vector<std::string> result;
  result.reserve(kDirectives);
  for (std::size_t i = 0; i < kDirectives; ++i) {
    result.push_back(archive.text(i));
  }
  return result;
}

std::int64_t bytes_of(const std::vector<std::string>& texts) {
  std::size_t bytes = 0;
  for (const std::string& text : texts) {
    bytes += text.size();
  }
  return static_cast<std::int64_t>(bytes);
}

void read_directives(benchmark::State& state) {
  const std::vector<std::string> files = texts();
  for ([[maybe_unused]] auto _ : state) {
    for (const std::string& text : files) {
      benchmark::DoNotOptimize(corpus::read_directives(text, "000/000000.txt").data());
    }
  }
  state.SetBytesProcessed(state.iterations() * bytes_of(files));
}

void make_documents(benchmark::State& state) {
  const std::vector<std::string> files = texts();
  std::vector<corpus::Directive> directives;
  directives.reserve(files.size());
  for (const std::string& text : files) {
    directives.push_back(corpus::read_directives(text, "000/000000.txt").front());
  }
  const schema::Source source{.archive = 0, .path = "000/000000.txt"};
  vi::Analyzer analyzer;
  for ([[maybe_unused]] auto _ : state) {
    for (const corpus::Directive& directive : directives) {
      benchmark::DoNotOptimize(indexer::to_xapian(directive, source, analyzer));
    }
  }
  state.SetBytesProcessed(state.iterations() * bytes_of(files));
}

BENCHMARK(read_directives);
BENCHMARK(make_documents);

}  // namespace
}  // namespace chithi::bench
