// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdlib>

#include "readers/pdf.h"

int main(int argc, char** argv) {
  const int code = chithi::readers::run_reader(argc, argv, chithi::readers::read_pdf,
                                               chithi::readers::kPdfLimits);
  std::_Exit(code);  // All is written; to tear down the libraries would take a millisecond.
}
