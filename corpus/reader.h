// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "stemmer-vi/encoding.h"

namespace chithi::corpus {

/// Raised whenever a reader would read some file differently, so that it is read again.
inline constexpr int kReaderVersion = 11;

/// Larger files are refused: no directive comes near, and a run's memory stays bounded.
inline constexpr std::uint64_t kMaxFileBytes = 64U << 20U;

/// What reading gave: either text or failure is set, never both.
struct Reading {
  std::optional<std::string> text;             ///< NFC.
  std::optional<std::string> failure;          ///< Lower case, no full stop: "empty".
  vi::Encoding encoding = vi::Encoding::Utf8;  ///< In which most of the text was written.
};

/// The bytes of a file, or why they can't be had ("larger than 64 MB", "permission denied").
/// `Reading::text` holds them as they are.
[[nodiscard]] Reading read_bytes(const std::filesystem::path& location);

/// Recovers the text from a file's bytes, told by content and not by name: UTF-8, UTF-16 or
/// an old encoding of Vietnamese (stemmer-vi/encoding.h), or several in one file, with or
/// without a byte order mark. Everything else is a failure that says what it is: "empty",
/// "a PDF document, not a text", "not UTF-8: byte 17 is malformed" where no encoding makes
/// Vietnamese of the bytes.
[[nodiscard]] Reading recover_text(std::string_view bytes);

}  // namespace chithi::corpus
