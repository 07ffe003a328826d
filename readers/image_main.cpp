// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdlib>

#include <unistd.h>

#include "readers/image.h"

namespace {

/// Threads would only wait for each other. OpenMP asks once, before main.
void start_again_without_threads(char** argv) {
  if (std::getenv("OMP_THREAD_LIMIT") != nullptr) return;
  ::setenv("OMP_THREAD_LIMIT", "1", 1);
  ::execv("/proc/self/exe", argv);
}

}  // namespace

int main(int argc, char** argv) {
  start_again_without_threads(argv);
  return chithi::readers::run_reader(argc, argv, chithi::readers::read_image,
                                     chithi::readers::kImageLimits);
}
