// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/internal/issuer_name.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <utility>

#include "corpus/gazetteer.h"
#include "corpus/internal/letter_case.h"
#include "corpus/internal/memo.h"
#include "corpus/internal/place_names.h"
#include "corpus/internal/words.h"
#include "stemmer-vi/fold.h"
#include "stemmer-vi/syllable.h"
#include "stemmer-vi/utf8.h"

namespace chithi::corpus {
namespace {

/// Words after which the name of a place is to come, and the tier of who bears it.
struct PlaceWord {
  std::string_view word;  ///< As body_words.tsv has it.
  std::string_view kind;
  std::optional<Level> level;
};

constexpr std::array<PlaceWord, 19> kPlaceWords = {{
    {"tỉnh", "tỉnh", Level::Province},
    {"huyện", "huyện", Level::District},
    {"quận", "quận", Level::District},
    {"thị xã", "thị xã", Level::District},
    {"thành phố", "thành phố", std::nullopt},
    {"xã", "xã", Level::Commune},
    {"phường", "phường", Level::Commune},
    {"thị trấn", "thị trấn", Level::Commune},
    {"đặc khu", "đặc khu", Level::Commune},
    {"thôn", "thôn", Level::Commune},
    {"ấp", "ấp", Level::Commune},
    {"Tỉnh ủy", "tỉnh", Level::Province},
    {"Thành ủy", "thành phố", std::nullopt},
    {"Huyện ủy", "huyện", Level::District},
    {"Quận ủy", "quận", Level::District},
    {"Thị ủy", "thị xã", Level::District},
    {"Tỉnh đoàn", "tỉnh", Level::Province},
    {"Thành đoàn", "thành phố", std::nullopt},
    {"Huyện đoàn", "huyện", Level::District},
}};

constexpr std::size_t kLongestPlace = 5;  ///< Words of "Bà Rịa - Vũng Tàu".
constexpr std::size_t kShortestPart = 2;  ///< Letters of a word that another has run into.
constexpr std::size_t kLongestPair = 64;  ///< Bytes of two words run together, with loose marks.

const PlaceWord* find_place_word(std::string_view name) {
  const auto* found = std::ranges::find(kPlaceWords, name, &PlaceWord::word);
  return found == kPlaceWords.end() ? nullptr : found;
}

bool is_dash(std::string_view word) { return word == "-" || word == "–" || word == "—"; }

/// The two words that `word` falls into, if there is one way only and it is none itself.
std::optional<std::pair<std::string, std::string>> part_words(std::string_view word) {
  if (word.size() > kLongestPair || vi::parse_syllable(word)) return std::nullopt;
  std::optional<std::pair<std::string, std::string>> found;
  for (std::size_t at = 0; at < word.size(); at += vi::decode_utf8(word, at).length) {
    if (at < kShortestPart || word.size() - at < kShortestPart) continue;
    const std::string_view left = word.substr(0, at);
    const std::string_view right = word.substr(at);
    if (!vi::parse_syllable(left) || !vi::parse_syllable(right)) continue;
    if (found) return std::nullopt;
    found = {std::string(left), std::string(right)};
  }
  return found;
}

std::string join(std::span<const std::string> words) {
  std::string joined;
  for (const std::string& word : words) {
    if (!joined.empty()) joined += ' ';
    joined += word;
  }
  return joined;
}

/// The district that the tables have under a name: the only one, or the one with its marks.
const District* find_district(std::string_view name) {
  const std::vector<const District*> same = find_districts(name);
  if (same.size() == 1) return same.front();
  const auto found = std::ranges::find_if(
      same, [&](const District* d) { return vi::to_lower(d->name) == vi::to_lower(name); });
  return found == same.end() ? nullptr : *found;
}

/// The name of a place with capitals: that of the tables, if it is of a tier that is in them.
std::string spell_place(std::span<const std::string> words, const PlaceWord& kind) {
  std::vector<std::string> spelt;
  for (const std::string& word : words) {
    spelt.push_back(capitalised(vi::canonical_spelling(without_end(word, ","))));
  }
  std::string name = join(spelt);
  if (kind.level == Level::Commune) return name;
  const bool below_province = kind.level == Level::District;
  const Province* province = below_province ? nullptr : find_province(name);
  const District* district = find_district(name);
  // "Thành phố Huế" is in the province that has its name for an alias, or what has become of it.
  const bool city = kind.kind == "thành phố" && province != nullptr && province->kind != kind.kind;
  if (province != nullptr && !(city && district != nullptr)) return std::string(province->name);
  return district != nullptr ? std::string(district->name) : name;
}

class NameReader {
 public:
  explicit NameReader(std::string_view line) : capitals_(is_in_capitals(line)) {
    const bool small = is_in_small_letters(line);
    keep_case_ = !capitals_ && !small;
    for (const std::string& word : split_words(line)) {
      add_word(word);
    }
  }

  BodyName read() {
    while (at_ < words_.size()) {
      if (read_known() || read_province()) continue;
      append(spell(words_[at_]));
      after_head_ = false;
      ++at_;
    }
    return std::move(body_);
  }

 private:
  [[nodiscard]] std::span<const std::string> rest() const { return std::span(words_).subspan(at_); }

  void add_word(const std::string& word) {
    if (is_dash(word)) {
      words_.emplace_back("-");
      return;
    }
    const auto parts = part_words(word);
    if (!parts) {
      words_.push_back(word);
      return;
    }
    body_.repaired = word;
    words_.push_back(parts->first);
    words_.push_back(parts->second);
  }

  void append(std::string_view words) {
    if (!body_.name.empty()) body_.name += ' ';
    body_.name += words;
  }

  bool read_known() {
    std::optional<BodyWordsMatch> match = match_body_words(rest());
    if (!match && at_ == 0 && capitals_) {
      match = match_damaged_body_words(rest());
      if (match) body_.repaired = join(rest().first(match->count));
    }
    if (!match) return false;
    const BodyWords& entry = match->entry;
    if (at_ == 0) body_.role = entry.role;
    if (!body_.branch) body_.branch = entry.branch;
    if (!body_.level) body_.level = entry.level;
    const bool of_office = entry.role == BodyWordRole::Part && names_office();
    append(of_office ? capitalised(entry.name) : std::string(entry.name));
    at_ += match->count;
    after_head_ = entry.role != BodyWordRole::Part;
    if (const PlaceWord* word = find_place_word(entry.name)) read_place(*word);
    return true;
  }

  /// Whether a name proper is to come: "Cục Phòng, chống HIV/AIDS", but "Ban Chỉ đạo phòng, chống".
  [[nodiscard]] bool names_office() const {
    constexpr std::array<std::string_view, 5> offices = {"Cục", "cục", "Viện", "Vụ", "Trung tâm"};
    return std::ranges::any_of(
        offices, [this](std::string_view office) { return body_.name.ends_with(office); });
  }

  /// What a word like "tỉnh" or "Huyện ủy" announces.
  void read_place(const PlaceWord& word) {
    after_head_ = false;
    const bool maybe_province =
        word.level.value_or(Level::Province) == Level::Province && !comes_place_word();
    const std::size_t of_province = maybe_province ? count_province_words() : 0;
    const std::size_t count = of_province > 0 ? of_province : count_place_words();
    const bool first = body_.place.empty();
    std::string place = spell_place(rest().subspan(0, count), word);
    std::optional<Level> level = word.level;
    if (!level && count > 0) {
      const Province* province = find_province(place);
      const bool central = province != nullptr && province->kind == word.kind;
      level = central ? Level::Province : Level::District;
    }
    if (!body_.level) body_.level = level;
    if (first) body_.place_kind = word.kind;
    if (count == 0) return;
    append(place);
    if (words_[at_ + count - 1].ends_with(',')) body_.name += ',';
    if (first) body_.place = std::move(place);
    at_ += count;
  }

  /// How many words belong to the place that begins here: all up to the next kind of place or
  /// the next words of a body, but a single one may be part of the name ("Tân Hội").
  [[nodiscard]] std::size_t count_place_words() const {
    const auto words = rest();
    for (std::size_t count = 0; count < std::min(words.size(), kLongestPlace); ++count) {
      if (count > 0 && words[count - 1].ends_with(',')) return count;
      const auto match = match_body_words(words.subspan(count));
      if (!match) continue;
      const bool part = match->count == 1 && find_place_word(match->entry.name) == nullptr;
      if (!part || (count == 0 && match->entry.role == BodyWordRole::Part)) return count;
    }
    return std::min(words.size(), kLongestPlace);
  }

  [[nodiscard]] bool comes_place_word() const {
    const auto match = match_body_words(rest());
    return match && find_place_word(match->entry.name) != nullptr;
  }

  /// How many words are the name of a province; 0 if none begins here.
  [[nodiscard]] std::size_t count_province_words() const {
    const std::size_t most = std::min(rest().size(), kLongestPlace);
    if (most < 2 || !may_begin_place(join(rest().first(most)))) return 0;
    for (std::size_t count = most; count >= 2; --count) {
      if (find_province(join(rest().subspan(0, count))) != nullptr) return count;
    }
    return 0;
  }

  bool read_province() {
    const std::size_t count = count_province_words();
    if (count == 0) return false;
    const Province* province = find_province(join(rest().subspan(0, count)));
    append(province->name);
    if (body_.place.empty()) {
      body_.place_kind = province->kind;
      body_.place = province->name;
    }
    at_ += count;
    return true;
  }

  /// A word that no table has: what is no syllable (TNHH, COVID-19) keeps its capitals.
  [[nodiscard]] std::string spell(const std::string& word) const {
    const std::string_view bare = without_end(without_start(word, "(\"'"), ",.;:)\"'");
    if (keep_case_ || !vi::parse_syllable(bare)) return word;
    const std::string small = vi::to_lower(word);
    return after_head_ || body_.name.empty() ? capitalised(small) : small;
  }

  bool capitals_;
  bool keep_case_ = false;
  bool after_head_ = false;
  std::vector<std::string> words_;
  std::size_t at_ = 0;
  BodyName body_;
};

/// A body of the tables with a name of its own: "Bộ Y tế".
std::optional<BodyName> read_unique_name(std::string_view line) {
  const IssuingBody* unique = find_body_by_name(line);
  if (unique == nullptr || !unique->unique) return std::nullopt;
  BodyName body;
  body.name = unique->name;
  body.level = unique->level;
  body.branch = unique->branch;
  body.role = BodyWordRole::Head;
  return body;
}

/// "BAN CÁN SỰ ĐẢNG", "ĐẢNG ĐOÀN", "BAN TUYÊN GIÁO": organs whose body may stand below them.
bool is_organ_alone(const BodyName& name) {
  constexpr std::array<std::string_view, 3> kOthers = {"Ban cán sự đảng", "Đảng đoàn",
                                                       "Ủy ban Trung ương"};
  if (!name.place.empty() || !name.place_kind.empty()) return false;
  return std::ranges::find(kOthers, name.name) != kOthers.end() || name.role == BodyWordRole::Organ;
}

BodyName above(const BodyName& organ, BodyName body) {
  body.name = organ.name + ' ' + body.name;
  body.role = organ.role;
  if (organ.branch) body.branch = organ.branch;
  if (organ.level) body.level = organ.level;
  return body;
}

/// "BAN CHẤP HÀNH TRUNG ƯƠNG / BAN TUYÊN GIÁO" is the Ban Tuyên giáo Trung ương.
std::optional<BodyName> organ_of_centre(const BodyName& superior, const BodyName& own) {
  if (own.role != BodyWordRole::Organ || !superior.name.starts_with("Ban Chấp hành Trung ương")) {
    return std::nullopt;
  }
  const std::string name = own.name + " Trung ương";
  const IssuingBody* const known = find_body_by_name(name);
  BodyName organ = own;
  organ.name = known != nullptr && known->unique ? std::string(known->name) : name;
  organ.level = Level::Central;
  organ.branch = Branch::Party;
  return organ;
}

/// "HỘI NÔNG DÂN VIỆT NAM / BAN CHẤP HÀNH TỈNH BẠC LIÊU": the organ of a union in a province.
bool is_of_union(const BodyName& superior, const BodyName& own) {
  return own.role == BodyWordRole::Organ && superior.branch == Branch::Union &&
         superior.place.empty() && !own.place_kind.empty() &&
         own.name.find(' ' + own.place_kind) != std::string::npos;
}

BodyName of_union(const BodyName& superior, BodyName own) {
  const std::string_view name = superior.name;
  constexpr std::string_view centre = "Trung ương ";
  constexpr std::string_view country = " Việt Nam";
  const std::size_t begin = name.starts_with(centre) ? centre.size() : 0;
  const std::size_t end = name.size() - (name.ends_with(country) ? country.size() : 0);
  own.name.insert(own.name.find(' ' + own.place_kind),
                  ' ' + std::string(name.substr(begin, end - begin)));
  own.branch = superior.branch;
  return own;
}

/// "CÔNG AN TỈNH ĐỒNG NAI / PHÒNG CẢNH SÁT GIAO THÔNG": one of many of that name, which other
/// bodies have too.
bool is_of_police(const BodyName& superior, const BodyName& own) {
  return superior.name.starts_with("Công an ") && own.name.starts_with("Phòng ") &&
         own.place.empty();
}

BodyName below(const BodyName& superior, BodyName own) {
  if (is_of_union(superior, own)) return of_union(superior, std::move(own));
  if (is_of_police(superior, own)) {
    own.role = BodyWordRole::Organ;
    own.level = superior.level;
  }
  if (own.role == BodyWordRole::Head && is_organ_alone(superior)) return above(superior, own);
  if (std::optional<BodyName> organ = organ_of_centre(superior, own)) return *std::move(organ);
  const bool placed = !own.place.empty();
  const bool central = own.level == Level::Central || superior.level == Level::Central;
  if (own.role == BodyWordRole::Organ && !placed && own.place_kind.empty()) {
    own.name += ' ' + superior.name;
  } else if (!placed && !central && !superior.place.empty()) {
    if (own.place_kind.empty()) own.name += ' ' + superior.place_kind;
    own.name += ' ' + superior.place;
  }
  if (!placed) {
    own.place_kind = superior.place_kind;
    own.place = superior.place;
  }
  if (!own.level) own.level = superior.level;
  if (!own.branch) own.branch = superior.branch;
  if (own.repaired.empty()) own.repaired = superior.repaired;
  return own;
}

BodyName read_name(std::string_view line) {
  if (std::optional<BodyName> unique = read_unique_name(line)) return *std::move(unique);
  return NameReader(line).read();
}

}  // namespace

BodyName read_body_name(std::string_view line) {
  static thread_local Memo<BodyName> known;
  return known.get(without_end(without_start(line, "-*"), ".,;:-*"), read_name);
}

BodyName read_issuer_name(const std::vector<std::string>& lines) {
  BodyName issuer = read_body_name(lines.front());
  for (std::size_t i = 1; i < lines.size(); ++i) {
    issuer = below(issuer, read_body_name(lines[i]));
  }
  return issuer;
}

void add_place(BodyName& body, std::string_view place) {
  body.name += ' ';
  body.name += place;
  body.place = place;
}

}  // namespace chithi::corpus
