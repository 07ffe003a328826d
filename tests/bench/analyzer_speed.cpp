// SPDX-License-Identifier: GPL-3.0-or-later
// The analyzer beside its plain ICU form and Xapian's TermGenerator, in turns over the same texts:
// analyzer_speed [-m MEGABYTES] FOLDER...
#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <new>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "stemmer-vi/analyzer.h"
#include "stemmer-vi/utf8.h"
#include "tests/support/icu_analyzer.h"

namespace {

std::atomic<std::size_t> allocations = 0;

}  // namespace

// Counts what the analyzer takes from the heap.
void* operator new(std::size_t size) {
  ++allocations;
  if (void* const memory = std::malloc(size)) return memory;
  throw std::bad_alloc();
}
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t /*size*/) noexcept { std::free(memory); }

namespace {

namespace fs = std::filesystem;
using namespace chithi;

constexpr int kRounds = 3;
/// The slow ones see a part of the texts only, spread over all.
constexpr std::size_t kPlainShare = 16;
constexpr std::size_t kXapianShare = 4;

struct Figures {
  double seconds = 0.0;
  std::size_t bytes = 0;
  std::size_t tokens = 0;

  [[nodiscard]] double speed() const { return static_cast<double>(bytes) / seconds / 1e6; }
};

double cpu_seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

bool is_text(const fs::path& path) {
  const std::string extension = path.extension().string();
  return extension == ".txt" || extension == ".md" || extension == ".jsonl";
}

/// The texts of all files, cut at line ends into pieces of the length of a directive.
std::vector<std::string> read_texts(const std::vector<std::string>& folders) {
  constexpr std::size_t kPiece = 8192;
  std::vector<std::string> texts;
  for (const std::string& folder : folders) {
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder)) {
      if (!entry.is_regular_file() || !is_text(entry.path())) continue;
      std::ifstream file(entry.path(), std::ios::binary);
      const std::string all = vi::to_nfc(std::string(std::istreambuf_iterator<char>(file), {}));
      for (std::size_t at = 0; at < all.size();) {
        const std::size_t end =
            std::min(all.find('\n', std::min(at + kPiece, all.size())), all.size());
        texts.push_back(all.substr(at, end - at));
        at = end + 1;
      }
    }
  }
  return texts;
}

template <typename Analyze>
void measure(const std::vector<std::string>& texts, std::size_t megabytes, std::size_t share,
             Figures& figures, Analyze analyze) {
  const std::size_t wanted = megabytes * 1'000'000 / share / kRounds;
  std::size_t bytes = 0;
  const double start = cpu_seconds();
  for (std::size_t i = 0; bytes < wanted; i = (i + share) % texts.size()) {
    figures.tokens += analyze(texts[i]);
    bytes += texts[i].size();
  }
  figures.seconds += cpu_seconds() - start;
  figures.bytes += bytes;
}

std::size_t generate(Xapian::TermGenerator& generator, const std::string& text) {
  Xapian::Document document;
  generator.set_document(document);
  generator.set_termpos(0);
  generator.index_text(text);
  return generator.get_termpos();
}

void print(const char* name, const Figures& figures, const Figures& analyzer) {
  std::printf("| %s | %.1f | %zu | %.1f |\n", name, figures.speed(), figures.tokens,
              analyzer.speed() / figures.speed());
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<std::string> folders(argv + 1, argv + argc);
  std::size_t megabytes = 100;
  if (folders.size() > 1 && folders[0] == "-m") {
    megabytes = std::strtoul(folders[1].c_str(), nullptr, 10);
    folders.erase(folders.begin(), folders.begin() + 2);
  }
  if (folders.empty() || megabytes == 0) {
    std::cerr << "usage: analyzer_speed [-m MEGABYTES] FOLDER...\n";
    return 2;
  }
  const std::vector<std::string> texts = read_texts(folders);
  if (texts.empty()) {
    std::cerr << "analyzer_speed: no texts\n";
    return 1;
  }
  vi::Analyzer analyzer;
  Xapian::TermGenerator generator;
  Figures fast;
  Figures plain;
  Figures xapian;
  std::size_t taken = 0;
  for (int round = 0; round < kRounds; ++round) {
    const std::size_t before = allocations;
    measure(texts, megabytes, 1, fast,
            [&](const std::string& text) { return analyzer.analyze(text).size(); });
    taken += allocations - before;
    measure(texts, megabytes, kPlainShare, plain,
            [](const std::string& text) { return test::analyze_plainly(text).size(); });
    measure(texts, megabytes, kXapianShare, xapian,
            [&](const std::string& text) { return generate(generator, text); });
  }
  std::printf("| | MB/s | tokens | analyzer is faster by |\n| --- | --- | --- | --- |\n");
  print("analyzer", fast, fast);
  print("plain ICU", plain, fast);
  print("Xapian::TermGenerator", xapian, fast);
  std::printf("\nheap allocations of the analyzer: %zu, %.6f a token\n", taken,
              static_cast<double>(taken) / static_cast<double>(fast.tokens));
}
