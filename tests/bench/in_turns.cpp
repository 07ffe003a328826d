// SPDX-License-Identifier: GPL-3.0-or-later
// Runs commands in turns, so that a busy moment hits them all, and tells how long each took:
// in_turns [--cpu] ROUNDS FILE
// With --cpu it is the user and system time that counts, for machines with much else to do.
// A line of FILE is a name and then commands, with tabs between; the words of a command have
// 0x1F between. The first command is compared with the others.
#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

using Clock = std::chrono::steady_clock;
using Words = std::vector<std::string>;

Words split(const std::string& text, char separator) {
  Words parts;
  std::istringstream in(text);
  for (std::string part; std::getline(in, part, separator);)
    parts.push_back(part);
  return parts;
}

enum class Time : std::uint8_t { Passed, Cpu };

double milliseconds(const timeval& time) {
  return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3;
}

/// Milliseconds of a whole process whose output goes nowhere. Finding nothing is code 1.
double run(Words words, Time time) {
  std::vector<char*> arguments;
  for (std::string& word : words)
    arguments.push_back(word.data());
  arguments.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  for (const int stream : {STDOUT_FILENO, STDERR_FILENO})
    posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_WRONLY, 0);
  const Clock::time_point start = Clock::now();
  pid_t child = 0;
  int status = 0;
  const bool started =
      posix_spawn(&child, arguments.front(), &actions, nullptr, arguments.data(), environ) == 0;
  rusage usage = {};
  const bool ended = started && ::wait4(child, &status, 0, &usage) == child;
  const std::chrono::duration<double, std::milli> took = Clock::now() - start;
  posix_spawn_file_actions_destroy(&actions);
  if (!ended || !WIFEXITED(status) || WEXITSTATUS(status) > 1)
    throw std::runtime_error("failed: " + words.front());
  if (time == Time::Passed) return took.count();
  return milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime);
}

double at_share(std::vector<double> values, std::size_t percent) {
  std::ranges::sort(values);
  return values.at(std::min(values.size() - 1, values.size() * percent / 100));
}

struct Case {
  std::string name;
  std::vector<Words> commands;
  std::vector<std::vector<double>> times;  ///< By command.
};

std::vector<Case> read_cases(const std::string& file) {
  std::ifstream in(file);
  std::vector<Case> cases;
  for (std::string line; std::getline(in, line);) {
    const Words parts = split(line, '\t');
    Case one = {parts.at(0), {}, {}};
    for (std::size_t i = 1; i < parts.size(); ++i)
      one.commands.push_back(split(parts[i], '\x1F'));
    one.times.resize(one.commands.size());
    cases.push_back(std::move(one));
  }
  if (cases.empty()) throw std::runtime_error("no commands in " + file);
  return cases;
}

void print_row(const std::string& name, const std::vector<std::vector<double>>& times) {
  std::printf("| %s |", name.c_str());
  for (const std::size_t percent : {50U, 99U}) {
    for (const std::vector<double>& taken : times)
      std::printf(" %.1f |", at_share(taken, percent));
    for (std::size_t i = 1; i < times.size(); ++i)
      std::printf(" %.2f |", at_share(times[0], percent) / at_share(times[i], percent));
  }
  std::printf("\n");
}

void measure(std::size_t rounds, Time time, std::vector<Case>& cases) {
  for (std::size_t round = 0; round <= rounds; ++round) {
    for (Case& one : cases) {
      for (std::size_t i = 0; i < one.commands.size(); ++i) {
        const double took = run(one.commands[i], time);
        if (round > 0) one.times[i].push_back(took);  // The first round fills the caches.
      }
    }
  }
}

}  // namespace

int main(int argc, char** argv) {
  Words words(argv + 1, argv + argc);
  const Time time = !words.empty() && words.front() == "--cpu" ? Time::Cpu : Time::Passed;
  if (time == Time::Cpu) words.erase(words.begin());
  if (words.size() != 2) {
    std::cerr << "usage: in_turns [--cpu] ROUNDS FILE\n";
    return 2;
  }
  try {
    std::vector<Case> cases = read_cases(words[1]);
    measure(std::max(1UL, std::strtoul(words[0].c_str(), nullptr, 10)), time, cases);
    std::printf("name; p50 ms of each command, ratios of the first to the others; p99 likewise\n");
    std::vector<std::vector<double>> all(cases.front().times.size());
    for (const Case& one : cases) {
      print_row(one.name, one.times);
      for (std::size_t i = 0; i < std::min(all.size(), one.times.size()); ++i)
        all[i].insert(all[i].end(), one.times[i].begin(), one.times[i].end());
    }
    print_row("all", all);
  } catch (const std::exception& error) {
    std::cerr << "in_turns: " << error.what() << '\n';
    return 1;
  }
}
