// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <functional>

#include "indexer/closing_words.h"
#include "indexer/report.h"

namespace chithi::indexer {

/// Whom a watch tells, and what ends it.
struct WatchContext {
  const CommandLine& line;
  const Streams& streams;
  const std::atomic<bool>& interrupted;
};

/// Brings a database up to date with archives, and again whenever they change, until it is
/// interrupted. Each run that did something ends with its closing words. What fails is told, once
/// as long as it is the same, and tried again; an archive that is gone or empty stays as it was
/// indexed until it is back. Files that are being written, and those that could not be read, are
/// left alone until they are whole or another. Throws corpus::Error: Interrupted at its end; Usage
/// at its beginning if there is no such archive and there was none.
[[noreturn]] void watch_archives(UpdateOptions options,
                                 const std::function<UpdateReport(const UpdateOptions&)>& update,
                                 const WatchContext& context);

}  // namespace chithi::indexer
