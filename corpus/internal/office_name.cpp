// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/internal/office_name.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "corpus/internal/citation_parts.h"
#include "corpus/internal/issuer_words.h"
#include "corpus/internal/letter_case.h"
#include "corpus/internal/names.h"
#include "corpus/internal/shadow_cursor.h"

namespace chithi::corpus {
namespace {

constexpr std::size_t kMostWords = 12;

constexpr std::array<std::string_view, 18> kOffices = {
    "tong cuc",  "cuc",          "chi cuc",   "vien",     "vu",       "tap doan",
    "dai",       "tong cong ty", "trung tam", "truong",   "hoc vien", "dai hoc",
    "benh vien", "lien hiep",    "phong",     "hoi dong", "uy ban",   "cong ty",
};

/// Words behind the name of a body.
constexpr std::array<std::string_view, 27> kStops = {
    "tại", "đã", "đang", "sẽ",   "có",    "cho",  "cùng", "là",  "để",
    "do",  "bị", "nhằm", "theo", "này",   "ngày", "khi",  "thì", "được",
    "gửi", "ký", "nếu",  "như",  "trong", "trên", "xin",  "nêu", "về",
};

/// The same of two words, one of which names have too: "Cục Cảnh sát giao thông".
constexpr std::array<std::string_view, 13> kStopPhrases = {
    "ban hanh", "yeu cau",  "quy dinh", "huong dan", "thong bao", "thong qua", "phe duyet",
    "sua doi",  "thay the", "giao cho", "bao cao",   "phuc dap",  "tra loi",
};

bool begins_with_capital_at(const Shadow& shadow, std::size_t at) {
  return at < shadow.size() && begins_with_capital(shadow.original(at, at + 1));
}

/// Whether a word in small letters ends names: "ban hành", but not "Ban", "quản lý".
bool is_stop(const Shadow& shadow, std::size_t at, std::size_t end) {
  if (begins_with_capital_at(shadow, at)) return false;
  if (std::ranges::find(kStops, shadow.original(at, end)) != kStops.end()) return true;
  const std::size_t next = skip_blanks(shadow.text(), end);
  if (shadow.original(at, end) == "số" && is_digit(char_at(shadow.text(), next))) return true;
  return std::ranges::any_of(kStopPhrases, [&](std::string_view words) {
    return match_phrase(shadow.text(), at, words).has_value();
  });
}

}  // namespace

std::optional<std::size_t> match_office(const Shadow& shadow, std::size_t at) {
  const std::string_view text = shadow.text();
  if (!begins_with_capital_at(shadow, at)) return std::nullopt;
  std::size_t end = at;
  for (const std::string_view office : kOffices) {
    end = std::max(end, match_phrase(text, at, office).value_or(at));
  }
  std::size_t next = skip_blanks(text, end);
  if (end == at || !begins_with_capital_at(shadow, next)) return std::nullopt;
  for (std::size_t count = 0; count < kMostWords; ++count) {
    const std::size_t over = word_end(text, next);
    if (over == next || is_stop(shadow, next, over) || has_blank_line(shadow, end, next)) break;
    end = over;
    next = skip_blanks(text, end);
    if (char_at(text, next) == '-') next = skip_blanks(text, next + 1);
  }
  return end;
}

std::optional<std::size_t> match_topic(const Shadow& shadow, std::size_t at) {
  const std::string_view text = shadow.text();
  std::size_t end = at;
  for (std::size_t next = at, count = 0; count < kMostWords; ++count) {
    const std::size_t over = word_end(text, next);
    if (over == next || has_blank_line(shadow, end, next)) return std::nullopt;
    const IssuerPiece piece = match_issuer_words(shadow, next);
    if (piece.words != nullptr && piece.words->role.starts_with("of-")) {
      return count > 0 ? std::optional(end) : std::nullopt;
    }
    const bool about = count == 0 && shadow.original(next, over) == "về";
    if (!about && is_stop(shadow, next, over)) return std::nullopt;
    if (match_phrase(text, next, "ve viec")) return std::nullopt;
    end = over;
    next = skip_blanks(text, end);
    if (char_at(text, next) == ',') next = skip_blanks(text, next + 1);
    if (char_at(text, next) == '-') next = skip_blanks(text, next + 1);
  }
  return std::nullopt;
}

}  // namespace chithi::corpus
