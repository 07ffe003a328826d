// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <unordered_map>

namespace chithi::indexer {

/// When archives that are watched are compared with the database: soon after they changed, but not
/// in the midst of it, and every so often in any case. Knows no clock; is told the time.
class WatchPace {
 public:
  using Time = std::chrono::steady_clock::time_point;

  /// So long nothing must happen before what changed is looked at …
  static constexpr std::chrono::milliseconds kQuiet{500};
  /// … but no longer than this is waited for it.
  static constexpr std::chrono::seconds kLongestWait{5};
  /// A file that nobody closes is taken for whole once nothing was written to it for so long.
  static constexpr std::chrono::seconds kStill{2};
  /// What failed is tried again after a second, then two, then four … up to this.
  static constexpr std::chrono::seconds kLongestPause{60};

  /// The first comparison is due `now`.
  explicit WatchPace(Time now) : next_(now) {}

  /// Something came, went or is another.
  void note_change(Time now);
  /// A file is being written.
  void note_writing(const std::string& path, Time now) { growing_[path] = now; }
  /// It is no longer: closed, gone or moved.
  void note_written(const std::string& path, Time now);
  /// Which files are being written is not known any more.
  void forget_writing() { growing_.clear(); }

  /// When the next comparison is due.
  [[nodiscard]] Time due() const;

  /// A comparison begins. Files that are being written are not to be read now.
  void begin(Time now);
  [[nodiscard]] bool is_growing(const std::string& path) const { return growing_.contains(path); }

  /// It is done; the next one is due after `interval` if nothing changes before.
  void succeed(Time now, std::chrono::seconds interval);
  /// It failed: it is due again after a pause, whatever changes.
  void fail(Time now);
  /// It is done, but for a folder that can't be reached: due again after a pause, if nothing
  /// changes before.
  void miss(Time now);

 private:
  [[nodiscard]] std::chrono::seconds pause();

  std::optional<Time> first_;  ///< Of the changes since the last comparison.
  Time last_;
  std::unordered_map<std::string, Time> growing_;  ///< When each was last written to.
  Time next_;
  bool failed_ = false;
  unsigned troubles_ = 0;  ///< Comparisons in a row that failed or missed something.
};

}  // namespace chithi::indexer
