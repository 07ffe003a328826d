// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/identity.h"

#include <optional>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

namespace chithi::corpus {
namespace {

Match compare(std::string_view a, std::string_view b) {
  return corpus::compare(parse_identity(a), parse_identity(b));
}

/// Comparing may not depend on the order.
void expect_match(std::string_view a, std::string_view b, Match match) {
  SCOPED_TRACE(std::string(a) + " and " + std::string(b));
  EXPECT_EQ(compare(a, b), match);
  EXPECT_EQ(compare(b, a), match);
}

TEST(Identity, IsWrittenAsOneWordAndReadBack) {
  const Identity identity{"cv:176::tu", "kien-giang", "2021-06-15"};
  EXPECT_EQ(to_string(identity), "cv:176::tu@kien-giang@2021-06-15");
  EXPECT_EQ(parse_identity(to_string(identity)), identity);
  EXPECT_EQ(parse_identity("kl:7::tw@@"), (Identity{"kl:7::tw", "", ""}));
  EXPECT_EQ(parse_identity("kl:7::tw"), (Identity{"kl:7::tw", "", ""}));
}

TEST(Identity, OfCentralPapersHasNoPlace) {
  Citation citation;
  citation.ref = "07-KL/TW";
  citation.type = "kết luận";
  citation.issuer = "Bộ Chính trị";
  citation.date = PartialDate{2021, 6, 11};
  EXPECT_EQ(to_string(identity_of(citation)), "kl:7::tw@@2021-06-11");
}

TEST(Identity, OfLocalPapersHasThePlace) {
  Citation citation;
  citation.ref = "176-CV/TU";
  citation.type = "công văn";
  citation.issuer = "Ban Thường vụ Tỉnh ủy Kiên Giang";
  citation.province = "Kiên Giang";
  EXPECT_EQ(to_string(identity_of(citation)), "cv:176::tu@kien-giang@");
}

TEST(Identity, HasANumberThatIsToldByItself) {
  Directive directive;
  EXPECT_EQ(identity_number_of(directive), std::nullopt);
  directive.issuer.name = "Ban Bí thư";
  directive.type = "điện";
  EXPECT_EQ(identity_number_of(directive), identity_of(directive).value().number);
  directive.number = "17-CV/ĐU";
  EXPECT_EQ(identity_number_of(directive), identity_of(directive).value().number);
  directive.number = "số khó đọc";
  EXPECT_EQ(identity_number_of(directive), identity_of(directive).value().number);
}

TEST(Identity, OfADistrictsPapersHasTheDistrictToo) {
  Directive directive;
  directive.number = "17-CV/ĐU";
  directive.type = "công văn";
  directive.issuer.name = "Đảng ủy Y tế huyện Gò Quao";
  directive.issuer.level = Level::District;
  directive.issuer.province = "Kiên Giang";
  directive.issuer.district = "Gò Quao";
  directive.date = PartialDate{2021, 6, 16};
  EXPECT_EQ(to_string(identity_of(directive).value()), "cv:17::du@kien-giang/go-quao@2021-06-16");
}

TEST(Identity, OfAUnitThatSharesItsNameLeavesTheProvinceOpen) {
  Directive directive;
  directive.number = "12/UBND-VP";
  directive.issuer.name = "Ủy ban nhân dân huyện Châu Thành";
  directive.issuer.level = Level::District;
  directive.issuer.district = "Châu Thành";
  EXPECT_EQ(to_string(identity_of(directive).value()), ":12::ubnd-vp@?/chau-thanh@");
}

struct Body {
  std::string_view name, province, district, key;
  Level level;
  int year;
};

constexpr Body kBodies[] = {
    {"Ủy ban nhân dân xã Chiềng Mung", "Sơn La", "", "son-la/xa-chieng-mung", Level::Commune, 2025},
    {"Ủy ban nhân dân xã Chiềng Mung", "Sơn La", "Mai Sơn", "son-la/xa-chieng-mung", Level::Commune,
     2021},
    {"Ủy ban nhân dân phường 5", "Hồ Chí Minh", "8", "ho-chi-minh/phuong-5", Level::Commune, 2021},
    {"Ủy ban nhân dân thành phố Sơn La", "Sơn La", "Sơn La", "son-la/son-la", Level::District,
     2021},
    {"Ủy ban nhân dân tỉnh Sơn La", "Sơn La", "", "son-la", Level::Province, 2021},
    {"Ủy ban nhân dân thành phố Huế", "Huế", "", "hue", Level::Province, 2025},
    {"Ủy ban nhân dân thành phố Huế", "Thừa Thiên Huế", "Huế", "thua-thien-hue/hue",
     Level::District, 2021},
    {"Ủy ban nhân dân thành phố Hà Nội", "Hà Nội", "", "ha-noi", Level::Province, 2021},
    {"Ủy ban nhân dân huyện Tam Dương", "Vĩnh Phúc", "Tam Dương", "vinh-phuc/tam-duong",
     Level::District, 2021},
    {"Ủy ban nhân dân thành phố Cao Lãnh", "Đồng Tháp", "Cao Lãnh", "dong-thap/thanh-pho-cao-lanh",
     Level::District, 2021},
};

Directive plan_of(const Body& body) {
  Directive directive;
  directive.number = "15/KH-UBND";
  directive.type = "kế hoạch";
  directive.issuer.name = body.name;
  directive.issuer.level = body.level;
  directive.issuer.province = body.province;
  if (!body.district.empty()) directive.issuer.district = body.district;
  directive.date = PartialDate{body.year, 9, 4};
  return directive;
}

/// The keys of a document itself and of a citation of it must be one.
TEST(Identity, OfADocumentIsThatOfItsCitation) {
  for (const Body& body : kBodies) {
    SCOPED_TRACE(body.name);
    const Directive directive = plan_of(body);
    EXPECT_EQ(identity_of(directive).value().place, body.key);
    Citation citation;
    citation.ref = directive.number;
    citation.type = directive.type;
    citation.issuer = directive.issuer.name;
    citation.province = directive.issuer.province;
    citation.date = directive.date;
    EXPECT_EQ(identity_of(citation), identity_of(directive));
  }
}

TEST(Identity, OfANumberWithoutSymbolTakesTheTypeBesideIt) {
  Citation citation;
  citation.ref = "120";
  citation.type = "kế hoạch";
  EXPECT_EQ(identity_of(citation).number, "kh:120::");
  citation.ref = "30/2020";
  citation.type = "nghị định";
  EXPECT_EQ(identity_of(citation).number, "nd:30:2020:");
}

TEST(Identity, WithoutNumberIsTypeAndIssuer) {
  Citation citation;
  citation.type = "điện";
  citation.issuer = "Thường trực Ban Bí thư";
  citation.date = PartialDate{2021, 7, 21};
  EXPECT_EQ(to_string(identity_of(citation)), "dien::ban-bi-thu@@2021-07-21");
}

TEST(Identity, OrgansOfACommitteeAndHeadsOfABodyAreOneIssuer) {
  const auto key = [](std::string_view issuer) {
    Citation citation;
    citation.type = "kết luận";
    citation.issuer = issuer;
    citation.province = "Lai Châu";
    return to_string(identity_of(citation));
  };
  EXPECT_EQ(key("Ban Thường vụ Tỉnh ủy Lai Châu"), "ket-luan::tinh-uy@lai-chau@");
  EXPECT_EQ(key("Thường trực Tỉnh ủy"), key("Tỉnh ủy Lai Châu"));
  EXPECT_EQ(key("Chủ tịch UBND tỉnh"), key("Ủy ban nhân dân tỉnh Lai Châu"));
}

TEST(Identity, OfALawIsItsTitle) {
  Citation citation;
  citation.type = "luật";
  citation.date = PartialDate{2015, 6, 19};
  citation.mentions = {{"Luật Tổ chức Chính phủ ngày 19/6/2015", 0}};
  EXPECT_EQ(to_string(identity_of(citation)), "luat::to-chuc-chinh-phu@@2015-06-19");
}

TEST(Identity, OfADirectiveOfWhichNothingIsKnownIsNone) {
  EXPECT_EQ(identity_of(Directive{}), std::nullopt);
  Directive conclusion;
  conclusion.type = "kết luận";
  conclusion.issuer.name = "Ban Thường vụ Tỉnh ủy Quảng Ngãi";
  conclusion.issuer.level = Level::Province;
  conclusion.issuer.province = "Quảng Ngãi";
  EXPECT_EQ(to_string(identity_of(conclusion).value()), "ket-luan::tinh-uy@quang-ngai@");
}

TEST(Identity, NumbersOfTheCentreCountOnThroughATerm) {
  expect_match("kl:7::tw@@2021-06-11", "kl:7::tw@@2021-06-11", Match::Yes);
  expect_match("kl:7::tw@@2021-06-11", "kl:7::tw@@", Match::Yes);
  expect_match("kl:7::tw@@2021-06-11", "kl:7::tw@@2021", Match::Yes);
  // A slip of the pen is likelier than two of one number in one term.
  expect_match("kl:7::tw@@2021-06-11", "kl:7::tw@@2021-06-01", Match::Possible);
  expect_match("kl:7::tw@@2021-06-11", "kl:7::tw@@2016-09-22", Match::No);
  expect_match("nq:39::tw@@2015-04-17", "nq:39::tw@@2019-01-15", Match::No);
}

TEST(Identity, NumbersOfTheStateBeginAnewEachYear) {
  expect_match("ct:16::ttg@@2020-03-31", "ct:16::ttg@@2020-03-31", Match::Yes);
  expect_match("ct:16::ttg@@2020-03-31", "ct:16::ttg@@2019-06-25", Match::No);
  expect_match("ct:16::ttg@@2020-03-31", "ct:16::ttg@@", Match::Possible);
  expect_match("ct:16::ttg@@2020-03-31", "ct:16::ttg@@2020-03-30", Match::Possible);
  expect_match("ct:16::ttg@@2020-03-31", "ct:16::ttg@@2020", Match::Yes);
}

TEST(Identity, TheYearOfTheSymbolOutranksTheDay) {
  expect_match("nd:101:2010:cp@@2010-09-30", "nd:101:2010:cp@@2010-09-03", Match::Yes);
  expect_match("nd:101:2010:cp@@2010-09-30", "nd:101:2010:cp@@", Match::Yes);
  expect_match("nd:101:2010:cp@@2010", "nd:101:2011:cp@@2011", Match::No);
  expect_match("nd:30:2020:cp@@2020-03-05", "nd:30::cp@@", Match::Possible);
  expect_match("nd:30:2020:cp@@2020-03-05", "nd:30::cp@@2018-05-07", Match::No);
}

TEST(Identity, ProvincesHaveEachTheirOwn) {
  expect_match("cv:176::tu@kien-giang@2021-06-15", "cv:176::tu@ha-giang@2021-06-15", Match::No);
  expect_match("cv:176::tu@kien-giang@2021-06-15", "cv:176::tu@@2021-06-15", Match::Possible);
  expect_match("cv:176::tu@kien-giang@2021-06-15", "cv:176::tu@kien-giang@", Match::Yes);
  expect_match("cv:17::du@kien-giang/go-quao@", "cv:17::du@kien-giang@", Match::Possible);
  expect_match("cv:17::du@kien-giang/go-quao@", "cv:17::du@kien-giang/?@", Match::Possible);
  expect_match("cv:17::du@kien-giang/go-quao@", "cv:17::du@ha-giang/?@", Match::No);
  expect_match("cv:17::du@kien-giang/go-quao@", "cv:17::du@kien-giang/xa-go-quao@", Match::No);
}

TEST(Identity, AUnitIsToldApartFromOthersWhateverItsProvince) {
  expect_match("cv:1::hu@?/chau-thanh@", "cv:1::hu@long-an/chau-thanh@", Match::Possible);
  expect_match("cv:1::hu@?/chau-thanh@", "cv:1::hu@?/chau-thanh@", Match::Possible);
  expect_match("cv:1::hu@?/chau-thanh@", "cv:1::hu@long-an@", Match::Possible);
  expect_match("cv:1::hu@?/chau-thanh@", "cv:1::hu@long-an/?@", Match::Possible);
  expect_match("cv:1::hu@?/chau-thanh@", "cv:1::hu@@", Match::Possible);
  expect_match("cv:1::hu@?/chau-thanh@", "cv:1::hu@gia-lai/chu-puh@", Match::No);
  expect_match("cv:1::hu@?/cao-lanh@", "cv:1::hu@dong-thap/thanh-pho-cao-lanh@", Match::Possible);
}

TEST(Identity, ANumberKnownInPartMayBeTheWholeOne) {
  expect_match("kl:7::@@", "kl:7::tw@@2021-06-11", Match::Possible);
  expect_match("kl:7::@@", "ct:7::ttg@@", Match::No);
  expect_match("kl:8::@@", "kl:7::tw@@", Match::No);
  expect_match("cv:4912::@@", ":4912::ubnd-nc@@", Match::Possible);
  expect_match(":4912::ubnd@@", ":4912::ubnd-nc@@", Match::Possible);
}

TEST(Identity, WithoutNumberNeedsTheDay) {
  expect_match("dien::ban-bi-thu@@2021-07-21", "dien::ban-bi-thu@@2021-07-21", Match::Yes);
  expect_match("dien::ban-bi-thu@@2021-07-21", "dien::ban-bi-thu@@", Match::Possible);
  expect_match("dien::ban-bi-thu@@2021-07-21", "dien::ban-bi-thu@@2020-07-28", Match::No);
  expect_match("dien::ban-bi-thu@@", "dien::chinh-phu@@", Match::No);
}

}  // namespace
}  // namespace chithi::corpus
