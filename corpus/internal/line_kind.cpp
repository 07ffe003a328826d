// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/internal/line_kind.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "corpus/gazetteer.h"
#include "corpus/internal/body_words.h"
#include "corpus/internal/letter_case.h"
#include "corpus/internal/memo.h"
#include "corpus/internal/number_scanner.h"
#include "corpus/internal/posts.h"
#include "corpus/internal/shadow.h"
#include "corpus/internal/words.h"

namespace chithi::corpus {
namespace {

constexpr std::size_t kLongestLine = 110;
constexpr std::size_t kLongestPlace = 40;
constexpr std::size_t kLongestFootRow = 400;  ///< Bytes.

constexpr bool is_letter(char c) { return c >= 'a' && c <= 'z'; }
constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Whether `folded` begins with the words, and no word goes on after them.
bool begins_with(std::string_view folded, std::string_view words) {
  if (!starts_with(folded, words)) return false;
  return folded.size() == words.size() || !is_letter(folded[words.size()]) ||
         !is_letter(words.back());
}

template <std::size_t Size>
bool begins_with_one(std::string_view folded, const std::array<std::string_view, Size>& all) {
  return std::ranges::any_of(all,
                             [&](std::string_view words) { return begins_with(folded, words); });
}

constexpr std::array<std::string_view, 8> kMarks = {
    "hoa toc", "thuong khan", "khan", "mat", "toi mat", "tuyet mat", "du thao", "luu hanh noi bo",
};

constexpr std::array<std::string_view, 5> kBases = {
    "can cu", "theo de nghi", "xet de nghi", "sau khi xem xet", "xet to trinh",
};

/// What paragraphs begin with, and what an issuer does in their first line.
constexpr std::array<std::string_view, 11> kTextStarts = {
    "thuc hien", "can cu",          "de chu dong", "de tiep tuc", "de kip thoi",   "nham",
    "tiep theo", "trong thoi gian", "hien nay",    "sau khi",     "thoi gian qua",
};
constexpr std::array<std::string_view, 5> kTextVerbs = {
    " yeu cau ", " de nghi cac ", " chi dao cac ", " nhan duoc ", " ket luan nhu sau",
};

/// The first bytes of "Nơi nhận", "T/M", "TM.", "KT.", "Q.", "1/M", "(Đã ký)", "Đã ký".
struct FootStart {
  char letter = '\0';
  std::string_view next;
};

constexpr std::array<FootStart, 11> kFootStarts = {{
    {'N', "oO\xc6\xe1"},
    {'n', "o\xc6\xe1"},
    {'T', "/MmLlUuIiNn"},
    {'t', "/mlu"},
    {'K', "/Tt"},
    {'k', "/t"},
    {'Q', "."},
    {'1', "/"},
    {'(', "DdKkCc\xc4\xc3"},
    {'\xc4', "\x90\x91"},
    {'D', "aA\xc3"},
}};

/// What follows the type of a paper of several bodies: "CHƯƠNG TRÌNH PHỐI HỢP".
constexpr std::array<std::string_view, 3> kJointly = {"phoi hop", "lien tich", "lien nganh"};

constexpr std::array<std::string_view, 4> kSections = {"dieu", "chuong", "phan thu", "muc"};

constexpr std::array<std::string_view, 4> kSubjectMarks = {"v/v", "viv", "v/.", "ve viec"};

bool is_rule(std::string_view folded) {
  if (std::ranges::none_of(folded, [](char c) { return is_letter(c) || is_digit(c); })) return true;
  const bool ornament = folded.size() <= 5 && folded.find_first_not_of("o0- ") == std::string::npos;
  const bool page = folded.size() <= 4 && std::ranges::all_of(folded, is_digit);
  return ornament || page || folded == "page" || starts_with(folded, "page ") ||
         starts_with(folded, "cong bao/") || folded == "van ban quy pham phap luat" ||
         starts_with(folded, "www.");
}

/// What stands below the state's header in papers in two languages.
bool is_english_head(std::string_view folded) {
  return starts_with(folded, "socialist republic of viet") ||
         (starts_with(folded, "independence") && folded.ends_with("happiness"));
}

bool is_state_head(std::string_view folded) {
  if (starts_with(folded, "cong hoa xa hoi chu nghia viet")) return folded.size() < 45;
  if (differs_in_few_letters(folded, "cong hoa xa hoi chu nghia viet nam") ||
      differs_in_few_letters(folded, "doc lap - tu do - hanh phuc")) {
    return true;
  }
  return starts_with(folded, "doc lap") && folded.find("tu do") != std::string_view::npos &&
         folded.size() < 40;
}

bool is_party_head(std::string_view folded) {
  return (starts_with(folded, "dang cong san viet nam") && folded.size() < 30) ||
         differs_in_few_letters(folded, "dang cong san viet nam");
}

bool is_address(const Line& line) {
  const std::string_view folded = without_start(line.folded(), "-");
  for (const std::string_view start : {"kinh gui", "kinh goi", "kinh trinh", "gui:"}) {
    if (starts_with(folded, start)) return true;
  }
  // "Kính gửl:", "Kíuh gửi:"
  constexpr std::string_view usual = "kinh gui";
  if (folded.size() > usual.size() && folded[usual.size()] == ':' &&
      differs_in_one_letter(folded.substr(0, usual.size()), usual)) {
    return true;
  }
  // The telegram's "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH điện:".
  return folded.ends_with(" dien:") && folded.size() < kLongestLine &&
         (is_post(folded) || begins_like_body(line.words()));
}

/// With a sign after it: in the head of a table "Nơi nhận" stands alone.
bool is_copies(std::string_view folded) {
  if (!starts_with(folded, "noi nhan")) return false;
  const std::string_view rest = without_start(folded.substr(8), "");
  return rest.starts_with(":") || rest.starts_with(".") || rest.starts_with(";");
}

/// Whether a section's number follows its word: "điều 5.", "chương ii", "phần thứ nhất"; but
/// "điều chỉnh kế hoạch" is none.
bool is_numbered(std::string_view folded) {
  if (begins_with(folded, "phan thu")) return true;
  const std::size_t blank = folded.find(' ');
  if (blank == std::string_view::npos) return false;
  const std::string_view rest = without_start(folded.substr(blank), "");
  const std::size_t end = rest.find_first_not_of("0123456789ivxlc");
  return end != 0 && (end == std::string_view::npos || !is_letter(rest[end]));
}

bool is_section(const Line& line) {
  const std::string_view folded = line.folded();
  if (begins_with_one(folded, kSections)) {
    return is_numbered(folded) && begins_with_capital(line.words());
  }
  const std::size_t end = folded.find_first_not_of(is_digit(folded.front()) ? "0123456789" : "ivx");
  return end != 0 && end != std::string_view::npos && end <= 4 && end + 1 < folded.size() &&
         (folded[end] == '.' || folded[end] == ')' || folded[end] == '-') && folded[end + 1] == ' ';
}

bool is_signed(std::string_view folded) {
  return starts_with(folded, "(da ky") || starts_with(folded, "da ky") ||
         starts_with(folded, "(chu ky") || starts_with(folded, "(ky ");
}

/// Kinds that a few fixed words tell.
LineKind kind_by_words(const Line& line) {
  const std::string_view folded = line.folded();
  if (is_rule(folded)) return LineKind::Rule;
  if (is_party_head(folded)) return LineKind::PartyHead;
  if (is_state_head(folded) || is_english_head(folded)) return LineKind::StateHead;
  if (is_copies(folded)) return LineKind::Copies;
  if (is_address(line)) return LineKind::Address;
  if (begins_with_one(folded, kSubjectMarks)) return LineKind::Subject;
  if (is_signed(folded)) return LineKind::Signed;
  if (is_authority(line.words(), folded)) return LineKind::Authority;
  const bool front = begins_with(folded, "mat tran");  // "MẶT TRẬN TỔ QUỐC", not "MẬT".
  if (line.capitals && !front && begins_with_one(folded, kMarks)) return LineKind::Mark;
  return LineKind::Other;
}

/// The end of the drafting unit's code in any letters, "-CTrTT"; in a letterhead nothing else
/// can follow a number without a blank.
std::size_t unit_end(std::string_view folded, std::size_t at) {
  const std::size_t next = at < folded.size() && folded[at] == '-' ? at + 1 : at;
  if (next >= folded.size() || !is_letter(folded[next])) return at;
  return std::min(folded.find_first_of(" .,;:(", at), folded.size());
}

bool is_other_line_start(std::string_view rest) {
  return rest.empty() || rest.front() == '(' || begins_with_one(rest, kSubjectMarks);
}

/// Whether what follows the number belongs to other lines: a subject, a place and date.
bool is_free_after_number(const Line& line, std::size_t end) {
  const std::string_view folded = line.folded();
  if (is_other_line_start(without_start(folded.substr(end), ".,;:-/"))) return true;
  Line rest;
  rest.shadow = line.shadow.of(without_start(line.words_at(end, folded.size()), "-"));
  return is_state_head(rest.folded()) || is_party_head(rest.folded()) || parse_place_date(rest);
}

/// Where the number begins after "Số", "Số:", "Luật số:"; 0 if the line begins otherwise.
std::size_t number_start(const Line& line) {
  const std::string_view folded = line.folded();
  std::size_t at = 0;
  const std::optional<TypeMatch> type = match_type_name(folded, 0);
  if (type) at = type->end + 1;
  if (at >= folded.size() || folded[at] != 's') return 0;
  const std::string_view rest = folded.substr(at + 1);
  // A scan may have lost the vowel: "S 210-CV/TU".
  const bool lost = rest.size() > 1 && rest[0] == ' ' && is_digit(rest[1]);
  const bool vowel = !rest.empty() && (rest[0] == 'o' || rest[0] == '6' || rest[0] == '0');
  if (!lost && (!vowel || (rest.size() > 1 && is_letter(rest[1])))) return 0;
  // Small letters go on with a sentence: "triển khai Kết luận / số 07-KL/TW của …"; but not
  // "số: 07-kl/tw".
  const bool opens = type || begins_with_capital(line.words()) || rest.substr(1).starts_with(':') ||
                     is_in_small_letters(line.words());
  return opens ? folded.size() - without_start(rest.substr(1), ":.;").size() : 0;
}

/// The line with "ngay" for a word that a scan has made of it, before a day and its month; empty if
/// it has the word, or none like it.
std::string with_day_word(std::string_view folded) {
  const std::size_t month = folded.find("thang");
  if (month == std::string_view::npos || folded.find("ngay") != std::string_view::npos) return {};
  const std::string_view before = without_end(folded.substr(0, month), "");
  const std::size_t day = before.find_last_not_of("0123456789") + 1;
  const std::string_view words = without_end(before.substr(0, day), "");
  const std::size_t begin = words.find_last_of(" ,") + 1;
  if (day == before.size() || !differs_in_one_letter(words.substr(begin), "ngay")) return {};
  return std::string(folded.substr(0, begin)) + "ngay" + std::string(folded.substr(words.size()));
}

bool has_symbol(const std::optional<NumberMatch>& match) {
  return match && !(match->number.type_code.empty() && match->number.body.empty());
}

/// The symbol behind an ordinal that a scan has made strokes of: "4/35 /SGDĐT-CTrTT". Blank, since
/// nobody knows what was written.
std::optional<NumberMatch> match_behind_strokes(const Shadow& shadow, std::size_t start) {
  constexpr std::size_t kLongest = 12;
  constexpr std::ptrdiff_t kMostLetters = 2;
  const std::string_view text = shadow.text();
  for (std::size_t at = start; at < std::min(start + kLongest, text.size()); ++at) {
    if (std::ranges::count_if(text.substr(start, at - start), is_letter) > kMostLetters) break;
    if (text[at] != '/' && text[at] != '-') continue;
    std::optional<NumberMatch> match = match_number(shadow, at, NumberContext::Letterhead);
    if (has_symbol(match) && match->number.ordinal == 0) return match;
  }
  return std::nullopt;
}

}  // namespace

std::optional<NumberLine> parse_number_line(const Line& line) {
  const std::size_t start = number_start(line);
  if (start == 0) return std::nullopt;
  std::optional<NumberMatch> match = match_number(line.shadow, start, NumberContext::Letterhead);
  if (!has_symbol(match)) match = match_behind_strokes(line.shadow, start);
  if (!match) return std::nullopt;
  NumberLine found{match->number, {}, unit_end(line.folded(), match->end)};
  found.number.body += line.words_at(match->end, found.end);
  if (!is_free_after_number(line, found.end)) return std::nullopt;
  found.raw = line.words_at(match->begin, found.end);
  return found;
}

std::optional<PlaceDateLine> parse_place_date(const Line& line) {
  if (line.folded().size() > kLongestLine) return std::nullopt;
  const std::string mended = with_day_word(line.folded());
  const std::string_view folded = mended.empty() ? line.folded() : mended;
  const std::size_t at = folded.find("ngay");
  if (at == std::string_view::npos || at < 3 || at > kLongestPlace) return std::nullopt;
  const std::string_view before = without_end(folded.substr(0, at), "");
  const std::string_view place = without_end(before, ",.-");
  if (place.empty() || !is_letter(place.front())) return std::nullopt;
  std::string name(line.words_at(0, place.size()));
  // Without a comma it may be any words: "Căn cứ Luật Giám định tư pháp ngày 20 …".
  const bool parted = before.size() > place.size();
  const bool known = find_province(name) != nullptr || !find_districts(name).empty();
  const bool numbered = std::ranges::any_of(place, is_digit);
  if (!known && (!parted || numbered)) return std::nullopt;
  const std::optional<DateMatch> date = match_date(folded, at);
  if (!date || !without_end(folded.substr(date->end), ".,;-*)").empty()) return std::nullopt;
  return PlaceDateLine{std::move(name), date->date, !mended.empty()};
}

std::optional<PartialDate> parse_date_alone(const Line& line) {
  // "Ngày 06/5/2021" is rather a stamp of receipt.
  const bool in_words =
      starts_with(line.folded(), "ngay") && line.folded().find("thang") != std::string::npos;
  const std::optional<DateMatch> date = in_words ? match_date(line.folded(), 0) : std::nullopt;
  if (!date || !date->date.is_full() || date->end != line.folded().size()) return std::nullopt;
  return date->date;
}

std::optional<TypeMatch> parse_title(const Line& line) {
  const std::optional<TypeMatch> match = match_type_name(line.folded(), 0);
  if (!match) return std::nullopt;
  const std::string_view rest = without_start(line.folded().substr(match->end), "");
  const std::string_view name = line.words_at(0, match->end);
  if (rest.empty() || rest == ":" || rest == "(du thao)") return match;
  if (line.capitals && std::ranges::find(kJointly, rest) != kJointly.end()) return match;
  const bool title = is_in_capitals(name) || is_in_small_letters(line.words());
  const bool of = begins_with(rest, "cua");
  const bool goes_on = of || (begins_with(rest, "khan") && rest.size() < 12);
  if (title && goes_on && line.folded().size() < kLongestLine) return match;
  // "Nghị định của Chính phủ số 115/2003/NĐ-CP": a title that has taken in the number.
  return of && find_number_in_title(line, match->end) ? match : std::nullopt;
}

std::optional<NumberLine> find_number_in_title(const Line& line, std::size_t from) {
  const std::size_t at = line.folded().find(" so ", from);
  if (at == std::string::npos) return std::nullopt;
  const auto match = match_number(line.shadow, at + 4, NumberContext::AfterType);
  if (!match || match->number.body.empty()) return std::nullopt;
  return NumberLine{match->number, std::string(line.words_at(match->begin, match->end)),
                    match->end};
}

std::size_t subject_start(const Line& line) {
  const std::string_view folded = line.folded();
  for (const std::string_view mark : {"v/v", "viv", "v/.", "ve viec", "ve"}) {
    if (!begins_with(folded, mark)) continue;
    const std::string_view rest = without_start(folded.substr(mark.size()), ":.");
    // "V/v về việc …"
    const std::size_t again = begins_with(rest, "ve viec") ? 8 : 0;
    return folded.size() - rest.size() + std::min(again, rest.size());
  }
  return 0;
}

bool begins_text(const Line& line) {
  constexpr std::size_t shortest = 40;  // Bytes.
  const std::string_view folded = line.folded();
  if (line.capitals || line.words().size() < shortest || !begins_with_capital(line.words()))
    return false;
  if (begins_with_one(folded, kTextStarts)) return true;
  if (starts_with(folded, "ngay ") && is_digit(folded[5])) return true;
  return std::ranges::any_of(kTextVerbs, [&](std::string_view verb) {
    return folded.find(verb) != std::string_view::npos;
  });
}

bool may_hold_foot(std::string_view row) {
  const std::size_t first = row.find_first_not_of(" \t*_#>\r\xc2\xa0");
  if (first == std::string_view::npos || first + 1 == row.size()) return false;
  // A table's row may be long, and hold anything.
  if (row[first] == '|') return true;
  if (row.size() > kLongestFootRow) return false;
  const auto found = std::ranges::find(kFootStarts, row[first], &FootStart::letter);
  return found != kFootStarts.end() && found->next.find(row[first + 1]) != std::string_view::npos;
}

namespace {

/// The kind that the line's words alone tell; all else that is known of it follows from them.
LineKind read_kind(const Line& line) {
  const std::string_view folded = line.folded();
  const LineKind known = kind_by_words(line);
  if (known != LineKind::Other) return known;
  if (parse_number_line(line)) return LineKind::Number;
  if (parse_place_date(line)) return LineKind::PlaceDate;
  if (parse_title(line)) return LineKind::Title;
  if (line.capitals && is_post(folded)) return LineKind::Post;
  // "BAN HÀNH KẾ HOẠCH …" is a subject.
  const bool like_body = folded.size() <= kLongestLine && !begins_with(folded, "ban hanh") &&
                         begins_like_body(line.words());
  if (like_body) return LineKind::Body;
  if (begins_with(folded, "cua")) return LineKind::OfBody;
  if (starts_with(folded, "- ") || starts_with(folded, "+ ")) return LineKind::Item;
  if (is_section(line)) return LineKind::Section;
  if (begins_with_capital(line.words()) && begins_with_one(folded, kBases)) return LineKind::Basis;
  return folded.size() > kLongestLine ? LineKind::Prose : LineKind::Other;
}

}  // namespace

LineKind kind_of(const Line& line) {
  static thread_local Memo<LineKind, 1024> known;
  // Numbers and days come but once.
  if (std::ranges::any_of(line.folded(), is_digit)) return read_kind(line);
  return known.get(line.words(), [&line](std::string_view) { return read_kind(line); });
}

}  // namespace chithi::corpus
