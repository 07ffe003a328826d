// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/containment.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <initializer_list>
#include <memory>
#include <string>
#include <system_error>

#include <seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>

namespace chithi::readers {
namespace {

// Sanitizers reserve terabytes of addresses, and trace their own process to find what leaks.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool kIsSanitized = true;
#else
constexpr bool kIsSanitized = false;
#endif

void limit(__rlimit_resource resource, rlim_t most) {
  const rlimit both = {most, most};
  if (::setrlimit(resource, &both) != 0)
    throw ReadError("can't limit itself: " + std::generic_category().message(errno));
}

/// What nobody needs who turns bytes into text. Sockets and files that can be written are refused
/// as if they were forbidden, so that a library goes on without them.
void forbid_calls() {
  const std::unique_ptr<void, decltype(&::seccomp_release)> filter(::seccomp_init(SCMP_ACT_ALLOW),
                                                                   &::seccomp_release);
  if (!filter) throw ReadError("can't limit itself: no memory for a filter");
  int failed = 0;
  for (const int call :
       {SCMP_SYS(socket),    SCMP_SYS(socketpair), SCMP_SYS(connect),  SCMP_SYS(bind),
        SCMP_SYS(unlink),    SCMP_SYS(unlinkat),   SCMP_SYS(rename),   SCMP_SYS(renameat),
        SCMP_SYS(renameat2), SCMP_SYS(mkdir),      SCMP_SYS(mkdirat),  SCMP_SYS(rmdir),
        SCMP_SYS(symlink),   SCMP_SYS(symlinkat),  SCMP_SYS(link),     SCMP_SYS(linkat),
        SCMP_SYS(chmod),     SCMP_SYS(fchmodat),   SCMP_SYS(truncate), SCMP_SYS(creat)})
    failed |= ::seccomp_rule_add(filter.get(), SCMP_ACT_ERRNO(EPERM), call, 0);
  for (const int call : {SCMP_SYS(ptrace), SCMP_SYS(kill), SCMP_SYS(tkill)}) {
    if (!kIsSanitized) failed |= ::seccomp_rule_add(filter.get(), SCMP_ACT_ERRNO(EPERM), call, 0);
  }
  if (failed != 0 || ::seccomp_load(filter.get()) != 0)
    throw ReadError("can't limit itself: the kernel takes no filter");
}

}  // namespace

void contain(const Limits& limits) {
  limit(RLIMIT_CORE, 0);
  limit(RLIMIT_FSIZE, 0);  // Pipes are no files.
  if (!kIsSanitized) limit(RLIMIT_AS, limits.memory);
  limit(RLIMIT_CPU, limits.seconds);
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);  // Nobody else would miss it.
  if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
    throw ReadError("can't limit itself: " + std::generic_category().message(errno));
  forbid_calls();
}

}  // namespace chithi::readers
