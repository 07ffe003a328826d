// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/copies.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/random_source.h"

namespace chithi::corpus {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// A directive as far as copies are told by it: its text is so many words of a story, of which
/// every `damage`th was misread (0: none).
struct Filed {
  std::string number = {};
  std::string date = {};
  std::string subject = {};
  std::string issuer = "Ủy ban nhân dân tỉnh Lai Châu";
  std::string story = "phòng chống dịch";
  std::size_t words = 600;
  std::size_t damage = 0;
  std::string type = "công văn";
  std::string names = {};  ///< Of people, in the text.
};

Sketch sketch_of(const Filed& filed) {
  Sketcher sketcher;
  for (std::size_t i = 0; i < filed.words; ++i) {
    const bool damaged = filed.damage != 0 && i % filed.damage == 0;
    sketcher.add(filed.story + std::to_string(i) + (damaged ? "x" : ""));
  }
  return sketcher.sketch();
}

std::optional<std::string> known(const std::string& value) {
  return value.empty() ? std::nullopt : std::optional(value);
}

Directive head_of(const Filed& filed) {
  Directive directive;
  directive.number = known(filed.number);
  directive.type = known(filed.type);
  directive.subject = known(filed.subject);
  directive.issuer.name = known(filed.issuer);
  directive.issuer.level = Level::Province;
  if (filed.issuer.ends_with("Lai Châu")) directive.issuer.province = "Lai Châu";
  if (filed.issuer.ends_with("Lào Cai")) directive.issuer.province = "Lào Cai";
  if (!filed.date.empty()) directive.date = parse_date(filed.date);
  return directive;
}

CopyGroups copies_of(const std::vector<Filed>& files) {
  std::vector<CopyTraits> traits;
  for (const Filed& filed : files)
    traits.push_back({identity_of(head_of(filed)).value_or(Identity()), sketch_of(filed)});
  return find_copies(traits, {[&](std::size_t index) { return head_of(files[index]); },
                              [&](std::size_t index) { return files[index].names; }});
}

const auto kPair = ElementsAre(ElementsAre(0, 1));

struct Case {
  std::string name;
  Filed one;
  Filed other;
  bool are_copies;
};

class Copies : public testing::TestWithParam<Case> {};

TEST_P(Copies, AreToldByIdentityAndText) {
  const Case& now = GetParam();
  const CopyGroups found = copies_of({now.one, now.other});
  if (now.are_copies) {
    EXPECT_THAT(found, kPair);
  } else {
    EXPECT_THAT(found, IsEmpty());
  }
}

INSTANTIATE_TEST_SUITE_P(
    ByNumber, Copies,
    testing::Values(
        Case{"TheSameFileTwice",
             {.number = "15/UBND-VX", .date = "2021-06-15"},
             {.number = "15/UBND-VX", .date = "2021-06-15"},
             true},
        Case{"AScanOfIt",
             {.number = "15/UBND-VX", .date = "2021-06-15"},
             {.number = "15/UBND-VX", .date = "2021-06-15", .damage = 12},
             true},
        Case{"WithItsAppendix",
             {.number = "15/UBND-VX", .date = "2021-06-15", .words = 500},
             {.number = "15/UBND-VX", .date = "2021-06-15", .words = 900},
             true},
        Case{"AnotherTextOfThatNumberAndDay",
             {.number = "15/UBND-VX", .date = "2021-06-15"},
             {.number = "15/UBND-VX", .date = "2021-06-15", .story = "thi đua khen thưởng"},
             false},
        Case{"ADayThatWasMisread",
             {.number = "15/UBND-VX", .date = "2021-06-15"},
             {.number = "15/UBND-VX", .date = "2021-06-16", .damage = 50},
             true},
        Case{"TheSamePlanOfTheNextYear",
             {.number = "15/KH-UBND", .date = "2021-01-15"},
             {.number = "15/KH-UBND", .date = "2022-01-15"},
             false},
        Case{"AnotherProvinces",
             {.number = "15/UBND-VX", .date = "2021-06-15"},
             {.number = "15/UBND-VX",
              .date = "2021-06-15",
              .issuer = "Ủy ban nhân dân tỉnh Lào Cai"},
             false},
        Case{"ACircularUnderTwoNumbers",
             {.number = "15/UBND-VX", .date = "2021-06-15"},
             {.number = "16/UBND-VX", .date = "2021-06-15"},
             false},
        Case{"AnotherSchoolOfTheProvince",
             {.number = "05/KH-TH",
              .date = "2021-06-15",
              .issuer = "Trường Tiểu học Bình Minh tỉnh Lai Châu"},
             {.number = "05/KH-TH",
              .date = "2021-06-15",
              .issuer = "Trường Tiểu học Hoa Sen tỉnh Lai Châu",
              .damage = 20},
             false},
        Case{"AnOrganOfTheCommittee",
             {.number = "15-CV/TU", .date = "2021-06-15", .issuer = "Tỉnh ủy Lai Châu"},
             {.number = "15-CV/TU",
              .date = "2021-06-15",
              .issuer = "Ban Thường vụ Tỉnh ủy Lai Châu",
              .damage = 20},
             true},
        Case{"OfACellOfTheParty",
             {.number = "05-NQ/CB", .date = "2021-06-15", .issuer = "Chi bộ Công an"},
             {.number = "05-NQ/CB", .date = "2021-06-15", .issuer = "Chi bộ Quân sự", .damage = 50},
             false},
        Case{"OneWithoutItsDay",
             {.number = "15/UBND-VX", .date = "2021-06-15"},
             {.number = "15/UBND-VX", .damage = 40},
             true},
        Case{"OneWithoutItsDayAndAnotherText",
             {.number = "15/UBND-VX", .date = "2021-06-15"},
             {.number = "15/UBND-VX", .damage = 3},
             false}),
    [](const auto& test) { return test.param.name; });

INSTANTIATE_TEST_SUITE_P(
    WithoutNumber, Copies,
    testing::Values(
        Case{"AScanWhoseNumberCouldNotBeRead",
             {.number = "15/UBND-VX", .date = "2021-06-15", .subject = "tăng cường kiểm tra"},
             {.date = "2021-06-15", .subject = "tăng cường kiêm tra", .damage = 30},
             true},
        Case{"ADamagedWordInTheSubject",
             {.number = "15/UBND-VX", .date = "2021-06-15", .subject = "tăng cường kiểm tra"},
             {.date = "2021-06-15", .subject = "tăng cưòng kiếm trạ", .damage = 30},
             true},
        Case{"AppointingSomebodyElse",
             {.number = "15/QĐ-UBND",
              .date = "2021-06-15",
              .subject = "bổ nhiệm ông Vàng A Lử",
              .type = "quyết định"},
             {.date = "2021-06-15",
              .subject = "bổ nhiệm ông Vàng A Lù",
              .damage = 200,
              .type = "quyết định"},
             true},
        Case{"AppointingSomebodyOfAnotherName",
             {.number = "15/QĐ-UBND",
              .date = "2021-06-15",
              .subject = "bổ nhiệm ông Vàng A Lử",
              .type = "quyết định"},
             {.date = "2021-06-15",
              .subject = "bổ nhiệm ông Vàng A Lan",
              .damage = 200,
              .type = "quyết định"},
             false},
        Case{"AppointingSomebodyWhomTheSubjectDoesNotName",
             {.number = "15/QĐ-UBND",
              .date = "2021-06-15",
              .subject = "công tác cán bộ",
              .type = "quyết định",
              .names = "Điều động ông Vàng A Lử, sinh năm 1975"},
             {.date = "2021-06-15",
              .subject = "công tác cán bộ",
              .damage = 200,
              .type = "quyết định",
              .names = "Điều động bà Lò Thị Bích, sinh năm 1980"},
             false},
        Case{"ADraftWithoutItsYear",
             {.number = "15/KH-UBND",
              .date = "2020-06-15",
              .subject = "phòng chống bão",
              .type = "kế hoạch"},
             {.subject = "phòng chống bão", .damage = 50, .type = "kế hoạch"},
             false},
        Case{"ASubjectInCapitals",
             {.number = "15/UBND-VX", .date = "2021-06-15", .subject = "TĂNG CƯỜNG KIỂM TRA"},
             {.date = "2021-06-15", .subject = "TĂNG CƯỜNG KlỂM TRA", .damage = 30},
             true},
        Case{"OfAnotherDay",
             {.number = "15/UBND-VX", .date = "2021-06-15", .subject = "tăng cường kiểm tra"},
             {.date = "2021-06-18", .subject = "tăng cường kiểm tra"},
             false},
        Case{"OfAnotherIssuer",
             {.number = "15/UBND-VX", .date = "2021-06-15", .subject = "tăng cường kiểm tra"},
             {.date = "2021-06-15",
              .subject = "tăng cường kiểm tra",
              .issuer = "Ủy ban nhân dân tỉnh Lào Cai"},
             false},
        Case{"OfAnotherType",
             {.number = "15/KH-UBND",
              .date = "2021-06-15",
              .subject = "tăng cường kiểm tra",
              .type = "kế hoạch"},
             {.date = "2021-06-15", .subject = "tăng cường kiểm tra"},
             false},
        Case{"TwoDraftsThatAreTheSame",
             {.date = "2021-06", .subject = "tăng cường kiểm tra"},
             {.date = "2021-06", .subject = "tăng cường kiểm tra"},
             true},
        Case{"TextsWithoutALetterhead",
             {.issuer = "", .type = ""},
             {.issuer = "", .type = ""},
             false},
        Case{"FormsWithoutALetterheadThatDifferByWords",
             {.issuer = "", .type = ""},
             {.issuer = "", .damage = 300, .type = ""},
             false},
        Case{"HeadingsOfAFewWords",
             {.issuer = "", .words = 5, .type = ""},
             {.issuer = "", .words = 5, .type = ""},
             false}),
    [](const auto& test) { return test.param.name; });

TEST(CopyGroups, LeaveOpenWhichOfTwoPapersAScanWithoutNumberIs) {
  const Filed circular = {.number = "15/UBND-VX", .date = "2021-06-15", .subject = "họp"};
  Filed twin = circular;
  twin.number = "16/UBND-VX";
  Filed scan = circular;
  scan.number = {};
  EXPECT_THAT(copies_of({circular, twin, scan}), IsEmpty());
}

TEST(CopyGroups, AreTheSameInAnyOrder) {
  std::vector<Filed> files;
  for (const char* number : {"15/UBND-VX", "16/UBND-VX", "17/UBND-VX", ""}) {
    for (const char* date : {"2021-06-15", "2021-06-16", "2021-06", ""}) {
      for (const char* story : {"bão lụt", "dịch bệnh"})
        files.push_back({.number = number, .date = date, .subject = story, .story = story});
    }
  }
  const auto described = [&files](const CopyGroups& groups, const std::vector<std::size_t>& order) {
    std::vector<std::vector<std::size_t>> named;
    for (const std::vector<std::size_t>& group : groups) {
      std::vector<std::size_t>& members = named.emplace_back();
      for (const std::size_t member : group)
        members.push_back(order[member]);
      std::ranges::sort(members);
    }
    std::ranges::sort(named);
    return named;
  };
  std::vector<std::size_t> order(files.size());
  for (std::size_t i = 0; i < order.size(); ++i)
    order[i] = i;
  const auto expected = described(copies_of(files), order);
  EXPECT_FALSE(expected.empty());
  test::RandomSource random(7);
  for (int round = 0; round < 20; ++round) {
    for (std::size_t left = order.size(); left > 1; --left)
      std::swap(order[left - 1], order[random.below(left)]);
    std::vector<Filed> shuffled;
    for (const std::size_t index : order)
      shuffled.push_back(files[index]);
    EXPECT_EQ(described(copies_of(shuffled), order), expected);
  }
}

TEST(CopyGroups, HoldAllOfVeryManyScans) {
  std::vector<Filed> scans;
  for (std::size_t step = 20; step < 200; ++step)
    scans.push_back({.number = "15/UBND-VX", .date = "2021-06-15", .damage = step});
  scans.push_back({.date = "2021-06-15", .damage = 33});
  for (Filed& scan : scans)
    scan.subject = "họp";
  const CopyGroups found = copies_of(scans);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found.front().size(), scans.size());
}

TEST(CopyGroups, HoldAllOfVeryManyCopies) {
  constexpr std::size_t kMany = 300;
  const std::vector<Filed> copies(kMany,
                                  {.number = "15/UBND-VX", .date = "2021-06-15", .words = 100});
  const CopyGroups found = copies_of(copies);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found.front().size(), kMany);
}

}  // namespace
}  // namespace chithi::corpus
