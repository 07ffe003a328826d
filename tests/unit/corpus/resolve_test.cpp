// SPDX-License-Identifier: GPL-3.0-or-later
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "corpus/citation.h"

namespace chithi::corpus {
namespace {

CitingDirective of_province(std::string_view province) {
  CitingDirective citing;
  citing.province = province;
  return citing;
}

std::vector<Citation> resolve(std::string_view text, const CitingDirective& citing) {
  return resolve_citations(text, find_citations(text, CitingText::Document), citing);
}

/// "07-KL/TW kết luận 2021-06-11 #Bộ Chính trị x2": '-' for what is not there.
std::string line_of(const Citation& citation) {
  std::string line = citation.ref.value_or("-") + ' ' + citation.type.value_or("-") + ' ';
  line += citation.date ? to_string(*citation.date) : std::string("-");
  if (citation.issuer) line += " #" + *citation.issuer;
  if (citation.mentions.size() > 1) line += " x" + std::to_string(citation.mentions.size());
  return line;
}

std::string lines_of(std::string_view text, const CitingDirective& citing = {}) {
  std::string lines;
  for (const Citation& citation : resolve(text, citing)) {
    if (!lines.empty()) lines += " | ";
    lines += line_of(citation);
  }
  return lines;
}

TEST(ResolveCitations, PutsMentionsOfOneDocumentTogether) {
  EXPECT_EQ(lines_of("Kết luận số 07-KL/TW là văn bản quan trọng. Ngày 11-6-2021, Bộ Chính trị ban "
                     "hành Kết luận số 07-KL/TW. Theo kết luận 7-KL/TW thì phải làm ngay."),
            "07-KL/TW kết luận 2021-06-11 #Bộ Chính trị x3");
}

TEST(ResolveCitations, KeepsTheOrderOfFirstMention) {
  EXPECT_EQ(lines_of("Nghị quyết số 79/NQ-CP, Chỉ thị số 16/CT-TTg, Nghị quyết số 79/NQ-CP ngày "
                     "22/7/2021"),
            "79/NQ-CP nghị quyết 2021-07-22 #Chính phủ x2 | 16/CT-TTg chỉ thị - #Thủ tướng Chính "
            "phủ");
}

TEST(ResolveCitations, OneNumberOfTwoYearsIsTwoDocuments) {
  EXPECT_EQ(lines_of("Chỉ thị số 16/CT-TTg ngày 04/5/2017 về công nghiệp 4.0. Chỉ thị số 16/CT-TTg "
                     "ngày 31/3/2020 về giãn cách xã hội. Theo Chỉ thị 16/CT-TTg"),
            "16/CT-TTg chỉ thị 2017-05-04 #Thủ tướng Chính phủ | "
            "16/CT-TTg chỉ thị 2020-03-31 #Thủ tướng Chính phủ x2");
}

TEST(ResolveCitations, ABareMentionJoinsTheOnlyNumberedOne) {
  EXPECT_EQ(lines_of("triển khai Kết luận của Bộ Chính trị\n\nThực hiện Kết luận số 07-KL/TW ngày "
                     "11/6/2021 của Bộ Chính trị; nội dung kết luận của Bộ Chính trị"),
            "07-KL/TW kết luận 2021-06-11 #Bộ Chính trị x3");
  EXPECT_EQ(lines_of("Kết luận của Bộ Chính trị. Kết luận số 07-KL/TW"),
            "07-KL/TW kết luận - #Bộ Chính trị x2");
}

TEST(ResolveCitations, ABareMentionJoinsNoneOfAnotherIssuer) {
  EXPECT_EQ(lines_of("Kết luận của Bộ Chính trị. Kết luận số 12-KL/TU của Tỉnh ủy Sơn La"),
            "- kết luận - #Bộ Chính trị | 12-KL/TU kết luận - #Tỉnh ủy Sơn La");
}

TEST(ResolveCitations, ABareMentionJoinsNoneOfAnotherPlace) {
  EXPECT_EQ(lines_of("Kết luận của Tỉnh ủy Sơn La và Kết luận của Tỉnh ủy Lai Châu"),
            "- kết luận - #Tỉnh ủy Sơn La | - kết luận - #Tỉnh ủy Lai Châu");
}

TEST(ResolveCitations, SmallLettersAloneAreNoCitation) {
  EXPECT_EQ(lines_of("theo kết luận của Bộ Chính trị"), "");
  EXPECT_EQ(lines_of("theo kết luận của Bộ Chính trị tại Kết luận số 07-KL/TW và Kết luận số "
                     "08-KL/TW của Bộ Chính trị"),
            "07-KL/TW kết luận - #Bộ Chính trị | 08-KL/TW kết luận - #Bộ Chính trị");
}

TEST(ResolveCitations, PointingBackIsAFurtherMention) {
  EXPECT_EQ(
      lines_of("Ban Bí thư ban hành Kết luận số 39-KL/TW. Các chi bộ thực hiện Kết luận trên,"),
      "39-KL/TW kết luận - #Ban Bí thư x2");
  EXPECT_EQ(lines_of("Công văn số 812-CV/TU và Công văn số 815-CV/TU. Để triển khai công văn\nnêu "
                     "trên, và Công văn đã nói trên của Tỉnh ủy"),
            "812-CV/TU công văn - | 815-CV/TU công văn - x3");
  EXPECT_EQ(resolve("Nhận Công văn số 812-CV/TU. Thực hiện Công văn trên", {}).front().relation,
            Relation::Implements);
}

TEST(ResolveCitations, PointingBackToNothingIsNoCitation) {
  for (const std::string_view words :
       {"Kết luận nêu trên.", "Kết luận trên", "thực hiện chỉ thị trên địa bàn tỉnh",
        "chỉ thị trên cơ sở thực tế", "các Chỉ thị nêu trên", "hai Chỉ thị nói trên",
        "02 Chỉ thị nói trên", "Chỉ thị nêu trên của Ban Bí thư", "CHỈ THỊ NÊU TRÊN"}) {
    EXPECT_EQ(lines_of(std::string(words) + ". Chỉ thị số 14/CT-TTg. " + std::string(words)),
              "14/CT-TTg chỉ thị - #Thủ tướng Chính phủ")
        << words;
  }
}

TEST(ResolveCitations, ThisIsTheDirectiveItselfIfItIsOfThatType) {
  constexpr std::string_view kText =
      "Công điện số 712/CĐ-TTg; nhận được Công điện này phải làm ngay; kèm Công văn này";
  CitingDirective citing;
  EXPECT_EQ(lines_of(kText, citing), "712/CĐ-TTg công điện - #Thủ tướng Chính phủ");
  citing.number = "17/CĐ-UBND";
  EXPECT_EQ(lines_of(kText, citing), "712/CĐ-TTg công điện - #Thủ tướng Chính phủ");
  citing.number = "17-CV/HU";
  EXPECT_EQ(lines_of(kText, citing), "712/CĐ-TTg công điện - #Thủ tướng Chính phủ x2");
  citing.number.reset();
  citing.type = "công văn";
  EXPECT_EQ(lines_of(kText, citing), "712/CĐ-TTg công điện - #Thủ tướng Chính phủ x2");
}

TEST(ResolveCitations, WithoutNumberTypeIssuerAndDayAreOneDocument) {
  EXPECT_EQ(lines_of("Thực hiện Điện của Thường trực Ban Bí thư về chống dịch. Thực hiện Điện ngày "
                     "21/7/2021 của Thường trực Ban Bí thư"),
            "- điện 2021-07-21 #Thường trực Ban Bí thư x2");
}

TEST(ResolveCitations, AShortFormJoinsTheWhole) {
  EXPECT_EQ(lines_of("Nghị quyết số 68/NQ-CP ngày 01/7/2021 của Chính phủ (Nghị quyết số 68)"),
            "68/NQ-CP nghị quyết 2021-07-01 #Chính phủ x2");
}

TEST(ResolveCitations, TheSymbolNamesTheIssuer) {
  EXPECT_EQ(lines_of("Quyết định số 23/2021/QĐ-TTg"),
            "23/2021/QĐ-TTg quyết định 2021 #Thủ tướng Chính phủ");
  EXPECT_EQ(lines_of("Chỉ thị số 16/CT-TTg của Chính phủ"),
            "16/CT-TTg chỉ thị - #Thủ tướng Chính phủ");
  EXPECT_EQ(lines_of("Thông tư liên tịch 107/2003/TTLT-BTC-BLĐTBXH"),
            "107/2003/TTLT-BTC-BLĐTBXH thông tư liên tịch 2003 #Bộ Tài chính, Bộ Lao động - Thương "
            "binh và Xã hội");
  EXPECT_EQ(lines_of("Kết luận số 07-KL/TW"), "07-KL/TW kết luận -");
}

TEST(ResolveCitations, TheSymbolNamesTheType) {
  EXPECT_EQ(lines_of("văn bản số 3681/BC-TCT"), "3681/BC-TCT báo cáo -");
  EXPECT_EQ(lines_of("Văn bản số 45/TANDTC-PC"),
            "45/TANDTC-PC công văn - #Tòa án nhân dân tối cao");
  EXPECT_EQ(lines_of("Quy định số 37-QĐ/TW"), "37-QĐ/TW quy định -");
}

TEST(ResolveCitations, AnOrdinalAloneIsTheReference) {
  EXPECT_EQ(lines_of("Kế hoạch số 120 ngày 30/8/2021 của UBND tỉnh Ninh Thuận"),
            "120 kế hoạch 2021-08-30 #UBND tỉnh Ninh Thuận");
}

TEST(ResolveCitations, TheCapitalOfASentenceMakesNoCitation) {
  EXPECT_EQ(
      lines_of("Bên thắng kiện được bồi thường.\n2. Quyết định của Tòa án nhân dân tối cao được "
               "thi hành."),
      "");
}

TEST(ResolveCitations, WhatAnybodyMayIssueIsNotCited) {
  EXPECT_EQ(lines_of("giám sát việc thực hiện Nghị quyết của Hội đồng nhân dân"), "");
  EXPECT_EQ(lines_of("thực hiện Nghị quyết của Quốc hội"), "- nghị quyết - #Quốc hội");
}

TEST(ResolveCitations, AmendingLawsAreToldApartByWhatTheyAmend) {
  const auto key = [](std::string_view text) { return resolve(text, {}).front().key; };
  EXPECT_EQ(key("Luật sửa đổi, bổ sung một số điều của Luật Đất đai ngày 29/6/2001"),
            "luat::sua-doi-bo-sung-mot-so-dieu-cua-luat-dat-dai@@2001-06-29");
  EXPECT_EQ(key("Luật Đầu tư được Quốc hội khóa IX thông qua ngày 12/11/1996"),
            key("Luật Đầu tư ngày 12/11/1996"));
  EXPECT_EQ(lines_of("Luật Đầu tư có hiệu lực kể từ ngày 1/1/2015"), "");
}

TEST(ResolveCitations, TheAddressOfALinkIsNotAmongTheWords) {
  EXPECT_EQ(resolve("[Kết luận số 21-KL/TW](http://a.vn/x) của Bộ Chính trị", {})
                .front()
                .mentions.front()
                .raw,
            "Kết luận số 21-KL/TW của Bộ Chính trị");
}

TEST(ResolveCitations, LinksHideNoIssuer) {
  const auto raw = [](std::string_view text) {
    const Citation citation = resolve(text, {}).front();
    return citation.mentions.front().raw + " #" + citation.issuer.value_or("-");
  };
  EXPECT_EQ(raw("[Kết luận số 21-KL/TW](http://a.vn/x_(1)) của Bộ Chính trị"),
            "Kết luận số 21-KL/TW của Bộ Chính trị #Bộ Chính trị");
  EXPECT_EQ(raw("Kết luận số 21-KL/TW [nguồn](http://a.vn/x) của Bộ Chính trị"),
            "Kết luận số 21-KL/TW nguồn của Bộ Chính trị #Bộ Chính trị");
}

TEST(ResolveCitations, DirectivesOfThePrimeMinisterHaveOneSymbolOnly) {
  EXPECT_EQ(lines_of("Chỉ thị 22 của Thủ tướng"), "22/CT-TTg chỉ thị - #Thủ tướng Chính phủ");
  EXPECT_EQ(lines_of("Quyết định 22 của Thủ tướng"), "22 quyết định - #Thủ tướng Chính phủ");
}

TEST(ResolveCitations, TheYearOfTheSymbolOutranksAWrongDate) {
  EXPECT_EQ(lines_of("Nghị định số 101/2010/NĐ-CP ngày 30/9/2011"),
            "101/2010/NĐ-CP nghị định 2010 #Chính phủ");
  EXPECT_EQ(lines_of("Quyết định số 23/2021/QĐ-TTg ngày 07/7"),
            "23/2021/QĐ-TTg quyết định 2021-07-07 #Thủ tướng Chính phủ");
}

TEST(ResolveCitations, LocalIssuersAreTheCitingProvinces) {
  const std::vector<Citation> citations = resolve(
      "Công văn số 294-CV/TU ngày 21/7/2021 của Ban Thường vụ Tỉnh ủy", of_province("Lai Châu"));
  ASSERT_EQ(citations.size(), 1U);
  EXPECT_EQ(citations.front().issuer, "Ban Thường vụ Tỉnh ủy Lai Châu");
  EXPECT_EQ(citations.front().province, "Lai Châu");
  EXPECT_EQ(citations.front().key, "cv:294::tu@lai-chau@2021-07-21");
}

TEST(ResolveCitations, ANamedProvinceIsTheOneMeant) {
  const std::vector<Citation> citations =
      resolve("Công văn số 176-CV/TU của Tỉnh ủy Kiên Giang", of_province("Lai Châu"));
  ASSERT_EQ(citations.size(), 1U);
  EXPECT_EQ(citations.front().province, "Kiên Giang");
}

TEST(ResolveCitations, CentralIssuersHaveNoProvince) {
  for (const Citation& citation : resolve(
           "Kết luận số 07-KL/TW; Chỉ thị số 16/CT-TTg; Công điện số 600/CĐ-BCĐ của Ban Chỉ đạo "
           "Quốc gia; Điện của Thường trực Ban Bí thư",
           of_province("Lai Châu"))) {
    EXPECT_EQ(citation.province, std::nullopt) << line_of(citation);
  }
}

TEST(ResolveCitations, ADistrictCommitteeIsTheCitingDistricts) {
  CitingDirective citing = of_province("Quảng Nam");
  citing.district = "Đại Lộc";
  const std::vector<Citation> citations = resolve("Công văn số 133-CV/HU của Huyện ủy", citing);
  ASSERT_EQ(citations.size(), 1U);
  EXPECT_EQ(citations.front().issuer, "Huyện ủy Đại Lộc");
  EXPECT_EQ(citations.front().key, "cv:133::hu@quang-nam/dai-loc@");
}

std::string keys_of(std::string_view text, const CitingDirective& citing) {
  std::string keys;
  for (const Citation& citation : resolve(text, citing)) {
    if (!keys.empty()) keys += " | ";
    keys += citation.key;
  }
  return keys;
}

TEST(ResolveCitations, EachCommuneHasItsOwnNumbers) {
  const CitingDirective citing = of_province("Sơn La");
  EXPECT_EQ(keys_of("Theo Kế hoạch số 15/KH-UBND ngày 4/9/2025 của UBND xã Chiềng Mung và Kế hoạch "
                    "số 15/KH-UBND ngày 5/9/2025 của UBND phường Tô Hiệu, Công văn số 15/KH-UBND "
                    "của UBND xã Mai Sơn.",
                    citing),
            "kh:15::ubnd@son-la/xa-chieng-mung@2025-09-04 | "
            "kh:15::ubnd@son-la/phuong-to-hieu@2025-09-05 | kh:15::ubnd@son-la/xa-mai-son@");
  EXPECT_EQ(keys_of("Báo cáo số 15/BC-UBND của UBND xã Chiềng Mung, huyện Mai Sơn", citing),
            "bc:15::ubnd@son-la/xa-chieng-mung@");
  EXPECT_EQ(keys_of("Báo cáo số 15/BC-UBND của UBND xã", citing), "bc:15::ubnd@son-la/?@");
  EXPECT_EQ(keys_of("Báo cáo số 15/BC-UBND của UBND tỉnh", citing), "bc:15::ubnd@son-la@");
}

TEST(ResolveCitations, ARelationIsThatOfItsOwnClause) {
  const auto relation = [](std::string_view text) { return resolve(text, {}).back().relation; };
  EXPECT_EQ(
      relation("Căn cứ Thông tư được sửa đổi, bổ sung tại Thông tư số 106/2021/TT-BTC; Xét Tờ "
               "trình số 598/TTr-UBND ngày 28/11/2020 của Ủy ban nhân dân tỉnh;"),
      Relation::Refers);
  EXPECT_EQ(relation("theo quy định tại Nghị định số 81/2018/NĐ-CP (đã được sửa đổi bởi Nghị định "
                     "128/2024/NĐ-CP) và Luật Đầu tư năm 2020"),
            Relation::Refers);
  EXPECT_EQ(relation("| 2 | thực hiện NQ 57 |\n| 3 | 07-KL/TW |"), Relation::Refers);
  EXPECT_EQ(relation("Nghị quyết số 29/2018/NQ-HĐND ngày 7/12/2018 của Hội đồng nhân dân tỉnh quy "
                     "định mức chi hết hiệu lực kể từ ngày Nghị quyết này có hiệu lực"),
            Relation::Replaces);
}

TEST(ResolveCitations, WhatStandsBeforeAListIsForAllOfIt) {
  EXPECT_EQ(lines_of("Ngày 3/2/2023, Tỉnh ủy Hà Giang ban hành Công văn số 611-CV/TU, Công văn số "
                     "612-CV/TU ngày 5/2/2023 và Công văn số 613-CV/TU.",
                     of_province("Sơn La")),
            "611-CV/TU công văn 2023-02-03 #Tỉnh ủy Hà Giang | 612-CV/TU công văn 2023-02-05 #Tỉnh "
            "ủy Hà Giang | 613-CV/TU công văn 2023-02-03 #Tỉnh ủy Hà Giang");
}

TEST(ResolveCitations, ItsOwnCommuneIsMeantByTheCommune) {
  CitingDirective citing = of_province("Sơn La");
  citing.issuer = "Ủy ban nhân dân xã Chiềng Mung";
  citing.number = "16/BC-UBND";
  EXPECT_EQ(keys_of("Báo cáo số 15/BC-UBND của UBND xã", citing),
            "bc:15::ubnd@son-la/xa-chieng-mung@");
  EXPECT_EQ(keys_of("Báo cáo số 16/BC-UBND của UBND xã", citing), "");
  EXPECT_EQ(keys_of("Báo cáo số 16/BC-UBND của UBND xã Mai Sơn", citing),
            "bc:16::ubnd@son-la/xa-mai-son@");
}

TEST(ResolveCitations, ATownIsNotItsProvince) {
  const CitingDirective citing = of_province("Sơn La");
  EXPECT_EQ(keys_of("Công văn số 14/UBND-VP ngày 4/3/2021 của UBND thành phố Sơn La", citing),
            ":14::ubnd-vp@son-la/son-la@2021-03-04");
  EXPECT_EQ(keys_of("Công văn số 15-CV/TU của Thành ủy Sơn La", citing),
            "cv:15::tu@son-la/son-la@");
  EXPECT_EQ(keys_of("Công văn số 15-CV/TU của Tỉnh ủy Sơn La", citing), "cv:15::tu@son-la@");
  EXPECT_EQ(keys_of("Công văn số 15-CV/TU của Thành ủy Hà Nội", citing), "cv:15::tu@ha-noi@");
  EXPECT_EQ(keys_of("Công văn số 14/UBND-VP của UBND huyện Cao Lãnh và Công văn số 14/UBND-VP của "
                    "UBND thành phố Cao Lãnh",
                    citing),
            ":14::ubnd-vp@dong-thap/huyen-cao-lanh@ | :14::ubnd-vp@dong-thap/thanh-pho-cao-lanh@");
}

TEST(ResolveCitations, HueIsAProvinceSince2025) {
  CitingDirective citing = of_province("Huế");
  citing.date = PartialDate{2025, 9, 1};
  EXPECT_EQ(keys_of("Công văn số 99/UBND-VP ngày 4/8/2025 của UBND thành phố Huế", citing),
            ":99::ubnd-vp@hue@2025-08-04");
  EXPECT_EQ(keys_of("Công văn số 99/UBND-VP của UBND thành phố Huế", citing), ":99::ubnd-vp@hue@");
  EXPECT_EQ(keys_of("Công văn số 99/UBND-VP ngày 4/8/2023 của UBND thành phố Huế", citing),
            ":99::ubnd-vp@thua-thien-hue/hue@2023-08-04");
  EXPECT_EQ(keys_of("Công văn số 99/UBND-VP ngày 4/8/2023 của UBND tỉnh", citing),
            ":99::ubnd-vp@thua-thien-hue@2023-08-04");
  citing.number = "99/UBND-VP";
  citing.issuer = "Ủy ban nhân dân thành phố Huế";
  citing.date = PartialDate{2025, 8, 4};
  EXPECT_EQ(
      keys_of("(Kèm theo Công văn số 99/UBND-VP ngày 4/8/2025 của UBND thành phố Huế)", citing),
      "");
}

TEST(ResolveCitations, DistrictsAreToldApartByTheirMarks) {
  const CitingDirective citing = of_province("Lai Châu");
  const auto line = [&](std::string_view text) {
    return lines_of(text, citing) + ' ' + keys_of(text, citing);
  };
  EXPECT_EQ(line("Công văn số 12-CV/HU của Huyện ủy Tam Dương"),
            "12-CV/HU công văn - #Huyện ủy Tam Dương cv:12::hu@vinh-phuc/tam-duong@");
  EXPECT_EQ(line("Công văn số 12-CV/HU của Huyện ủy Tam Đường"),
            "12-CV/HU công văn - #Huyện ủy Tam Đường cv:12::hu@lai-chau/tam-duong@");
  EXPECT_EQ(line("Cong van so 12-CV/HU cua Huyen uy Tam Duong"),
            "12-CV/HU công văn - #Huyện ủy Tam Duong cv:12::hu@lai-chau/tam-duong@");
  EXPECT_EQ(keys_of("Công văn số 12/UBND-VP của UBND huyện Châu Thành", citing),
            ":12::ubnd-vp@?/chau-thanh@");
}

TEST(ResolveCitations, ItsOwnNumberIsNoCitation) {
  CitingDirective citing = of_province("Quảng Ngãi");
  citing.number = "453-CV/TU";
  EXPECT_EQ(lines_of("Số 453-CV/TU\n\nThực hiện Kết luận số 07-KL/TW", citing),
            "07-KL/TW kết luận -");
  EXPECT_EQ(lines_of("Công văn số 453-CV/TU của Tỉnh ủy Bình Định", citing),
            "453-CV/TU công văn - #Tỉnh ủy Bình Định");
}

TEST(ResolveCitations, TheStrongestReasonCounts) {
  const std::vector<Citation> citations = resolve(
      "Nhận được Công văn số 176-CV/TU của Tỉnh ủy (gửi kèm Công văn số 176-CV/TU). Ban "
      "Thường vụ yêu cầu các chi bộ triển khai Công văn số 176-CV/TU.",
      of_province("Kiên Giang"));
  ASSERT_EQ(citations.size(), 1U);
  EXPECT_EQ(citations.front().relation, Relation::Implements);
}

TEST(ResolveCitations, MentionsAreOnOneLineWithTheirPlaces) {
  constexpr std::string_view kText = "theo Công văn số:\n176-CV/TU, ngày 15 tháng 6\nnăm 2021";
  const std::vector<Citation> citations = resolve(kText, {});
  ASSERT_EQ(citations.size(), 1U);
  ASSERT_EQ(citations.front().mentions.size(), 1U);
  EXPECT_EQ(citations.front().mentions.front().raw,
            "Công văn số: 176-CV/TU, ngày 15 tháng 6 năm 2021");
  EXPECT_EQ(citations.front().mentions.front().offset, kText.find("Công văn"));
}

TEST(ResolveCitations, LawsOfOneDayAreToldApartByTheirTitles) {
  EXPECT_EQ(resolve("Căn cứ Luật Tổ chức Chính phủ ngày 19/6/2015; Căn cứ Luật Tổ chức chính quyền "
                    "địa phương ngày 19/6/2015;",
                    {})
                .size(),
            2U);
}

}  // namespace
}  // namespace chithi::corpus
