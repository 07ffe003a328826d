// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor.h"

#include <algorithm>
#include <utility>

#include <nlohmann/json.hpp>

#include "corpus/archive.h"
#include "corpus/ingest.h"
#include "corpus/reader.h"
#include "indexer/answer_cache.h"
#include "indexer/reader_process.h"
#include "indexer/reader_programs.h"
#include "indexer/unpacking.h"

namespace chithi::indexer {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

Extraction failed(std::string why) {
  Extraction extraction;
  extraction.failure = std::move(why);
  return extraction;
}

Extraction no_reader(const Format& format) {
  const auto kinds = reader_kinds();
  const auto kind = std::ranges::find(kinds, format.reader, &ReaderKind::name);
  return failed(std::string(format.name) +
                ", for which this program has no reader: build it with " +
                std::string(kind->package));
}

/// Of a text as it stands in a file.
Extraction recovered(std::string_view bytes) {
  corpus::Reading reading = corpus::recover_text(bytes);
  Extraction extraction;
  extraction.text = std::move(reading.text);
  extraction.failure = reading.failure.value_or("");
  extraction.encoding = reading.encoding;
  return extraction;
}

/// What a reader wrote: the text, a zero byte, and a line about it.
Extraction parse_answer(const std::string& answer) {
  const std::size_t end = answer.rfind('\0');
  const json told = end == std::string::npos
                        ? json()
                        : json::parse(answer.substr(end + 1), nullptr, /*allow_exceptions=*/false);
  if (!told.is_object()) return failed("broken: its reader did not come to an end");
  Extraction extraction = recovered(std::string_view(answer).substr(0, end));
  extraction.pages = told.value("pages", std::size_t{0});
  extraction.ocr_pages = told.value("ocr_pages", std::vector<std::size_t>());
  extraction.warnings = told.value("warnings", std::vector<std::string>());
  return extraction;
}

Extraction answered(Extraction extraction, const Format& format) {
  extraction.reader = format.reader;
  return extraction;
}

/// "văn bản/a.doc" of a member's name; empty if nobody would have it indexed.
std::string clean_path(std::string_view name) {
  std::string path;
  while (!name.empty()) {
    const std::size_t end = std::min(name.find_first_of("/\\"), name.size());
    const std::string part(name.substr(0, end));
    name.remove_prefix(std::min(end + 1, name.size()));
    if (part.empty() || part == "." || part == "..") continue;
    if (corpus::is_left_out(part) || part == "__MACOSX") return {};
    if (!path.empty()) path += '/';
    path += part;
  }
  return path;
}

/// Whether one of the pages, which ascend, is the directive's. A text of one page doesn't count it.
bool has_page_of(const std::vector<std::size_t>& pages, const corpus::Directive& directive) {
  const std::size_t end =
      std::max(corpus::page_at(directive, directive.text.size()), std::size_t{1});
  const auto first = std::ranges::lower_bound(pages, std::max(directive.page, std::size_t{1}));
  return first != pages.end() && *first <= end;
}

}  // namespace

std::vector<corpus::Directive> read_directives(const Extraction& extraction,
                                               std::string_view path) {
  if (!extraction.text) return {};
  std::vector<corpus::Directive> directives = corpus::read_directives(*extraction.text, path);
  for (corpus::Directive& directive : directives)
    directive.ocr = has_page_of(extraction.ocr_pages, directive);
  return directives;
}

void Extractor::extract(std::string_view bytes, const std::function<void(Member)>& found) const {
  std::size_t left = most_unpacked(bytes.size());
  extract_as(bytes, {}, {.bytes = left}, found);
}

void Extractor::extract_as(std::string_view bytes, const std::string& path, Allowance left,
                           const std::function<void(Member)>& found) const {
  const Format format = format_of(bytes);
  if (format.reader == kArchiveReader) return unpack(bytes, path, left, found);
  found({path, read(bytes, format)});
}

Extraction Extractor::read(std::string_view bytes, const Format& format) const {
  if (format.reader.empty()) return recovered(bytes);
  const std::optional<fs::path> program = find_reader(format.reader);
  if (!program) return no_reader(format);
  if (const std::optional<std::string> known = cached(bytes, format))
    return answered(parse_answer(*known), format);
  std::string answer;
  const auto take = [&answer](std::string_view piece) {
    answer += piece;
    return true;
  };
  const ReaderEnd end = run_reader(*program, {"--ocr", options_.ocr}, bytes,
                                   {.time = options_.time}, options_.interrupted, take);
  if (!end.failure.empty())
    return answered(failed(std::string(format.name) + ": " + end.failure), format);
  Extraction extraction = answered(parse_answer(answer), format);
  // All else is read anew as quickly.
  if (!extraction.ocr_pages.empty() && options_.cache)
    AnswerCache(*options_.cache).keep(bytes, how(format), answer);
  return extraction;
}

std::string Extractor::how(const Format& format) const {
  return std::string(format.reader) + '-' + options_.ocr;
}

std::optional<std::string> Extractor::cached(std::string_view bytes, const Format& format) const {
  const bool pictures = format.reader == "pdf" || format.reader == "image";
  if (!pictures || !options_.cache || options_.ocr == "never") return std::nullopt;
  return AnswerCache(*options_.cache).find(bytes, how(format));
}

void Extractor::unpack(std::string_view bytes, const std::string& folder, Allowance left,
                       const std::function<void(Member)>& found) const {
  const Format format = format_of(bytes);
  const std::optional<fs::path> program = find_reader(kArchiveReader);
  if (!program) return found({folder, no_reader(format)});
  if (left.depth == 0) return found({folder, failed("packed too many times over")});
  --left.depth;
  Unpacking unpacking([&](UnpackedFile file) {
    const std::string name = clean_path(file.name);
    left.bytes -= std::min(left.bytes, file.bytes.size());
    const bool itself = file.name.empty();
    if ((name.empty() && !itself) || left.bytes == 0) return;
    const std::string path = folder.empty() || itself ? folder + name : folder + '/' + name;
    if (!file.failure.empty()) return found({path, failed(std::move(file.failure))});
    extract_as(file.bytes, path, left, found);
  });
  const ReaderEnd end =
      run_reader(*program, {}, bytes, {.time = options_.time, .output = kMostUnpackedBytes},
                 options_.interrupted,
                 [&](std::string_view piece) { return left.bytes > 0 && unpacking.feed(piece); });
  std::string failure = end.failure;
  if (left.bytes == 0) failure = "unpacks to more than an archive has";
  if (failure.empty() && !unpacking.is_whole()) failure = "broken";
  if (!failure.empty()) found({folder, failed(std::string(format.name) + ": " + failure)});
}

}  // namespace chithi::indexer
