// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/manifest.h"

#include <cstdint>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

#include <nlohmann/json.hpp>

#include "indexer/database_folder.h"
#include "schema/database.h"
#include "schema/source.h"

namespace chithi::indexer {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr std::string_view kFile = "manifest";
constexpr std::string_view kNewFile = "manifest.new";
constexpr std::string_view kFormat = "chithi manifest 1";

std::optional<std::string> content_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return std::nullopt;
  return std::string(std::istreambuf_iterator<char>(file), {});
}

/// What no two commits of a database share: the generation, and Xapian's file of revisions in
/// it. nullopt if nothing is in force.
std::optional<std::string> stamp_of(const fs::path& folder) {
  const auto generation = generation_in_force(folder);
  if (!generation) return std::nullopt;
  const auto revision = content_of(*generation / "iamglass");
  if (!revision) return std::nullopt;
  return std::string(kFormat) + " of schema " + std::to_string(schema::kSchemaVersion) + ", " +
         generation->filename().string() + ", revision " +
         std::to_string(schema::content_hash(*revision)) + '\n';
}

json encode(const Manifest& manifest) {
  json files = json::array();
  for (const KnownFiles& archive : manifest.files) {
    for (const auto& [path, file] : archive)
      files.push_back({schema::source_value(file.source), file.documents});
  }
  return {{"archives", schema::encode_archives(manifest.archives)}, {"files", std::move(files)}};
}

Manifest decode(const json& value) {
  Manifest manifest;
  manifest.archives = schema::decode_archives(value.at("archives").get_ref<const std::string&>());
  manifest.files.resize(manifest.archives.size());
  for (const json& item : value.at("files")) {
    KnownFile file{schema::parse_source_value(item.at(0).get_ref<const std::string&>()),
                   item.at(1).get<std::vector<std::uint32_t>>()};
    std::string path = file.source.path;
    manifest.files.at(file.source.archive).emplace(std::move(path), std::move(file));
  }
  return manifest;
}

}  // namespace

std::optional<Manifest> read_manifest(const fs::path& folder) {
  const auto stamp = stamp_of(folder);
  const auto content = content_of(folder / kFile);
  if (!stamp || !content || !content->starts_with(*stamp)) return std::nullopt;
  try {
    return decode(json::from_cbor(std::string_view(*content).substr(stamp->size())));
  } catch (const std::exception&) {
    return std::nullopt;  // Damaged: the database itself knows.
  }
}

bool is_manifest_in_force(const fs::path& folder) {
  const auto stamp = stamp_of(folder);
  if (!stamp) return false;
  std::ifstream file(folder / kFile, std::ios::binary);
  std::string head(stamp->size(), '\0');
  return file.read(head.data(), static_cast<std::streamsize>(head.size())) && head == *stamp;
}

void write_manifest(const fs::path& folder, const Manifest& manifest) {
  const auto stamp = stamp_of(folder);
  if (!stamp) return;
  std::ofstream file(folder / kNewFile, std::ios::binary);
  file << *stamp;
  json::to_cbor(encode(manifest), nlohmann::detail::output_adapter<char>(file));
  std::error_code ignored;
  if (file.flush()) fs::rename(folder / kNewFile, folder / kFile, ignored);
}

}  // namespace chithi::indexer
