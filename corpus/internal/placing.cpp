// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/internal/placing.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <functional>
#include <map>
#include <utility>

#include "corpus/internal/place_names.h"
#include "corpus/internal/places.h"
#include "corpus/internal/shadow.h"
#include "corpus/internal/shadow_cursor.h"
#include "stemmer-vi/fold.h"

namespace chithi::corpus {
namespace {

constexpr double kFromPlaceLine = 0.95;
constexpr double kFromOnlyDistrict = 0.9;
constexpr double kFromSignature = 0.9;
constexpr double kFromSubject = 0.85;
constexpr double kFromPress = 0.8;
constexpr double kFromSuperior = 0.6;
constexpr double kFromText = 0.5;
constexpr std::size_t kFewestMentions = 2;

/// What is said of an issuer's own province among the copies.
constexpr std::array<std::string_view, 6> kPress = {
    "bao ", "dai pt", "dai phat thanh", "dai truyen hinh", "cong thong tin", "cong ttdt",
};

constexpr std::array<std::string_view, 4> kCommittees = {"huyen uy ", "quan uy ", "thi uy ",
                                                         "thanh uy "};

/// Bodies of a province that those below it report to and follow.
constexpr std::array<std::string_view, 10> kProvinceBodies = {
    "ubnd tinh",
    "ubnd thanh pho",
    "ubnd tp",
    "uy ban nhan dan tinh",
    "uy ban nhan dan thanh pho",
    "uy ban nhan dan tp",
    "hdnd tinh",
    "hdnd thanh pho",
    "tinh uy",
    "thanh uy",
};

/// Whether the name of a place that begins at `name` is that of such a body.
bool is_of_province_body(std::string_view shadow, std::size_t name) {
  std::size_t end = skip_blanks_back(shadow, name);
  if (end > 0 && shadow[end - 1] == '.') --end;  // "UBND TP. Hà Nội"
  return std::ranges::any_of(kProvinceBodies, [&](std::string_view words) {
    return match_phrase_before(shadow, end, words).has_value();
  });
}

std::string quoted(std::string_view why, std::string_view words) {
  return std::string(why) + ": " + std::string(words);
}

struct Places {
  std::vector<const Province*> provinces;
  std::vector<std::string_view> districts;  ///< Names.
  std::string_view kind;                    ///< Of the last district, if it is written.
};

/// The kind of place that the words before a name tell: "huyện", or "huyện ủy".
std::string_view kind_before(std::string_view shadow, std::size_t name) {
  const std::string_view before = shadow.substr(0, skip_blanks_back(shadow, name));
  const auto* const found = std::ranges::find_if(kKindWords, [&](const KindWords& entry) {
    return match_phrase_before(shadow, before.size(), entry.words).has_value();
  });
  return found == kKindWords.end() ? std::string_view() : found->kind;
}

Places make_places(const std::vector<PlaceMention>& mentions) {
  Places places;
  for (const PlaceMention& mention : mentions) {
    if (mention.province != nullptr) places.provinces.push_back(mention.province);
    if (mention.district != nullptr) places.districts.push_back(mention.district->name);
  }
  return places;
}

Places places_in(std::string_view words) { return make_places(find_places(CastShadow(words))); }

/// The district of those that differ in their marks only which is written so: Tam Đường is not
/// Tam Dương.
const District* written_so(const District& found, std::string_view words) {
  for (const District* district : find_districts(found.name)) {
    if (vi::to_lower(district->name) == vi::to_lower(words)) return district;
  }
  return &found;
}

/// In any case: old fonts have small letters for capitals.
Places places_in_letterhead(std::string_view words) {
  const CastShadow shadow(words);
  std::vector<PlaceMention> mentions = find_places(shadow.text());
  for (PlaceMention& mention : mentions) {
    if (mention.district == nullptr) continue;
    mention.district = written_so(*mention.district, shadow.original(mention.begin, mention.end));
  }
  Places places = make_places(mentions);
  const auto last = std::ranges::find_if(mentions.rbegin(), mentions.rend(),
                                         [](const PlaceMention& m) { return m.district; });
  if (last != mentions.rend()) places.kind = kind_before(shadow.text(), last->begin);
  return places;
}

/// The districts of just that name, if the tables have it with these marks.
std::vector<const District*> districts_named(std::string_view name) {
  std::vector<const District*> districts = find_districts(name);
  const auto exact = [&](const District* d) { return vi::to_lower(d->name) == vi::to_lower(name); };
  if (std::ranges::any_of(districts, exact)) std::erase_if(districts, std::not_fn(exact));
  return districts;
}

/// The only province with a district of that name; some have a district and a town of it.
const Province* only_province_of(std::string_view district) {
  const std::vector<const District*> districts = districts_named(district);
  const auto elsewhere = [&](const District* d) {
    return d->province != districts.front()->province;
  };
  if (districts.empty() || std::ranges::any_of(districts, elsewhere)) return nullptr;
  return find_province(districts.front()->province);
}

class Placer {
 public:
  explicit Placer(const PlaceClues& clues) : clues_(clues) {}

  Placing place() {
    if (clues_.level == Level::Central) return {};
    read_bodies();
    if (is_local()) {
      try_each();
    }
    settle_district();
    return std::move(placing_);
  }

 private:
  [[nodiscard]] bool is_local() const { return clues_.level.has_value(); }
  [[nodiscard]] bool below_province() const {
    return clues_.level == Level::District || clues_.level == Level::Commune;
  }

  void read_bodies() {
    for (const std::string& body : clues_.bodies) {
      const Places places = places_in_letterhead(body);
      if (!places.provinces.empty() && placing_.province == nullptr) {
        placing_.province = places.provinces.back();
      }
      if (places.districts.empty()) continue;
      district_ = places.districts.back();
      kind_ = places.kind;
    }
  }

  void try_each() {
    if (district_.empty()) read_place_as_district();
    if (placing_.province == nullptr) read_place_line();
    if (placing_.province == nullptr) read_signature();
    if (placing_.province == nullptr) read_district();
    if (placing_.province == nullptr) read_press();
    if (placing_.province == nullptr && below_province()) read_superior_in_copies();
    if (placing_.province == nullptr && clues_.level == Level::Commune) read_superior_in_text();
    if (placing_.province == nullptr) read_text();
  }

  void infer(const Province* province, PlaceSource source, double value, std::string why) {
    placing_.province = province;
    placing_.source = source;
    placing_.confidence = Confidence{"issuer.province", value, std::move(why)};
  }

  /// A district's own papers are dated at its name; a commune may be another district's namesake.
  void read_place_as_district() {
    if (clues_.level != Level::District || !clues_.place) return;
    const std::vector<const District*> districts = districts_named(*clues_.place);
    if (!districts.empty()) district_ = districts.front()->name;
  }

  void read_place_line() {
    if (!clues_.place) return;
    if (const Province* province = find_province(*clues_.place)) {
      // "Điện Biên Đông" is no "Điện Biên", but a commune may share its name with a province.
      if (!below_province() || agrees_with_district(*province)) {
        infer(province, PlaceSource::PlaceLine, kFromPlaceLine,
              quoted("from the place-date line", *clues_.place));
      }
      return;
    }
    if (clues_.level != Level::Province) return;
    const std::vector<const District*> districts = districts_named(*clues_.place);
    if (districts.size() != 1) return;
    infer(find_province(districts.front()->province), PlaceSource::PlaceLine, kFromPlaceLine,
          quoted("from the town of the place-date line", *clues_.place));
  }

  [[nodiscard]] bool agrees_with_district(const Province& province) const {
    const std::vector<const District*> districts = districts_named(district_);
    return std::ranges::any_of(districts,
                               [&](const District* d) { return d->province == province.name; });
  }

  void read_signature() {
    const Places places = places_in(clues_.signature);
    if (places.provinces.empty()) return;
    infer(places.provinces.back(), PlaceSource::Signature, kFromSignature,
          quoted("from the signature", clues_.signature));
  }

  /// The province of the letterhead's district: the only one with such a district, or the one
  /// of those that subject or text name.
  void read_district() {
    if (district_.empty()) return;
    const Places subject = places_in(clues_.subject);
    for (const Province* province : subject.provinces) {
      if (!agrees_with_district(*province)) continue;
      return infer(province, PlaceSource::Subject, kFromSubject,
                   quoted("from the subject", province->name));
    }
    const Province* province = only_province_of(district_);
    if (province == nullptr)
      province = only_province_of(std::string(kind_) + ' ' + std::string(district_));
    if (province != nullptr) {
      infer(province, PlaceSource::Letterhead, kFromOnlyDistrict,
            quoted("the only province with this district", district_));
    }
  }

  void read_press() {
    for (const std::string& item : clues_.copies) {
      const CastShadow shadow(item);
      const std::string_view folded = shadow.text();
      for (const PlaceMention& mention : find_places(shadow)) {
        if (mention.province == nullptr) continue;
        const std::size_t comma = folded.rfind(',', mention.begin);
        const std::size_t begin = comma == std::string_view::npos ? 0 : comma + 1;
        if (!is_press(folded.substr(begin))) continue;
        return infer(
            mention.province, PlaceSource::Press, kFromPress,
            quoted("from the press among the copies", shadow.original(begin, mention.end)));
      }
    }
  }

  /// "UBND tỉnh Hà Nam (b/c)"
  void read_superior_in_copies() {
    for (const std::string& item : clues_.copies) {
      const CastShadow shadow(item);
      for (const PlaceMention& mention : find_places(shadow)) {
        if (mention.province == nullptr || !may_lie_in(*mention.province)) continue;
        if (!is_of_province_body(shadow.text(), mention.begin)) continue;
        return infer(mention.province, PlaceSource::Press, kFromPress,
                     quoted("from the body above it among the copies", item));
      }
    }
  }

  [[nodiscard]] bool may_lie_in(const Province& province) const {
    return district_.empty() || agrees_with_district(province);
  }

  [[nodiscard]] static bool is_press(std::string_view folded) {
    folded.remove_prefix(std::min(folded.find_first_not_of(' '), folded.size()));
    return std::ranges::any_of(kPress,
                               [&](std::string_view start) { return folded.starts_with(start); });
  }

  /// A commune's body names none but its own district's committee.
  void read_superior_in_text() {
    const CastShadow shadow(clues_.text);
    const District* superior = nullptr;
    vi::Span told;
    for (const PlaceMention& mention : find_places(shadow)) {
      if (mention.district == nullptr) continue;
      const std::string_view before = shadow.text().substr(0, mention.begin);
      const bool committee = std::ranges::any_of(
          kCommittees, [&](std::string_view words) { return before.ends_with(words); });
      if (!committee) continue;
      if (superior != nullptr && superior->name != mention.district->name) return;
      superior = mention.district;
      told = shadow.span(mention.begin, mention.end);
    }
    if (superior == nullptr || only_province_of(superior->name) == nullptr) return;
    district_ = superior->name;
    infer(find_province(superior->province), PlaceSource::Text, kFromSuperior,
          quoted("from the only district committee in the text", superior->name));
    placing_.told = told;
  }

  void read_text() {
    const CastShadow shadow(clues_.text);
    std::map<const Province*, std::size_t> counts;
    std::map<const Province*, vi::Span> first;
    std::size_t total = 0;
    bool superior = false;  // One is named, and as the body above: "Kế hoạch của UBND tỉnh Hà Nam".
    for (const PlaceMention& mention : find_places(shadow)) {
      const Province* province = province_meant(mention);
      if (province == nullptr) continue;
      ++total;
      ++counts[province];
      superior = below_province() && counts.size() == 1 &&
                 (superior || is_of_province_body(shadow.text(), mention.begin));
      first.try_emplace(province, shadow.span(mention.begin, mention.end));
    }
    if (counts.empty()) return;
    const auto most =
        std::ranges::max_element(counts, {}, [](const auto& entry) { return entry.second; });
    if (most->second < kFewestMentions && !superior) return;
    if (most->second * 3 <= total * 2) return;
    infer(most->first, PlaceSource::Text, kFromText,
          quoted("the place that the text names most", most->first->name));
    placing_.told = first.at(most->first);
  }

  /// A district of one province only counts for it.
  [[nodiscard]] const Province* province_meant(const PlaceMention& mention) const {
    if (mention.district != nullptr) return only_province_of(mention.district->name);
    if (!may_lie_in(*mention.province)) return nullptr;
    return mention.after_kind ? mention.province : nullptr;
  }

  void settle_district() {
    if (district_.empty() || !below_province() || is_without_districts(clues_.date)) return;
    if (placing_.province != nullptr && !agrees_with_district(*placing_.province)) return;
    placing_.district = std::string(district_);
  }

  const PlaceClues& clues_;
  Placing placing_;
  std::string_view district_;
  std::string_view kind_;  ///< Of the district, as the letterhead has it.
};

}  // namespace

Placing find_placing(const PlaceClues& clues) { return Placer(clues).place(); }

}  // namespace chithi::corpus
