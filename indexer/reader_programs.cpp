// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/reader_programs.h"

#include <array>
#include <system_error>

#include "schema/program_folder.h"

namespace chithi::indexer {
namespace {

namespace fs = std::filesystem;

constexpr std::array<ReaderKind, 5> kReaders = {{
    {"office", "Word, Excel and OpenDocument files, HTML", "libarchive-dev libxml2-dev"},
    {"legacy", "Word and Excel files until 2003, RTF", "libgsf-1-dev"},
    {"pdf", "PDF", "libpoppler-cpp-dev"},
    {"image", "pictures and scans", "libtesseract-dev tesseract-ocr-vie"},
    {kArchiveReader, "zip and tar, mail", "libarchive-dev"},
}};

}  // namespace

std::span<const ReaderKind> reader_kinds() noexcept { return kReaders; }

std::optional<fs::path> find_reader(std::string_view name) {
  std::error_code ignored;
  const fs::path folder = schema::program_folder();
  const std::string program = "chithi-read-" + std::string(name);
  // The last are the tests' of a build.
  for (const fs::path& place : {folder, folder / CHITHI_LIBEXEC, folder / "../indexer"}) {
    if (fs::exists(place / program, ignored)) return place / program;
  }
  return std::nullopt;
}

std::string what_is_read() {
  std::string all = "text, Markdown";
  for (const ReaderKind& kind : kReaders) {
    if (find_reader(kind.name)) all.append(", ").append(kind.opens);
  }
  return all;
}

}  // namespace chithi::indexer
