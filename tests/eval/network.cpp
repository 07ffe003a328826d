// SPDX-License-Identifier: GPL-3.0-or-later
// How much of a citation network that is known is found again in its texts:
// network [--papers N] [--damaged N] [--floor SHARE] [--seed N] [--show N] [--keep FOLDER]
#include "query/network.h"

#include <atomic>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <set>
#include <stdexcept>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include <xapian.h>

#include "indexer/update.h"
#include "schema/database.h"
#include "tests/eval/network/marking.h"
#include "tests/eval/network/texts.h"
#include "tests/eval/network/truth.h"
#include "tests/eval/network/world.h"
#include "tests/support/temp_dir.h"

namespace {

namespace fs = std::filesystem;
using namespace chithi;
using namespace chithi::eval;

struct Options {
  std::size_t papers = 1500;
  unsigned damaged = 0;  ///< Letterheads in a thousand.
  double floor = 0;
  std::uint64_t seed = 1;
  std::size_t show = 0;  ///< Mistakes of each kind.
  fs::path keep;
};

void write_archive(const World& world, const Texts& texts, const fs::path& folder) {
  for (std::size_t i = 0; i < world.papers.size(); ++i) {
    if (!world.papers[i].filed) continue;
    const fs::path file = folder / Texts::path(i);
    fs::create_directories(file.parent_path());
    std::ofstream out(file, std::ios::binary);
    out << texts.text(i);
    if (!out.flush()) throw std::runtime_error("can't write " + file.string());
  }
}

Xapian::Database index_of(const fs::path& archive, const fs::path& folder) {
  const std::atomic<bool> interrupted = false;
  static_cast<void>(indexer::update_database({.archives = {archive},
                                              .database = folder,
                                              .jobs = std::thread::hardware_concurrency(),
                                              .rereading = indexer::Rereading::Everything},
                                             interrupted));
  return schema::open_database(folder.string());
}

/// Prints the first mistakes of each kind with the words that they are about.
class Printer {
 public:
  Printer(const World& world, const Texts& texts, std::size_t most)
      : world_(world), texts_(texts), most_(most) {}

  void operator()(const std::string& kind, std::size_t citing, std::size_t cited) {
    if (shown_[kind]++ >= most_) return;
    std::cerr << kind << ": " << Texts::path(citing) << " (" << name(citing) << ") cites "
              << Texts::path(cited) << " (" << name(cited) << ")\n";
    const std::vector<Link>& links = world_.papers[citing].cites;
    for (std::size_t i = 0; i < links.size(); ++i)
      std::cerr << "    " << (links[i].tellable ? "" : "(open) ") << texts_.sentence(citing, i)
                << '\n';
    print_head(kind == "lag" ? citing : cited);
  }

 private:
  [[nodiscard]] std::string name(std::size_t index) const {
    const Paper& paper = world_.papers[index];
    return paper.head.number + ", " + corpus::to_string(date_of(paper.head.date)) + ", " +
           paper.unit + (paper.filed ? "" : ", not filed");
  }

  void print_head(std::size_t paper) const {
    if (!world_.papers[paper].filed) return;
    std::string head = texts_.letterhead(paper);
    head.resize(std::min(head.find("Kính gửi"), head.size()));
    for (std::size_t at = 0; (at = head.find("\n\n", at)) != std::string::npos;)
      head.erase(at, 1);
    std::cerr << "    | ";
    for (const char c : head)
      c == '\n' ? std::cerr << "\n    | " : std::cerr << c;
    std::cerr << '\n';
  }

  const World& world_;
  const Texts& texts_;
  std::size_t most_;
  std::map<std::string, std::size_t> shown_;
};

/// The numbers that papers of the archive cite.
std::set<std::string> cited_numbers(const World& world) {
  std::set<std::string> numbers;
  for (const Paper& paper : world.papers) {
    for (const Link& link : paper.cites) {
      if (paper.filed) numbers.insert(world.papers[link.paper].head.number);
    }
  }
  return numbers;
}

bool print(std::string_view what, const Figures& figures, double floor) {
  const bool good = figures.precision() >= floor && figures.recall() >= floor;
  std::printf("| %-22s | %8zu | %.4f | %.4f |%s\n", std::string(what).c_str(), figures.wanted,
              figures.precision(), figures.recall(), good ? "" : " below the floor");
  return good;
}

bool print(const Marks& marks, double floor) {
  std::printf("| measure | true | precision | recall |\n| --- | ---: | ---: | ---: |\n");
  bool good = print("direct citers", marks.direct, floor);
  good = print("citers and their depth", marks.depth, floor) && good;
  good = print("lags", marks.lag, floor) && good;
  good = print("provinces that cite", marks.coverage, floor) && good;
  good = print("provinces without any", marks.no_documents, floor) && good;
  std::printf("\n%zu joined wrongly; %zu citations leave the paper open\n", marks.joined_wrongly,
              marks.untellable);
  return good && marks.joined_wrongly == 0;
}

int run(const Options& options) {
  const test::TempDir temp;
  const World world = make_world(options.papers, options.seed);
  const Texts texts(world, options.damaged, options.seed);
  const fs::path folder = options.keep.empty() ? temp.path() : options.keep;
  write_archive(world, texts, folder / "archive");
  const Xapian::Database database = index_of(folder / "archive", folder / "database");
  const Truth truth(world);
  Marking marking(world, truth, Printer(world, texts, options.show));
  for (const std::string& number : cited_numbers(world)) {
    query::CitesRequest request;
    request.reference = query::parse_reference(number);
    request.max_depth = Marking::kMostSteps;
    request.provinces = 63;
    for (const query::CitesReport& report : query::find_citers(database, request))
      marking.mark(report);
  }
  marking.mark_missing();
  return print(marking.marks(), options.floor) ? 0 : 1;
}

bool set(Options& options, std::string_view name, const std::string& value) {
  const auto number = [&] { return std::strtoull(value.c_str(), nullptr, 10); };
  if (name == "--papers") {
    options.papers = number();
  } else if (name == "--damaged") {
    options.damaged = static_cast<unsigned>(number());
  } else if (name == "--floor") {
    options.floor = std::strtod(value.c_str(), nullptr);
  } else if (name == "--seed") {
    options.seed = number();
  } else if (name == "--show") {
    options.show = number();
  } else if (name == "--keep") {
    options.keep = value;
  } else {
    return false;
  }
  return true;
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  Options options;
  for (std::size_t i = 0; i < arguments.size(); i += 2) {
    if (i + 1 < arguments.size() && set(options, arguments[i], arguments[i + 1])) continue;
    std::cerr << "usage: network [--papers N] [--damaged N] [--floor SHARE] [--seed N] [--show N] "
                 "[--keep FOLDER]\n";
    return 2;
  }
  try {
    return run(options);
  } catch (const std::exception& error) {
    std::cerr << "network: " << error.what() << '\n';
    return 2;
  }
}
