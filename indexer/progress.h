// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <iosfwd>
#include <map>
#include <mutex>
#include <stop_token>
#include <string>
#include <thread>

namespace chithi::indexer {

/// How far a run has come.
struct Standing {
  std::size_t files = 0;  ///< Read so far.
  std::size_t all_files = 0;
  std::uint64_t bytes = 0;  ///< Of these.
  std::uint64_t all_bytes = 0;
  std::chrono::duration<double> time = {};  ///< Since the first.
  std::string slow_file = {};  ///< One that has been read for a while; empty if none has.
};

/// "[#####.....] 50/100 files, 25/s, 1.2 MB/s, 0:02 left; so-tay.pdf"
[[nodiscard]] std::string progress_line(const Standing& standing);

/// A line on a terminal that tells how far a run has come, and is gone at its end. It is drawn anew
/// now and then, also while a scan is read for minutes. Any thread may tell of files.
class Progress {
 public:
  /// `out` is a terminal, and must outlive it.
  explicit Progress(std::ostream& out) : out_(out) {}
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  /// What is to be read.
  void begin(std::size_t files, std::uint64_t bytes);
  /// A file, by its path in ids, is going to be read.
  void begin_file(const std::string& path);
  /// It has been read.
  void end_file(const std::string& path, std::uint64_t bytes);

 private:
  using Clock = std::chrono::steady_clock;

  void draw_now_and_then(const std::stop_token& stop);
  void draw();

  std::ostream& out_;
  std::mutex mutex_;
  Standing standing_;
  Clock::time_point start_;
  std::map<std::string, Clock::time_point> reading_;  ///< Files with when each was begun.
  bool is_shown_ = false;
  std::condition_variable_any end_;
  std::jthread drawing_;
};

}  // namespace chithi::indexer
