// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/internal/issuer_phrase.h"

#include <algorithm>
#include <array>
#include <utility>

#include "corpus/gazetteer.h"
#include "corpus/internal/citation_parts.h"
#include "corpus/internal/issuer_place.h"
#include "corpus/internal/issuer_words.h"
#include "corpus/internal/letter_case.h"
#include "corpus/internal/memo.h"
#include "corpus/internal/office_name.h"
#include "corpus/internal/place_names.h"
#include "corpus/internal/shadow_cursor.h"
#include "stemmer-vi/fold.h"

namespace chithi::corpus {
namespace {

constexpr std::size_t kMaxWordsOfPlace = 5;
constexpr std::size_t kMaxWordsOfMinistry = 9;
constexpr std::size_t kMaxCapitalisedWords = 4;

/// The ends of the words that follow each other from `at` with nothing but blanks or a lone
/// dash between.
std::vector<std::size_t> word_ends(std::string_view shadow, std::size_t at, std::size_t limit) {
  std::vector<std::size_t> ends;
  while (ends.size() < limit) {
    const std::size_t end = name_word_end(shadow, at);
    if (end == at) break;
    ends.push_back(end);
    at = skip_blanks(shadow, end);
    if (char_at(shadow, at) == '-') at = skip_blanks(shadow, at + 1);
    if (at == end) break;
  }
  return ends;
}

class IssuerReader {
 public:
  IssuerReader(const Shadow& shadow, std::size_t at) : shadow_(shadow), at_(at) {}

  std::optional<IssuerPhrase> read() {
    skip_congress();
    if (!read_head()) return std::nullopt;
    while (go_on()) {
      continue;
    }
    if (const IssuingBody* const body = find_body_by_name(phrase_.name)) settle_name(*body);
    return phrase_;
  }

 private:
  /// "Hội nghị lần thứ 7 Ban Chấp hành Trung ương" speaks for the committee.
  void skip_congress() {
    const std::string_view text = shadow_.text();
    std::optional<std::size_t> end = match_phrase(text, at_, "hoi nghi lan thu");
    if (!end) return;
    const std::size_t word = skip_blanks(text, *end);
    const std::size_t next = skip_blanks(text, word_end(text, word));
    if (match_phrase(text, next, "ban chap hanh")) at_ = next;
  }

  bool read_head() {
    if (read_department()) return true;
    const IssuerPiece piece = cut_before_other_centre(match_issuer_words(shadow_, at_));
    if (piece.words == nullptr) return read_ministry();
    const std::string_view role = piece.words->role;
    if (role == "part" || role.starts_with("of-")) return false;
    take(piece);
    if (other_centre_) {
      role_ = "organ";
      phrase_.level.reset();
      phrase_.complete = false;
    }
    return true;
  }

  /// "Ban Bí thư" of "Ban Bí thư Trung ương Đoàn": the centre may be another body's.
  [[nodiscard]] IssuerPiece cut_before_other_centre(IssuerPiece piece) {
    if (piece.words == nullptr || piece.words->role != "central") return piece;
    const std::size_t centre = shadow_.text().substr(0, piece.end).rfind("trung uong");
    if (centre == std::string_view::npos || centre <= at_) return piece;
    if (match_issuer_words(shadow_, centre).end <= piece.end) return piece;
    const std::string_view organ =
        shadow_.text().substr(at_, skip_blanks_back(shadow_.text(), centre) - at_);
    const IssuerWords* const found = find_issuer_words(organ);
    if (found == nullptr) return piece;
    other_centre_ = true;
    return {found, at_ + organ.size()};
  }

  /// "Sở GD&ĐT", "Sở LĐ-TB&XH": departments are called by their codes without the S.
  bool read_department() {
    constexpr std::string_view kSigns = "&-,/";
    constexpr std::size_t kLongestCode = 12;
    const std::string_view text = shadow_.text();
    const std::optional<std::size_t> so = match_phrase(text, at_, "so");
    if (!so || vi::to_lower(shadow_.original(at_, *so)) != "sở") return false;
    const std::size_t begin = skip_blanks(text, *so);
    std::size_t end = begin;
    while (end < text.size() && end - begin < kLongestCode &&
           (is_word_character(text[end]) || kSigns.find(text[end]) != std::string_view::npos)) {
      ++end;
    }
    for (; end > begin + 1; --end) {
      if (!is_word_character(text[end - 1]) || !ends_word(text, end)) continue;
      const IssuingBody* const body =
          find_body_by_code("S" + std::string(shadow_.original(begin, end)));
      if (body == nullptr || body->level != Level::Province || !body->name.starts_with("Sở"))
        continue;
      add(body->name, end);
      role_ = "province";
      phrase_.level = Level::Province;
      return phrase_.complete = true;
    }
    return false;
  }

  bool go_on() {
    const std::size_t next = skip_blanks(shadow_.text(), skip_sign());
    if (next == at_ || !starts_word(shadow_.text(), next)) return false;
    if (has_blank_line(shadow_, at_, next) || begins_title(next)) return false;
    comma_ = char_at(shadow_.text(), at_) == ',';
    const std::size_t before = std::exchange(at_, next);
    if (read_piece() || read_topic() || read_place() || read_ministry_of_organ() ||
        read_capitalised(before)) {
      return true;
    }
    at_ = before;
    return false;
  }

  /// The dot of "TP. Hồ Chí Minh" and the comma of "xã Chiềng Mung, huyện Mai Sơn" end nothing.
  [[nodiscard]] std::size_t skip_sign() const {
    const char sign = char_at(shadow_.text(), at_);
    const bool dot = role_ == "of-city" && sign == '.';
    const bool comma = role_ == "of-commune" && capitalised_ > 0 && sign == ',' &&
                       is_district_named(skip_blanks(shadow_.text(), at_ + 1));
    return dot || comma ? at_ + 1 : at_;
  }

  /// "… của Thành ủy" and "ĐẢNG CỘNG SẢN VIỆT NAM" on the next line.
  [[nodiscard]] bool begins_title(std::size_t next) const {
    const std::string_view text = shadow_.text();
    if (!has_line_end(shadow_, at_, next) || word_end(text, next) - next < 2) return false;
    return is_in_capitals(shadow_.original(next, word_end(text, next))) &&
           !is_in_capitals(shadow_.original(at_ - std::min<std::size_t>(at_, 3), at_));
  }

  [[nodiscard]] bool is_district_named(std::size_t at) const {
    const IssuerPiece kind = match_issuer_words(shadow_, at);
    if (kind.words == nullptr ||
        (kind.words->role != "of-district" && kind.words->role != "of-city")) {
      return false;
    }
    const std::size_t name = skip_blanks(shadow_.text(), kind.end);
    return begins_with_capital(shadow_.original(name, std::min(name + 1, shadow_.size())));
  }

  bool read_piece() {
    const IssuerPiece piece = match_issuer_words(shadow_, at_);
    if (piece.words == nullptr) return false;
    const std::string_view role = piece.words->role;
    const bool may_follow = role == "part" || role.starts_with("of-") || !is_closed();
    if (!may_follow || (role.starts_with("of-") && !takes_place())) return false;
    take(piece);
    return true;
  }

  /// "Ban Chỉ đạo chuyển đổi số tỉnh Hà Nam"
  bool read_topic() {
    const bool steers = phrase_.name == "Ban Chỉ đạo" || phrase_.name == "Ban Chỉ huy" ||
                        phrase_.name == "Tổ công tác" ||
                        phrase_.name.starts_with("Ban Quản lý dự án");
    const std::optional<std::size_t> end = steers ? match_topic(shadow_, at_) : std::nullopt;
    if (!end) return false;
    add(shadow_.original(at_, *end), *end);
    return true;
  }

  void take(const IssuerPiece& piece) {
    const std::string_view role = piece.words->role;
    add(piece.words->name, piece.end);
    if (role != "part") role_ = role;
    if (role != "organ" && role != "part") phrase_.complete = true;
    if (const std::string_view kind = place_kind_of(*piece.words); !kind.empty()) {
      if (phrase_.district.empty()) phrase_.kind = kind;
      kind_ = kind;
    }
    if (role == "central") phrase_.level = Level::Central;
    if (role == "committee" || role == "province") phrase_.level = Level::Province;
    if (role == "district") phrase_.level = Level::District;
    // The places behind the first tell where that is.
    if (phrase_.level) return;
    if (role == "of-province") phrase_.level = Level::Province;
    if (role == "of-district") phrase_.level = Level::District;
    if (role == "of-commune") phrase_.level = Level::Commune;
  }

  void add(std::string_view words, std::size_t end) {
    if (comma_) phrase_.name += ',';
    comma_ = false;
    if (!phrase_.name.empty()) phrase_.name += ' ';
    phrase_.name += words;
    phrase_.end = end;
    at_ = end;
  }

  /// Whether the name of a body is over, but for its place.
  [[nodiscard]] bool is_closed() const {
    return role_ == "central" || role_ == "committee" || role_ == "district" ||
           role_.starts_with("of-") || !phrase_.province.empty();
  }

  [[nodiscard]] bool takes_place() const { return role_ != "central" && phrase_.province.empty(); }

  bool read_ministry_of_organ() { return role_ == "organ" && read_ministry(); }

  /// "Bộ Y tế", or another body that the table of codes names.
  bool read_ministry() {
    const std::vector<std::size_t> ends = word_ends_with_commas();
    for (std::size_t count = ends.size(); count > 1; --count) {
      const IssuingBody* const body = find_body_by_name(shadow_.original(at_, ends[count - 1]));
      if (body == nullptr || !body->unique) continue;
      if (vi::fold(body->name).substr(0, 2) != shadow_.text().substr(at_, 2)) continue;
      add(body->name, ends[count - 1]);
      role_ = "central";
      phrase_.level = Level::Central;
      return phrase_.complete = true;
    }
    return false;
  }

  /// Names of ministries may hold commas: "Bộ Văn hóa, Thể thao và Du lịch".
  [[nodiscard]] std::vector<std::size_t> word_ends_with_commas() const {
    const std::string_view text = shadow_.text();
    if (char_at(text, at_) != 'b' && char_at(text, at_) != 'h') return {};
    std::vector<std::size_t> ends;
    for (std::size_t at = at_; ends.size() < kMaxWordsOfMinistry;) {
      const std::size_t end = word_end(text, at);
      if (end == at) break;
      ends.push_back(end);
      at = end;
      while (char_at(text, at) != ' ' &&
             kGapsInNames.find(char_at(text, at)) != std::string_view::npos) {
        ++at;
      }
      at = skip_blanks(text, at);
      if (char_at(text, at) == '-') at = skip_blanks(text, at + 1);
    }
    return ends;
  }

  bool read_place() {
    // Communes may bear the name of a province.
    if (role_ == "of-commune" || !takes_place() || !may_be_name(at_)) return false;
    const std::vector<std::size_t> ends = word_ends(shadow_.text(), at_, kMaxWordsOfPlace);
    for (std::size_t count = ends.size(); count > 0; --count) {
      if (take_place(shadow_.original(at_, ends[count - 1]), ends[count - 1])) return true;
    }
    return false;
  }

  /// "Thành phố Sơn La" is the town in the province of that name.
  bool take_place(std::string_view name, std::size_t end) {
    const bool city = kind_ == kCityKind;
    const bool of_district = city || role_ == "district" || role_ == "of-district";
    const Province* const province = of_district && !city ? nullptr : find_province(name);
    const bool central = province != nullptr && (!city || province->kind == kCityKind);
    if (central) return take_province(*province, end);
    if (of_district && take_district(name, end)) return true;
    return province != nullptr && take_province(*province, end);
  }

  bool take_province(const Province& province, std::size_t end) {
    add(province.name, end);
    phrase_.province = province.name;
    if (!phrase_.level) phrase_.level = Level::Province;
    return true;
  }

  bool take_district(std::string_view name, std::size_t end) {
    if (!phrase_.district.empty()) return false;
    const std::string kind = kind_.empty() ? std::string() : std::string(kind_) + ' ';
    const std::vector<const District*> districts = districts_meant(kind + std::string(name));
    if (districts.empty()) return false;
    const bool one = std::ranges::all_of(
        districts, [&](const District* d) { return d->name == districts.front()->name; });
    phrase_.district = one ? districts.front()->name : name;
    add(phrase_.district, end);
    if (phrase_.level != Level::Commune) phrase_.level = Level::District;
    if (districts.size() == 1) phrase_.province = districts.front()->province;
    return true;
  }

  /// Names have capitals, unless the whole text has none.
  [[nodiscard]] bool may_be_name(std::size_t at) const {
    const std::string_view word =
        shadow_.original(at, std::max(at + 1, word_end(shadow_.text(), at)));
    return begins_with_capital(word) || vi::fold(word) == word;
  }

  /// Other names: "Đảng ủy Khối CCQ", "Công an Hòn Đất". In a line of capitals they can't be
  /// told from what follows.
  bool read_capitalised(std::size_t before) {
    const std::size_t end = name_word_end(shadow_.text(), at_);
    const std::string_view word = shadow_.original(at_, end);
    if (role_ == "central" || end == at_ || capitalised_ == kMaxCapitalisedWords) return false;
    // All provinces are known: "Chủ tịch UBND tỉnh Trần Văn A" goes on with a person.
    if (role_ == "of-province") return false;
    const bool number = role_ == "of-commune" && capitalised_ == 0 && is_digit(word.front());
    if (!begins_with_capital(word) && !number) return false;
    if (has_line_end(shadow_, before, at_)) return false;
    const std::string_view last = shadow_.original(before - 1, before);
    if (vi::to_upper(last) == last && is_letter(shadow_.text()[before - 1])) return false;
    ++capitalised_;
    add(word, end);
    return true;
  }

  /// "Thủ tướng" is short for the name in the table; "Bộ trưởng Bộ Y tế" is no longer one.
  void settle_name(const IssuingBody& body) {
    if (body.unique && bare_letters(body.name).starts_with(bare_letters(phrase_.name))) {
      phrase_.name = body.name;
    }
  }

  const Shadow& shadow_;
  std::size_t at_;
  IssuerPhrase phrase_;
  std::string_view role_;  ///< Of the last phrase.
  std::string_view kind_;  ///< That the last phrase tells of the place behind it.
  std::size_t capitalised_ = 0;
  bool comma_ = false;         ///< Behind what has been read.
  bool other_centre_ = false;  ///< Whether the organ is that of another body's centre.
};

IssuerPhrase read_name(std::string_view name) {
  const CastShadow shadow(name);
  if (std::optional<IssuerPhrase> phrase = IssuerReader(shadow, 0).read()) {
    if (phrase->end + 2 >= shadow.size()) return *std::move(phrase);
  }
  IssuerPhrase unknown;
  unknown.name = name;
  return unknown;
}

}  // namespace

std::optional<IssuerPhrase> match_issuer(const Shadow& shadow, std::size_t at) {
  return IssuerReader(shadow, at).read();
}

IssuerPhrase read_issuer(std::string_view name) {
  static thread_local Memo<IssuerPhrase> known;
  return known.get(name, read_name);
}

}  // namespace chithi::corpus
