// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/cpu_allowance.h"

#include <algorithm>

#include <sys/resource.h>

namespace chithi::readers {

double seconds_taken() {
  rusage usage = {};
  ::getrusage(RUSAGE_SELF, &usage);
  const auto seconds = [](const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
  };
  return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

void allow_seconds(std::uint64_t seconds) {
  rlimit limits = {};
  if (::getrlimit(RLIMIT_CPU, &limits) != 0) return;
  const rlim_t until = static_cast<rlim_t>(seconds_taken()) + seconds + 1;
  limits.rlim_cur = std::min<rlim_t>(until, limits.rlim_max);
  ::setrlimit(RLIMIT_CPU, &limits);
}

}  // namespace chithi::readers
