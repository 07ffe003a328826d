// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/unpacking.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "corpus/reader.h"

namespace chithi::indexer {

bool Unpacking::feed(std::string_view bytes) {
  constexpr std::size_t kLongestLine = 1U << 16U;
  while (!bytes.empty()) {
    if (missing_ > 0) {
      const std::size_t taken = std::min(missing_, bytes.size());
      file_.bytes += bytes.substr(0, taken);
      bytes.remove_prefix(taken);
      missing_ -= taken;
      if (missing_ == 0) finish();
      continue;
    }
    const std::size_t end = std::min(bytes.find('\n'), bytes.size());
    line_ += bytes.substr(0, end);
    if (line_.size() > kLongestLine) return false;
    if (end == bytes.size()) return true;
    bytes.remove_prefix(end + 1);
    if (!read_line()) return false;
  }
  return true;
}

bool Unpacking::read_line() {
  const auto told = nlohmann::json::parse(line_, nullptr, /*allow_exceptions=*/false);
  line_.clear();
  if (!told.is_object() || ended_) return false;
  if (told.contains("end")) return ended_ = true;
  file_ = {told.value("name", std::string()), {}, told.value("failure", std::string())};
  missing_ = told.value("size", std::size_t{0});
  if (missing_ > corpus::kMaxFileBytes) return false;
  if (missing_ == 0) finish();
  return true;
}

void Unpacking::finish() { found_(std::exchange(file_, {})); }

}  // namespace chithi::indexer
