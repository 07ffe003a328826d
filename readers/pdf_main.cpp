// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/pdf.h"

int main(int argc, char** argv) {
  return chithi::readers::run_reader(argc, argv, chithi::readers::read_pdf,
                                     chithi::readers::kPdfLimits);
}
