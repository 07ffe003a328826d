// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/sentence.h"

#include <algorithm>
#include <string>
#include <string_view>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace chithi::corpus {
namespace {

using testing::ElementsAre;
using testing::StartsWith;

std::string sentence(std::string_view text, std::string_view raw) {
  const std::size_t begin = text.find(raw.substr(0, raw.find(' ')));
  return find_sentence(text, {begin, std::min(begin + raw.size(), text.size())});
}

TEST(Sentence, EndsAtFullStopsAndSemicolons) {
  EXPECT_EQ(sentence("Câu đầu. Thực hiện Kết luận số 07-KL/TW, yêu cầu; Câu sau.", "Kết luận số"),
            "Thực hiện Kết luận số 07-KL/TW, yêu cầu;");
}

TEST(Sentence, GoesOnOverLineEndsAndAbbreviations) {
  EXPECT_EQ(sentence("Tại TP. Hồ Chí Minh ngày 1.6.2021\nthực hiện Kết luận\nsố 07-KL/TW.",
                     "Kết luận số"),
            "Tại TP. Hồ Chí Minh ngày 1.6.2021 thực hiện Kết luận số 07-KL/TW.");
}

TEST(Sentence, StopsAtParagraphsAndItemsOfLists) {
  EXPECT_EQ(sentence("*Tiêu đề*\n\n- Mục một,\n - Theo Kết luận 07,\n- Mục ba", "Kết luận 07"),
            "- Theo Kết luận 07,");
  EXPECT_EQ(sentence("Mở đầu\n2. Theo Kết luận 07", "Kết luận 07"), "2. Theo Kết luận 07");
}

TEST(Sentence, IsCutWhereItIsVeryLong) {
  std::string text;
  for (int i = 0; i < 300; ++i)
    text += "nghiêng ";
  text += "Kết luận 07";
  const std::string shown = sentence(text, "Kết luận 07");
  EXPECT_THAT(shown, StartsWith("… nghiêng "));
  EXPECT_THAT(shown, testing::EndsWith("Kết luận 07"));
  EXPECT_LT(shown.size(), 600U);
}

TEST(Sentence, ProvesACitationOnceAndThreeTimesAtMost) {
  const std::string text =
      "Theo KL 07 đó. Theo KL 07 đó. Nêu KL 07 đó. Xét KL 07 đó. Xem KL 07 đó.";
  Citation citation;
  for (std::size_t at = text.find("KL"); at != text.npos; at = text.find("KL", at + 1))
    citation.mentions.push_back({"KL 07", at, at + 5});
  EXPECT_THAT(sentences_citing(text, citation),
              ElementsAre(CitingSentence{"Theo KL 07 đó.", "KL 07"},
                          CitingSentence{"Nêu KL 07 đó.", "KL 07"},
                          CitingSentence{"Xét KL 07 đó.", "KL 07"}));
}

}  // namespace
}  // namespace chithi::corpus
