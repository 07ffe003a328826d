// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/reader_process.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;

namespace chithi::indexer {
namespace {

using Clock = std::chrono::steady_clock;

[[noreturn]] void fail(const std::string& what) {
  throw std::system_error(errno, std::generic_category(), what);
}

/// A descriptor that is closed at its end.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor() { close(); }
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor& operator=(Descriptor&&) = delete;

  [[nodiscard]] int number() const { return number_; }
  void close() {
    if (number_ >= 0) ::close(std::exchange(number_, -1));
  }

 private:
  int number_;
};

struct Pipe {
  Descriptor read;
  Descriptor write;
};

Pipe make_pipe() {
  std::array<int, 2> ends = {};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) fail("can't start a reader");
  return {Descriptor(ends[0]), Descriptor(ends[1])};
}

/// A file in memory that holds bytes, at its beginning.
Descriptor file_with(std::string_view bytes) {
  Descriptor file(::memfd_create("chithi", MFD_CLOEXEC));
  if (file.number() < 0) fail("can't start a reader");
  while (!bytes.empty()) {
    const ssize_t written = ::write(file.number(), bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) fail("can't hand a file to a reader");
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  ::lseek(file.number(), 0, SEEK_SET);
  return file;
}

/// What a process is started with: its descriptors, and a group of its own, so that all it starts
/// can be ended with it.
class Launch {
 public:
  Launch(int in, int out, int err) {
    ::posix_spawn_file_actions_init(&actions_);
    ::posix_spawn_file_actions_adddup2(&actions_, in, STDIN_FILENO);
    ::posix_spawn_file_actions_adddup2(&actions_, out, STDOUT_FILENO);
    ::posix_spawn_file_actions_adddup2(&actions_, err, STDERR_FILENO);
    ::posix_spawnattr_init(&attributes_);
    sigset_t defaults;
    ::sigemptyset(&defaults);
    for (const int signal : {SIGINT, SIGTERM, SIGPIPE})
      ::sigaddset(&defaults, signal);
    ::posix_spawnattr_setsigdefault(&attributes_, &defaults);
    ::posix_spawnattr_setpgroup(&attributes_, 0);
    ::posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF);
  }
  ~Launch() {
    ::posix_spawnattr_destroy(&attributes_);
    ::posix_spawn_file_actions_destroy(&actions_);
  }
  Launch(const Launch&) = delete;
  Launch& operator=(const Launch&) = delete;

  [[nodiscard]] pid_t start(const std::filesystem::path& program,
                            const std::vector<std::string>& arguments) const {
    std::vector<std::string> words = {program.string()};
    words.insert(words.end(), arguments.begin(), arguments.end());
    std::vector<char*> pointers;
    for (std::string& word : words)
      pointers.push_back(word.data());
    pointers.push_back(nullptr);
    pid_t process = 0;
    errno =
        ::posix_spawn(&process, program.c_str(), &actions_, &attributes_, pointers.data(), environ);
    if (errno != 0) fail(program.string() + ": can't be run");
    return process;
  }

 private:
  posix_spawn_file_actions_t actions_ = {};
  posix_spawnattr_t attributes_ = {};
};

/// A running process, which does not outlive this.
class Process {
 public:
  explicit Process(pid_t number) : number_(number) {}
  ~Process() {
    if (number_ > 0) static_cast<void>(end());
  }
  Process(const Process&) = delete;
  Process& operator=(const Process&) = delete;

  /// Ends it and its group if it runs still, and returns what wait() says of it.
  int end() {
    ::kill(-number_, SIGKILL);
    return wait();
  }

  int wait() {
    int status = 0;
    while (::waitpid(number_, &status, 0) < 0 && errno == EINTR) {
      continue;
    }
    // What it has started may run on.
    ::kill(-number_, SIGKILL);
    number_ = -1;
    return status;
  }

 private:
  pid_t number_;
};

/// Takes what a process writes until it closes both its outputs.
class Listener {
 public:
  Listener(const ReaderLimits& limits, const std::atomic<bool>* interrupted,
           const std::function<bool(std::string_view)>& take)
      : limits_(limits), interrupted_(interrupted), take_(take) {}

  /// False if the process has to be ended; `failure` says why.
  bool listen(const Descriptor& out, const Descriptor& err) {
    constexpr int kTick = 200;  // Milliseconds in which an interruption is seen.
    end_ = Clock::now() + limits_.time;
    std::array<pollfd, 2> polled = {{{out.number(), POLLIN, 0}, {err.number(), POLLIN, 0}}};
    while (polled[0].fd >= 0 || polled[1].fd >= 0) {
      if (interrupted_ != nullptr && *interrupted_) return give_up("interrupted");
      if (Clock::now() > end_) return give_up(too_long());
      if (::poll(polled.data(), polled.size(), kTick) < 0 && errno != EINTR) return give_up("lost");
      for (pollfd& one : polled) {
        if (one.fd >= 0 && one.revents != 0 && !read(one, one.fd == out.number())) return false;
      }
    }
    return true;
  }

  [[nodiscard]] const std::string& failure() const { return failure_; }
  [[nodiscard]] const std::string& complaint() const { return complaint_; }
  [[nodiscard]] std::string too_long() const {
    return "takes more than " + std::to_string(limits_.time.count()) + " s to read";
  }

 private:
  bool give_up(std::string why) {
    failure_ = std::move(why);
    return false;
  }

  bool read(pollfd& from, bool is_output) {
    constexpr std::size_t kMostOfComplaint = 1000;
    const ssize_t got = ::read(from.fd, buffer_.data(), buffer_.size());
    if (got < 0 && errno == EINTR) return true;
    if (got <= 0) {
      from.fd = -1;
      return true;
    }
    const std::string_view piece(buffer_.data(), static_cast<std::size_t>(got));
    if (!is_output) {
      complaint_ += piece;
      if (complaint_.size() > kMostOfComplaint)
        complaint_.erase(0, complaint_.size() - kMostOfComplaint);
      return true;
    }
    taken_ += piece.size();
    if (taken_ > limits_.output) return give_up("holds more text than a document has");
    // What the taker does with it is not the reader's time.
    const Clock::time_point before = Clock::now();
    const bool goes_on = take_(piece);
    end_ += Clock::now() - before;
    return goes_on || give_up("");
  }

  const ReaderLimits& limits_;
  const std::atomic<bool>* interrupted_;
  const std::function<bool(std::string_view)>& take_;
  std::array<char, 1U << 16U> buffer_ = {};
  Clock::time_point end_;
  std::string complaint_;
  std::string failure_;
  std::size_t taken_ = 0;
};

/// What the reader itself says comes last; libraries may have spoken before.
std::string last_line(std::string_view complaint) {
  while (complaint.ends_with('\n'))
    complaint.remove_suffix(1);
  return std::string(complaint.substr(complaint.rfind('\n') + 1));
}

std::string failure_of(int status, const Listener& listener) {
  if (WIFSIGNALED(status)) {
    const int signal = WTERMSIG(status);
    if (signal == SIGXCPU || signal == SIGKILL) return "takes too long to read";
    return std::string("broken: its reader crashed (") + ::strsignal(signal) + ")";
  }
  if (WEXITSTATUS(status) == 0) return {};
  const std::string said = last_line(listener.complaint());
  return said.empty() ? "broken: its reader gave up" : said;
}

ReaderEnd run(const std::filesystem::path& program, const std::vector<std::string>& arguments,
              std::string_view bytes, const ReaderLimits& limits,
              const std::atomic<bool>* interrupted,
              const std::function<bool(std::string_view)>& take) {
  const Descriptor file = file_with(bytes);
  Pipe out = make_pipe();
  Pipe err = make_pipe();
  Process process(
      Launch(file.number(), out.write.number(), err.write.number()).start(program, arguments));
  out.write.close();
  err.write.close();
  Listener listener(limits, interrupted, take);
  if (!listener.listen(out.read, err.read)) {
    static_cast<void>(process.end());
    return {listener.failure()};
  }
  return {failure_of(process.wait(), listener)};
}

}  // namespace

ReaderEnd run_reader(const std::filesystem::path& program,
                     const std::vector<std::string>& arguments, std::string_view bytes,
                     const ReaderLimits& limits, const std::atomic<bool>* interrupted,
                     const std::function<bool(std::string_view)>& take) {
  try {
    return run(program, arguments, bytes, limits, interrupted, take);
  } catch (const std::system_error& error) {
    return {error.what()};
  }
}

}  // namespace chithi::indexer
