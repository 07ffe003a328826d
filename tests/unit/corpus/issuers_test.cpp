// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/issuers.h"

#include <optional>
#include <string_view>

#include <gtest/gtest.h>

namespace chithi::corpus {
namespace {

struct LookupCase {
  std::string_view given;
  std::string_view code;
};

std::string_view code_of(const IssuingBody* body) {
  return body == nullptr ? std::string_view("none") : body->code;
}

TEST(FindBodyByCode, AcceptsAnySpellingInUse) {
  constexpr LookupCase kCases[] = {
      {"TTg", "TTg"},
      {"TTG", "TTg"},
      {"ttg", "TTg"},
      {"CP", "CP"},
      {"BGD&ĐT", "BGDĐT"},
      {"BGDĐT", "BGDĐT"},
      {"BLĐ-TBXH", "BLĐTBXH"},
      {"BNN&PTNT", "BNNPTNT"},
      {"bcsd", "BCSĐ"},
      {"BCSD", "BCSĐ"},
      {"BCSĐUBND", "BCSĐ"},
      {"UBND", "UBND"},
      {"ƯBND", "UBND"},
      {"DU", "ĐU"},
      {"ĐƯ", "ĐU"},
      {"TU", "TU"},
      {"VPCP", "VPCP"},
      {"BTGTU", "BTGTU"},
      {"BTGTW", "BTGTW"},
      {"XYZ", "none"},
      {"", "none"},
      {"&", "none"},
  };
  for (const LookupCase& given : kCases) {
    SCOPED_TRACE(given.given);
    EXPECT_EQ(code_of(find_body_by_code(given.given)), given.code);
  }
}

TEST(FindBodyByCode, TellsTheCentreFromAProvinceByItsHorn) {
  EXPECT_EQ(code_of(find_body_by_code("TW")), "TW");
  EXPECT_EQ(code_of(find_body_by_code("TƯ")), "TW");
  EXPECT_EQ(code_of(find_body_by_code("T.Ư")), "TW");
  EXPECT_EQ(code_of(find_body_by_code("BTCTƯ")), "BTCTW");
  EXPECT_EQ(code_of(find_body_by_code("BTCTU")), "BTCTU");
}

TEST(FindBodyByCode, LetsTheTermOfAnAssemblyFollow) {
  EXPECT_EQ(code_of(find_body_by_code("QH15")), "QH");
  EXPECT_EQ(code_of(find_body_by_code("UBTVQH14")), "UBTVQH");
  EXPECT_EQ(code_of(find_body_by_code("HĐNN8")), "HĐNN");
  EXPECT_EQ(code_of(find_body_by_code("CP15")), "none");
  EXPECT_EQ(code_of(find_body_by_code("15")), "none");
}

TEST(FindBodyByCode, TellsLevelAndBranch) {
  struct BodyCase {
    std::string_view code;
    std::optional<Level> level;
    Branch branch = Branch::State;
    bool unique = false;
  };
  constexpr BodyCase kCases[] = {
      {"TW", Level::Central, Branch::Party, false},
      {"TTg", Level::Central, Branch::State, true},
      {"BYT", Level::Central, Branch::State, true},
      {"CTN", Level::Central, Branch::State, true},
      {"QH15", Level::Central, Branch::Assembly, true},
      {"TU", Level::Province, Branch::Party, false},
      {"HU", Level::District, Branch::Party, false},
      {"ĐU", std::nullopt, Branch::Party, false},
      {"UBND", std::nullopt, Branch::State, false},
      {"HĐND", std::nullopt, Branch::Assembly, false},
      {"MTTQ", std::nullopt, Branch::Front, false},
      {"LĐLĐ", std::nullopt, Branch::Union, false},
      {"BCHQS", std::nullopt, Branch::Army, false},
      {"TANDTC", Level::Central, Branch::Court, true},
  };
  for (const BodyCase& given : kCases) {
    SCOPED_TRACE(given.code);
    const IssuingBody* const body = find_body_by_code(given.code);
    ASSERT_NE(body, nullptr);
    EXPECT_EQ(body->level, given.level);
    EXPECT_EQ(body->branch, given.branch);
    EXPECT_EQ(body->unique, given.unique);
  }
}

TEST(FindBodyByName, FindsUniqueBodies) {
  constexpr LookupCase kCases[] = {
      {"Chính phủ", "CP"},
      {"CHÍNH PHỦ", "CP"},
      {"Thủ tướng Chính phủ", "TTg"},
      {"thủ tướng", "TTg"},
      {"Bộ Y tế", "BYT"},
      {"Bộ Lao động, Thương binh và Xã hội", "BLĐTBXH"},
      {"Bộ GD&ĐT", "BGDĐT"},
      {"Quốc hội", "QH"},
      {"Uỷ ban Thường vụ Quốc hội", "UBTVQH"},
      {"Chủ tịch nước", "CTN"},
      {"Văn phòng Chính phủ", "VPCP"},
      {"Tỉnh ủy", "none"},
      {"Ủy ban nhân dân", "none"},
      {"Bộ trưởng", "none"},
      {"Bộ", "none"},
      {"", "none"},
  };
  for (const LookupCase& given : kCases) {
    SCOPED_TRACE(given.given);
    EXPECT_EQ(code_of(find_body_by_name(given.given)), given.code);
  }
}

TEST(FindBodyByName, KnowsAllOrgansOfTheCentralCommittee) {
  for (const std::string_view name :
       {"Ban Chấp hành Trung ương", "Ban Chấp hành Trung ương Đảng", "Bộ Chính trị", "Ban Bí thư",
        "Thường trực Ban Bí thư", "Trung ương Đảng"}) {
    SCOPED_TRACE(name);
    EXPECT_EQ(code_of(find_body_by_name(name)), "TW");
  }
}

TEST(FindBodyByName, TakesTheHeadForTheBody) {
  EXPECT_EQ(code_of(find_body_by_name("Bộ trưởng Bộ Y tế")), "BYT");
  EXPECT_EQ(code_of(find_body_by_name("Phó Thủ tướng Chính phủ")), "TTg");
  EXPECT_EQ(code_of(find_body_by_name("Chánh án Tòa án nhân dân tối cao")), "TANDTC");
  EXPECT_EQ(code_of(find_body_by_name("Tổng Thanh tra Chính phủ")), "TTCP");
  EXPECT_EQ(code_of(find_body_by_name("Thống đốc Ngân hàng Nhà nước")), "NHNN");
  EXPECT_EQ(code_of(find_body_by_name("Chủ tịch Quốc hội")), "QH");
}

TEST(Level, IsReadBackFromItsWord) {
  for (const Level level : {Level::Central, Level::Province, Level::District, Level::Commune}) {
    EXPECT_EQ(parse_level(to_string(level)), level);
  }
  EXPECT_EQ(to_string(Level::District), "district");
  EXPECT_EQ(parse_level("village"), std::nullopt);
}

TEST(Branch, IsReadBackFromItsWord) {
  for (const Branch branch : {Branch::Party, Branch::State, Branch::Assembly, Branch::Front,
                              Branch::Union, Branch::Army, Branch::Court}) {
    EXPECT_EQ(parse_branch(to_string(branch)), branch);
  }
  EXPECT_EQ(to_string(Branch::Union), "union");
  EXPECT_EQ(parse_branch(""), std::nullopt);
}

}  // namespace
}  // namespace chithi::corpus
