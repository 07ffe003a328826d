// SPDX-License-Identifier: GPL-3.0-or-later
// Real documents in old formats and encodings, where they lie beside a checkout.
#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <sstream>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "corpus/reader.h"
#include "readers/legacy.h"
#include "tests/support/sanitizer.h"

namespace chithi::readers {
namespace {

namespace fs = std::filesystem;

const fs::path kDocuments = fs::path(CHITHI_SHARED_DIR) / "legacy";

std::string read(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

std::map<std::string, int> words_of(std::string text) {
  constexpr std::string_view separator = "\u2028";
  for (std::size_t at = 0; (at = text.find(separator, at)) != std::string::npos;) {
    text.replace(at, separator.size(), "\n");
  }
  std::map<std::string, int> words;
  std::istringstream stream(text);
  for (std::string word; stream >> word;) {
    ++words[word];
  }
  return words;
}

/// The share of the words of the truth that the text has, as often.
double share_found(const std::string& truth, const std::string& text) {
  const std::map<std::string, int> found = words_of(text);
  double all = 0;
  double hits = 0;
  for (const auto& [word, times] : words_of(truth)) {
    const auto same = found.find(word);
    all += times;
    if (same != found.end()) hits += std::min(times, same->second);
  }
  return all > 0 ? hits / all : 1;
}

TEST(LegacyDocuments, ComeOutAsTheyAreTranscribed) {
  std::size_t files = 0;
  double sum = 0;
  for (const char* const folder : {"tcvn3", "vni"}) {
    if (!fs::is_directory(kDocuments / folder)) continue;
    for (const auto& entry : fs::directory_iterator(kDocuments / folder)) {
      const fs::path& path = entry.path();
      if (path.extension() == ".pdf" || entry.file_size() > test::kLongestDocument) continue;
      const corpus::Reading reading = corpus::recover_text(read_legacy(read(path), Ocr::Auto).text);
      ASSERT_TRUE(reading.text) << path << ": " << reading.failure.value_or("");
      const fs::path truth = kDocuments / "truth" / path.stem().concat(".txt");
      const double share = share_found(read(truth), *reading.text);
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
