// SPDX-License-Identifier: GPL-3.0-or-later
// Whether who remembers a directive's subject, badly, gets it first:
// known_item [--floor SHARE] [--show] FOLDER...
#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <map>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "corpus/ingest.h"
#include "corpus/reader.h"
#include "indexer/document.h"
#include "query/searcher.h"
#include "schema/source.h"
#include "stemmer-vi/analyzer.h"
#include "stemmer-vi/fold.h"
#include "tests/support/random_source.h"

namespace {

namespace fs = std::filesystem;
using namespace chithi;

constexpr unsigned kDropRate = 200;      ///< Of words, in a thousand.
constexpr std::size_t kFewestWords = 4;  ///< A shorter subject names no directive.
constexpr std::uint64_t kSeed = 1;

using Words = std::vector<std::string>;

Words words_of(const std::string& subject) {
  Words words;
  std::istringstream in(vi::fold(subject));
  for (std::string word; in >> word;)
    words.push_back(word);
  return words;
}

/// Subjects are the same if their words are.
std::string key_of(const std::string& subject) {
  std::string key;
  vi::Analyzer analyzer;
  for (const vi::Term& term : analyzer.analyze(subject))
    key.append(term.folded).append(" ");
  return key;
}

/// What is typed of a subject, and which of its words has a letter mistaken.
struct Remembered {
  Words words;
  std::size_t misread = 0;

  [[nodiscard]] std::string text() const {
    std::string text;
    for (const std::string& word : words)
      text.append(text.empty() ? "" : " ").append(word);
    return text;
  }
};

/// Whether the same could have been typed of another subject as likely: no more words have been
/// left out of it, and those that were read right stand in it in the same order.
bool fits_as_well(const Remembered& typed, const std::string& subject, const std::string& other) {
  const Words words = words_of(other);
  if (words.size() > words_of(subject).size()) return false;
  auto from = words.begin();
  for (std::size_t i = 0; i < typed.words.size(); ++i) {
    if (i == typed.misread) continue;
    from = std::find(from, words.end(), typed.words[i]);
    if (from == words.end()) return false;
    ++from;
  }
  return true;
}

/// One letter taken for what looks like it.
void misread(std::string& word, test::RandomSource& random) {
  static const std::map<char, std::vector<std::string_view>> kAlike = {
      {'0', {"o"}},  {'1', {"l", "i"}}, {'l', {"1", "i"}}, {'o', {"0", "e"}}, {'m', {"rn"}},
      {'w', {"vv"}}, {'e', {"c"}},      {'c', {"e"}},      {'h', {"b"}},      {'n', {"u"}},
      {'u', {"n"}},  {'i', {"l"}},      {'b', {"h"}},      {'g', {"q"}},      {'q', {"g"}}};
  Words ways;
  for (std::size_t at = 0; at < word.size(); ++at) {
    const auto found = kAlike.find(word[at]);
    if (found == kAlike.end()) continue;
    for (const std::string_view other : found->second)
      ways.push_back(std::string(word).replace(at, 1, other));
  }
  if (!ways.empty()) word = random.pick(ways);
}

/// The subject as somebody types who remembers four words of five: without marks, and with a
/// letter mistaken in one word.
Remembered remembered(const std::string& subject, test::RandomSource& random) {
  Words words = words_of(subject);
  Words kept;
  for (const std::string& word : words) {
    if (!random.chance(kDropRate)) kept.push_back(word);
  }
  if (kept.empty()) kept = words;
  const std::size_t which = random.below(kept.size());
  misread(kept[which], random);
  return {kept, which};
}

std::vector<fs::path> files_below(const std::vector<std::string>& folders) {
  std::vector<fs::path> files;
  for (const std::string& folder : folders) {
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder)) {
      const bool is_readme = entry.path().filename().string().starts_with("README");
      if (entry.is_regular_file() && !is_readme) files.push_back(entry.path());
    }
  }
  std::ranges::sort(files);
  return files;
}

std::vector<corpus::Directive> read_all(const std::vector<std::string>& folders) {
  std::vector<corpus::Directive> directives;
  for (const fs::path& file : files_below(folders)) {
    const corpus::Reading bytes = corpus::read_bytes(file);
    const corpus::Reading reading = bytes.text ? corpus::recover_text(*bytes.text) : bytes;
    if (!reading.text) continue;
    for (corpus::Directive& directive : corpus::read_directives(*reading.text, file.string()))
      directives.push_back(std::move(directive));
  }
  return directives;
}

Xapian::Database index_of(const std::vector<corpus::Directive>& directives) {
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  vi::Analyzer analyzer;
  for (const corpus::Directive& directive : directives)
    database.add_document(indexer::to_xapian(directive, schema::Source(), analyzer));
  return database;
}

struct Tally {
  std::size_t asked = 0;
  std::size_t first = 0;
  std::size_t among_ten = 0;
};

void ask(query::Searcher& searcher, const std::string& subject, const Remembered& typed, bool show,
         Tally& tally) {
  query::Request request;
  request.query = typed.text();
  const query::Response response = searcher.search(request);
  const std::string wanted = key_of(subject);
  const auto is_it = [&](const query::Hit& hit) {
    if (!hit.directive.subject) return false;
    return key_of(*hit.directive.subject) == wanted ||
           fits_as_well(typed, subject, *hit.directive.subject);
  };
  ++tally.asked;
  const bool first = !response.hits.empty() && is_it(response.hits.front());
  if (first) ++tally.first;
  if (std::ranges::any_of(response.hits, is_it)) ++tally.among_ten;
  if (!show || first) return;
  std::cerr << request.query << "\n  of " << subject << "\n";
  if (!response.hits.empty())
    std::cerr << "  first " << response.hits.front().directive.subject.value_or("-") << '\n';
}

int run(const std::vector<std::string>& folders, double floor, bool show) {
  const std::vector<corpus::Directive> directives = read_all(folders);
  query::Searcher searcher(index_of(directives));
  test::RandomSource random(kSeed);
  Tally tally;
  for (const corpus::Directive& directive : directives) {
    const std::string subject = directive.subject.value_or("");
    if (words_of(subject).size() < kFewestWords) continue;
    ask(searcher, subject, remembered(subject, random), show, tally);
  }
  const auto all = static_cast<double>(std::max<std::size_t>(tally.asked, 1));
  const double first = static_cast<double>(tally.first) / all;
  std::printf("| directives | asked for | first | among ten |\n| ---: | ---: | ---: | ---: |\n");
  std::printf("| %zu | %zu | %.3f | %.3f |\n", directives.size(), tally.asked, first,
              static_cast<double>(tally.among_ten) / all);
  return first >= floor ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<std::string> arguments(argv + 1, argv + argc);
  double floor = 0.0;
  bool show = false;
  while (!arguments.empty() && arguments[0].starts_with("--")) {
    const bool has_value = arguments[0] == "--floor" && arguments.size() > 1;
    if (has_value) floor = std::strtod(arguments[1].c_str(), nullptr);
    show = show || arguments[0] == "--show";
    arguments.erase(arguments.begin(), arguments.begin() + (has_value ? 2 : 1));
  }
  if (arguments.empty()) {
    std::cerr << "usage: known_item [--floor SHARE] [--show] FOLDER...\n";
    return 2;
  }
  try {
    return run(arguments, floor, show);
  } catch (const std::exception& error) {
    std::cerr << "known_item: " << error.what() << '\n';
    return 2;
  }
}
