// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>

namespace chithi::indexer {

/// Bytes that all files of a packed one may come to, with those packed in them: more is a bomb.
inline constexpr std::size_t kMostUnpackedBytes = std::size_t{1} << 30U;

/// The same for a packed file of so many bytes. Text packs to a tenth, and to little less if it is
/// packed again; of small files that says nothing.
[[nodiscard]] constexpr std::size_t most_unpacked(std::size_t packed) {
  constexpr std::size_t ratio = 500;
  constexpr std::size_t few = std::size_t{16} << 20U;
  return std::min(kMostUnpackedBytes, few + ratio * std::min(packed, kMostUnpackedBytes));
}

/// A file that was packed, or why it can't be had.
struct UnpackedFile {
  std::string name;  ///< As the packed file has it, UTF-8; empty for a message's own text.
  std::string bytes;
  std::string failure;
};

/// Takes apart what the reader of packed files writes: for each file a line of JSON with "name"
/// and "size" and then that many bytes, or "name" and "failure"; and a line with "end" behind all.
class Unpacking {
 public:
  explicit Unpacking(std::function<void(UnpackedFile)> found) : found_(std::move(found)) {}

  /// Takes the next bytes; false if they make no sense.
  [[nodiscard]] bool feed(std::string_view bytes);

  /// Whether all was there, to the end.
  [[nodiscard]] bool is_whole() const { return ended_ && line_.empty(); }

 private:
  [[nodiscard]] bool read_line();
  void finish();

  std::function<void(UnpackedFile)> found_;
  std::string line_;
  UnpackedFile file_;
  std::size_t missing_ = 0;  ///< Bytes of the file that are still to come.
  bool ended_ = false;
};

}  // namespace chithi::indexer
