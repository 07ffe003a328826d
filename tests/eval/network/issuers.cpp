// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/eval/network/issuers.h"

#include <array>
#include <utility>

#include "tests/bench/synthetic/letters.h"

namespace chithi::eval {
namespace {

constexpr corpus::District kDistricts[] = {
#include "districts.inc"
};

/// A body of the centre or a ministry with one of its series.
struct CentralRow {
  Rank rank;
  std::string_view name;      ///< In the letterhead.
  std::string_view cited_as;  ///< In texts.
  std::string_view code;
  std::string_view type;
  std::string_view authority;
  std::string_view post;
};

constexpr auto kCentral = std::to_array<CentralRow>({
    {Rank::Centre, "Thủ tướng Chính phủ", "Thủ tướng Chính phủ", "CT-TTg", "chỉ thị", "",
     "THỦ TƯỚNG"},
    {Rank::Centre, "Thủ tướng Chính phủ", "Thủ tướng Chính phủ", "CĐ-TTg", "công điện", "",
     "THỦ TƯỚNG"},
    {Rank::Centre, "Chính phủ", "Chính phủ", "NQ-CP", "nghị quyết", "TM. CHÍNH PHỦ", "THỦ TƯỚNG"},
    {Rank::Centre, "Ban Chấp hành Trung ương", "Bộ Chính trị", "KL/TW", "kết luận",
     "T/M BỘ CHÍNH TRỊ", "TỔNG BÍ THƯ"},
    {Rank::Centre, "Ban Chấp hành Trung ương", "Ban Bí thư", "CT/TW", "chỉ thị", "T/M BAN BÍ THƯ",
     "THƯỜNG TRỰC BAN BÍ THƯ"},
    {Rank::Ministry, "Bộ Y tế", "Bộ Y tế", "BYT-DP", "công văn", "KT. BỘ TRƯỞNG", "THỨ TRƯỞNG"},
    {Rank::Ministry, "Bộ Y tế", "Bộ Y tế", "QĐ-BYT", "quyết định", "KT. BỘ TRƯỞNG", "THỨ TRƯỞNG"},
    {Rank::Ministry, "Bộ Nội vụ", "Bộ Nội vụ", "BNV-CCVC", "công văn", "", "BỘ TRƯỞNG"},
    {Rank::Ministry, "Bộ Tài chính", "Bộ Tài chính", "BTC-NSNN", "công văn", "KT. BỘ TRƯỞNG",
     "THỨ TRƯỞNG"},
    {Rank::Ministry, "Bộ Công Thương", "Bộ Công Thương", "QĐ-BCT", "quyết định", "", "BỘ TRƯỞNG"},
});

struct LocalRow {
  Rank rank;
  bool party;
  std::string_view code;  ///< '*' is the code of the district's committee.
  std::string_view type;
};

constexpr auto kLocal = std::to_array<LocalRow>({
    {Rank::Province, true, "CV/TU", "công văn"},
    {Rank::Province, true, "KH/TU", "kế hoạch"},
    {Rank::Province, true, "CT/TU", "chỉ thị"},
    {Rank::Province, false, "KH-UBND", "kế hoạch"},
    {Rank::Province, false, "CT-UBND", "chỉ thị"},
    {Rank::Province, false, "UBND-VX", "công văn"},
    {Rank::District, true, "CV/*", "công văn"},
    {Rank::District, true, "KH/*", "kế hoạch"},
    {Rank::District, false, "KH-UBND", "kế hoạch"},
    {Rank::District, false, "UBND-VP", "công văn"},
    {Rank::Commune, true, "CV/ĐU", "công văn"},
    {Rank::Commune, true, "KH/ĐU", "kế hoạch"},
    {Rank::Commune, false, "KH-UBND", "kế hoạch"},
});

template <typename Rows>
const auto& draw_row(const Rows& rows, Rank rank, test::RandomSource& random) {
  for (;;) {
    const auto& row = random.pick(rows);
    if (row.rank == rank) return row;
  }
}

Series central(const CentralRow& row) {
  Series series;
  series.body.tier = bench::Tier::Central;
  series.body.party = row.code.ends_with("TW");
  series.body.name = row.name;
  series.body.place = "Hà Nội";
  series.body.authority = row.authority;
  series.body.post = row.post;
  series.unit = row.cited_as;
  series.code = row.code;
  series.type = row.type;
  return series;
}

/// "Huyện ủy" and its code.
std::pair<std::string_view, std::string_view> committee(const corpus::District& district) {
  if (district.kind == "huyện") return {"Huyện ủy", "HU"};
  if (district.kind == "quận") return {"Quận ủy", "QU"};
  return {district.kind == "thị xã" ? "Thị ủy" : "Thành ủy", "ThU"};
}

std::string joined(std::string_view first, std::string_view second) {
  return std::string(first).append(" ").append(second);
}

/// What a body is called: the name in full and without its place.
struct Names {
  std::string full;
  std::string plain;
};

Names committee_names(Rank rank, const Seat& seat) {
  if (rank == Rank::Province) {
    const std::string plain = seat.province->kind == "tỉnh" ? "Tỉnh ủy" : "Thành ủy";
    return {joined(plain, seat.province->name), plain};
  }
  if (rank == Rank::District) {
    const std::string plain(committee(*seat.district).first);
    return {joined(plain, seat.district->name), plain};
  }
  return {joined("Đảng ủy", seat.commune), "Đảng ủy xã"};
}

Names state_names(Rank rank, const Seat& seat) {
  const std::string committee_name = "Ủy ban nhân dân";
  if (rank == Rank::Province) {
    return {joined(committee_name, joined(seat.province->kind, seat.province->name)),
            joined(committee_name, seat.province->kind)};
  }
  if (rank == Rank::District) {
    return {joined(committee_name, joined(seat.district->kind, seat.district->name)),
            joined(committee_name, seat.district->kind)};
  }
  return {joined(committee_name, seat.commune), committee_name + " xã"};
}

std::string superior_of(Rank rank, bool party, const Seat& seat) {
  if (rank == Rank::Province) return {};
  if (rank == Rank::District)
    return party ? committee_names(Rank::Province, seat).full
                 : state_names(Rank::Province, seat).full;
  return party ? joined("Đảng bộ", joined(seat.district->kind, seat.district->name))
               : state_names(Rank::District, seat).full;
}

std::string place_line_of(Rank rank, const Seat& seat) {
  if (rank == Rank::Province) {
    return seat.province->name == "Hồ Chí Minh" ? "Thành phố Hồ Chí Minh"
                                                : std::string(seat.province->name);
  }
  if (rank == Rank::Commune) return seat.commune.substr(seat.commune.find(' ') + 1);
  return seat.district->kind == "quận"
             ? bench::capitalized(joined(seat.district->kind, seat.district->name))
             : std::string(seat.district->name);
}

Series local(const LocalRow& row, const Seat& seat) {
  Series series;
  bench::Body& body = series.body;
  const Names names = row.party ? committee_names(row.rank, seat) : state_names(row.rank, seat);
  body.tier = row.rank == Rank::Province   ? bench::Tier::Province
              : row.rank == Rank::District ? bench::Tier::District
                                           : bench::Tier::Commune;
  body.party = row.party;
  body.superior = superior_of(row.rank, row.party, seat);
  body.name = names.full;
  body.province = seat.province->name;
  if (seat.district != nullptr) body.district = joined(seat.district->kind, seat.district->name);
  body.place = place_line_of(row.rank, seat);
  body.authority = row.party ? "T/M BAN THƯỜNG VỤ" : "TM. ỦY BAN NHÂN DÂN";
  body.post = row.party ? "PHÓ BÍ THƯ" : "CHỦ TỊCH";
  series.unit = body.province;
  if (row.rank >= Rank::District) series.unit += "/" + body.district;
  if (row.rank == Rank::Commune) series.unit += "/" + seat.commune;
  series.code = row.code;
  if (series.code.ends_with('*')) {
    series.code.pop_back();
    series.code += committee(*seat.district).second;
  }
  series.type = row.type;
  series.short_name = names.plain;
  return series;
}

}  // namespace

std::vector<const corpus::District*> districts_of(std::string_view province, std::size_t most) {
  std::vector<const corpus::District*> own;
  for (const corpus::District& district : kDistricts) {
    if (district.province == province && own.size() < most) own.push_back(&district);
  }
  return own;
}

Series draw_series(Rank rank, const Seat& seat, test::RandomSource& random) {
  if (rank <= Rank::Ministry) return central(draw_row(kCentral, rank, random));
  return local(draw_row(kLocal, rank, random), seat);
}

std::string number_of(const Series& series, int ordinal) {
  const std::string digits = ordinal < 10 ? "0" + std::to_string(ordinal) : std::to_string(ordinal);
  return digits + (series.body.party ? '-' : '/') + series.code;
}

}  // namespace chithi::eval
