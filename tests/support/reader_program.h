// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <string>

namespace chithi::test {

/// What a shell's command writes.
inline std::string output_of_shell(const std::string& command) {
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> pipe(::popen(command.c_str(), "r"),
                                                             &::pclose);
  std::string output;
  std::array<char, 4096> buffer = {};
  while (const std::size_t got = std::fread(buffer.data(), 1, buffer.size(), pipe.get()))
    output.append(buffer.data(), got);
  return output;
}

/// What a reader writes, given a file as the indexer gives it.
inline std::string output_of(const std::string& program, const std::filesystem::path& file,
                             const std::string& options = {}) {
  return output_of_shell(program + ' ' + options + " < '" + file.string() + "' 2>/dev/null");
}

/// All that it complains of.
inline std::string complaints_of(const std::string& program, const std::filesystem::path& file) {
  return output_of_shell(program + " < '" + file.string() + "' 2>&1 >/dev/null");
}

/// The last line of that; libraries may have spoken before.
inline std::string last_complaint_of(const std::string& program,
                                     const std::filesystem::path& file) {
  const std::string all = complaints_of(program, file);
  const std::size_t end = all.size() < 2 ? all.npos : all.rfind('\n', all.size() - 2);
  return end == all.npos ? all : all.substr(end + 1);
}

}  // namespace chithi::test
