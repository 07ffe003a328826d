// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor.h"

#include <atomic>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/socket.h>

#include "indexer/format.h"
#include "indexer/reader_process.h"
#include "indexer/unpacking.h"
#include "readers/containment.h"
#include "readers/reader.h"
#include "readers/unpack.h"
#include "tests/support/temp_dir.h"
#include "tests/support/zip_file.h"

// Files of other formats come in through programs of their own.

namespace chithi::indexer {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

std::string office_file(const std::string& text) {
  return test::packed({{"[Content_Types].xml", "<Types/>"},
                       {"word/document.xml", "<d><p><r><t>" + text + "</t></r></p></d>"}});
}

/// "path: text or !failure" of all that is found.
std::vector<std::string> found(std::string_view bytes) {
  std::vector<std::string> all;
  Extractor({}).extract(bytes, [&](const Member& member) {
    const Extraction& extraction = member.extraction;
    all.push_back(member.path + ": " + extraction.text.value_or('!' + extraction.failure));
  });
  return all;
}

TEST(FormatOf, IsToldByContent) {
  struct Case {
    std::string bytes;
    std::string_view reader;
  };
  for (const Case& test : {
           Case{"Số: 07-KL/TW", ""},
           Case{"BM là viết tắt", ""},
           Case{"<br> Số: 07-KL/TW", ""},
           Case{"# Kết luận <html>", ""},
           Case{"%PDF-1.4", "pdf"},
           Case{"{\\rtf1", "legacy"},
           Case{"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "legacy"},
           Case{"\n <!DOCTYPE HTML><title>", "office"},
           Case{office_file("x"), "office"},
           Case{test::packed({{"kho/a.docx", office_file("x")}}), "archive"},
           Case{test::packed({{"word/document.xml.txt", "x"}}), "archive"},
           Case{test::packed({{"a.txt", "x"}}, /*tar=*/true), "archive"},
           Case{"\x1f\x8b\x08", "archive"},
           Case{std::string("\xff\xfe<\0h\0t\0m\0l\0>\0", 14), "office"},
           Case{std::string("\xfe\xff\0<\0H\0T\0M\0L\0>", 14), "office"},
           Case{std::string("\xff\xfe\0\0<\0\0\0h\0\0\0t\0\0\0m\0\0\0l\0\0\0>\0\0\0", 28),
                "office"},
           Case{std::string("\0\0\xfe\xff\0\0\0<\0\0\0h\0\0\0t\0\0\0m\0\0\0l\0\0\0>", 28),
                "office"},
           Case{std::string("\xff\xfeS\0\xd1\x1e:\0 \0"
                            "7\0",
                            12),
                ""},
           Case{"MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n", "archive"},
           Case{"From: a@b.vn\nDate: Tue, 15 Jun 2021\n\nKính gửi", "archive"},
           Case{"Số: 07-KL/TW\nFrom: a\nMIME-Version: 1.0\n\n", ""},
           Case{"Subject: hai\nba\nMIME-Version: 1.0\n\n", ""},
           Case{"\xff\xd8\xff\xe0", "image"},
       }) {
    EXPECT_EQ(format_of(test.bytes).reader, test.reader) << test.bytes.substr(0, 20);
  }
}

TEST(Extractor, ReadsTextsAndOfficeFiles) {
  EXPECT_THAT(found("Số: 07-KL/TW"), ElementsAre(": Số: 07-KL/TW"));
  EXPECT_THAT(found(office_file("Số: 07-KL/TW")), ElementsAre(": Số: 07-KL/TW\n"));
}

TEST(Extractor, SaysWhatIsWrong) {
  EXPECT_THAT(found("\x7f"
                    "ELF\x01\x02\x03"),
              ElementsAre(": !binary, not a text"));
  EXPECT_THAT(found(office_file("<b>")), ElementsAre(": !an office document: broken"));
  EXPECT_THAT(found(std::string("PK\x03\x04", 4)), ElementsAre(HasSubstr("a packed file")));
}

TEST(Extractor, TakesPackedFilesForFolders) {
  const std::string inner = test::packed({{"sâu/c.txt", "ba"}});
  const std::string whole = test::packed({{"a.txt", "một"},
                                          {"văn bản/b.docx", office_file("hai")},
                                          {"trong.zip", inner},
                                          {"README", "về kho"},
                                          {"__MACOSX/a.txt", "x"},
                                          {".an.txt", "x"},
                                          {"rỗng.txt", ""}});
  EXPECT_THAT(found(whole), ElementsAre("a.txt: một", "văn bản/b.docx: hai\n",
                                        "trong.zip/sâu/c.txt: ba", "rỗng.txt: !empty"));
  EXPECT_THAT(found(test::packed({{"a.txt", "một"}}, /*tar=*/true)), ElementsAre("a.txt: một"));
}

/// In two bytes a character, the lower first, behind a byte order mark.
std::string utf16_of(std::u16string_view text) {
  std::string bytes = "\xff\xfe";
  for (const char16_t c : text)
    bytes.append({static_cast<char>(c & 0xffU), static_cast<char>(c >> 8U)});
  return bytes;
}

TEST(Extractor, ReadsPagesInUtf16) {
  EXPECT_THAT(found(utf16_of(u"<html><head><meta charset=unicode></head><body><p>Số: 07-KL/TW</p>"
                             u"<p>Gò Quao</p></body></html>")),
              ElementsAre(": Số: 07-KL/TW\nGò Quao\n"));
}

TEST(Extractor, ReadsAPageThatWordSavedInOneFile) {
  const std::string page =
      "MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary=\"----=_Nắng\"\r\n\r\n"
      "Trang này lưu trong một tệp.\r\n\r\n------=_Nắng\r\nContent-Location: file:///C:/cv.htm\r\n"
      "Content-Transfer-Encoding: quoted-printable\r\n"
      "Content-Type: text/html; charset=\"utf-8\"\r\n\r\n"
      "<html xmlns:o=3D\"urn\"><body><p>S=E1=BB=91: 12=\r\n-CV/TU</p></body></html>\r\n\r\n"
      "------=_Nắng\r\nContent-Type: image/png; name=\"logo.png\"\r\n"
      "Content-Transfer-Encoding: base64\r\n\r\niVBORw0=\r\n------=_Nắng--\r\n";
  EXPECT_THAT(found(page), ElementsAre(": Số: 12-CV/TU\n"));
}

TEST(Extractor, TakesMailForAFolderOfWhatIsAttached) {
  const std::string mail =
      "From: vanthu@example.vn\nDate: Tue, 15 Jun 2021 08:00:00 +0700\nSubject: "
      "=?utf-8?Q?G=E1=BB=ADi?=\n"
      "Content-Type: multipart/mixed; boundary=X\n\n--X\n"
      "Content-Type: multipart/alternative; boundary=Y\n\n--Y\n"
      "Content-Type: text/plain; charset=utf-8\n\nKính chuyển\n--Y\n"
      "Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n"
      "<div>Kính chuyển các đồng chí</div>\n--Y--\n--X\n"
      "Content-Type: text/plain; name=\"=?utf-8?B?Y8O0bmcgdsSDbi50eHQ=?=\"\n"
      "Content-Disposition: attachment; filename*=UTF-8''c%C3%B4ng%20v%C4%83n.txt\n"
      "Content-Transfer-Encoding: base64\n\nU+G7kTogMDct\nS0wvVFc=\n--X\n"
      "Content-Type: message/rfc822\n\nFrom: a@example.vn\nMIME-Version: 1.0\n\nBáo cáo "
      "nhanh\n--X--\n";
  EXPECT_THAT(found(mail), ElementsAre(": Kính chuyển các đồng chí\n", "công văn.txt: Số: 07-KL/TW",
                                       "message.eml: Báo cáo nhanh\n"));
}

TEST(Extractor, ReadsNamesThatMailHasCutIntoPieces) {
  const std::string head = "From: a@example.vn\nMIME-Version: 1.0\nContent-Type: text/csv\n";
  for (const std::string_view name : {
           "filename*0*=utf-8''c%C3%B4ng%20;\n filename*1*=v%C4%83n;\n filename*2=.txt",
           "filename*=utf-8'vi'c%C3%B4ng%20v%C4%83n.txt",
           "filename=\"=?utf-8?q?c=C3=B4ng_?= =?utf-8?q?v=C4=83n=2Etxt?=\"",
       }) {
    EXPECT_THAT(found(head + "Content-Disposition: attachment;\n " + std::string(name) + "\n\nmột"),
                ElementsAre("công văn.txt: một"))
        << name;
  }
}

TEST(Extractor, AMessageInUtf16IsAText) {
  EXPECT_THAT(found(utf16_of(u"MIME-Version: 1.0\n\nSố: 07-KL/TW")),
              ElementsAre(": MIME-Version: 1.0\n\nSố: 07-KL/TW"));
  EXPECT_THAT(found(" \nFrom: a\nMIME-Version: 1.0\n\nmột"), ElementsAre(": một"));
}

TEST(Extractor, SaysThatAMessageIsEmpty) {
  EXPECT_THAT(found("MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=X\n\nx\n"),
              ElementsAre(": !a message: no text and no file in it"));
  // A part may have no head.
  EXPECT_THAT(
      found("MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=X\n\n--X\n\nSố: 1\n"),
      ElementsAre(": Số: 1\n"));
}

TEST(Extractor, NoNameLeadsOutOfAPackedFile) {
  EXPECT_THAT(
      found(test::packed({{"../../etc/a.txt", "một"}, {"/b.txt", "hai"}, {"..\\c.txt", "ba"}})),
      ElementsAre("etc/a.txt: một", "b.txt: hai", "c.txt: ba"));
}

TEST(Extractor, EndsWhatUnpacksWithoutEnd) {
  std::vector<std::pair<std::string, std::string>> bombs;
  for (int i = 0; i < 3; ++i)
    bombs.emplace_back(std::to_string(i) + ".txt", std::string(std::size_t{30} << 20U, 'a'));
  const std::vector<std::string> all = found(test::packed(bombs));
  EXPECT_THAT(all.back(), HasSubstr("unpacks to more than an archive has"));

  std::string nested = test::packed({{"a.txt", "một"}});
  for (int i = 0; i < 5; ++i)
    nested = test::packed({{"x.zip", nested}});
  EXPECT_THAT(found(nested), ElementsAre(HasSubstr("packed too many times over")));
}

TEST(Extractor, CountsWhatIsPackedInPackedFiles) {
  const std::string inner =
      test::packed({{"a.txt", std::string(std::size_t{10} << 20U, 'a')}});  // None is a bomb alone.
  std::vector<std::pair<std::string, std::string>> files;
  for (int i = 0; i < 10; ++i)
    files.emplace_back(std::to_string(i) + ".zip", inner);
  const std::string whole = test::packed({{"all.zip", test::packed(files)}});
  EXPECT_THAT(found(whole).back(), HasSubstr("unpacks to more than an archive has"));
}

struct Script {
  std::string script;
  std::string failure;
};

TEST(RunReader, EndsWhatDoesNotEndWell) {
  for (const Script& test : {
           Script{"cat", ""},
           Script{"echo 'no PDF' >&2; exit 1", "no PDF"},
           Script{"seq 1000 >&2; echo 'no PDF' >&2; exit 1", "no PDF"},
           Script{"exit 3", "broken: its reader gave up"},
           Script{"kill -SEGV $$", "broken: its reader crashed (Segmentation fault)"},
           Script{"sleep 60", "takes more than 1 s to read"},
           Script{"sleep 60 & sleep 60", "takes more than 1 s to read"},
           Script{"yes", "holds more text than a document has"},
       }) {
    std::string said;
    const ReaderEnd end = run_reader("/bin/sh", {"-c", test.script}, "abc",
                                     {.time = std::chrono::seconds(1), .output = 1U << 20U},
                                     nullptr, [&said](std::string_view piece) {
                                       said += piece;
                                       return true;
                                     });
    EXPECT_EQ(end.failure, test.failure) << test.script;
    EXPECT_EQ(said == "abc", test.script == "cat");
  }
  const auto nothing = [](std::string_view) { return true; };
  EXPECT_THAT(run_reader("/no/such/reader", {}, "", {}, nullptr, nothing).failure,
              HasSubstr("/no/such/reader: can't be run"));
}

TEST(RunReader, EndsWhenItIsInterrupted) {
  const std::atomic<bool> interrupted = true;
  const auto nothing = [](std::string_view) { return true; };
  EXPECT_EQ(run_reader("/bin/sh", {"-c", "sleep 60"}, "", {}, &interrupted, nothing).failure,
            "interrupted");
}

/// What a reader that gives up its rights is refused.
TEST(Containment, LeavesNoWayOut) {
  const test::TempDir folder;
  EXPECT_EXIT(
      {
        readers::contain({});
        const bool socket = ::socket(AF_INET, SOCK_STREAM, 0) >= 0;
        std::error_code ignored;
        const bool removed = std::filesystem::remove(folder.path(), ignored);
        std::exit(socket || removed ? 1 : 0);
      },
      testing::ExitedWithCode(0), "");
}

TEST(Unpacking, RefusesWhatIsNoAnswer) {
  for (const std::string_view answer : {"x\n", "[]\n", "{\"name\":\"a\",\"size\":99999999999}\n",
                                        "{\"end\":true}\n{\"end\":true}\n"}) {
    Unpacking unpacking([](const UnpackedFile&) {});
    EXPECT_FALSE(unpacking.feed(answer)) << answer;
  }
  Unpacking cut([](const UnpackedFile&) {});
  EXPECT_TRUE(cut.feed("{\"name\":\"a\",\"size\":10}\nabc"));
  EXPECT_FALSE(cut.is_whole());
}

}  // namespace
}  // namespace chithi::indexer
