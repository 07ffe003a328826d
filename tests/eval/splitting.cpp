// SPDX-License-Identifier: GPL-3.0-or-later
// Puts files behind each other, each pair and some triples, and sees whether the borders are
// found: splitting [--floor SHARE] FOLDER...
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/reader.h"
#include "corpus/splitter.h"
#include "tests/support/random_source.h"

namespace {

namespace fs = std::filesystem;
using namespace chithi;

struct Document {
  std::string name;
  std::string text;
  std::vector<std::size_t> borders;  ///< Where its second and further directives begin.
};

struct Tally {
  std::size_t borders = 0;
  std::size_t found = 0;
  std::size_t inside = 0;  ///< Where there is none.
};

std::vector<std::size_t> borders_of(std::string_view text) {
  std::vector<std::size_t> borders;
  for (const vi::Span span : corpus::split_directives(text))
    borders.push_back(span.begin);
  borders.erase(borders.begin());
  return borders;
}

std::vector<Document> read_documents(const std::vector<std::string>& folders) {
  std::vector<Document> documents;
  for (const std::string& folder : folders) {
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder)) {
      const std::string extension = entry.path().extension().string();
      if (!entry.is_regular_file() || (extension != ".txt" && extension != ".md")) continue;
      if (entry.path().filename().string().starts_with("README")) continue;
      const corpus::Reading bytes = corpus::read_bytes(entry.path());
      corpus::Reading reading = bytes.text ? corpus::recover_text(*bytes.text) : bytes;
      if (!reading.text) continue;
      std::vector<std::size_t> borders = borders_of(*reading.text);
      documents.push_back({entry.path().string(), *std::move(reading.text), std::move(borders)});
    }
  }
  std::ranges::sort(documents, {}, &Document::name);
  return documents;
}

/// Up to the blanks, which either of two directives may have.
bool is_near(std::string_view text, std::size_t a, std::size_t b) {
  const std::string_view between = text.substr(std::min(a, b), std::max(a, b) - std::min(a, b));
  return between.find_first_not_of(" \t\r\n\f") == between.npos;
}

void examine(const std::vector<const Document*>& parts, std::string_view separator, Tally& tally) {
  std::string text;
  std::vector<std::size_t> borders;
  for (const Document* part : parts) {
    if (!text.empty()) {
      text += separator;
      borders.push_back(text.size());
    }
    for (const std::size_t border : part->borders)
      borders.push_back(text.size() + border);
    text += part->text;
  }
  std::vector<std::size_t> found = borders_of(text);
  for (const std::size_t border : borders) {
    ++tally.borders;
    const auto near = std::ranges::find_if(
        found, [&](std::size_t place) { return is_near(text, place, border); });
    if (near == found.end()) {
      std::cerr << "border not found:";
      for (const Document* part : parts)
        std::cerr << ' ' << fs::path(part->name).filename().string();
      std::cerr << " at " << border << '\n';
      continue;
    }
    ++tally.found;
    found.erase(near);
  }
  for (const std::size_t place : found) {
    ++tally.inside;
    std::cerr << "no border:";
    for (const Document* part : parts)
      std::cerr << ' ' << fs::path(part->name).filename().string();
    std::cerr << " at " << place << '\n';
  }
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<std::string> folders(argv + 1, argv + argc);
  double floor = 0.0;
  if (folders.size() > 2 && folders[0] == "--floor") {
    floor = std::strtod(folders[1].c_str(), nullptr);
    folders.erase(folders.begin(), folders.begin() + 2);
  }
  const std::vector<Document> documents = read_documents(folders);
  if (documents.empty()) {
    std::cerr << "usage: splitting [--floor SHARE] FOLDER...\n";
    return 2;
  }
  constexpr std::string_view kSeparators[] = {"\n", "\n\n", "\n\f"};
  Tally tally;
  for (const Document& first : documents) {
    for (const Document& second : documents) {
      for (const std::string_view separator : kSeparators)
        examine({&first, &second}, separator, tally);
    }
  }
  constexpr std::uint64_t kSeed = 1;
  test::RandomSource random(kSeed);
  const auto any = [&] { return &random.pick(documents); };
  for (int i = 0; i < 500; ++i) {
    examine({any(), any(), any()},
            kSeparators[static_cast<std::size_t>(i) % std::size(kSeparators)], tally);
  }
  const double share = static_cast<double>(tally.found) / static_cast<double>(tally.borders);
  std::printf("%zu borders, %zu found (%.4f), %zu where there is none\n", tally.borders,
              tally.found, share, tally.inside);
  return share >= floor ? 0 : 1;
}
