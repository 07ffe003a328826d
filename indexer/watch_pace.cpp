// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/watch_pace.h"

#include <algorithm>

namespace chithi::indexer {

void WatchPace::note_change(Time now) {
  if (!first_) first_ = now;
  last_ = now;
}

void WatchPace::note_written(const std::string& path, Time now) {
  growing_.erase(path);
  note_change(now);
}

WatchPace::Time WatchPace::due() const {
  if (failed_) return next_;
  Time due = next_;
  if (first_) due = std::min({due, last_ + kQuiet, *first_ + kLongestWait});
  for (const auto& [path, written] : growing_)
    due = std::min(due, written + kStill);
  return due;
}

void WatchPace::begin(Time now) {
  first_.reset();
  std::erase_if(growing_, [&](const auto& file) { return file.second + kStill <= now; });
}

void WatchPace::succeed(Time now, std::chrono::seconds interval) {
  next_ = now + interval;
  failed_ = false;
  troubles_ = 0;
}

void WatchPace::fail(Time now) {
  next_ = now + pause();
  failed_ = true;
}

void WatchPace::miss(Time now) {
  next_ = now + pause();
  failed_ = false;
}

std::chrono::seconds WatchPace::pause() {
  constexpr unsigned most_doublings = 6;
  const unsigned doublings = std::min(troubles_++, most_doublings);
  return std::min(std::chrono::seconds(1U << doublings), kLongestPause);
}

}  // namespace chithi::indexer
