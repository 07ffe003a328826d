// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/synthetic/head.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <span>
#include <stdexcept>
#include <utility>

#include "corpus/gazetteer.h"

namespace chithi::bench {
namespace {

/// A row of data/bodies.tsv, which says what the columns are.
struct BodyRow {
  std::string_view weight;
  std::string_view tier;
  std::string_view style;
  std::string_view superior;
  std::string_view body;
  std::string_view code;
  std::string_view letters;
  std::string_view types;
  std::string_view signatures;
};

constexpr BodyRow kBodies[] = {
#include "bodies.inc"
};

/// Of the gazetteer's own table, which it does not list by province.
constexpr corpus::District kDistricts[] = {
#include "districts.inc"
};

constexpr std::string_view kNothing = "-";

/// How high numbers of a type go in a year.
struct Series {
  std::string_view code;
  std::string_view type;
  int highest;
};

constexpr std::array<Series, 10> kSeries = {{
    {"CV", "công văn", 3000},
    {"QĐ", "quyết định", 3000},
    {"TB", "thông báo", 800},
    {"KH", "kế hoạch", 400},
    {"KL", "kết luận", 300},
    {"BC", "báo cáo", 500},
    {"HD", "hướng dẫn", 90},
    {"NQ", "nghị quyết", 80},
    {"CT", "chỉ thị", 40},
    {"CĐ", "công điện", 60},
}};

std::uint64_t to_number(std::string_view digits) {
  std::uint64_t value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

std::vector<std::string_view> split(std::string_view list, char separator) {
  std::vector<std::string_view> parts;
  for (std::size_t begin = 0; begin <= list.size();) {
    const std::size_t end = std::min(list.find(separator, begin), list.size());
    parts.push_back(list.substr(begin, end - begin));
    begin = end + 1;
  }
  return parts;
}

std::pair<std::string_view, std::string_view> halves(std::string_view text) {
  const std::size_t colon = text.find(':');
  return {text.substr(0, colon), text.substr(colon + 1)};
}

WeightedRanks body_ranks() {
  std::vector<std::uint64_t> weights;
  for (const BodyRow& row : kBodies) {
    weights.push_back(to_number(row.weight));
  }
  return WeightedRanks(weights);
}

Tier parse_tier(std::string_view word) {
  if (word == "central") return Tier::Central;
  if (word == "province") return Tier::Province;
  return word == "district" ? Tier::District : Tier::Commune;
}

/// What the placeholders of a row stand for.
struct Place {
  const corpus::Province* province = nullptr;
  const corpus::District* district = nullptr;
  std::string commune;  ///< With the kind.
};

const corpus::District* draw_district(std::string_view province, RandomSource& random) {
  std::vector<const corpus::District*> own;
  for (const corpus::District& district : kDistricts) {
    if (district.province == province) own.push_back(&district);
  }
  if (own.empty()) throw std::logic_error("no districts in " + std::string(province));
  return random.pick(std::span<const corpus::District* const>(own));
}

Place draw_place(const Lexicon& lexicon, RandomSource& random) {
  Place place;
  place.province = &random.pick(corpus::provinces());
  place.district = draw_district(place.province->name, random);
  place.commune = place.district->kind == "huyện" ? "xã " : "phường ";
  place.commune += lexicon.commune(random);
  return place;
}

/// Numbered ones are written with the kind.
std::string district_name(const corpus::District& district) {
  return std::string(district.kind).append(" ").append(district.name);
}

std::string_view committee(const corpus::District& district) {
  if (district.kind == "huyện") return "Huyện ủy";
  if (district.kind == "quận") return "Quận ủy";
  return district.kind == "thị xã" ? "Thị ủy" : "Thành ủy";
}

std::string_view committee_code(const corpus::District& district) {
  if (district.kind == "huyện") return "HU";
  return district.kind == "quận" ? "QU" : "ThU";
}

std::string placeholder(std::string_view name, const Place& place) {
  const corpus::Province& province = *place.province;
  if (name == "{uy}") {
    std::string committee_name(province.kind == "tỉnh" ? "Tỉnh ủy " : "Thành ủy ");
    return committee_name += province.name;
  }
  if (name == "{tinh}") return std::string(province.kind).append(" ").append(province.name);
  if (name == "{huyen}") return district_name(*place.district);
  if (name == "{huyenuy}") {
    return std::string(committee(*place.district)).append(" ").append(place.district->name);
  }
  if (name == "{HU}") return std::string(committee_code(*place.district));
  if (name == "{xa}") return place.commune;
  throw std::logic_error("no placeholder " + std::string(name));
}

std::string fill(std::string_view text, const Place& place) {
  if (text == kNothing) return {};
  std::string filled;
  while (!text.empty()) {
    const std::size_t begin = std::min(text.find('{'), text.size());
    filled += text.substr(0, begin);
    text.remove_prefix(begin);
    if (text.empty()) break;
    const std::size_t size = text.find('}') + 1;
    filled += placeholder(text.substr(0, size), place);
    text.remove_prefix(size);
  }
  return filled;
}

std::string place_name(Tier tier, const Place& place) {
  if (tier == Tier::Central) return "Hà Nội";
  if (tier == Tier::Commune) return place.commune.substr(place.commune.find(' ') + 1);
  if (tier == Tier::Province) {
    const bool person = place.province->name == "Hồ Chí Minh";
    return std::string(person ? "Thành phố " : "").append(place.province->name);
  }
  return place.district->kind == "quận" ? capitalized(district_name(*place.district))
                                        : std::string(place.district->name);
}

Body make_body(const BodyRow& row, const Place& place, RandomSource& random) {
  Body body;
  body.tier = parse_tier(row.tier);
  body.party = row.style == "party";
  body.superior = fill(row.superior, place);
  body.name = fill(row.body, place);
  body.place = place_name(body.tier, place);
  if (body.tier != Tier::Central) body.province = place.province->name;
  if (body.tier >= Tier::District) body.district = district_name(*place.district);
  const std::vector<std::string_view> signatures = split(row.signatures, '|');
  const auto [authority, post] = halves(random.pick(std::span<const std::string_view>(signatures)));
  if (authority != kNothing) body.authority = authority;
  body.post = post;
  return body;
}

const Series& draw_series(const BodyRow& row, RandomSource& random) {
  std::vector<std::string_view> codes;
  std::vector<std::uint64_t> weights;
  for (const std::string_view type : split(row.types, ' ')) {
    codes.push_back(halves(type).first);
    weights.push_back(to_number(halves(type).second));
  }
  const std::string_view code = codes[WeightedRanks(weights).draw(random)];
  const auto* const series = std::find_if(kSeries.begin(), kSeries.end(),
                                          [&](const Series& entry) { return entry.code == code; });
  if (series == kSeries.end()) throw std::logic_error("no series " + std::string(code));
  return *series;
}

/// Low numbers are commoner: series begin anew every year, or term, and not all are full.
std::string draw_ordinal(int highest, RandomSource& random) {
  const int ordinal = random.between(1, random.between(1, highest));
  return ordinal < 10 ? std::string("0").append(std::to_string(ordinal)) : std::to_string(ordinal);
}

std::string make_number(const BodyRow& row, const Series& series, std::string_view code,
                        RandomSource& random) {
  std::string number = draw_ordinal(series.highest, random);
  if (row.style == "party") return number.append("-").append(series.code).append("/").append(code);
  if (series.code != "CV" || row.letters == kNothing) {
    return number.append("/").append(series.code).append("-").append(code);
  }
  const std::vector<std::string_view> letters = split(row.letters, ' ');
  return number.append("/").append(random.pick(std::span<const std::string_view>(letters)));
}

}  // namespace

std::string in_words(const Day& day) {
  std::string words = day.day < 10 ? "ngày 0" : "ngày ";
  words.append(std::to_string(day.day)).append(day.month < 3 ? " tháng 0" : " tháng ");
  return words.append(std::to_string(day.month)).append(" năm ").append(std::to_string(day.year));
}

HeadMaker::HeadMaker(const Lexicon& lexicon) : lexicon_(lexicon), ranks_(body_ranks()) {}

Head HeadMaker::make(RandomSource& random) const {
  const BodyRow& row = std::span(kBodies)[ranks_.draw(random)];
  const Place place = draw_place(lexicon_, random);
  const Series& series = draw_series(row, random);
  Head head;
  head.body = make_body(row, place, random);
  head.number = make_number(row, series, fill(row.code, place), random);
  head.type = series.type;
  head.date = {random.between(2015, 2023), random.between(1, 12), random.between(1, 28)};
  head.topic = random.below(lexicon_.topics());
  head.subject = make_subject(head.topic, random);
  return head;
}

std::string HeadMaker::make_subject(std::size_t topic, RandomSource& random) const {
  std::string subject(lexicon_.group("verb").draw(random));
  subject.append(" ").append(lexicon_.matter(topic, random));
  if (random.chance(500)) subject.append(" và ").append(lexicon_.matter(topic, random));
  if (random.chance(500)) subject.append(" về ").append(lexicon_.pair(random));
  if (random.chance(400)) subject.append(" ").append(lexicon_.pair(random));
  if (random.chance(300)) subject.append(" ").append(lexicon_.group("manner").draw(random));
  return subject;
}

}  // namespace chithi::bench
