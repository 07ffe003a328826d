// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/unpack.h"

#include <array>
#include <memory>
#include <ostream>
#include <string>
#include <vector>

#include <archive.h>
#include <archive_entry.h>
#include <nlohmann/json.hpp>

#include "readers/message.h"
#include "readers/reader.h"
#include "stemmer-vi/encoding.h"

namespace chithi::readers {
namespace {

using nlohmann::json;

constexpr std::size_t kMostBytesOfFile = std::size_t{64} << 20U;  ///< As of any file that is read.
constexpr std::size_t kMostBytes = std::size_t{1} << 30U;
constexpr std::size_t kMostFiles = 100'000;
/// Text packs to a tenth; what packs better by so much is no archive of documents.
constexpr std::size_t kMostRatio = 500;
constexpr std::size_t kFewBytes = std::size_t{16} << 20U;  ///< Of which the ratio says nothing.

void tell(const json& line, std::ostream& out) {
  out << line.dump(-1, ' ', true, json::error_handler_t::replace) << '\n';
}

class Unpacker {
 public:
  Unpacker(std::string_view bytes, std::ostream& out)
      : packed_(::archive_read_new(), &::archive_read_free), size_(bytes.size()), out_(out) {
    ::archive_read_support_filter_all(packed_.get());
    ::archive_read_support_format_all(packed_.get());
    ::archive_read_support_format_raw(packed_.get());
    if (::archive_read_open_memory(packed_.get(), bytes.data(), bytes.size()) != ARCHIVE_OK)
      throw ReadError("broken");
  }

  void run() {
    archive_entry* entry = nullptr;
    for (std::size_t files = 0;; ++files) {
      const int got = ::archive_read_next_header(packed_.get(), &entry);
      if (got == ARCHIVE_EOF) break;
      if (got != ARCHIVE_OK && got != ARCHIVE_WARN) throw ReadError("broken");
      if (files == kMostFiles) throw ReadError("holds more files than are read");
      if (::archive_entry_filetype(entry) == AE_IFREG) write(entry);
    }
    tell({{"end", true}});
  }

 private:
  void write(archive_entry* entry) {
    const std::string name = name_of(entry);
    if (::archive_entry_is_encrypted(entry) != 0)
      return tell({{"name", name}, {"failure", "encrypted"}});
    std::string content;
    if (const std::string failure = read(content); !failure.empty())
      return tell({{"name", name}, {"failure", failure}});
    if (content.empty()) return tell({{"name", name}, {"failure", "empty"}});
    tell({{"name", name}, {"size", content.size()}});
    out_ << content;
  }

  /// Why it can't be read; empty if it can.
  std::string read(std::string& content) {
    for (;;) {
      const la_ssize_t got = ::archive_read_data(packed_.get(), buffer_.data(), buffer_.size());
      if (got < 0) return "broken";
      if (got == 0) return {};
      total_ += static_cast<std::size_t>(got);
      if (total_ > kMostBytes || (total_ > kFewBytes && total_ / kMostRatio > size_))
        throw ReadError("unpacks to more than an archive has");
      if (content.size() + static_cast<std::size_t>(got) > kMostBytesOfFile)
        return "larger than " + std::to_string(kMostBytesOfFile >> 20U) + " MB";
      content.append(buffer_.data(), static_cast<std::size_t>(got));
    }
  }

  /// Old programs have names in old encodings. What is packed alone may have none.
  static std::string name_of(archive_entry* entry) {
    const char* name = ::archive_entry_pathname_utf8(entry);
    if (name == nullptr) name = ::archive_entry_pathname(entry);
    // An empty name is that of a message's own text.
    if (name == nullptr || *name == '\0') return "data";
    const vi::Decoded decoded = vi::decode(name);
    return decoded.malformed ? "data" : decoded.utf8;
  }

  void tell(const json& line) { readers::tell(line, out_); }

  std::unique_ptr<archive, decltype(&::archive_read_free)> packed_;
  std::size_t size_;
  std::ostream& out_;
  std::array<char, 1U << 16U> buffer_ = {};
  std::size_t total_ = 0;
};

void write_message(std::string_view bytes, std::ostream& out) {
  const std::vector<MessageFile> files = files_of_message(bytes);
  if (files.empty()) throw ReadError("no text and no file in it");
  for (const MessageFile& file : files) {
    const vi::Decoded name = vi::decode(file.name);
    json line = {{"name", name.malformed ? "data" : name.utf8}};
    if (file.bytes.empty()) line["failure"] = "empty";
    if (!file.bytes.empty()) line["size"] = file.bytes.size();
    tell(line, out);
    out << file.bytes;
  }
  tell({{"end", true}}, out);
}

}  // namespace

void unpack(std::string_view bytes, std::ostream& out) {
  if (is_message(bytes)) return write_message(bytes, out);
  Unpacker(bytes, out).run();
}

}  // namespace chithi::readers
