// SPDX-License-Identifier: GPL-3.0-or-later
// What users call. Most runs over an archive find nothing to do: those end here, within a
// millisecond. All else is handed to the engine, the program that loads Xapian and ICU.
#include <filesystem>
#include <iostream>
#include <span>
#include <system_error>

#include <unistd.h>

#include "indexer/quick_answer.h"
#include "schema/messages.h"
#include "schema/program_folder.h"
#include "schema/standard_streams.h"

namespace {

namespace fs = std::filesystem;

/// Beside this program in a build, in libexec once installed.
fs::path find_engine() {
  std::error_code ignored;
  const fs::path folder = chithi::schema::program_folder();
  fs::path beside = folder / CHITHI_ENGINE;
  return fs::exists(beside, ignored) ? beside : folder / CHITHI_LIBEXEC / CHITHI_ENGINE;
}

}  // namespace

int main(int argc, char** argv) {
  chithi::schema::keep_standard_streams();
  std::ios::sync_with_stdio(false);
  if (!chithi::schema::speak_as_asked(std::span(argv, static_cast<std::size_t>(argc)).subspan(1))) {
    std::cerr << chithi::indexer::kProgram
              << ": --lang vi: its messages can't be found: here they are in English\n";
  }
  if (const auto code =
          chithi::indexer::answer_quickly(argc, argv, {std::cin, std::cout, std::cerr})) {
    return static_cast<int>(*code);
  }
  const fs::path engine = find_engine();
  ::execv(engine.c_str(), argv);
  chithi::schema::complain(
      chithi::indexer::kProgram,
      chithi::schema::tr("{0}: can't be run: install chithi-index again", engine.string()),
      std::cerr);
  return static_cast<int>(chithi::schema::ExitCode::Internal);
}
