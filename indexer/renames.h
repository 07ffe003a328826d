// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <vector>

#include "indexer/changes.h"
#include "schema/source.h"

namespace chithi::indexer {

/// A file that need not be read: the database holds the directives of the same content.
struct Recognized {
  enum class Kind : std::uint8_t {
    Touched,  ///< It is the file itself, with another time.
    Renamed,  ///< `from` is gone, or holds something else by now.
    Copied,   ///< `from` stays, or was renamed to another file already.
  };

  Task task;
  schema::Source source;            ///< Of the file as it is now.
  const KnownFile* from = nullptr;  ///< The file whose directives it has.
  Kind kind = Kind::Touched;
};

/// How files are looked at.
struct Looking {
  unsigned jobs = 1;                               ///< Threads.
  const std::atomic<bool>* interrupted = nullptr;  ///< No further file is looked at once it is set.
  std::function<void(const Task&)> recognized = nullptr;  ///< Is told of each.
};

/// The folders of which not all files were renamed.
[[nodiscard]] std::vector<std::string> still_missing(const std::vector<Missing>& missing,
                                                     const std::vector<Recognized>& recognized);

/// Takes out of `changes.to_read` what the database knows by its content, of whatever path: files
/// whose size is that of a known file are hashed, nothing is read beyond that. What is renamed is
/// paired with a file that vanished, or else with one whose content is another now, or one that is
/// lost; one file is
/// renamed once, and all others with its content are copies. Depends on the files alone, not on
/// the number of threads. Ascends as `to_read` does. The files of `known` must outlive the answer.
[[nodiscard]] std::vector<Recognized> recognize(Changes& changes,
                                                const std::vector<KnownFiles>& known,
                                                const Looking& looking);

}  // namespace chithi::indexer
