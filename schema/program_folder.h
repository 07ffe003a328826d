// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace chithi::schema {

/// Where the program that runs lies, whatever link it was called by; empty if that can't be told.
[[nodiscard]] std::filesystem::path program_folder();

}  // namespace chithi::schema
