// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>

/// The programs that open foreign formats, see readers/reader.h. Needs no big library, so that
/// `chithi-index --version` can tell of them at once.
namespace chithi::indexer {

/// A program that opens formats.
struct ReaderKind {
  std::string_view name;     ///< "pdf"
  std::string_view opens;    ///< For people: "PDF"
  std::string_view package;  ///< What it is built with: "libpoppler-cpp-dev".
};

/// All readers there may be.
[[nodiscard]] std::span<const ReaderKind> reader_kinds() noexcept;

/// The reader of archives, whose members are files in turn.
inline constexpr std::string_view kArchiveReader = "archive";

/// Where a reader lies: beside the engine, in a build or once installed. nullopt if it was not
/// built.
[[nodiscard]] std::optional<std::filesystem::path> find_reader(std::string_view name);

/// What this installation can read, for people: "text, Markdown, PDF".
[[nodiscard]] std::string what_is_read();

}  // namespace chithi::indexer
