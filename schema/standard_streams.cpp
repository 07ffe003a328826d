// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/standard_streams.h"

#include <initializer_list>

#include <fcntl.h>
#include <unistd.h>

namespace chithi::schema {

void keep_standard_streams() noexcept {
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    // The lowest that is free is taken, so this one. To be read alone: writing to it must fail.
    if (::fcntl(stream, F_GETFD) < 0) static_cast<void>(::open("/dev/null", O_RDONLY));
  }
}

}  // namespace chithi::schema
