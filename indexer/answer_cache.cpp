// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/answer_cache.h"

#include <array>
#include <fstream>
#include <iterator>
#include <system_error>

#include <unistd.h>

#include "corpus/reader.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace chithi::indexer {
namespace {

namespace fs = std::filesystem;

/// Raised whenever readers would answer differently.
constexpr int kAnswerVersion = 2;

std::string hex(XXH128_hash_t hash) {
  constexpr std::string_view digits = "0123456789abcdef";
  XXH128_canonical_t canonical;
  XXH128_canonicalFromHash(&canonical, hash);
  std::string text;
  for (const unsigned char byte : canonical.digest) {
    text += digits[byte / 16U];
    text += digits[byte % 16U];
  }
  return text;
}

}  // namespace

fs::path AnswerCache::file_of(std::string_view bytes, std::string_view how) const {
  const std::string name = hex(XXH3_128bits(bytes.data(), bytes.size()));
  return folder_ / name.substr(0, 2) /
         (name.substr(2) + '-' + std::string(how) + '-' + std::to_string(kAnswerVersion));
}

std::optional<std::string> AnswerCache::find(std::string_view bytes, std::string_view how) const {
  std::ifstream in(file_of(bytes, how), std::ios::binary);
  if (!in) return std::nullopt;
  std::string answer(std::istreambuf_iterator<char>(in), {});
  return in.bad() || answer.empty() ? std::nullopt : std::optional(std::move(answer));
}

void AnswerCache::keep(std::string_view bytes, std::string_view how,
                       std::string_view answer) const {
  std::error_code error;
  const fs::path file = file_of(bytes, how);
  fs::create_directories(file.parent_path(), error);
  if (error) return;
  // Two runs may read the same file at once.
  fs::path part = file;
  part += '.' + std::to_string(::getpid());
  std::ofstream out(part, std::ios::binary);
  out << answer;
  out.close();
  if (out) fs::rename(part, file, error);
  if (!out || error) fs::remove(part, error);
}

}  // namespace chithi::indexer
