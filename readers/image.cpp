// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/image.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <numeric>
#include <string>
#include <utility>
#include <vector>

#include <fcntl.h>
#include <tesseract/baseapi.h>
#include <tesseract/resultiterator.h>
#include <unistd.h>

#include "readers/cpu_allowance.h"
#include "readers/image_pages.h"
#include "readers/page_layout.h"

namespace chithi::readers {
namespace {

constexpr std::uint64_t kSecondsOfPage = 60;

/// Has the decoders of pictures, which write to standard error as they like, say nothing.
class Silence {
 public:
  Silence() : before_(::dup(STDERR_FILENO)) {
    const int nowhere = ::open("/dev/null", O_WRONLY | O_CLOEXEC);
    if (nowhere < 0) return;
    ::dup2(nowhere, STDERR_FILENO);
    ::close(nowhere);
  }
  Silence(const Silence&) = delete;
  Silence& operator=(const Silence&) = delete;
  ~Silence() {
    if (before_ < 0) return;
    ::dup2(before_, STDERR_FILENO);
    ::close(before_);
  }

 private:
  int before_;
};

/// What a page gave, and how sure Tesseract is of its words, of 100.
struct PageRead {
  std::vector<Word> words;
  double confidence = 0;
};

using Api = tesseract::TessBaseAPI;

std::unique_ptr<Api> new_tesseract() {
  auto api = std::make_unique<Api>();
  api->SetVariable("debug_file", "/dev/null");
  if (api->Init(nullptr, "vie", tesseract::OEM_LSTM_ONLY) != 0)
    throw ReadError("a picture, and Tesseract knows no Vietnamese: install tesseract-ocr-vie");
  api->SetPageSegMode(tesseract::PSM_AUTO);
  return api;
}

/// A word as its ink stands, and the baseline of its line.
struct InkedWord {
  Word word;
  double baseline = 0;
};

InkedWord word_at(const tesseract::ResultIterator& at) {
  int left = 0;
  int right = 0;
  int top = 0;
  int bottom = 0;
  at.BoundingBox(tesseract::RIL_WORD, &left, &top, &right, &bottom);
  int x = 0;
  int y = bottom;
  int end_x = 0;
  int end_y = bottom;
  at.Baseline(tesseract::RIL_TEXTLINE, &x, &y, &end_x, &end_y);
  const std::unique_ptr<char[]> text(at.GetUTF8Text(tesseract::RIL_WORD));
  return {{static_cast<double>(left), static_cast<double>(top), static_cast<double>(right),
           static_cast<double>(bottom), text ? text.get() : ""},
          (y + end_y) / 2.0};
}

double usual_height(const std::vector<InkedWord>& words) {
  std::vector<double> heights;
  heights.reserve(words.size());
  for (const InkedWord& word : words)
    heights.push_back(word.baseline - word.word.top);
  if (heights.empty()) return 1;
  const auto median = heights.begin() + static_cast<std::ptrdiff_t>(heights.size() / 2);
  std::ranges::nth_element(heights, median);
  return std::max(*median, 1.0);
}

/// Puts the words on their baselines, all equally tall, so that those of one line are at one height
/// whatever marks they have. Specks, smaller than a full stop, and rules are left out.
std::vector<Word> placed(std::vector<InkedWord> inked) {
  constexpr double speck = 0.17;
  const double height = usual_height(inked);
  std::vector<Word> words;
  for (auto& [word, baseline] : inked) {
    const bool is_speck = std::max(word.right - word.left, word.bottom - word.top) < speck * height;
    if (is_speck || word.text.find_first_not_of(" _~|") == std::string::npos) continue;
    word.bottom = baseline;
    word.top = baseline - height;
    words.push_back(std::move(word));
  }
  return words;
}

/// Stamps and signatures; in a line of text a word may be as doubtful.
bool is_noise(const tesseract::ResultIterator& at) {
  constexpr double of_word = 20;
  constexpr double of_line = 35;
  return at.Confidence(tesseract::RIL_WORD) < of_word &&
         at.Confidence(tesseract::RIL_TEXTLINE) < of_line;
}

PageRead read_words(Api& api, const Picture& picture) {
  PageRead read;
  std::vector<InkedWord> words;
  api.SetImage(picture.get());
  api.SetSourceResolution(200);
  if (api.Recognize(nullptr) != 0) return read;
  read.confidence = api.MeanTextConf();
  const std::unique_ptr<tesseract::ResultIterator> at(api.GetIterator());
  if (!at) return read;
  do {
    if (!at->Empty(tesseract::RIL_WORD) && !is_noise(*at)) words.push_back(word_at(*at));
  } while (at->Next(tesseract::RIL_WORD));
  read.words = placed(std::move(words));
  return read;
}

/// Upright is assumed unless that reads badly.
PageRead read_any_way_up(Api& api, const Picture& picture) {
  constexpr double good = 60;
  PageRead best = read_words(api, picture);
  if (best.confidence >= good) return best;
  for (const int quarters : {2, 1, 3}) {
    PageRead read = read_words(api, turned(picture, quarters));
    if (read.confidence > best.confidence && 2 * read.words.size() > best.words.size())
      best = std::move(read);
    if (best.confidence >= good) break;
  }
  return best;
}

/// Reads pages until there are no more or the time is over.
std::vector<std::vector<Line>> read_pages(std::string_view bytes, Reading& reading) {
  constexpr double longest = 0.8 * static_cast<double>(kImageLimits.seconds);
  ImagePages pages(bytes);
  std::unique_ptr<Api> api;
  std::vector<std::vector<Line>> lines;
  while (const Picture picture = pages.next()) {
    if (seconds_taken() > longest) {
      reading.warnings.push_back("only the first " + std::to_string(lines.size()) +
                                 " pages are read: the others would take too long");
      break;
    }
    allow_seconds(kSecondsOfPage);
    if (!api) api = new_tesseract();
    lines.push_back(lines_of(read_any_way_up(*api, picture).words));
    if (lines.back().empty())
      reading.warnings.push_back("page " + std::to_string(lines.size()) + ": no text");
  }
  if (pages.is_broken() && lines.empty()) throw ReadError("a broken picture");
  if (pages.is_broken())
    reading.warnings.push_back("broken after page " + std::to_string(lines.size()));
  return lines;
}

/// Says that a picture is not to be read, or that it could not be.
[[noreturn]] void refuse(std::string_view bytes) {
  ImagePages pages(bytes);
  if (!pages.next()) throw ReadError("a broken picture");
  throw ReadError("pictures are not to be read (--ocr never)");
}

}  // namespace

Reading read_image(std::string_view bytes, Ocr ocr) {
  Reading reading;
  const Silence silence;
  allow_seconds(kSecondsOfPage);
  if (ocr == Ocr::Never) refuse(bytes);
  std::vector<std::vector<Line>> pages = read_pages(bytes, reading);
  drop_running_heads(pages);
  for (const auto& lines : pages) {
    if (reading.pages != 0) reading.text += '\f';
    reading.text += text_of(lines);
    ++reading.pages;
  }
  reading.ocr_pages.resize(reading.pages);
  std::iota(reading.ocr_pages.begin(), reading.ocr_pages.end(), std::size_t{1});
  return reading;
}

}  // namespace chithi::readers
