// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <iosfwd>
#include <mutex>
#include <string>

namespace chithi::indexer {

/// How far a run has come.
struct Standing {
  std::size_t files = 0;  ///< Read so far.
  std::size_t all_files = 0;
  std::uint64_t bytes = 0;  ///< Of these.
  std::uint64_t all_bytes = 0;
  std::chrono::duration<double> time = {};  ///< Since the first.
};

/// "[#####.....] 50/100 files, 25/s, 1.2 MB/s, 0:02 left"
[[nodiscard]] std::string progress_line(const Standing& standing);

/// A line on a terminal that tells how far a run has come, and is gone at its end. Any thread may
/// tell of files.
class Progress {
 public:
  /// `out` is a terminal, and must outlive it.
  explicit Progress(std::ostream& out) : out_(out) {}
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  /// What is to be read.
  void begin(std::size_t files, std::uint64_t bytes);
  /// A file of so many bytes has been read.
  void add_file(std::uint64_t bytes);

 private:
  using Clock = std::chrono::steady_clock;

  std::ostream& out_;
  std::mutex mutex_;
  Standing standing_;
  Clock::time_point start_;
  Clock::time_point shown_;
  bool is_shown_ = false;
};

}  // namespace chithi::indexer
