// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <chrono>
#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace chithi::indexer {

/// How a program that was given bytes came to its end.
struct ReaderEnd {
  std::string failure;  ///< Why it can't be read; empty if it could. Lower case, no full stop.
};

/// What a reader may take.
struct ReaderLimits {
  std::chrono::seconds time = std::chrono::seconds(600);  ///< By the clock.
  std::size_t output = std::size_t{80} << 20U;            ///< Bytes, but for archives.
};

/// Gives `bytes` to a program as its standard input, a file that it can seek in, and what it writes
/// to `take`, piece by piece, which returns false to end it. The program and all that it has
/// started are gone when this returns: at the end of its output, beyond the limits, or if
/// `interrupted`. Where it can not be started, that is the failure.
[[nodiscard]] ReaderEnd run_reader(const std::filesystem::path& program,
                                   const std::vector<std::string>& arguments,
                                   std::string_view bytes, const ReaderLimits& limits,
                                   const std::atomic<bool>* interrupted,
                                   const std::function<bool(std::string_view)>& take);

}  // namespace chithi::indexer
