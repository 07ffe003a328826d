// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/progress.h"

#include <algorithm>
#include <iomanip>
#include <ostream>
#include <sstream>

#include "schema/messages.h"
#include "stemmer-vi/terminal_text.h"

namespace chithi::indexer {
namespace {

constexpr std::string_view kErase = "\r\x1b[K";

std::string bar(double share) {
  constexpr std::size_t width = 20;
  const auto full = static_cast<std::size_t>(std::clamp(share, 0.0, 1.0) * width);
  return '[' + std::string(full, '#') + std::string(width - full, '.') + ']';
}

std::string rounded(double number, int digits) {
  std::ostringstream text;
  text << std::fixed << std::setprecision(digits) << number;
  return text.str();
}

/// "0:02", "1:02:03"
std::string clock_text(double seconds) {
  const auto all = static_cast<std::uint64_t>(seconds + 0.5);
  const auto two = [](std::uint64_t n) { return (n < 10 ? "0" : "") + std::to_string(n); };
  const std::uint64_t minutes = all / 60;
  const std::string end = ':' + two(all % 60);
  if (minutes < 60) return std::to_string(minutes) + end;
  return std::to_string(minutes / 60) + ':' + two(minutes % 60) + end;
}

/// So much of a path that the line keeps to one of a terminal.
std::string end_of_path(const std::string& path) {
  constexpr std::size_t kColumns = 24;
  const std::string line = vi::on_one_line(path);
  std::size_t begin = line.size();
  for (std::size_t columns = 0; begin > 0 && columns < kColumns; ++columns) {
    --begin;
    while (begin > 0 && (static_cast<unsigned char>(line[begin]) & 0xC0U) == 0x80U)
      --begin;
  }
  return (begin > 0 ? "…" : "") + line.substr(begin);
}

}  // namespace

std::string progress_line(const Standing& standing) {
  const double share = standing.all_bytes > 0 ? static_cast<double>(standing.bytes) /
                                                    static_cast<double>(standing.all_bytes)
                                              : 1.0;
  const double seconds = std::max(standing.time.count(), 0.001);
  constexpr double kMegabyte = 1e6;
  std::string line =
      bar(share) + ' ' +
      schema::tr("{0}/{1} files, {2}/s, {3} MB/s", standing.files, standing.all_files,
                 rounded(static_cast<double>(standing.files) / seconds, 0),
                 rounded(static_cast<double>(standing.bytes) / kMegabyte / seconds, 1));
  if (share > 0 && standing.files < standing.all_files)
    line += schema::tr(", {0} left", clock_text(seconds / share - seconds));
  if (!standing.slow_file.empty()) line += "; " + end_of_path(standing.slow_file);
  return line;
}

Progress::~Progress() {
  if (!drawing_.joinable()) return;
  drawing_.request_stop();
  drawing_.join();
  if (is_shown_) out_ << kErase << std::flush;
}

void Progress::begin(std::size_t files, std::uint64_t bytes) {
  const std::scoped_lock lock(mutex_);
  standing_.all_files = files;
  standing_.all_bytes = bytes;
  start_ = Clock::now();
  if (drawing_.joinable()) return;
  drawing_ = std::jthread([this](const std::stop_token& stop) { draw_now_and_then(stop); });
}

void Progress::begin_file(const std::string& path) {
  const std::scoped_lock lock(mutex_);
  reading_.emplace(path, Clock::now());
}

void Progress::end_file(const std::string& path, std::uint64_t bytes) {
  const std::scoped_lock lock(mutex_);
  reading_.erase(path);
  ++standing_.files;
  standing_.bytes += bytes;
}

void Progress::draw_now_and_then(const std::stop_token& stop) {
  constexpr std::chrono::milliseconds kBetween(200);
  std::unique_lock lock(mutex_);
  while (!end_.wait_for(lock, stop, kBetween, [&] { return stop.stop_requested(); }))
    draw();
}

void Progress::draw() {
  constexpr std::chrono::seconds kSlow(2);
  const Clock::time_point now = Clock::now();
  standing_.time = now - start_;
  standing_.slow_file.clear();
  const auto first =
      std::ranges::min_element(reading_, {}, [](const auto& file) { return file.second; });
  if (first != reading_.end() && now - first->second > kSlow) standing_.slow_file = first->first;
  is_shown_ = true;
  out_ << kErase << progress_line(standing_) << std::flush;
}

}  // namespace chithi::indexer
