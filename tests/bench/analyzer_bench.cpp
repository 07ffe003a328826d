// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdint>
#include <string>
#include <string_view>

#include <benchmark/benchmark.h>

#include "stemmer-vi/analyzer.h"
#include "stemmer-vi/fold.h"
#include "stemmer-vi/utf8.h"

namespace chithi::vi {
namespace {

constexpr std::string_view kParagraph =
    "Thực hiện Kết luận số 07-KL/TW ngày 11/6/2021 của Bộ Chính trị, Ban Thường vụ Tỉnh uỷ yêu "
    "cầu các cấp ủy, tổ chức đảng, chính quyền và Mặt trận Tổ quốc các cấp rà soát phương án "
    "“4 tại chỗ”, bảo đảm thuốc, vật tư y tế và lương thực cho người dân trong khu vực phong "
    "toả; đẩy nhanh việc tiêm vắc-xin COVID-19 cho công nhân và người trên 65 tuổi. Sở Y tế "
    "chủ trì, phối hợp với UBND các huyện, thành phố báo cáo kết quả trước 17 giờ hằng ngày; "
    "đơn vị nào chậm trễ, người đứng đầu phải kiểm điểm và chịu trách nhiệm theo quy định.\n";

/// A directive of a usual length.
std::string directive() {
  constexpr int paragraphs = 12;
  std::string text;
  for (int i = 0; i < paragraphs; ++i) {
    text += kParagraph;
  }
  return text;
}

template <typename Work>
void run(benchmark::State& state, Work work) {
  const std::string text = directive();
  for ([[maybe_unused]] auto _ : state) {
    work(text);
  }
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}

void analyze(benchmark::State& state) {
  Analyzer analyzer;
  run(state, [&analyzer](const std::string& text) {
    benchmark::DoNotOptimize(analyzer.analyze(text).data());
  });
}

void tokenize(benchmark::State& state) {
  run(state, [](const std::string& text) {
    Tokenizer tokens(text);
    while (const auto token = tokens.next()) {
      benchmark::DoNotOptimize(token->span);
    }
  });
}

void fold_text(benchmark::State& state) {
  run(state, [](const std::string& text) { benchmark::DoNotOptimize(fold(text)); });
}

void normalize(benchmark::State& state) {
  run(state, [](const std::string& text) { benchmark::DoNotOptimize(to_nfc(text)); });
}

BENCHMARK(analyze);
BENCHMARK(tokenize);
BENCHMARK(fold_text);
BENCHMARK(normalize);

}  // namespace
}  // namespace chithi::vi

BENCHMARK_MAIN();
