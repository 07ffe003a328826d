// SPDX-License-Identifier: GPL-3.0-or-later
//
// What full-text search costs with Xapian and nothing else: no document model, no letterheads, no
// citations, no exact spelling, no incremental update. A yardstick, not a rival.
#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iomanip>
#include <iostream>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include <fcntl.h>
#include <sys/stat.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unistd.h>
#include <xapian.h>

#include "tests/bench/citation_floor.h"

namespace {

namespace fs = std::filesystem;
using chithi::bench::read_values;
using chithi::bench::walk_chains;
using Clock = std::chrono::steady_clock;

constexpr std::string_view kUsage =
    "usage: xapian_floor index FOLDER DB      in one database, default flush threshold\n"
    "       xapian_floor shards FOLDER DB     in databases of a hundred files, then merged\n"
    "       xapian_floor query QUERIES DB     all queries in one process; milliseconds\n"
    "       xapian_floor one KIND QUERY DB    one query; prints what it finds\n"
    "       xapian_floor same FILE DB         the same with the query of compiled_query\n"
    "       xapian_floor values DB TERM SLOT… those values of all documents with a term\n"
    "       xapian_floor chains DB TERM KEY NODE SLOT…  those values of all documents with a term\n"
    "                                         and of all whose values NODE hold the values KEY of\n"
    "                                         these, and so on\n";

/// Characters without diacritics and case, looked up in ICU when they first occur.
class FoldTable {
 public:
  FoldTable() : folded_(kSize, kUnknown) {}

  /// 0 for what is no letter or digit, kDropped for a mark to leave out.
  char32_t operator()(char32_t c) {
    if (c >= kSize) return 0;
    std::uint16_t& entry = folded_[c];
    if (entry == kUnknown) entry = look_up(static_cast<UChar32>(c));
    return entry;
  }

  static constexpr std::uint16_t kDropped = 0xFFFF;

 private:
  static constexpr std::size_t kSize = 0x10000;
  static constexpr std::uint16_t kUnknown = 0xFFFE;

  [[nodiscard]] static std::uint16_t look_up(UChar32 c) {
    if (u_charType(c) == U_NON_SPACING_MARK) return kDropped;
    if (u_isalnum(c) == 0) return 0;
    UErrorCode status = U_ZERO_ERROR;
    icu::UnicodeString parts;
    UChar32 bare = u_tolower(c);
    if (icu::Normalizer2::getNFDInstance(status)->getDecomposition(bare, parts) != 0) {
      bare = parts.char32At(0);
    }
    constexpr UChar32 kDWithStroke = 0x111;
    return static_cast<std::uint16_t>(bare == kDWithStroke ? 'd' : bare);
  }

  std::vector<std::uint16_t> folded_;
};

void append_utf8(std::string& text, char32_t c) {
  const auto add = [&text](char32_t byte) { text += static_cast<char>(byte); };
  if (c < 0x80) {
    add(c);
  } else if (c < 0x800) {
    add(0xC0U | c >> 6U);
    add(0x80U | (c & 0x3FU));
  } else {
    add(0xE0U | c >> 12U);
    add(0x80U | (c >> 6U & 0x3FU));
    add(0x80U | (c & 0x3FU));
  }
}

struct Decoded {
  char32_t c = 0xFFFD;
  std::size_t size = 1;
};

/// The character at `at`. Trusts that the text is UTF-8, but reads nothing beyond its end.
Decoded decode(std::string_view text, std::size_t at) {
  const auto byte = [text, at](std::size_t i) {
    return static_cast<char32_t>(static_cast<unsigned char>(text[at + i]));
  };
  const char32_t lead = byte(0);
  const std::size_t left = text.size() - at;
  if (lead < 0x80) return {lead, 1};
  if (lead < 0xE0 && left >= 2) return {(lead & 0x1FU) << 6U | (byte(1) & 0x3FU), 2};
  if (lead < 0xF0 && left >= 3) {
    return {(lead & 0x0FU) << 12U | (byte(1) & 0x3FU) << 6U | (byte(2) & 0x3FU), 3};
  }
  return {0xFFFD, std::min<std::size_t>(left, 4)};
}

/// Calls `take` with each word of `text`, folded.
template <typename Take>
void each_term(std::string_view text, FoldTable& fold, Take take) {
  constexpr std::size_t kLongest = 240;
  std::string term;
  for (std::size_t at = 0; at < text.size();) {
    const auto [c, size] = decode(text, at);
    at += size;
    const char32_t bare = fold(c);
    if (bare == FoldTable::kDropped) continue;
    if (bare != 0) {
      if (term.size() < kLongest) append_utf8(term, bare);
    } else if (!term.empty()) {
      take(term);
      term.clear();
    }
  }
  if (!term.empty()) take(term);
}

std::vector<std::string> files_below(const std::string& folder) {
  std::vector<std::string> files;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file()) files.push_back(entry.path().string());
  }
  std::sort(files.begin(), files.end());
  return files;
}

std::string slurp(const std::string& file) {
  const int handle = open(file.c_str(), O_RDONLY | O_CLOEXEC);
  struct stat info = {};
  if (handle < 0 || fstat(handle, &info) != 0) throw std::runtime_error("can't read " + file);
  std::string bytes(static_cast<std::size_t>(info.st_size), '\0');
  std::size_t done = 0;
  while (done < bytes.size()) {
    const ssize_t got = read(handle, bytes.data() + done, bytes.size() - done);
    if (got <= 0) break;
    done += static_cast<std::size_t>(got);
  }
  close(handle);
  bytes.resize(done);
  return bytes;
}

Xapian::Document make_document(const std::string& file, FoldTable& fold) {
  Xapian::Document document;
  Xapian::termpos position = 0;
  each_term(slurp(file), fold,
            [&](const std::string& term) { document.add_posting(term, ++position); });
  document.set_data(file);
  return document;
}

void index(const std::string& folder, const std::string& target) {
  FoldTable fold;
  Xapian::WritableDatabase database(target,
                                    Xapian::DB_CREATE_OR_OVERWRITE | Xapian::DB_BACKEND_GLASS);
  for (const std::string& file : files_below(folder)) {
    database.add_document(make_document(file, fold));
  }
  database.commit();
}

std::string build_shard(std::span<const std::string> files, const fs::path& place,
                        FoldTable& fold) {
  Xapian::WritableDatabase shard(place.string(), Xapian::DB_CREATE_OR_OVERWRITE |
                                                     Xapian::DB_BACKEND_GLASS | Xapian::DB_NO_SYNC |
                                                     Xapian::DB_DANGEROUS);
  for (const std::string& file : files) {
    shard.add_document(make_document(file, fold));
  }
  shard.commit();
  return place.string();
}

void merge(std::span<const std::string> sources, const std::string& target) {
  Xapian::Database all;
  for (const std::string& source : sources) {
    all.add_database(Xapian::Database(source));
  }
  all.compact(target, static_cast<unsigned>(Xapian::Compactor::FULL));
}

/// Merges groups of `most` until so few are left that one merge will do.
std::vector<std::string> merge_in_rounds(std::vector<std::string> left, std::size_t most,
                                         const fs::path& scratch) {
  for (int round = 0; left.size() > most; ++round) {
    std::vector<std::string> merged;
    for (std::size_t at = 0; at < left.size(); at += most) {
      const auto group = std::span(left).subspan(at, std::min(most, left.size() - at));
      const std::string name = "r" + std::to_string(round) + "-" + std::to_string(at);
      merged.push_back((scratch / name).string());
      merge(group, merged.back());
      for (const std::string& source : group) {
        fs::remove_all(source);
      }
    }
    left = std::move(merged);
  }
  return left;
}

void index_in_shards(const std::string& folder, const std::string& target) {
  constexpr std::size_t kFilesPerShard = 100;
  constexpr std::size_t kShardsPerMerge = 64;
  const fs::path scratch = target + ".tmp";
  fs::remove_all(scratch);
  fs::create_directories(scratch);
  FoldTable fold;
  const std::vector<std::string> files = files_below(folder);
  std::vector<std::string> shards;
  for (std::size_t at = 0; at < files.size(); at += kFilesPerShard) {
    const auto part = std::span(files).subspan(at, std::min(kFilesPerShard, files.size() - at));
    shards.push_back(build_shard(part, scratch / ("s" + std::to_string(at)), fold));
  }
  fs::remove_all(target);
  merge(merge_in_rounds(std::move(shards), kShardsPerMerge, scratch), target);
  fs::remove_all(scratch);
}

Xapian::Query make_query(std::string_view kind, std::string_view text, FoldTable& fold) {
  std::vector<std::string> terms;
  each_term(text, fold, [&](const std::string& term) { terms.push_back(term); });
  Xapian::Query::op op = Xapian::Query::OP_AND;
  if (kind.starts_with("or")) op = Xapian::Query::OP_OR;
  // Without terms of their own, the parts of a number in a row are the nearest thing to it.
  if (kind.starts_with("phrase") || kind == "docnum") op = Xapian::Query::OP_PHRASE;
  return {op, terms.begin(), terms.end()};
}

/// What the ten best have in store.
std::string run(const Xapian::Database& database, const Xapian::Query& query) {
  Xapian::Enquire enquire(database);
  enquire.set_query(query);
  const Xapian::MSet best = enquire.get_mset(0, 10);
  std::string found;
  for (Xapian::MSetIterator hit = best.begin(); hit != best.end(); ++hit) {
    found.append(hit.get_document().get_data()).append("\n");
  }
  return found;
}

struct Timed {
  std::string kind;
  std::string text;
  std::vector<double> milliseconds;
};

std::vector<Timed> read_queries(const std::string& file) {
  std::ifstream in(file);
  if (!in) throw std::runtime_error("can't read " + file);
  std::vector<Timed> queries;
  std::string line;
  while (std::getline(in, line)) {
    const std::size_t tab = std::min(line.find('\t'), line.size() - 1);
    queries.push_back({line.substr(0, tab), line.substr(tab + 1), {}});
  }
  if (queries.empty()) throw std::runtime_error("no queries in " + file);
  return queries;
}

double at_share(std::vector<double>& values, std::size_t percent) {
  std::sort(values.begin(), values.end());
  return values[std::min(values.size() - 1, values.size() * percent / 100)];
}

void print_percentiles(std::vector<Timed>& queries) {
  std::vector<double> medians;
  for (Timed& query : queries) {
    medians.push_back(at_share(query.milliseconds, 50));
  }
  std::cout << std::fixed << std::setprecision(3) << "p50 " << at_share(medians, 50) << " p90 "
            << at_share(medians, 90) << " p99 " << at_share(medians, 99) << " ms\n";
}

void time_queries(const std::string& file, const std::string& place) {
  constexpr int kPasses = 5;
  FoldTable fold;
  std::vector<Timed> queries = read_queries(file);
  const Xapian::Database database(place);
  std::size_t bytes = 0;
  for (int pass = 0; pass < kPasses; ++pass) {
    for (Timed& query : queries) {
      const Clock::time_point start = Clock::now();
      bytes += run(database, make_query(query.kind, query.text, fold)).size();
      const std::chrono::duration<double, std::milli> taken = Clock::now() - start;
      query.milliseconds.push_back(taken.count());
    }
  }
  if (bytes == 0) throw std::runtime_error("nothing found: not the database of these queries");
  print_percentiles(queries);
}

void ask(std::span<const std::string> words) {
  FoldTable fold;
  const Xapian::Database database(words[2]);
  std::cout << run(database, make_query(words[0], words[1], fold));
}

void ask_the_same(const std::string& file, const std::string& place) {
  const Xapian::Database database(place);
  std::cout << run(database, Xapian::Query::unserialise(slurp(file)));
}

bool dispatch(std::span<const std::string> words) {
  if (words.size() == 3 && words[0] == "index") {
    index(words[1], words[2]);
  } else if (words.size() == 3 && words[0] == "shards") {
    index_in_shards(words[1], words[2]);
  } else if (words.size() == 3 && words[0] == "query") {
    time_queries(words[1], words[2]);
  } else if (words.size() == 4 && words[0] == "one") {
    ask(words.subspan(1));
  } else if (words.size() == 3 && words[0] == "same") {
    ask_the_same(words[1], words[2]);
  } else if (words.size() > 3 && words[0] == "values") {
    read_values(words[1], words.subspan(2));
  } else if (words.size() > 4 && words[0] == "chains") {
    walk_chains(words[1], words.subspan(2));
  } else {
    return false;
  }
  return true;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    const std::vector<std::string> words(argv + 1, argv + argc);
    if (dispatch(words)) return 0;
    std::cerr << kUsage;
    return 2;
  } catch (const Xapian::Error& error) {
    std::cerr << "xapian_floor: " << error.get_description() << '\n';
  } catch (const std::exception& error) {
    std::cerr << "xapian_floor: " << error.what() << '\n';
  }
  return 1;
}
