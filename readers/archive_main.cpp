// SPDX-License-Identifier: GPL-3.0-or-later
#include <exception>
#include <iostream>

#include "readers/containment.h"
#include "readers/reader.h"
#include "readers/unpack.h"

int main() {
  try {
    chithi::readers::contain({});
    chithi::readers::unpack(chithi::readers::read_all_of_input(), std::cout);
    return std::cout.flush() ? 0 : 1;
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
}
