// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/legacy.h"
#include "readers/reader.h"

int main(int argc, char** argv) {
  return chithi::readers::run_reader(argc, argv, &chithi::readers::read_legacy);
}
