// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

/// Readers are programs, one for each library that opens foreign formats: such libraries crash,
/// hang and eat memory on broken files, and may be missing. A reader gets a file as its standard
/// input and writes what it read to standard output.
namespace chithi::readers {

/// What a reader found in a file.
struct Reading {
  /// UTF-8, or bytes in an old encoding of Vietnamese that corpus::recover_text knows; never a zero
  /// byte. Pages, where the format has them, are set apart by form feeds; cells of a table by tabs,
  /// the lines of a cell by U+2028, its rows by line feeds.
  std::string text;
  std::size_t pages = 0;               ///< 0 where the format has none.
  std::vector<std::size_t> ocr_pages;  ///< Of these, from 1, read from their pictures; ascending.
  std::vector<std::string> warnings;   ///< "page 3: no text": lower case, no full stop.
};

/// What a file is that can't be read: "encrypted". Lower case, no full stop.
class ReadError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// When pages are read from their pictures.
enum class Ocr : std::uint8_t { Auto, Never, Always };

/// What a reader may take of the machine. What exceeds it ends the process.
struct Limits {
  std::uint64_t memory = 1U << 30U;  ///< Bytes of address space.
  std::uint64_t text = 64U << 20U;   ///< Bytes of text.
  std::uint64_t seconds = 60;        ///< Of CPU.
};

/// Reads the bytes of a file. Throws ReadError.
using Read = Reading (*)(std::string_view bytes, Ocr ocr);

/// All of standard input.
[[nodiscard]] std::string read_all_of_input();

/// The main function of a reader: takes `--ocr auto|never|always`, gives up all it does not need
/// (network, writing files, memory and time beyond the limits), reads standard input and writes
/// the text, a zero byte, and a line of JSON with "pages", "ocr_pages" and "warnings". Returns the
/// exit code: 0, or 1 with one line on standard error that says why the file can't be read.
int run_reader(int argc, char** argv, Read read, const Limits& limits = {});

}  // namespace chithi::readers
