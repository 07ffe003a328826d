// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/program_folder.h"

#include <system_error>

namespace chithi::schema {

std::filesystem::path program_folder() {
  std::error_code ignored;
  return std::filesystem::read_symlink("/proc/self/exe", ignored).parent_path();
}

}  // namespace chithi::schema
