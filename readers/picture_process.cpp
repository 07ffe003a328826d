// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/picture_process.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstddef>
#include <cstdlib>
#include <filesystem>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace chithi::readers {
namespace {

/// An end of a pipe.
class End {
 public:
  explicit End(int descriptor = -1) : descriptor_(descriptor) {}
  End(End&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}
  End& operator=(End&& other) noexcept {
    std::swap(descriptor_, other.descriptor_);
    return *this;
  }
  End(const End&) = delete;
  End& operator=(const End&) = delete;
  ~End() { close(); }

  void close() {
    if (descriptor_ >= 0) ::close(std::exchange(descriptor_, -1));
  }
  [[nodiscard]] int get() const { return descriptor_; }

 private:
  int descriptor_;
};

struct Pipe {
  End from;
  End to;
};

Pipe new_pipe() {
  std::array<int, 2> ends = {-1, -1};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0)
    throw PictureError("no pipe: " + std::generic_category().message(errno));
  return {End(ends[0]), End(ends[1])};
}

/// What a process is started with; frees it again.
class FileActions {
 public:
  FileActions() { ::posix_spawn_file_actions_init(&actions_); }
  FileActions(const FileActions&) = delete;
  FileActions& operator=(const FileActions&) = delete;
  ~FileActions() { ::posix_spawn_file_actions_destroy(&actions_); }

  void connect(const End& end, int descriptor) {
    ::posix_spawn_file_actions_adddup2(&actions_, end.get(), descriptor);
  }
  [[nodiscard]] const posix_spawn_file_actions_t* get() const { return &actions_; }

 private:
  posix_spawn_file_actions_t actions_ = {};
};

std::string program() {
  std::error_code error;
  const std::filesystem::path self = std::filesystem::read_symlink("/proc/self/exe", error);
  return self.parent_path() / "chithi-read-image";
}

pid_t start(const Pipe& in, const Pipe& out, const Pipe& errors) {
  FileActions actions;
  actions.connect(in.from, STDIN_FILENO);
  actions.connect(out.to, STDOUT_FILENO);
  actions.connect(errors.to, STDERR_FILENO);
  std::string path = program();
  const std::array<char*, 2> arguments = {path.data(), nullptr};
  pid_t child = -1;
  const int failure =
      ::posix_spawn(&child, path.c_str(), actions.get(), nullptr, arguments.data(), environ);
  if (failure == ENOENT) throw NoPictureReader("there is no reader for pictures");
  if (failure != 0) throw PictureError(std::generic_category().message(failure));
  return child;
}

/// A child that ends early shows in what it leaves.
void write_all(int to, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(to, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

/// False at the end.
bool read_some(int from, std::string& bytes) {
  std::array<char, 1U << 16U> buffer = {};
  const ssize_t got = ::read(from, buffer.data(), buffer.size());
  if (got < 0 && errno == EINTR) return true;
  if (got > 0) bytes.append(buffer.data(), static_cast<std::size_t>(got));
  return got > 0;
}

/// Reads both until both end.
void read_all(const Pipe& out, std::string& text, const Pipe& errors, std::string& said) {
  std::array<pollfd, 2> waited = {{{out.from.get(), POLLIN, 0}, {errors.from.get(), POLLIN, 0}}};
  while (waited[0].fd >= 0 || waited[1].fd >= 0) {
    if (::poll(waited.data(), waited.size(), -1) < 0 && errno != EINTR) return;
    if (waited[0].revents != 0 && !read_some(waited[0].fd, text)) waited[0].fd = -1;
    if (waited[1].revents != 0 && !read_some(waited[1].fd, said)) waited[1].fd = -1;
  }
}

int status_of(pid_t child) {
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR)
    continue;
  return status;
}

}  // namespace

std::string read_picture(std::string_view picture) {
  ::signal(SIGPIPE, SIG_IGN);
  ::setenv("OMP_THREAD_LIMIT", "1", 0);  // Saves the reader to start itself again.
  Pipe in = new_pipe();
  Pipe out = new_pipe();
  Pipe errors = new_pipe();
  const pid_t child = start(in, out, errors);
  in.from.close();
  out.to.close();
  errors.to.close();
  write_all(in.to.get(), picture);
  in.to.close();
  std::string text;
  std::string said;
  read_all(out, text, errors, said);
  const int status = status_of(child);
  if (WIFSIGNALED(status)) throw PictureError("the reader of pictures crashed, or took too long");
  if (status != 0) throw PictureError(said.substr(0, said.find('\n')));
  return text.substr(0, text.find('\0'));
}

}  // namespace chithi::readers
