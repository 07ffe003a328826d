// SPDX-License-Identifier: GPL-3.0-or-later
// Real documents in old formats and encodings, where they lie beside a checkout.
#include <cstddef>
#include <filesystem>
#include <string>

#include <gtest/gtest.h>

#include "corpus/reader.h"
#include "readers/legacy.h"
#include "tests/support/process.h"
#include "tests/support/sanitizer.h"
#include "tests/support/words_found.h"

namespace chithi::readers {
namespace {

namespace fs = std::filesystem;

const fs::path kDocuments = fs::path(CHITHI_SHARED_DIR) / "legacy";

TEST(LegacyDocuments, ComeOutAsTheyAreTranscribed) {
  std::size_t files = 0;
  double sum = 0;
  for (const char* const folder : {"tcvn3", "vni"}) {
    if (!fs::is_directory(kDocuments / folder)) continue;
    for (const auto& entry : fs::directory_iterator(kDocuments / folder)) {
      const fs::path& path = entry.path();
      if (path.extension() == ".pdf" || entry.file_size() > test::kLongestDocument) continue;
      const corpus::Reading reading =
          corpus::recover_text(read_legacy(test::slurp(path), Ocr::Auto).text);
      ASSERT_TRUE(reading.text) << path << ": " << reading.failure.value_or("");
      const fs::path truth = kDocuments / "truth" / path.stem().concat(".txt");
      const double share = test::share_of_words_found(test::slurp(truth), *reading.text);
      EXPECT_GT(share, 0.75) << path;
      sum += share;
      ++files;
    }
  }
  if (files == 0) GTEST_SKIP() << "no documents in " << kDocuments;
  EXPECT_GT(sum / static_cast<double>(files), 0.985);
}

}  // namespace
}  // namespace chithi::readers
