// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <gtest/gtest.h>

#include "tests/support/programs.h"

namespace chithi::test {

/// For tests that ask about the bundled archive; indexed once for all of a suite.
class OnBundledArchive : public testing::Test {
 protected:
  static void SetUpTestSuite() { archive_ = std::make_unique<IndexedArchive>(CHITHI_SAMPLES_DIR); }
  static void TearDownTestSuite() { archive_.reset(); }

  static inline std::unique_ptr<IndexedArchive> archive_;
};

}  // namespace chithi::test
