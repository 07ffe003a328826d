// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/support/bundled_archive.h"
#include "tests/support/temp_dir.h"

// The page and the pictures of chithi cites on the bundled archive.

namespace chithi::test {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

class ReportPage : public OnBundledArchive {
 protected:
  ReportPage() { ::setenv("SOURCE_DATE_EPOCH", "1795370000", 1); }
  ~ReportPage() override { ::unsetenv("SOURCE_DATE_EPOCH"); }

  [[nodiscard]] std::string file() const { return (folder_ / "trang.html").string(); }

  [[nodiscard]] std::string page_on(const std::string& reference,
                                    const std::vector<std::string>& options = {}) const {
    std::vector<std::string> call = {"cites", reference, "--report", file()};
    call.insert(call.end(), options.begin(), options.end());
    EXPECT_EQ(archive_->ask(call).code, 0);
    return slurp(file());
  }

  TempDir folder_;
};

TEST_F(ReportPage, IsWrittenBesidesTheUsualAnswer) {
  const Outcome plain = archive_->ask({"cites", "07-KL/TW"});
  const Outcome outcome = archive_->ask({"cites", "07-KL/TW", "--report", file()});
  EXPECT_EQ(outcome.code, 0);
  EXPECT_EQ(outcome.out, plain.out);
  EXPECT_EQ(outcome.err, "chithi: " + file() + ": the page is written\n");
  const std::string page = slurp(file());
  EXPECT_THAT(page, HasSubstr("an archive of 56 directives"));
  EXPECT_THAT(page, HasSubstr("97-CV/TU &gt; 215-CV/HU"));
  EXPECT_THAT(page, HasSubstr("Tây Ninh: cites it; 3 directives, the first of 15/6/2021, +4 days"));
  EXPECT_THAT(page, HasSubstr("--report " + file()));
}

TEST_F(ReportPage, MakesNoFolder) {
  const std::string missing = (folder_ / "khong-co" / "trang.html").string();
  const Outcome outcome = archive_->ask({"cites", "07-KL/TW", "--report", missing});
  EXPECT_EQ(outcome.code, 3);
  EXPECT_THAT(outcome.err, HasSubstr("make it first"));
  EXPECT_FALSE(std::filesystem::exists(folder_ / "khong-co"));
}

TEST_F(ReportPage, IsWellFormedInBothLanguages) {
  for (const char* reference : {"07-KL/TW", "16/CT-TTg", "88-CV/TU"}) {
    for (const char* language : {"en", "vi"}) {
      static_cast<void>(page_on(reference, {"--lang", language}));
      const Outcome read = run_program({XMLLINT, "--noout", file()});
      EXPECT_EQ(read.code, 0) << reference << ' ' << language << '\n' << read.err;
    }
  }
}

TEST_F(ReportPage, SpeaksVietnamese) {
  const std::string page = page_on("07-KL/TW", {"--lang", "vi"});
  EXPECT_THAT(page, HasSubstr("<html lang=\"vi\">"));
  EXPECT_THAT(page, HasSubstr("<h3>Tỉnh, thành phố</h3>"));
  EXPECT_THAT(page, Not(HasSubstr("Who passed it on")));
  EXPECT_THAT(page_on("16/CT-TTg", {"--lang", "vi"}), HasSubstr("2017 hoặc 2020"));
}

TEST_F(ReportPage, IsTheSameWhenMadeAgain) {
  const std::string first = page_on("07-KL/TW");
  EXPECT_EQ(page_on("07-KL/TW"), first);
}

TEST_F(ReportPage, LeadsToFilesUnlessLinksAreOff) {
  EXPECT_THAT(page_on("07-KL/TW"), HasSubstr("href=\"file:///"));
  EXPECT_THAT(page_on("07-KL/TW", {"--color", "never"}), Not(HasSubstr("file://")));
}

TEST_F(ReportPage, LeadsOnlyToWhatIsThere) {
  const std::string page = page_on("88-CV/TU");
  for (std::size_t at = page.find("href=\"#"); at != page.npos;
       at = page.find("href=\"#", at + 1)) {
    const std::size_t begin = at + 7;
    const std::string name = page.substr(begin, page.find('"', begin) - begin);
    EXPECT_THAT(page, HasSubstr("id=\"" + name + "\""));
  }
}

TEST_F(ReportPage, DoesNotDisturbWhatProgramsRead) {
  const Outcome outcome =
      archive_->ask({"cites", "07-KL/TW", "--json", "--lang", "vi", "--report", file()});
  EXPECT_EQ(nlohmann::json::parse(outcome.out).at("target").at("ref"), "07-KL/TW");
  EXPECT_THAT(slurp(file()), HasSubstr("<html lang=\"vi\">"));
}

TEST_F(ReportPage, IsNotWrittenWhereNothingIsFound) {
  EXPECT_EQ(archive_->ask({"cites", "999-KL/TW", "--report", file()}).code, 1);
  EXPECT_FALSE(std::filesystem::exists(file()));
}

TEST_F(ReportPage, SaysWhereItCantBeWritten) {
  const Outcome outcome = archive_->ask({"cites", "07-KL/TW", "--report", "/dev/null/a.html"});
  EXPECT_EQ(outcome.code, 3);
  EXPECT_THAT(outcome.err, HasSubstr("/dev/null"));
  EXPECT_EQ(std::ranges::count(outcome.err, '\n'), 1);
}

TEST_F(ReportPage, PrintsAPictureAlone) {
  for (const char* picture : {"map", "timeline"}) {
    const Outcome outcome = archive_->ask({"cites", "07-KL/TW", "--svg", picture});
    EXPECT_EQ(outcome.code, 0);
    EXPECT_TRUE(outcome.out.starts_with("<?xml")) << picture;
    EXPECT_TRUE(outcome.out.ends_with("</svg>\n")) << picture;
    EXPECT_THAT(outcome.err, IsEmpty());
    const std::string file = folder_.write("anh.svg", outcome.out).string();
    EXPECT_EQ(run_program({XMLLINT, "--noout", file}).code, 0) << picture;
  }
}

TEST_F(ReportPage, RefusesWhatDoesNotGoTogether) {
  for (const std::vector<std::string>& options :
       {std::vector<std::string>{"--svg", "map", "--json"}, {"--svg", "tree"}}) {
    std::vector<std::string> call = {"cites", "07-KL/TW"};
    call.insert(call.end(), options.begin(), options.end());
    const Outcome outcome = archive_->ask(call);
    EXPECT_EQ(outcome.code, 2);
    EXPECT_THAT(outcome.out, IsEmpty());
    EXPECT_THAT(outcome.err, HasSubstr("--svg"));
  }
}

}  // namespace
}  // namespace chithi::test
