// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/database_folder.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <fstream>
#include <string_view>
#include <system_error>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include "corpus/archive.h"
#include "corpus/error.h"

namespace chithi::indexer {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kStub = "XAPIANDB";
constexpr std::string_view kNewStub = "XAPIANDB.new";
constexpr std::string_view kLock = corpus::kDatabaseLock;
constexpr std::string_view kScratch = "chithi-scratch";
constexpr std::array<std::string_view, 6> kOurs = {kStub,    kNewStub,   kLock,
                                                   kScratch, "manifest", "manifest.new"};
constexpr std::string_view kGeneration = "generation-";

corpus::Error trouble(const fs::path& path, const std::string& what) {
  return {corpus::Error::Kind::Database, path.string() + ": " + what};
}

/// The number in "generation-12"; nullopt for any other name.
std::optional<unsigned> generation_number(std::string_view name) {
  if (!name.starts_with(kGeneration)) return std::nullopt;
  unsigned number = 0;
  const char* const end = name.data() + name.size();
  const auto read = std::from_chars(name.data() + kGeneration.size(), end, number);
  return read.ec == std::errc() && read.ptr == end ? std::optional(number) : std::nullopt;
}

/// A stub of ours, or our lock and nothing but what we make: so that nothing of others is ever
/// removed or written over.
bool is_ours_or_empty(const fs::path& folder) {
  if (generation_in_force(folder) || fs::is_empty(folder)) return true;
  return fs::exists(folder / kLock) &&
         std::ranges::all_of(fs::directory_iterator(folder), [](const fs::directory_entry& entry) {
           const std::string name = entry.path().filename().string();
           return std::ranges::count(kOurs, name) > 0 || generation_number(name);
         });
}

std::optional<unsigned> current_number(const fs::path& folder) {
  std::ifstream stub(folder / kStub);
  std::string type;
  std::string name;
  return stub >> type >> name ? generation_number(name) : std::nullopt;
}

/// Makes sure that a rename or a new file in the folder outlives a power cut.
void sync_folder(const fs::path& folder) {
  const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return;
  ::fsync(descriptor);
  ::close(descriptor);
}

void write_synced(const fs::path& file, const std::string& text) {
  const int descriptor = ::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
  if (descriptor < 0) throw trouble(file, std::generic_category().message(errno));
  const bool done =
      ::write(descriptor, text.data(), text.size()) == static_cast<ssize_t>(text.size()) &&
      ::fsync(descriptor) == 0;
  ::close(descriptor);
  if (!done) throw trouble(file, "can't be written");
}

}  // namespace

std::optional<fs::path> generation_in_force(const fs::path& folder) {
  const std::optional<unsigned> number = current_number(folder);
  if (!number) return std::nullopt;
  return folder / (std::string(kGeneration) + std::to_string(*number));
}

DatabaseFolder::DatabaseFolder(const fs::path& folder)
    : folder_(folder), scratch_(folder / kScratch) {
  std::error_code error;
  fs::create_directories(folder_, error);
  if (error) throw trouble(folder_, error.message());
  if (!is_ours_or_empty(folder_)) {
    throw trouble(folder_,
                  "holds something else than a database of chithi-index: choose another "
                  "folder for --db");
  }
  lock();
  remove_leftovers();
  next_ = free_generation();
}

const fs::path& DatabaseFolder::scratch() {
  if (has_scratch_) return scratch_;
  std::error_code error;
  fs::create_directory(scratch_, error);
  if (error) throw trouble(scratch_, error.message());
  has_scratch_ = true;
  return scratch_;
}

DatabaseFolder::~DatabaseFolder() {
  std::error_code ignored;
  if (has_scratch_) fs::remove_all(scratch_, ignored);
  if (lock_ >= 0) ::close(lock_);
}

void DatabaseFolder::lock() {
  const fs::path file = folder_ / kLock;
  lock_ = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
  if (lock_ < 0) throw trouble(file, std::generic_category().message(errno));
  if (::flock(lock_, LOCK_EX | LOCK_NB) == 0) return;
  ::close(lock_);
  lock_ = -1;
  throw trouble(folder_, "locked by another chithi-index: try again when it is done");
}

bool DatabaseFolder::is_damaged() const { return !current() && fs::exists(folder_ / kStub); }

fs::path DatabaseFolder::free_generation() const {
  unsigned next = current_number(folder_).value_or(0) + 1;
  const auto path = [&] { return folder_ / (std::string(kGeneration) + std::to_string(next)); };
  while (is_damaged() && fs::exists(path()))
    ++next;
  return path();
}

void DatabaseFolder::publish() {
  sync_folder(next_);
  sync_folder(folder_);
  write_synced(folder_ / kNewStub, "auto " + next_.filename().string() + '\n');
  fs::rename(folder_ / kNewStub, folder_ / kStub);
  sync_folder(folder_);
  remove_leftovers();
  next_ = free_generation();
}

void DatabaseFolder::remove_leftovers() const {
  if (is_damaged()) return;
  const std::optional<fs::path> in_force = current();
  std::error_code ignored;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder_, ignored)) {
    const std::string name = entry.path().filename().string();
    const bool is_old = generation_number(name) && entry.path() != in_force;
    if (is_old || (name == kScratch && !has_scratch_)) fs::remove_all(entry.path(), ignored);
  }
}

}  // namespace chithi::indexer
