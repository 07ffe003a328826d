// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>

namespace chithi::readers {

/// Whether the bytes begin as those of an OLE compound file do.
[[nodiscard]] bool is_ole(std::string_view bytes) noexcept;

/// An OLE compound file: a folder of streams in one file. Source: [MS-CFB].
class OleFile {
 public:
  /// The bytes must outlive the file. Throws ReadError if it can't be opened.
  explicit OleFile(std::string_view bytes);

  struct Stream {
    std::string bytes;
    bool whole = true;  ///< Not cut off where the file is damaged.
  };

  /// The first stream at the top that has one of the names and can be read; an empty one if none
  /// has.
  [[nodiscard]] Stream stream(std::initializer_list<const char*> names) const;

 private:
  struct Closer {
    void operator()(void* object) const;
  };

  std::unique_ptr<void, Closer> folder_;
};

}  // namespace chithi::readers
