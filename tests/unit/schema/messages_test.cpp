// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/messages.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "corpus/error.h"

namespace chithi::schema {
namespace {

using Arguments = std::vector<std::string>;

TEST(Messages, FollowTheLocaleAndTheListBeforeIt) {
  struct Case {
    const char* locale;
    const char* languages;
    Language expected;
  };
  constexpr auto kEnglish = Language::English;
  constexpr auto kVietnamese = Language::Vietnamese;
  for (const Case& c :
       {Case{"", "", kEnglish}, Case{"C", "vi", kEnglish}, Case{"POSIX", "vi", kEnglish},
        Case{"", "vi", kEnglish}, Case{"vi_VN.UTF-8", "", kVietnamese}, Case{"vi", "", kVietnamese},
        Case{"vi_VN@x", "", kVietnamese}, Case{"en_US.UTF-8", "", kEnglish},
        Case{"de_DE.UTF-8", "", kEnglish}, Case{"vi_VN.UTF-8", "en:vi", kEnglish},
        Case{"en_US.UTF-8", "fr:vi_VN:en", kVietnamese}, Case{"C.UTF-8", "vi", kVietnamese},
        Case{"vi_VN", "fr", kEnglish}, Case{"en_US", ":vi:", kVietnamese},
        Case{"viet", "", kEnglish}}) {
    EXPECT_EQ(language_of_locale(c.locale, c.languages), c.expected)
        << c.locale << " " << c.languages;
  }
}

TEST(Messages, TakeTheirOptionOutOfTheArgumentsAndTheLastCounts) {
  Arguments arguments = {"--lang", "vi", "search", "dịch", "--lang=en", "--", "--lang", "fr"};
  EXPECT_EQ(take_language(arguments), Language::English);
  EXPECT_EQ(arguments, (Arguments{"search", "dịch", "--", "--lang", "fr"}));
  EXPECT_EQ(take_language(arguments), std::nullopt);
}

TEST(Messages, KnowNoOtherLanguage) {
  for (Arguments arguments : {Arguments{"--lang", "fr"}, Arguments{"--lang"}, Arguments{"--lang="},
                              Arguments{"--lang", "--", "vi"}}) {
    EXPECT_THROW(take_language(arguments), corpus::Error);
  }
}

TEST(Messages, PutValuesWhereTheTextWantsThem) {
  EXPECT_EQ(filled("{1} of {0}", {"all", "some"}), "some of all");
  EXPECT_EQ(filled("{0}, {0}", {"{1}"}), "{1}, {1}") << "a value is no message";
  EXPECT_EQ(filled("{2} {x} {", {"a", "b"}), "{2} {x} {");
  EXPECT_EQ(tr("{0} of {1} in {2}", 3U, std::string("x"), "y"), "3 of x in y");
}

TEST(Messages, CountInEnglishWhereNothingElseIsSet) {
  EXPECT_EQ(trn("{0} directive", "{0} directives", 1), "1 directive");
  EXPECT_EQ(trn("{0} directive", "{0} directives", 0), "0 directives");
  const InEnglish english;
  EXPECT_EQ(trn("{1}: {0} file", "{1}: {0} files", 2, "x"), "x: 2 files");
}

}  // namespace
}  // namespace chithi::schema
