// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <chrono>
#include <cstddef>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/directive.h"
#include "indexer/format.h"
#include "stemmer-vi/encoding.h"

namespace chithi::indexer {

/// How foreign formats are opened.
struct ExtractorOptions {
  std::string ocr = "auto";  ///< "auto", "never" or "always".
  /// For a file, by the clock: a scanned book takes a second or two a page.
  std::chrono::seconds time = std::chrono::seconds(3600);
  std::optional<std::filesystem::path> cache =
      std::nullopt;                                ///< Folder for what was read from pictures.
  const std::atomic<bool>* interrupted = nullptr;  ///< Ends what runs.
};

/// The text of a file, or why there is none: either `text` or `failure` is set.
struct Extraction {
  std::optional<std::string> text;  ///< NFC; pages set apart by form feeds.
  std::string failure;              ///< Lower case, no full stop.
  std::string reader = "text";      ///< That read it.
  vi::Encoding encoding = vi::Encoding::Utf8;
  std::size_t pages = 0;               ///< 0 where the format has none.
  std::vector<std::size_t> ocr_pages;  ///< Of these, read from their pictures; ascending.
  std::vector<std::string> warnings;
};

/// The directives in a text (see corpus/ingest.h) that was extracted from the file of this path;
/// empty without a text.
[[nodiscard]] std::vector<corpus::Directive> read_directives(const Extraction& extraction,
                                                             std::string_view path);

/// A file of a packed one.
struct Member {
  std::string path;  ///< In it, '/' between folders; never to be used as a path on disk.
  Extraction extraction;
};

/// Turns the bytes of files into text, whatever their format; foreign ones are opened by programs
/// of their own (readers/reader.h), so that no file can do harm. Belongs to one thread.
class Extractor {
 public:
  explicit Extractor(ExtractorOptions options) : options_(std::move(options)) {}

  /// Tells `found` the text of a file, whose member is called "", or of each file that is packed in
  /// it, also of those packed in these. Never throws for what a file holds.
  void extract(std::string_view bytes, const std::function<void(Member)>& found) const;

 private:
  [[nodiscard]] Extraction read(std::string_view bytes, const Format& format) const;
  [[nodiscard]] std::string how(const Format& format) const;
  [[nodiscard]] std::optional<std::string> cached(std::string_view bytes,
                                                  const Format& format) const;
  /// How far packed files may still be unpacked within each other.
  struct Allowance {
    unsigned depth = 3;
    std::size_t& bytes;  ///< Of all files in all of them; 0 once one would not fit.
  };

  void unpack(std::string_view bytes, const std::string& folder, Allowance left,
              const std::function<void(Member)>& found) const;
  void extract_as(std::string_view bytes, const std::string& path, Allowance left,
                  const std::function<void(Member)>& found) const;

  ExtractorOptions options_;
};

}  // namespace chithi::indexer
