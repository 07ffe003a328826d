// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace chithi::indexer {

/// Keeps what readers answered that is dear to ask again: text of pictures takes seconds a page. An
/// answer is known by the content of the file and by how it was asked for. A cache that can't be
/// written or read is as good as none.
class AnswerCache {
 public:
  /// Answers lie in `folder`, which is made when the first is kept.
  explicit AnswerCache(std::filesystem::path folder) : folder_(std::move(folder)) {}

  /// The answer of a reader about a file of these bytes, if it was kept; `how` is what the answer
  /// depends on beside them.
  [[nodiscard]] std::optional<std::string> find(std::string_view bytes, std::string_view how) const;

  /// Keeps an answer; nobody ever sees half of one.
  void keep(std::string_view bytes, std::string_view how, std::string_view answer) const;

 private:
  [[nodiscard]] std::filesystem::path file_of(std::string_view bytes, std::string_view how) const;

  std::filesystem::path folder_;
};

}  // namespace chithi::indexer
