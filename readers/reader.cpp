// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/reader.h"

#include <algorithm>
#include <array>
#include <exception>
#include <iostream>
#include <new>
#include <optional>
#include <utility>

#include <malloc.h>
#include <nlohmann/json.hpp>
#include <sys/stat.h>
#include <unistd.h>

#include "readers/containment.h"

namespace chithi::readers {
namespace {

constexpr std::size_t kMostReserved = std::size_t{64} << 20U;

std::optional<Ocr> ocr_named(std::string_view name) {
  constexpr std::array<std::pair<std::string_view, Ocr>, 3> names = {
      {{"auto", Ocr::Auto}, {"never", Ocr::Never}, {"always", Ocr::Always}}};
  const auto* const found =
      std::ranges::find(names, name, &std::pair<std::string_view, Ocr>::first);
  return found == names.end() ? std::nullopt : std::optional(found->second);
}

/// The process is gone in a moment: memory that is given back costs more than it is worth.
void keep_memory() {
  constexpr int much = 32 << 20;
  ::mallopt(M_TRIM_THRESHOLD, much);
  ::mallopt(M_MMAP_THRESHOLD, much);
  ::mallopt(M_TOP_PAD, 2 << 20);
}

void write(Reading reading, const Limits& limits) {
  if (reading.text.size() > limits.text) throw ReadError("more text than a document has");
  std::erase(reading.text, '\0');
  const nlohmann::json told = {
      {"pages", reading.pages}, {"ocr_pages", reading.ocr_pages}, {"warnings", reading.warnings}};
  std::cout << reading.text << '\0'
            << told.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) << '\n'
            << std::flush;
}

}  // namespace

std::string read_all_of_input() {
  constexpr std::size_t step = 1U << 16U;
  std::string bytes;
  struct stat status = {};  // Growing would touch each page of memory thrice.
  if (::fstat(STDIN_FILENO, &status) == 0 && S_ISREG(status.st_mode))
    bytes.reserve(std::min(static_cast<std::size_t>(status.st_size), kMostReserved) + step);
  for (std::size_t filled = 0;;) {
    bytes.resize(filled + step);
    const ssize_t got = ::read(STDIN_FILENO, bytes.data() + filled, step);
    filled += static_cast<std::size_t>(std::max<ssize_t>(got, 0));
    bytes.resize(filled);
    if (got <= 0) return bytes;
  }
}

int run_reader(int argc, char** argv, Read read, const Limits& limits) {
  try {
    std::optional<Ocr> ocr = Ocr::Auto;
    if (argc == 3 && std::string_view(argv[1]) == "--ocr") ocr = ocr_named(argv[2]);
    if (!ocr || (argc != 1 && argc != 3)) throw ReadError("usage: --ocr auto|never|always < FILE");
    contain(limits);
    keep_memory();
    write(read(read_all_of_input(), *ocr), limits);
    return std::cout ? 0 : 1;
  } catch (const std::bad_alloc&) {
    std::cerr << "needs more memory than a document may\n";
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
  }
  return 1;
}

}  // namespace chithi::readers
