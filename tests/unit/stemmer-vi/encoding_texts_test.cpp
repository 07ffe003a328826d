// SPDX-License-Identifier: GPL-3.0-or-later
// Whole documents: those that lie beside a checkout, and what becomes of them in old encodings.
#include <cstddef>
#include <filesystem>
#include <map>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "stemmer-vi/encoding.h"
#include "stemmer-vi/fold.h"
#include "stemmer-vi/internal/code_pages.h"
#include "stemmer-vi/utf8.h"
#include "tests/support/process.h"
#include "tests/support/sanitizer.h"

namespace chithi::vi {
namespace {

namespace fs = std::filesystem;

const fs::path kDocuments = CHITHI_SHARED_DIR;

std::vector<fs::path> texts_under(const fs::path& folder) {
  std::vector<fs::path> files;
  if (!fs::is_directory(folder)) return files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file() && entry.file_size() > test::kLongestDocument) continue;
    const std::string type = entry.path().extension().string();
    const bool text = type == ".txt" || type == ".md" || type == ".tsv" || type == ".jsonl";
    if (entry.is_regular_file() && text) files.push_back(entry.path());
  }
  return files;
}

/// Writes Unicode in an encoding, by its decoder turned around.
class Encoder {
 public:
  explicit Encoder(View view) {
    for (char32_t byte = 0xFF; byte >= 0x80; --byte) {
      add({byte}, view);
    }
    if (view == View::VniWindows || view == View::Windows1258) add_pairs(view);
  }

  /// What the encoding lacks comes as "?", in `text` too, which must be NFC.
  std::string encode(std::string& text) const {
    std::string bytes;
    std::string possible;
    for (std::size_t at = 0; at < text.size();) {
      const CodePoint character = decode_utf8(text, at);
      const std::string letter = text.substr(at, character.length);
      const std::string code = character.value < 0x80 ? letter : find(letter);
      bytes += code.empty() ? "?" : code;
      possible += code.empty() ? "?" : letter;
      at += character.length;
    }
    text = possible;
    return bytes;
  }

 private:
  /// Marks have the case of their letter in VNI, and none in Windows-1258.
  void add_pairs(View view) {
    for (char32_t letter = 'A'; letter < 0xFF; ++letter) {
      for (char32_t mark = 0xC0; mark < 0x100; ++mark) {
        const bool same_case = (letter & 0x20U) == (mark & 0x20U);
        if (same_case || view == View::Windows1258) add({letter, mark}, view);
      }
    }
  }

  void add(const Units& units, View view) {
    const std::string letter = to_nfc(read_units(units, view));
    if (decode_utf8(letter, 0).length != letter.size()) return;
    std::string code;
    for (const char32_t unit : units) {
      code += static_cast<char>(unit);
    }
    // VNI writes "ã" in two bytes, Windows-1258 "á" in one, though each knows both.
    if (view == View::VniWindows) codes_[letter] = code;
    codes_.try_emplace(letter, code);
  }

  /// TCVN3 has the toned capitals as small letters only.
  std::string find(const std::string& letter) const {
    auto code = codes_.find(letter);
    if (code == codes_.end()) code = codes_.find(to_lower(letter));
    return code == codes_.end() ? std::string() : code->second;
  }

  std::map<std::string, std::string> codes_;
};

/// Bytes as a reader for Windows-1252 makes UTF-8 of them.
std::string taken_for_windows1252(std::string_view bytes) {
  std::string text;
  for (const char byte : bytes) {
    const Units alone = {static_cast<unsigned char>(byte)};
    text += read_units(alone, View::Utf8);
  }
  return text;
}

struct Accuracy {
  double right = 0;
  double all = 0;

  void count(bool hit) {
    all += 1;
    if (hit) right += 1;
  }
  [[nodiscard]] double share() const { return all == 0 ? 1 : right / all; }
};

struct Accuracies {
  Accuracy marked_letters;
  Accuracy syllables;
};

void count_letters(Accuracy& accuracy, std::string_view truth, std::string_view found) {
  for (std::size_t at = 0, other = 0; at < truth.size();) {
    const CodePoint character = decode_utf8(truth, at);
    const CodePoint same = other < found.size() ? decode_utf8(found, other) : CodePoint{0, 0};
    const bool marked = character.value >= 0x80 && fold(character.value) < 0x80;
    if (marked) accuracy.count(character.value == same.value);
    at += character.length;
    other += same.length;
  }
}

/// Decoding changes no white space, so that the words of both stand side by side.
Accuracies compare(const std::string& truth, const std::string& found) {
  Accuracies accuracies;
  std::istringstream truths(truth);
  std::istringstream others(found);
  std::string other;
  for (std::string word; truths >> word;) {
    others >> other;
    accuracies.syllables.count(word == other);
    count_letters(accuracies.marked_letters, word, other);
  }
  return accuracies;
}

TEST(EncodingOfTexts, V64UnicodeStaysAsItIs) {
  const std::vector<fs::path> files = texts_under(kDocuments);
  if (files.empty()) GTEST_SKIP() << "no documents in " << kDocuments;
  for (const fs::path& file : files) {
    const std::string bytes = test::slurp(file);
    if (find_malformed_utf8(bytes)) continue;
    const Decoded decoded = decode(bytes);
    EXPECT_EQ(decoded.encoding, Encoding::Utf8) << file;
    EXPECT_TRUE(decoded.utf8 == to_nfc(bytes)) << file;
  }
}

/// Mean accuracies over texts that were written in a view and decoded again.
void expect_back(const std::vector<fs::path>& files, View view) {
  const Encoder encoder(view);
  double letters = 0;
  double syllables = 0;
  for (const fs::path& file : files) {
    std::string truth = to_nfc(test::slurp(file));
    const std::string bytes = view == View::Utf8 ? truth : encoder.encode(truth);
    const Decoded repaired = decode(taken_for_windows1252(bytes));
    const Accuracies accuracies = compare(truth, repaired.utf8);
    letters += accuracies.marked_letters.share();
    syllables += accuracies.syllables.share();
    EXPECT_TRUE(decode(bytes).utf8 == repaired.utf8) << "V67 " << static_cast<int>(view) << file;
    EXPECT_TRUE(decode(repaired.utf8).utf8 == repaired.utf8) << "V68 " << file;
  }
  const auto count = static_cast<double>(files.size());
  EXPECT_GE(letters / count, 0.995) << "view " << static_cast<int>(view);
  EXPECT_GE(syllables / count, 0.99) << "view " << static_cast<int>(view);
  ::testing::Test::RecordProperty("letters" + std::to_string(static_cast<int>(view)),
                                  std::to_string(letters / count));
  ::testing::Test::RecordProperty("syllables" + std::to_string(static_cast<int>(view)),
                                  std::to_string(syllables / count));
}

TEST(EncodingOfTexts, V60ToV67OldEncodingsComeBack) {
  const fs::path truths = kDocuments / "legacy" / "truth";
  const std::vector<fs::path> files = texts_under(truths);
  if (files.empty()) GTEST_SKIP() << "no documents in " << truths;
  for (const View view :
       {View::Tcvn3, View::VniWindows, View::Viscii, View::Windows1258, View::Utf8}) {
    expect_back(files, view);
  }
}

}  // namespace
}  // namespace chithi::vi
