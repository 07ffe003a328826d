// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a run survives what it should never meet:
// hostile [--files N] [--pages N] [--seed N] [--jobs N] [--ocr WHEN] [--keep FOLDER] [FOLDER...]
#include <algorithm>
#include <atomic>
#include <clocale>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "tests/eval/hostile/damage.h"
#include "tests/eval/hostile/samples.h"
#include "tests/eval/hostile/specials.h"
#include "tests/eval/hostile/watch.h"
#include "tests/support/process.h"
#include "tests/support/sanitizer.h"
#include "tests/support/temp_dir.h"

namespace {

namespace fs = std::filesystem;
using namespace chithi;
using nlohmann::json;
using test::Fate;

constexpr std::uint64_t kMostMemory = std::uint64_t{1} << 30U;

struct Options {
  std::size_t files = 500;  ///< Damaged ones of each format.
  std::size_t pages = 10'000;
  std::uint64_t seed = 1;
  std::string jobs = "2";
  /// Sanitizers can't follow a process that a contained one starts.
  std::string ocr = test::kIsSanitized ? "never" : "auto";
  std::optional<fs::path> keep;
  std::vector<fs::path> folders;
};

/// What each file of the archive must come to.
using Fates = std::map<std::string, Fate>;

/// Says what went wrong, and remembers that something did.
class Verdict {
 public:
  void demand(bool good, const std::string& what) {
    if (good) return;
    std::cout << "WRONG: " << what << '\n';
    good_ = false;
  }
  [[nodiscard]] bool is_good() const { return good_; }

 private:
  bool good_ = true;
};

void write(const fs::path& file, std::string_view bytes) {
  fs::create_directories(file.parent_path());
  std::ofstream(file, std::ios::binary) << bytes;
}

std::map<std::string, std::vector<test::Sample>> samples_of(const Options& options) {
  std::map<std::string, std::vector<test::Sample>> by_format;
  for (test::Sample& sample : test::built_samples())
    by_format[sample.format].push_back(std::move(sample));
  for (const fs::path& folder : options.folders)
    for (test::Sample& sample : test::samples_in(folder))
      by_format[sample.format].push_back(std::move(sample));
  return by_format;
}

/// Sound files, and so many damaged ones of each format.
void write_files(const Options& options, const fs::path& archive, Fates& fates) {
  constexpr int texts = 50;
  for (int i = 0; i < texts; ++i) {
    const std::string path = "good/" + std::to_string(i) + ".txt";
    write(archive / path, test::letter() + std::to_string(i));
    fates[path] = Fate::Read;
  }
  for (const auto& [format, samples] : samples_of(options)) {
    const std::string whole = "good/whole." + format;
    write(archive / whole, samples.front().bytes);
    const bool is_drawn = format == "png" || format == "jpg" || format == "tiff";
    fates[whole] = is_drawn && options.ocr == "never" ? Fate::Named : Fate::Read;
    test::RandomSource random(options.seed);
    for (std::size_t i = 0; i < options.files; ++i) {
      const std::string path = "damaged/" + format + '/' + std::to_string(i) + '.' + format;
      write(archive / path, test::damaged(samples[i % samples.size()], random));
      fates[path] = Fate::Named;
    }
  }
}

/// A file that somebody writes to all the time.
class GrowingFile {
 public:
  explicit GrowingFile(const fs::path& file)
      : writer_([this, file] {
          std::ofstream out(file, std::ios::app);
          while (!ended_) {
            out << test::letter() << std::flush;
            std::this_thread::sleep_for(std::chrono::milliseconds(100));
          }
        }) {}
  ~GrowingFile() {
    ended_ = true;
    writer_.join();
  }
  GrowingFile(const GrowingFile&) = delete;
  GrowingFile& operator=(const GrowingFile&) = delete;

 private:
  std::atomic<bool> ended_ = false;
  std::thread writer_;
};

std::map<std::string, json> read_report(const fs::path& file) {
  std::map<std::string, json> by_file;
  std::ifstream in(file);
  for (std::string line; std::getline(in, line);) {
    const json told = json::parse(line);
    by_file[told.at("file").get<std::string>()] = told;
  }
  return by_file;
}

void check_fate(const std::string& path, Fate fate, const json* told, Verdict& verdict) {
  if (told == nullptr) return verdict.demand(fate == Fate::Passed, path + " is not in the report");
  const std::string status = told->at("status").get<std::string>();
  const std::string reason =
      told->at("reason").is_string() ? told->at("reason").get<std::string>() : "";
  verdict.demand(status == "ok" || status == "failed", path + " is " + status);
  verdict.demand(status == "ok" || !reason.empty(), path + " failed without a reason");
  if (fate == Fate::Read) verdict.demand(status == "ok", path + " was not read: " + reason);
  if (fate == Fate::Refused) verdict.demand(status == "failed", path + " was read");
}

/// The reason in short: "crashed (Segmentation fault)", or what is refused.
std::string outcome_of(const json& told) {
  if (told.at("status") == "ok") return "read";
  const std::string reason = told.at("reason").get<std::string>();
  if (const std::size_t crash = reason.find("crashed ("); crash != std::string::npos)
    return reason.substr(crash);
  return reason.find("too long") != std::string::npos ? "too long" : "refused";
}

/// What became of the damaged files of each format, and which of them broke a reader.
void print_outcomes(const std::map<std::string, json>& report) {
  std::map<std::string, std::map<std::string, std::size_t>> counts;
  for (const auto& [path, told] : report) {
    const std::string outcome = outcome_of(told);
    if (outcome != "read" && outcome != "refused") std::cout << path << ": " << outcome << '\n';
    if (!path.starts_with("damaged/")) continue;
    const std::size_t begin = path.find('/') + 1;
    ++counts[path.substr(begin, path.find('/', begin) - begin)][outcome];
  }
  for (const auto& [format, outcomes] : counts) {
    std::cout << format << ':';
    for (const auto& [outcome, count] : outcomes)
      std::cout << ' ' << count << ' ' << outcome;
    std::cout << '\n';
  }
}

void check_limits(const test::Watched& run, Verdict& verdict) {
  std::printf("%.0f s, %.0f MB at most\n", run.seconds, static_cast<double>(run.memory) / 1e6);
  for (const auto& [program, seconds] : run.cpu_seconds) {
    const double clock = run.clock_seconds.at(program);
    std::printf("  %s: up to %.1f s of CPU, %.1f s by the clock\n", program.c_str(), seconds,
                clock);
    // The names of programs are cut off at 15 bytes.
    const bool draws = program == "chithi-read-pdf" || program == "chithi-read-ima";
    if (!program.starts_with("chithi-read")) continue;
    verdict.demand(seconds < (draws ? 602 : 62), program + " took more CPU than it may");
    verdict.demand(clock < 3602, program + " took longer than it may");
  }
  verdict.demand(run.code == 0 || run.code == 4, "the exit code is " + std::to_string(run.code));
  // Sanitizers take a multiple.
  verdict.demand(test::kIsSanitized || run.memory < kMostMemory, "more than a gigabyte of memory");
  verdict.demand(!run.left_children, "a process was left behind");
}

std::set<fs::path> files_below(const fs::path& folder) {
  std::set<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder))
    files.insert(entry.path());
  return files;
}

/// Nothing is to be written but the database, the report and what is kept of pictures.
void check_strays(const fs::path& folder, const std::set<fs::path>& before, Verdict& verdict) {
  for (const fs::path& file : files_below(folder)) {
    const std::string path = file.lexically_relative(folder).string();
    const bool ours = path.starts_with("db") || path.starts_with("cache/") || path == "report" ||
                      path == "output";
    verdict.demand(before.contains(file) || ours, "stray file " + path);
  }
  for (const fs::path& place : {fs::path("/tmp"), fs::path("/"), fs::current_path()})
    verdict.demand(!fs::exists(place / test::kStrayName), "stray file in " + place.string());
}

test::Watched run_indexer(const Options& options, const fs::path& folder) {
  ::setenv("TMPDIR", (folder / "temporary").c_str(), 1);
  ::setenv("XDG_CACHE_HOME", (folder / "cache").c_str(), 1);
  return test::watch(
      {CHITHI_INDEX, (folder / "archive").string(), "--db", (folder / "db").string(), "--report",
       (folder / "report").string(), "--jobs", options.jobs, "--ocr", options.ocr},
      (folder / "output").string());
}

bool run(const Options& options, const fs::path& folder) {
  const fs::path archive = folder / "archive";
  Fates fates;
  write_files(options, archive, fates);
  const std::vector<test::Special> specials = test::write_specials(archive, options.pages);
  for (const test::Special& special : specials)
    fates[special.path] = special.fate;
  fates["special/growing.txt"] = Fate::Named;
  write(archive / "special/growing.txt", test::letter());
  for (const char* const made : {"temporary", "cache"})
    fs::create_directories(folder / made);
  Verdict verdict;
  const std::set<fs::path> before = files_below(folder);
  {
    const GrowingFile growing(archive / "special/growing.txt");
    check_limits(run_indexer(options, folder), verdict);
  }
  const std::map<std::string, json> report = read_report(folder / "report");
  print_outcomes(report);
  for (const auto& [path, fate] : fates) {
    const auto told = report.find(path);
    check_fate(path, fate, told == report.end() ? nullptr : &told->second, verdict);
  }
  for (const test::Special& special : specials) {
    if (special.pages == 0 || !report.contains(special.path)) continue;
    const json& told = report.at(special.path);
    verdict.demand(
        told.value("pages", std::size_t{0}) == special.pages && !told.contains("warnings"),
        special.path + " was not read whole: " + told.dump());
  }
  check_strays(folder, before, verdict);
  return verdict.is_good();
}

std::optional<Options> parse(std::vector<std::string> words) {
  Options options;
  while (!words.empty()) {
    if (!words[0].starts_with("--")) {
      options.folders.emplace_back(words[0]);
      words.erase(words.begin());
      continue;
    }
    if (words.size() < 2) return std::nullopt;
    const std::string& name = words[0];
    const std::string& value = words[1];
    const auto number = std::strtoul(value.c_str(), nullptr, 10);
    if (name == "--files") options.files = number;
    if (name == "--pages") options.pages = number;
    if (name == "--seed") options.seed = number;
    if (name == "--jobs") options.jobs = value;
    if (name == "--ocr") options.ocr = value;
    if (name == "--keep") options.keep = value;
    words.erase(words.begin(), words.begin() + 2);
  }
  return options;
}

}  // namespace

int main(int argc, char** argv) {
  const std::optional<Options> options = parse({argv + 1, argv + argc});
  if (!options) {
    std::cerr << "usage: hostile [--files N] [--pages N] [--seed N] [--jobs N] [--ocr WHEN] "
                 "[--keep FOLDER] [FOLDER...]\n";
    return 2;
  }
  std::setlocale(LC_CTYPE, "C.UTF-8");  // In which libarchive packs names.
  try {
    const test::TempDir scratch;
    return run(*options, options->keep.value_or(scratch.path())) ? 0 : 1;
  } catch (const std::exception& error) {
    std::cerr << "hostile: " << error.what() << '\n';
    return 2;
  }
}
