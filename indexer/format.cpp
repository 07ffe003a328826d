// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/format.h"

#include <algorithm>
#include <array>
#include <string>

#include "indexer/reader_programs.h"
#include "stemmer-vi/encoding.h"
#include "stemmer-vi/fold.h"

namespace chithi::indexer {
namespace {

struct Magic {
  std::string_view bytes;
  Format format;
};

constexpr std::array<Magic, 18> kMagics = {{
    {"%PDF-", {"a PDF document", "pdf"}},
    {"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", {"an office document", "legacy"}},
    {"\x31\xbe\x00\x00", {"an office document", "legacy"}},
    {"\xdb\xa5\x2d\x00", {"an office document", "legacy"}},
    {"{\\rtf", {"an RTF document", "legacy"}},
    {"\x89PNG\r\n", {"a picture", "image"}},
    {"\xff\xd8\xff", {"a picture", "image"}},
    {"GIF8", {"a picture", "image"}},
    {"BM", {"a picture", "image"}},
    {{"II*\0", 4}, {"a picture", "image"}},
    {{"MM\0*", 4}, {"a picture", "image"}},
    {"\x1f\x8b", {"a packed file", kArchiveReader}},
    {"BZh", {"a packed file", kArchiveReader}},
    {"\xfd\x37zXZ", {"a packed file", kArchiveReader}},
    {"\x28\xb5\x2f\xfd", {"a packed file", kArchiveReader}},
    {"7z\xbc\xaf\x27\x1c", {"a packed file", kArchiveReader}},
    {"Rar!\x1a\x07", {"a packed file", kArchiveReader}},
    {"PK\x05\x06", {"a packed file", kArchiveReader}},
}};

std::size_t number_at(std::string_view bytes, std::size_t at, std::size_t size) {
  std::size_t number = 0;
  for (std::size_t i = size; i > 0 && at + i <= bytes.size(); --i)
    number = number << 8U | static_cast<unsigned char>(bytes[at + i - 1]);
  return number;
}

/// Goes through the names in a zip file's directory (APPNOTE.TXT 4.3.12) until one is told to be
/// the one; false if none is, or the directory is lost.
template <typename IsIt>
bool has_member(std::string_view bytes, IsIt is_it) {
  constexpr std::size_t head = 46;
  const std::size_t end = bytes.rfind("PK\x05\x06");
  if (end == std::string_view::npos) return false;
  std::size_t at = number_at(bytes, end + 16, 4);
  while (at < end && bytes.substr(at).starts_with("PK\x01\x02")) {
    const std::size_t length = number_at(bytes, at + 28, 2);
    if (is_it(bytes.substr(std::min(at + head, end), length))) return true;
    at += head + length + number_at(bytes, at + 30, 2) + number_at(bytes, at + 32, 2);
  }
  return false;
}

/// Office documents are zip files with certain members; of one that is cut off the first tells.
Format format_of_zip(std::string_view bytes) {
  constexpr std::array<std::string_view, 3> main = {"word/document.xml", "xl/workbook.xml",
                                                    "content.xml"};
  constexpr std::array<std::string_view, 3> first = {"[Content_Types].xml", "mimetype",
                                                     "_rels/.rels"};
  constexpr std::size_t head = 30;
  const auto is_main = [&](std::string_view name) {
    return std::ranges::find(main, name) != main.end();
  };
  const std::string_view name =
      bytes.substr(std::min(head, bytes.size()), number_at(bytes, head - 4, 2));
  const bool begins = std::ranges::find(first, name) != first.end();
  return begins || has_member(bytes, is_main) ? Format{"an office document", "office"}
                                              : Format{"a packed file", kArchiveReader};
}

bool is_tar(std::string_view bytes) {
  constexpr std::size_t place = 257;
  return bytes.size() > place && bytes.substr(place).starts_with("ustar");
}

/// "BM" begins words too: the size in a bitmap's head must be that of the file.
bool is_bitmap(std::string_view bytes) {
  constexpr std::size_t head = 26;
  if (bytes.size() < head) return false;
  return number_at(bytes, 2, 4) == bytes.size();
}

/// The first characters of a text without its byte order mark, of UTF-16 and UTF-32 those of ASCII:
/// formats that are text are told by these alone.
std::string start_of_text(std::string_view bytes) {
  constexpr std::size_t look = 4096;
  constexpr std::string_view wide_mark{"\0\0\xfe\xff", 4};
  bytes = bytes.substr(0, look);
  std::string start(bytes);
  if (bytes.starts_with(wide_mark) || vi::detect_utf16(bytes)) std::erase(start, '\0');
  for (const std::string_view mark : {"\xef\xbb\xbf", "\xff\xfe", "\xfe\xff"}) {
    if (start.starts_with(mark)) start.erase(0, mark.size());
  }
  start.erase(0, std::min(start.find_first_not_of(" \t\r\n"), start.size()));
  return start;
}

/// The first words of a page, and not of a text that has tags in it.
bool is_html(std::string_view start) {
  constexpr std::size_t look = 1024;
  if (!start.starts_with('<')) return false;
  const std::string small = vi::to_lower(start.substr(0, look));
  return small.starts_with("<!doctype html") || small.starts_with("<html") ||
         (small.starts_with("<?xml") && small.find("<html") != std::string::npos);
}

/// Whether a line is a field of a message's head, "Subject: Kết luận", or goes on with one.
bool is_message_field(std::string_view line) {
  if (line.starts_with(' ') || line.starts_with('\t')) return true;
  const std::size_t colon = line.find(':');
  return colon != std::string_view::npos && colon > 0 &&
         std::ranges::all_of(line.substr(0, colon), [](char c) { return c > ' ' && c <= '~'; });
}

/// A message (RFC 5322): nothing but fields up to the first blank line, and fields that only
/// messages have. Word writes its pages in one file so, and calls them ".doc".
bool is_message(std::string_view start) {
  bool by_field = false;
  bool from = false;
  while (!start.empty()) {
    std::string_view line = start.substr(0, start.find('\n'));
    const bool cut = line.size() == start.size();
    start.remove_prefix(std::min(line.size() + 1, start.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty() || cut) break;
    if (!is_message_field(line)) return false;
    const std::string small = vi::to_lower(line);
    from = from || small.starts_with("from:");
    for (const std::string_view name : {"mime-version:", "message-id:", "received:"})
      by_field = by_field || small.starts_with(name);
    by_field = by_field || (from && small.starts_with("date:"));
  }
  return by_field;
}

}  // namespace

Format format_of(std::string_view bytes) {
  if (bytes.starts_with("PK\x03\x04")) return format_of_zip(bytes);
  for (const Magic& magic : kMagics) {
    if (!bytes.starts_with(magic.bytes)) continue;
    if (magic.bytes == "BM" && !is_bitmap(bytes)) continue;
    return magic.format;
  }
  if (is_tar(bytes)) return {"a packed file", kArchiveReader};
  const std::string start = start_of_text(bytes);
  if (is_html(start)) return {"a web page", "office"};
  const bool wide = bytes.substr(0, start.size()).find('\0') != std::string_view::npos;
  if (!wide && is_message(start)) return {"a message", kArchiveReader};
  return {"a text", {}};
}

}  // namespace chithi::indexer
