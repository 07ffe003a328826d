// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/document_type.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "corpus/internal/shadow.h"

namespace chithi::corpus {
namespace {

struct NamedCase {
  std::string_view given;
  std::string_view name;
};

std::string_view name_of(const DocumentType* type) {
  return type == nullptr ? std::string_view("none") : type->name;
}

TEST(DocumentTypes, HaveTheLongestNameFirst) {
  EXPECT_TRUE(std::ranges::is_sorted(document_types(), std::ranges::greater{},
                                     [](const DocumentType& type) { return type.folded.size(); }));
}

TEST(DocumentTypes, AreListedOnceEach) {
  std::set<std::string_view> names;
  for (const DocumentType& type : document_types())
    names.insert(type.folded);
  EXPECT_EQ(names.size(), document_types().size());
}

TEST(FindTypeByCode, FindsTheTypeOfEveryCode) {
  for (const DocumentType& type : document_types()) {
    if (type.code.empty()) continue;
    SCOPED_TRACE(type.code);
    const DocumentType* const found = find_type_by_code(type.code);
    ASSERT_NE(found, nullptr);
    EXPECT_EQ(found->code, type.code);
    EXPECT_EQ(type_code_spelling(type.code), type.code);
  }
}

TEST(FindTypeByCode, AcceptsOtherSpellings) {
  constexpr NamedCase kCases[] = {
      {"KL", "kết luận"},
      {"kl", "kết luận"},
      {"QD", "quyết định"},
      {"ND", "nghị định"},
      {"CD", "công điện"},
      {"HD", "hướng dẫn"},
      {"HĐ", "hợp đồng"},
      {"ĐA", "đề án"},
      {"CTr", "chương trình"},
      {"CTR", "chương trình"},
      {"CTHĐ", "chương trình hành động"},
      {"TTr", "tờ trình"},
      {"NQLT", "nghị quyết liên tịch"},
      {"TTLT", "thông tư liên tịch"},
      {"TTLN", "thông tư liên tịch"},
      {"VBHN", "văn bản hợp nhất"},
      {"KLTTr", "kết luận thanh tra"},
      {"TBKL", "thông báo"},
      {"CV", "công văn"},
      {"Đ", "điện"},
      {"QĐi", "quy định"},
      {"QyĐ", "quy định"},
      {"XYZ", "none"},
      {"TTg", "none"},
      {"", "none"},
      {"-", "none"},
  };
  for (const NamedCase& given : kCases) {
    SCOPED_TRACE(given.given);
    EXPECT_EQ(name_of(find_type_by_code(given.given)), given.name);
  }
}

TEST(FindTypeByCode, PrefersTheCommonerOfTwo) {
  EXPECT_EQ(name_of(find_type_by_code("QĐ")), "quyết định");
  EXPECT_EQ(name_of(find_type_by_code("TT")), "thông tư");
}

TEST(TypeCodeSpelling, IsThatOfTheCodeAndNotOfTheType) {
  EXPECT_EQ(type_code_spelling("CTR"), "CTr");
  EXPECT_EQ(type_code_spelling("qd"), "QĐ");
  EXPECT_EQ(type_code_spelling("qyd"), "QyĐ");
  EXPECT_EQ(type_code_spelling("tbkl"), "TBKL");
  EXPECT_EQ(type_code_spelling("xyz"), "");
}

TEST(FindTypeByName, AcceptsAnySpelling) {
  constexpr NamedCase kCases[] = {
      {"Kết luận", "kết luận"},
      {"KẾT LUẬN", "kết luận"},
      {"ket luan", "kết luận"},
      {"Công văn", "công văn"},
      {"Thông báo Kết luận", "thông báo"},
      {"Nghị quyết liên tịch", "nghị quyết liên tịch"},
      {"Quy định", "quy định"},
      {"luật", "luật"},
      {"Thông tri", "thông tri"},
      {"văn bản", "none"},
      {"kết luận số 07", "none"},
      {"", "none"},
  };
  for (const NamedCase& given : kCases) {
    SCOPED_TRACE(given.given);
    EXPECT_EQ(name_of(find_type_by_name(given.given)), given.name);
  }
}

TEST(FindTypeByName, FindsLawsThoughTheyHaveNoCode) {
  for (const std::string_view name : {"luật", "bộ luật", "hiến pháp"}) {
    SCOPED_TRACE(name);
    const DocumentType* const type = find_type_by_name(name);
    ASSERT_NE(type, nullptr);
    EXPECT_EQ(type->code, "");
  }
}

/// The type at the start of a text and what is left of it; "none".
std::string first_type(std::string_view text) {
  const CastShadow shadow(text);
  const std::optional<TypeMatch> match = match_type_name(shadow.text(), 0);
  if (!match) return "none";
  return std::string(match->type->name) + "|" +
         std::string(shadow.original(match->end, shadow.size()));
}

TEST(MatchTypeName, TakesTheLongestName) {
  EXPECT_EQ(first_type("Nghị quyết liên tịch số 12"), "nghị quyết liên tịch| số 12");
  EXPECT_EQ(first_type("Nghị quyết số 78/NQ-CP"), "nghị quyết| số 78/NQ-CP");
  EXPECT_EQ(first_type("Thông báo kết luận số 5"), "thông báo| số 5");
  EXPECT_EQ(first_type("Bộ luật Dân sự"), "bộ luật| Dân sự");
}

TEST(MatchTypeName, BridgesLineEndsAndLostBlanks) {
  EXPECT_EQ(first_type("Kết\nluận số 07"), "kết luận| số 07");
  EXPECT_EQ(first_type("CÔNGVĂN số 1"), "công văn| số 1");
}

TEST(MatchTypeName, TakesWholeWordsOnly) {
  EXPECT_EQ(first_type("điệnlực"), "none");
  EXPECT_EQ(first_type("kết luậnn"), "none");
  EXPECT_EQ(match_type_name("xket luan", 1), std::nullopt);
  EXPECT_EQ(match_type_name("ket luan", 8), std::nullopt);
}

}  // namespace
}  // namespace chithi::corpus
