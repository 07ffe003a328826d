// SPDX-License-Identifier: GPL-3.0-or-later
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/support/bundled_archive.h"
#include "tests/support/programs.h"

// What chithi says in Vietnamese and in English, where no other locale may be installed than C's.

namespace chithi::test {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

class Languages : public OnBundledArchive {
 protected:
  /// With nothing else in its environment.
  static Outcome ask(std::vector<std::string> environment, const std::vector<std::string>& words) {
    std::vector<std::string> call = {"/usr/bin/env", "-i", "CHITHI_DB=" + archive_->database()};
    call.insert(call.end(), environment.begin(), environment.end());
    call.emplace_back(CHITHI);
    call.insert(call.end(), words.begin(), words.end());
    return run_program(call);
  }
};

TEST_F(Languages, FollowTheLocaleThoughItIsNotInstalled) {
  for (const char* const variable : {"LANG=vi_VN.UTF-8", "LC_MESSAGES=vi_VN", "LC_ALL=vi_VN.utf8"})
    EXPECT_THAT(ask({variable}, {"--help"}).out, HasSubstr("Cách dùng:")) << variable;
  EXPECT_THAT(ask({"LANG=en_US.UTF-8", "LANGUAGE=vi:en"}, {"--help"}).out, HasSubstr("Cách dùng:"));
  for (const char* const variable : {"LANG=C", "LANG=en_US.UTF-8", "LC_ALL=C", "X=y"})
    EXPECT_THAT(ask({variable, "LC_MESSAGES="}, {"--help"}).out, HasSubstr("Usage:")) << variable;
  EXPECT_THAT(ask({"LANG=vi_VN.UTF-8", "LC_ALL=C"}, {"--help"}).out, HasSubstr("Usage:"));
}

TEST_F(Languages, FollowTheOptionBeforeTheLocale) {
  EXPECT_THAT(ask({"LANG=vi_VN.UTF-8"}, {"--lang", "en", "--help"}).out, HasSubstr("Usage:"));
  EXPECT_THAT(ask({}, {"--lang", "vi", "--help"}).out, HasSubstr("Các lệnh:"));
  EXPECT_THAT(ask({"LC_ALL=C"}, {"search", "--help", "--lang=vi"}).out, HasSubstr("Tùy chọn:"));
  const Outcome wrong = ask({}, {"--lang", "fr", "dịch"});
  EXPECT_EQ(wrong.code, 2);
  EXPECT_EQ(wrong.err, "chithi: --lang fr: not spoken here: write vi or en\n");
}

TEST_F(Languages, HaveAllOfTheHelp) {
  for (const char* const command :
       {"search", "facets", "cites", "show", "stats", "similar", "diff", "watch", "news"}) {
    const std::string help = ask({}, {"--lang", "vi", command, "--help"}).out;
    EXPECT_THAT(help, HasSubstr("Cách dùng: chithi " + std::string(command))) << command;
    for (const char* const english : {"Options", "Positionals", "Usage", "TEXT", "INT ", "Print "})
      EXPECT_THAT(help, Not(HasSubstr(english))) << command;
  }
}

TEST_F(Languages, SayWhatIsFound) {
  const Outcome found = ask({}, {"--lang", "vi", "07-KL/TW", "--explain"});
  EXPECT_EQ(found.code, 0);
  EXPECT_THAT(found.out, HasSubstr(" văn bản"));
  EXPECT_THAT(found.out, HasSubstr("được hiểu là văn bản 07-KL/TW"));
  EXPECT_THAT(found.out, HasSubstr("số ký hiệu 07-KL/TW (chính văn bản và nơi viện dẫn)"));
  EXPECT_THAT(ask({}, {"--lang", "vi", "stats"}).out, HasSubstr("theo loại\n"));
  EXPECT_THAT(ask({}, {"--lang", "vi", "facets"}).out, HasSubstr("theo cơ quan ban hành\n"));
  const std::string cites = ask({}, {"--lang", "vi", "cites", "07-KL/TW"}).out;
  EXPECT_THAT(cites, HasSubstr(" văn bản viện dẫn: "));
  EXPECT_THAT(cites, HasSubstr("số ký hiệu"));
  const std::string shown = ask({}, {"--lang", "vi", "show", "204-CV/TU"}).out;
  EXPECT_THAT(shown, HasSubstr("\ntrích yếu "));
  EXPECT_THAT(shown, HasSubstr("\nnơi nhận  "));
}

TEST_F(Languages, SayWhatIsNotFoundAndWhatIsWrong) {
  const auto err = [](const std::vector<std::string>& words) {
    return ask({"LANG=vi_VN.UTF-8"}, words).err;
  };
  EXPECT_THAT(err({"xyzzy"}), StartsWith("chithi: không tìm thấy"));
  EXPECT_EQ(err({"show", "1-CV/XX"}),
            "chithi: không tìm thấy: 1-CV/XX không có trong kho này và cũng không được viện dẫn ở "
            "đây\n");
  EXPECT_EQ(err({"dịch", "--from", "never"}),
            "chithi: --from never: không phải ngày tháng: hãy viết 11/6/2021, 2021-06-11 hoặc "
            "6/2021\n");
  EXPECT_EQ(err({"show"}), "chithi: Thiếu REF: xem chithi --help\n");
  EXPECT_EQ(err({"dịch", "--bogus"}),
            "chithi: Không hiểu đối số này: --bogus: xem chithi --help\n");
  EXPECT_THAT(err({"dịch", "--db", "/nowhere"}),
              StartsWith("chithi: không có cơ sở dữ liệu ở /nowhere"));
  EXPECT_THAT(err({"--batch", "/nowhere", "--format", "ids"}), Not(HasSubstr("?")));
}

TEST_F(Languages, AreThoseOfTheIndexerToo) {
  const auto run = [](const std::vector<std::string>& words) {
    // Xapian's own check frees memory otherwise than it took it; see CMakePresets.json.
    std::vector<std::string> call = {"/usr/bin/env", "-i", "LANG=vi_VN.UTF-8",
                                     "ASAN_OPTIONS=new_delete_type_mismatch=0", CHITHI_INDEX};
    call.insert(call.end(), words.begin(), words.end());
    return run_program(call);
  };
  EXPECT_THAT(run({"--help"}).out, HasSubstr("Cách dùng: chithi-index"));
  EXPECT_THAT(run({"--help", "--lang", "en"}).out, HasSubstr("Usage: chithi-index"));
  EXPECT_THAT(run({CHITHI_SAMPLES_DIR, "--db", archive_->database()}).out,
              HasSubstr(" không đổi, 0 đã xóa, 0 không đọc được, trong "));
  EXPECT_THAT(run({"check", archive_->database()}).out, HasSubstr(" văn bản của "));
  EXPECT_EQ(run({"inspect", "/nowhere"}).err,
            "chithi-index: /nowhere: không có tệp hay thư mục này\n");
  EXPECT_EQ(run({"update"}).err, "chithi-index: Thiếu ARCHIVE: xem chithi-index --help\n");
  EXPECT_EQ(run({"x", "--lang", "fr"}).code, 2);
}

TEST_F(Languages, DoNotChangeWhatProgramsRead) {
  const std::vector<std::vector<std::string>> calls = {
      {"search", "07-KL/TW", "--json"},
      {"search", "dịch", "--format", "csv"},
      {"facets", "dịch", "--json"},
      {"cites", "07-KL/TW", "--json"},
      {"cites", "07-KL/TW", "--format", "tsv"},
      {"show", "204-CV/TU", "--json"},
      {"stats", "--format", "csv"},
      {"similar", "204-CV/TU", "--json"},
      {"diff", "204-CV/TU", "07-KL/TW", "--json"},
      {"search", "xyzzy", "--json"},
  };
  for (const auto& call : calls) {
    const Outcome english = ask({"LANG=C"}, call);
    const Outcome vietnamese = ask({"LANG=vi_VN.UTF-8"}, call);
    EXPECT_EQ(vietnamese.out, english.out) << call.front();
    EXPECT_EQ(vietnamese.code, english.code) << call.front();
  }
}

}  // namespace
}  // namespace chithi::test
