// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

/// What is on disk: the one place that knows how a directive becomes terms, values and
/// data of a Xapian document. The indexer writes by it and the query side reads by it;
/// neither spells out a prefix or a slot of its own. docs/schema.md tells the whole.
namespace chithi::schema {

/// A field that terms belong to.
enum class Field : std::uint8_t {
  Id,
  File,
  Body,
  Exact,
  Subject,
  Number,
  Cites,
  Type,
  Issuer,
  Signer,
  Level,
  Branch,
  Province,
};

/// How a field's terms come about, and so how a query on it is put.
enum class Matching : std::uint8_t {
  Text,   ///< Analysed into many terms with positions; ranked.
  Words,  ///< Analysed into many terms without positions; filters.
  Exact,  ///< One normalised term per value; filters, does not rank.
};

struct FieldSpec {
  Field field;
  Matching matching;
  std::string_view prefix;   ///< Of the field's terms, after Omega's conventions.
  std::string_view keyword;  ///< In the query language, folded; empty if it can't be asked for.
  std::string_view english;  ///< The same in English.
};

inline constexpr std::array kFields = {
    FieldSpec{Field::Id, Matching::Exact, "Q", "", ""},
    FieldSpec{Field::File, Matching::Exact, "XFILE:", "", ""},
    FieldSpec{Field::Body, Matching::Text, "", "", ""},
    FieldSpec{Field::Exact, Matching::Text, "XE:", "", ""},
    FieldSpec{Field::Subject, Matching::Text, "S", "tieude", "subject"},
    FieldSpec{Field::Number, Matching::Exact, "XNUM:", "so", "number"},
    FieldSpec{Field::Cites, Matching::Exact, "XCITE:", "trich", "cites"},
    FieldSpec{Field::Type, Matching::Exact, "XTYPE:", "loai", "type"},
    FieldSpec{Field::Issuer, Matching::Words, "A", "coquan", "issuer"},
    FieldSpec{Field::Signer, Matching::Words, "XSIGN:", "ky", "signer"},
    FieldSpec{Field::Level, Matching::Exact, "XLEVEL:", "cap", "level"},
    FieldSpec{Field::Branch, Matching::Exact, "XBRANCH:", "nganh", "branch"},
    FieldSpec{Field::Province, Matching::Exact, "XPROV:", "tinh", "province"},
};

constexpr const FieldSpec& spec(Field field) { return kFields[static_cast<std::size_t>(field)]; }

static_assert(std::ranges::all_of(kFields, [](const FieldSpec& s) { return &spec(s.field) == &s; }),
              "kFields is in the order of Field");

/// The field that the query language knows by that keyword, Vietnamese or English, accented or
/// not, in any case: "tỉnh", "tinh", "province"; null if there is none. The keyword of the
/// date, which is a value and no field of terms, is kDateKeyword.
[[nodiscard]] const FieldSpec* find_field(std::string_view keyword);

inline constexpr std::string_view kDateKeyword = "ngay";
inline constexpr std::string_view kDateKeywordEnglish = "date";

}  // namespace chithi::schema
