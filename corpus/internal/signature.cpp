// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/internal/signature.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include "corpus/gazetteer.h"
#include "corpus/internal/body_words.h"
#include "corpus/internal/letter_case.h"
#include "corpus/internal/line_kind.h"
#include "corpus/internal/posts.h"
#include "corpus/internal/shadow.h"
#include "corpus/internal/words.h"
#include "stemmer-vi/fold.h"
#include "stemmer-vi/utf8.h"

namespace chithi::corpus {
namespace {

constexpr std::size_t kFewestWords = 2;
constexpr std::size_t kMostWords = 6;

/// Ranks and degrees that stand before a name, folded.
constexpr std::array<std::string_view, 17> kRanks = {
    "dai tuong", "thuong tuong", "trung tuong", "thieu tuong", "dai ta",  "thuong ta",
    "trung ta",  "thieu ta",     "dai uy",      "do doc",      "pgs.ts.", "pgs.ts",
    "gs.ts.",    "ts.",          "ths.",        "bs.",         "ky boi:",
};

/// How many words of rank or degree the words begin with.
std::size_t count_rank_words(std::string_view folded) {
  for (const std::string_view rank : kRanks) {
    if (starts_with(folded, rank)) {
      return static_cast<std::size_t>(std::ranges::count(rank, ' ')) + 1;
    }
  }
  return 0;
}

/// Whether a rank may begin with that letter; "Đ" is told by its first byte.
bool may_begin_rank(std::string_view words) {
  return !words.empty() &&
         std::string_view("dtpgbkDTPGBK\xC4").find(words.front()) != std::string_view::npos;
}

/// Without ranks and degrees, of which there may be several: "TS. BS. Lê Văn Toàn".
std::string_view without_rank(std::string_view words) {
  for (;;) {
    if (!may_begin_rank(words)) return words;
    const std::size_t count = count_rank_words(vi::fold(words));
    if (count == 0) return words;
    for (std::size_t i = 0; i < count; ++i) {
      words.remove_prefix(std::min(words.find(' '), words.size()));
      words = without_start(words, "");
    }
  }
}

/// A capital and then small letters; a letter alone ("Y Thanh", "K’ Brốp") does too.
bool is_name_word(std::string_view word) {
  if (!begins_with_capital(word)) return false;
  if (std::ranges::any_of(word, [](char c) { return (c >= '0' && c <= '9') || c == '/'; })) {
    return false;
  }
  const std::size_t first = vi::decode_utf8(word, 0).length;
  const std::string_view rest = word.substr(first);
  return rest.empty() || !is_in_capitals(rest);
}

/// Whether there are nothing but such words.
bool are_name_words(std::string_view words) {
  while (!words.empty()) {
    const std::size_t end = std::min(words.find(' '), words.size());
    if (!is_name_word(words.substr(0, end))) return false;
    words = without_start(words.substr(end), "");
  }
  return true;
}

bool has_person_length(std::size_t words) { return words >= kFewestWords && words <= kMostWords; }

std::string capitalised_words(std::string_view words) {
  std::string name;
  for (const std::string& word : split_words(words)) {
    if (!name.empty()) name += ' ';
    name += capitalised(vi::to_lower(word));
  }
  return name;
}

/// A name that is set in capitals; only below a post, where nothing else would stand.
std::optional<std::string> parse_person_in_capitals(std::string_view words) {
  const std::vector<std::string> all = split_words(words);
  const bool letters = std::ranges::none_of(
      words, [](char c) { return (c >= '0' && c <= '9') || c == '/' || c == '-' || c == ','; });
  if (!letters || !has_person_length(all.size()) || match_body_words(all)) return std::nullopt;
  return capitalised_words(words);
}

/// How many words at the end of a cell are a name: "PHÓ CHỦ TỊCH Lê Văn An".
std::size_t count_name_words(const std::vector<std::string>& words) {
  std::size_t count = 0;
  while (count < words.size()) {
    const std::string& word = words[words.size() - 1 - count];
    if (!is_name_word(word) || is_in_capitals(word)) break;
    ++count;
  }
  return count;
}

/// Where the post begins in "KT. CHỦ TỊCH PHÓ CHỦ TỊCH"; npos if the line is all authority.
std::size_t find_post(std::string_view folded) {
  const bool for_all = folded.starts_with("t");  // TM.: what follows is a body, no post.
  for (std::size_t at = folded.find(' '); at != std::string_view::npos;
       at = folded.find(' ', at + 1)) {
    const std::string_view rest = folded.substr(at + 1);
    // "K/T CHÁNH VĂN PHÒNG" is whom the one below signs for.
    const bool signed_for = folded.starts_with("k") && at == folded.find(' ');
    const bool deputy = rest.starts_with("pho ") || rest.starts_with("thu truong") ||
                        (rest.starts_with("chanh van phong") && !signed_for);
    const std::string_view before = folded.substr(0, at);
    // Bodies with a post in their names: Đoàn Chủ tịch, Ban Bí thư.
    const bool of_board = before.ends_with("doan") || before.ends_with("ban");
    const bool proxy = folded.starts_with("tl") || folded.starts_with("tuq");
    if (is_post(rest) && !of_board && (deputy || (for_all && !proxy))) return at + 1;
  }
  return std::string_view::npos;
}

/// What scans make of "T/M" as it is meant.
std::string spell_authority(std::string_view words) {
  for (const std::string_view misread : {"TIM ", "T/N ", "1/M "}) {
    if (words.starts_with(misread)) return "T/M " + std::string(words.substr(misread.size()));
  }
  return std::string(words);
}

class SignatureReader {
 public:
  Signature read(const std::vector<Line>& lines) {
    std::vector<Evidence> evidence;
    for (const Line& line : lines) {
      if (signer_.name) break;
      if (line.words().empty()) continue;
      const Sizes before = sizes();
      read_line(line.words());
      for (std::size_t i = 0; i < before.size(); ++i) {
        if (sizes()[i] != before[i]) evidence.push_back({kFields[i], line.span});
      }
    }
    if (!signer_.on_behalf && !signer_.title && !signed_) return {};
    return {std::move(signer_), std::move(evidence)};
  }

 private:
  static constexpr std::array kFields = {Field::OnBehalf, Field::SignerTitle, Field::SignerName};
  using Sizes = std::array<std::size_t, kFields.size()>;

  /// Of the fields, in bytes: what a line adds to shows where they were read.
  [[nodiscard]] Sizes sizes() const {
    const auto size = [](const std::optional<std::string>& field) {
      return field ? field->size() : 0;
    };
    return {size(signer_.on_behalf), size(signer_.title), size(signer_.name)};
  }

  void read_line(std::string_view words) {
    const std::string folded = shadow_text(words);
    if (folded.starts_with("(") || folded.starts_with("da ky")) return read_signed(words);
    // "T/M BAN THƯỜNG VỤ / Q. BÍ THƯ": below who is signed for it is a post.
    const bool post = signer_.on_behalf && folded.starts_with("q.") && is_post(folded);
    if (is_authority(words, folded) && !post) return read_authority(words);
    if (is_in_capitals(words)) return read_capitals(words, folded);
    if (expects_name() && read_name(words)) return;
    if (split_cell(words)) return;
    // Old fonts have lost the capitals.
    if (signer_.on_behalf && !signer_.title && is_post(folded)) signer_.title = vi::to_upper(words);
  }

  [[nodiscard]] bool expects_name() const { return signer_.on_behalf || signer_.title || signed_; }

  bool read_name(std::string_view words) {
    signer_.name = parse_person(words);
    return signer_.name.has_value();
  }

  /// "(Đã ký)", with or without the name behind it.
  void read_signed(std::string_view words) {
    signed_ = true;
    const std::size_t end = words.find_first_of("):");
    if (end != std::string_view::npos) read_name(without_start(words.substr(end + 1), ""));
  }

  void read_authority(std::string_view words) {
    if (!is_in_capitals(words) && split_cell(words)) return;
    const CastShadow shadow(words);
    const std::size_t post = find_post(shadow.text());
    const std::size_t end = std::min(post, shadow.size());
    add(signer_.on_behalf, spell_authority(shadow.original(0, end)));
    if (end < shadow.size()) add(signer_.title, shadow.original(end, shadow.size()));
  }

  void read_capitals(std::string_view words, std::string_view folded) {
    if (signer_.title && !is_post(folded)) {
      signer_.name = parse_person_in_capitals(words);
      if (signer_.name) return;
    }
    const bool post = is_post(folded) || signer_.title;
    if (post) return add(signer_.title, words);
    if (signer_.on_behalf) return add(signer_.on_behalf, words);
    if (begins_like_body(words)) signer_.title = vi::to_upper(words);
  }

  /// Takes "KT. CHỦ TỊCH PHÓ CHỦ TỊCH (Đã ký) Lê Văn An" apart.
  bool split_cell(std::string_view words) {
    const std::vector<std::string> all = split_words(words);
    const std::size_t count = count_name_words(all);
    if (!has_person_length(count) || count == all.size()) return false;
    std::string first;
    std::string name;
    for (std::size_t i = 0; i < all.size(); ++i) {
      std::string& part = i < all.size() - count ? first : name;
      part += (part.empty() ? "" : " ") + all[i];
    }
    const std::size_t bracket = first.find('(');
    if (bracket != std::string::npos) first.resize(bracket);
    const std::string folded = shadow_text(first);
    if (!is_in_capitals(first) || !(is_authority(first, folded) || is_post(folded))) return false;
    read_line(without_end(first, ""));
    read_name(name);
    return true;
  }

  static void add(std::optional<std::string>& field, std::string_view words) {
    const std::string upper = vi::to_upper(without_end(words, ",.;:"));
    field = field ? *field + ' ' + upper : upper;
  }

  Signer signer_;
  bool signed_ = false;
};

}  // namespace

std::optional<std::string> parse_person(std::string_view words) {
  words = without_end(without_start(words, "*-"), ".,;*");
  words = without_rank(words);
  if (!are_name_words(words)) return std::nullopt;
  const std::vector<std::string> all = split_words(words);
  if (!has_person_length(all.size())) return std::nullopt;
  const bool other = is_in_capitals(words) || find_province(words) != nullptr;
  const auto body = match_body_words(all);
  if (other || (body && body->count > 1)) return std::nullopt;
  return std::string(words);
}

Signature read_signature(const std::vector<Line>& lines) { return SignatureReader().read(lines); }

}  // namespace chithi::corpus
