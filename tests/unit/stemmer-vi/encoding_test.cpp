// SPDX-License-Identifier: GPL-3.0-or-later
#include "stemmer-vi/encoding.h"

#include <optional>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "stemmer-vi/utf8.h"

namespace chithi::vi {
namespace {

using namespace std::string_view_literals;

struct Case {
  std::string_view id;
  std::string_view bytes;
  std::string_view text;
  Encoding encoding;
};

constexpr Case kOldEncodings[] = {
    {"V60 TCVN3", "C\xe9ng h\xdf\x61 x\xb7 h\xe9i ch\xf1 ngh\xdc\x61 Vi\xd6t Nam",
     "Cộng hòa xã hội chủ nghĩa Việt Nam", Encoding::Tcvn3},
    {"V60 TCVN3, ư is a soft hyphen elsewhere",
     "nh\xadng Th\xf1 t\xad\xedng \xae\xad\xee\x63 bi\xd5t", "nhưng Thủ tướng được biết",
     Encoding::Tcvn3},
    {"V61 VNI", "Co\xe4ng ho\xf8\x61 xa\xf5 ho\xe4i chu\xfb ngh\xf3\x61 Vie\xe4t Nam",
     "Cộng hòa xã hội chủ nghĩa Việt Nam", Encoding::VniWindows},
    {"V61 VNI, capitals", "CO\xc4NG HO\xd8\x41 XA\xd5 HO\xc4I", "CỘNG HÒA XÃ HỘI",
     Encoding::VniWindows},
    {"V61 VNI, small marks under capitals", "CO\xe4NG HO\xf8\x41 XA\xf5 HO\xe4I", "CỘNG HÒA XÃ HỘI",
     Encoding::VniWindows},
    {"V61 VNI, one byte and two", "Thu\xfb t\xf6\xf4\xf9ng \xf1\xf6\xf4\xef\x63 quye\xe0n",
     "Thủ tướng được quyền", Encoding::VniWindows},
    {"V62 VISCII", "C\xb5ng h\xf2\x61 x\xe3 h\xb5i ch\xfc ngh\xee\x61 Vi\xaet Nam",
     "Cộng hòa xã hội chủ nghĩa Việt Nam", Encoding::Viscii},
    {"V62 VISCII, a word that is UTF-8 by chance",
     "H\xb5i \xf0\xb0ng\nng\xdf\xb6i\nch\xfc ngh\xee\x61 Vi\xaet Nam",
     "Hội đồng\nngười\nchủ nghĩa Việt Nam", Encoding::Viscii},
    {"V62 Windows-1258",
     "C\xf4\xf2ng ho\xcc\x61 xa\xde h\xf4\xf2i chu\xd2 nghi\xde\x61 Vi\xea\xf2t Nam",
     "Cộng hòa xã hội chủ nghĩa Việt Nam", Encoding::Windows1258},
    {"V67 TCVN3 in UTF-8", "Céng hßa x· héi chñ nghÜa ViÖt Nam",
     "Cộng hòa xã hội chủ nghĩa Việt Nam", Encoding::Tcvn3},
    {"V67 TCVN3 in UTF-8, ư", "§\u00ADîc Thñ t\u00ADíng ChÝnh phñ", "Được Thủ tướng Chính phủ",
     Encoding::Tcvn3},
    {"V67 VNI in UTF-8", "COÄNG HOØA XAÕ HOÄI", "CỘNG HÒA XÃ HỘI", Encoding::VniWindows},
    {"V67 VNI in UTF-8, small", "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam",
     "Cộng hòa xã hội chủ nghĩa Việt Nam", Encoding::VniWindows},
    {"V67 VISCII in UTF-8", "Cµng hòa xã hµi chü nghîa Vi®t Nam",
     "Cộng hòa xã hội chủ nghĩa Việt Nam", Encoding::Viscii},
    {"V67 Windows-1258 in UTF-8", "Côòng hoÌa xaÞ hôòi chuÒ nghiÞa", "Cộng hòa xã hội chủ nghĩa",
     Encoding::Windows1258},
    {"V67 UTF-8 in UTF-8", "Cá»™ng hÃ²a", "Cộng hòa", Encoding::Utf8},
    {"V67 UTF-8 in UTF-8, by way of Latin-1", "C\u00E1\u00BB\u0099ng h\u00C3\u00B2a", "Cộng hòa",
     Encoding::Utf8},
};

TEST(Encoding, DecodesOldEncodings) {
  for (const Case& c : kOldEncodings) {
    const Decoded decoded = decode(c.bytes);
    EXPECT_EQ(decoded.utf8, c.text) << c.id;
    EXPECT_EQ(decoded.encoding, c.encoding) << c.id;
    EXPECT_EQ(decoded.replaced, 0U) << c.id;
    EXPECT_EQ(decode(decoded.utf8).utf8, decoded.utf8) << "V68 " << c.id;
  }
}

TEST(Encoding, ReadsEachParagraphForItself) {
  constexpr std::string_view old =
      "K\xddnh g\xf6i: C\xb8\x63 s\xeb, ban, ng\xb5nh v\xb5 \xaeo\xb5n th\xd3\n";
  constexpr std::string_view unicode = "Thực hiện Kết luận của Ban Thường vụ Tỉnh ủy\n";
  const std::string text = "Kính gửi: Các sở, ban, ngành và đoàn thể\n";
  for (const bool first : {true, false}) {
    const std::string bytes =
        first ? std::string(old).append(unicode) : std::string(unicode).append(old);
    const std::string truth = first ? text + std::string(unicode) : std::string(unicode) + text;
    const Decoded decoded = decode(bytes);
    EXPECT_EQ(decoded.utf8, truth) << "V63 first: " << first;
    ASSERT_EQ(decoded.runs.size(), 2U);
    EXPECT_EQ(decoded.runs[first ? 0 : 1].encoding, Encoding::Tcvn3);
    EXPECT_EQ(decoded.runs[0].span.end, decoded.runs[1].span.begin);
    EXPECT_EQ(decoded.runs[1].span.end, truth.size());
  }
}

TEST(Encoding, LeavesWhatIsRight) {
  constexpr std::string_view kCases[] = {
      // V64
      "Céline",
      "naïve",
      "Céline naïve Région",
      "Région Île-de-France, déjà vu, où est l’été ?",
      "Noël à Zürich: «là», «né», «haï»",
      "Die Straße über Köln, daß man müßte",
      "Bredde på horisontal kant på faneetikettene",
      "Gültige Objekttypen sind »%c«, »%c«, »%c«, »%c«",
      "nu se poate copia „%s” în arhiva „%s” în afara",
      "le pagine già preformattate. Se è più largo si può comunque",
      "Då går vi på så sätt, för många år sedan",
      "The directive “applies” – it’s § 5 of the Act © 2020… 20 µm ± 3 °C, 5·10³ m²",
      "· one\n· two\n· three\n· four\n· five\n· six\n",
      "não há opção, él está aquí, más año",
      // V65
      "{font: .VnTime} Quyết định số 15/QĐ-TTg",
      "<p style='font-family:.VnTimeH'>Cộng hòa xã hội</p>",
      // Vietnamese without letters beyond Windows-1252
      "và có là cô bé",
      "Tô Lâm, Hà Giang, Cà Mau, Sóc Tràng",
      "Phó giám đôc\nPhó giám đôc\nPhó giám đôc\n",
      // Names, abbreviations, scans
      "Đắk Lắk, Krông Pắk, M'Drắk, Kon Plông",
      "BCSĐ ĐU HĐND QĐ-UBND NĐ-CP",
      "Bí THƯ CÁNSỰ Kinh gửi: Tĩnh ủy",
      "nư\u00ADớc, ngày\u00A005 tháng\u00A06",
      "Hà Nội\u200B",
      "漢字 русский ελληνικά",
  };
  for (const std::string_view text : kCases) {
    const Decoded decoded = decode(text);
    EXPECT_EQ(decoded.utf8, to_nfc(text));
    ASSERT_EQ(decoded.runs.size(), 1U) << text;
    EXPECT_EQ(decoded.runs[0], (EncodedRun{{0, decoded.utf8.size()}, Encoding::Utf8})) << text;
  }
}

TEST(Encoding, RaisesTheCapitalsThatTcvn3Lacks) {
  constexpr Case kCases[] = {
      {"V66 every word", "C\xe9NG H\xdf\x41 X\xb7 H\xe9I CH\xf1 NGH\xdc\x41 VI\xd6T NAM",
       "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", Encoding::Tcvn3},
      {"V66 in UTF-8", "CéNG HßA X· HéI CHñ NGHÜA VIÖT NAM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
       Encoding::Tcvn3},
      {"V66 not sentences", "X\xb7 H\xb5 T\xf3 v\xb5 \xeb H\xa7ND t\xd8nh",
       "Xã Hà Tú và ở HĐND tỉnh", Encoding::Tcvn3},
      {"V66 a word without a consonant", "QUY\xd5T \xae\xdeNH \xeb B\xe9 TR\xad\xebNG",
       "QUYẾT ĐỊNH Ở BỘ TRƯỞNG", Encoding::Tcvn3},
      {"V66 an abbreviation is no heading", "B\xe9 GD v\xb5 B\xe9 NV ph\xe8i h\xeep",
       "Bộ GD và Bộ NV phối hợp", Encoding::Tcvn3},
  };
  for (const Case& c : kCases)
    EXPECT_EQ(decode(c.bytes).utf8, c.text) << c.id;
}

TEST(Encoding, TakesUtf16) {
  constexpr Case kCases[] = {
      {"little-endian", "\xff\xfeK\0\xbf\x1et\0"sv, "Kết", Encoding::Utf16Le},
      {"big-endian", "\xfe\xff\0K\x1e\xbf\0t"sv, "Kết", Encoding::Utf16Be},
      {"without a mark", "K\0\xbf\x1et\0 \0l\0u\0\xad\x1en\0"sv, "Kết luận", Encoding::Utf16Le},
      {"without a mark, big-endian", "\0K\x1e\xbf\0t\0 \0l\0u\x1e\xad\0n"sv, "Kết luận",
       Encoding::Utf16Be},
      {"a surrogate pair", "\xff\xfe\x3d\xd8\x00\xde"sv, "\U0001F600", Encoding::Utf16Le},
  };
  for (const Case& c : kCases) {
    const Decoded decoded = decode(c.bytes);
    EXPECT_EQ(decoded.utf8, c.text) << c.id;
    EXPECT_EQ(decoded.encoding, c.encoding) << c.id;
    EXPECT_FALSE(decoded.malformed) << c.id;
  }
  EXPECT_EQ(decode("\xff\xfeK\0\0\xdc"sv).malformed, 4U);
  EXPECT_EQ(decode("\xff\xfeK\0t"sv).malformed, 4U);
}

TEST(Encoding, SaysWhatIsMalformed) {
  struct Malformed {
    std::string_view bytes;
    std::string_view text;
    std::size_t at;
    std::size_t replaced;
  };
  constexpr Malformed kCases[] = {
      {"K\xff", "K\uFFFD", 1, 1},
      {"Kết lu\xe2n", "Kết lu\uFFFDn", 8, 1},
      {"\xef\xbb\xbfKết lu\xe2n", "Kết lu\uFFFDn", 11, 1},
      {"\x81\x8d\x8f", "\uFFFD\uFFFD\uFFFD", 0, 3},
      {"R\xe9gion Alg\xe9rie", "R\uFFFDgion Alg\uFFFDrie", 1, 2},
  };
  for (const Malformed& c : kCases) {
    const Decoded decoded = decode(c.bytes);
    EXPECT_EQ(decoded.utf8, c.text);
    EXPECT_EQ(decoded.malformed, c.at) << c.text;
    EXPECT_EQ(decoded.replaced, c.replaced) << c.text;
  }
  EXPECT_EQ(decode("Kết luận").malformed, std::nullopt);
}

TEST(Encoding, TakesByteOrderMarksAway) {
  EXPECT_EQ(decode("\xef\xbb\xbfKết").utf8, "Kết");
  EXPECT_EQ(decode("\xef\xbb\xbf\xef\xbb\xbfKết").utf8, "Kết");
  EXPECT_EQ(decode("\xff\xfe\xff\xfeK\0"sv).utf8, "K");
  EXPECT_EQ(decode("").utf8, "");
  EXPECT_TRUE(decode("").runs.empty());
}

TEST(Encoding, ReadsTextInTheEncodingThatItIsKnownToBeIn) {
  EXPECT_EQ(reread("Céng hßa §\u00ADîc", Encoding::Tcvn3), "Cộng hòa Được");
  EXPECT_EQ(reread("ã", Encoding::Tcvn3), "ó") << "one letter tells nothing of itself";
  EXPECT_EQ(reread("CéNG HßA", Encoding::Tcvn3), "CỘNG HÒA");
  EXPECT_EQ(reread("hoïp", Encoding::VniWindows), "họp");
  EXPECT_EQ(reread("Viêòt", Encoding::Windows1258), "Việt");
  EXPECT_EQ(reread("H\u1ed9i “\u1eadp”", Encoding::Tcvn3), "Hội “ập”");
  EXPECT_EQ(reread("Vie\u0323\u0302t", Encoding::Utf8), "Việt");
  EXPECT_EQ(reread("", Encoding::Tcvn3), "");
}

TEST(Encoding, HasNames) {
  EXPECT_EQ(name_of(Encoding::Utf8), "UTF-8");
  EXPECT_EQ(name_of(Encoding::Viscii), "VISCII");
}

}  // namespace
}  // namespace chithi::vi
