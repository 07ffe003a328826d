// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/eval/hostile/watch.h"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <stdexcept>
#include <thread>

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace chithi::test {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

/// A line of /proc/PID/stat (proc(5)).
struct Process {
  pid_t id = 0;
  pid_t parent = 0;
  std::string program;
  double cpu_seconds = 0;
};

Process process_of(const std::string& stat) {
  const std::size_t begin = stat.find('(');
  const std::size_t end = stat.rfind(')');
  if (end == std::string::npos) return {};
  Process process;
  process.id = std::atoi(stat.c_str());
  process.program = stat.substr(begin + 1, end - begin - 1);
  std::istringstream rest(stat.substr(end + 1));
  std::string word;
  rest >> word >> process.parent;
  for (int i = 0; i < 9; ++i)
    rest >> word;
  double user = 0;
  double system = 0;
  rest >> user >> system;
  process.cpu_seconds = (user + system) / static_cast<double>(::sysconf(_SC_CLK_TCK));
  return process;
}

std::vector<Process> all_processes() {
  std::vector<Process> all;
  for (const fs::directory_entry& entry : fs::directory_iterator("/proc")) {
    if (std::atoi(entry.path().filename().c_str()) == 0) continue;
    std::ifstream file(entry.path() / "stat");
    std::string stat;
    std::getline(file, stat);
    if (Process process = process_of(stat); process.id != 0) all.push_back(std::move(process));
  }
  return all;
}

/// Those that this program has started, and they.
std::vector<Process> descendants() {
  std::vector<Process> all = all_processes();
  std::set<pid_t> family = {::getpid()};
  for (std::size_t before = 0; before != family.size();) {
    before = family.size();
    for (const Process& process : all)
      if (family.contains(process.parent)) family.insert(process.id);
  }
  std::erase_if(all, [&](const Process& process) {
    return process.id == ::getpid() || !family.contains(process.id);
  });
  return all;
}

std::uint64_t most_memory(pid_t process) {
  std::ifstream file("/proc/" + std::to_string(process) + "/status");
  for (std::string word; file >> word;) {
    std::uint64_t kilobytes = 0;
    if (word == "VmHWM:" && file >> kilobytes) return kilobytes * 1024;
  }
  return 0;
}

class Watch {
 public:
  void look() {
    std::uint64_t memory = 0;
    for (const Process& process : descendants()) {
      memory += most_memory(process.id);
      const Clock::time_point begin = begins_.emplace(process.id, Clock::now()).first->second;
      raise(seen_.cpu_seconds[process.program], process.cpu_seconds);
      raise(seen_.clock_seconds[process.program], since(begin));
    }
    seen_.memory = std::max(seen_.memory, memory);
  }

  Watched end(int status) {
    seen_.code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    seen_.seconds = since(begin_);
    // What the run has left behind became ours.
    seen_.left_children = ::waitpid(-1, nullptr, WNOHANG) >= 0 || errno != ECHILD;
    return seen_;
  }

 private:
  static double since(Clock::time_point begin) {
    return std::chrono::duration<double>(Clock::now() - begin).count();
  }
  static void raise(double& most, double value) { most = std::max(most, value); }

  Watched seen_;
  std::map<pid_t, Clock::time_point> begins_;
  Clock::time_point begin_ = Clock::now();
};

pid_t start(const std::vector<std::string>& arguments, const std::string& output) {
  const pid_t child = ::fork();
  if (child < 0) throw std::runtime_error("can't fork");
  if (child > 0) return child;
  const int out = ::open(output.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
  ::dup2(::open("/dev/null", O_RDONLY), STDIN_FILENO);
  ::dup2(out, STDOUT_FILENO);
  ::dup2(out, STDERR_FILENO);
  std::vector<char*> argv;
  for (const std::string& argument : arguments)
    argv.push_back(const_cast<char*>(argument.c_str()));
  argv.push_back(nullptr);
  ::execv(argv.front(), argv.data());
  ::_exit(127);
}

}  // namespace

Watched watch(const std::vector<std::string>& arguments, const std::string& output) {
  ::prctl(PR_SET_CHILD_SUBREAPER, 1);
  Watch watch;
  const pid_t child = start(arguments, output);
  int status = 0;
  while (::waitpid(child, &status, WNOHANG) == 0) {
    watch.look();
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
  }
  return watch.end(status);
}

}  // namespace chithi::test
