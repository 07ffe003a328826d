// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/synthetic/citations.h"

#include <array>
#include <cstdio>
#include <span>
#include <string_view>

#include "tests/bench/synthetic/letters.h"

namespace chithi::bench {

struct Citations::Cited {
  std::string type;
  std::string number;  ///< Empty if it has none.
  Day date;
  std::string issuer;
  std::string subject;
};

namespace {

/// A row of data/central_documents.tsv.
struct CentralRow {
  std::string_view type;
  std::string_view number;
  std::string_view date;
  std::string_view issuer;
  std::string_view subject;
};

constexpr CentralRow kCentral[] = {
#include "central_documents.inc"
};

std::string unless_nothing(std::string_view text) {
  return text == "-" ? std::string() : std::string(text);
}

int digits(std::string_view text, std::size_t begin, std::size_t size) {
  int value = 0;
  for (const char digit : text.substr(begin, size)) {
    value = value * 10 + (digit - '0');
  }
  return value;
}

Day parse_iso(std::string_view date) {
  return {digits(date, 0, 4), digits(date, 5, 2), digits(date, 8, 2)};
}

std::string two_digits(int value) {
  return (value < 10 ? std::string("0") : std::string()).append(std::to_string(value));
}

std::string in_figures(const Day& day, char separator, bool padded) {
  std::string text = padded ? two_digits(day.day) : std::to_string(day.day);
  text += separator;
  text += padded ? two_digits(day.month) : std::to_string(day.month);
  text += separator;
  return text += std::to_string(day.year);
}

std::string draw_date(const Day& day, RandomSource& random) {
  if (random.chance(300)) return in_words(day);
  const char separator = random.chance(850) ? '/' : '-';
  return "ngày " + in_figures(day, separator, random.chance(300));
}

/// As a text names the issuer; the head's committee often without its place.
std::string issuer_of(const Head& head, RandomSource& random) {
  if (head.body.tier == Tier::Province && head.body.name.starts_with("Tỉnh ủy")) {
    return (random.chance(500) ? "Ban Thường vụ " : "") +
           (random.chance(400) ? std::string("Tỉnh ủy") : head.body.name);
  }
  return head.body.name;
}

constexpr std::array<std::string_view, 6> kInventedSeries = {
    "KH/UBND kế hoạch",  "QĐ/UBND quyết định", "CT/UBND chỉ thị",
    "TB/UBND thông báo", "BC/UBND báo cáo",    "NQ/HĐND nghị quyết",
};

}  // namespace

std::optional<Citations::Cited> Citations::draw_central(RandomSource& random) const {
  constexpr int kTries = 6;
  for (int i = 0; i < kTries; ++i) {
    const CentralRow& row = random.pick(std::span<const CentralRow>(kCentral));
    const Day date = parse_iso(row.date);
    if (date >= head_.date) continue;
    return Cited{std::string(row.type), unless_nothing(row.number), date,
                 unless_nothing(row.issuer), unless_nothing(row.subject)};
  }
  return std::nullopt;
}

std::optional<Citations::Cited> Citations::draw_earlier(RandomSource& random) const {
  if (earlier_.empty()) return std::nullopt;
  const Head& head = random.pick(std::span<const Head>(earlier_));
  return Cited{capitalized(head.type), head.number, head.date, issuer_of(head, random),
               "việc " + head.subject};
}

Citations::Cited Citations::invent(RandomSource& random) const {
  const std::string_view series = random.pick(std::span<const std::string_view>(kInventedSeries));
  const std::size_t slash = series.find('/');
  const std::size_t blank = series.find(' ');
  Cited cited;
  cited.number = std::to_string(random.between(1, random.between(1, 3000)));
  cited.number.append("/").append(series.substr(0, slash)).append("-");
  cited.number += series.substr(slash + 1, blank - slash - 1);
  cited.type = capitalized(series.substr(blank + 1));
  cited.date = {random.between(head_.date.year - 1, head_.date.year), random.between(1, 12),
                random.between(1, 28)};
  if (cited.date > head_.date) cited.date.year -= 1;
  cited.issuer =
      series.find("HĐND") == std::string_view::npos ? "Ủy ban nhân dân" : "Hội đồng nhân dân";
  cited.issuer += random.chance(500) ? " tỉnh" : " thành phố";
  return cited;
}

std::string Citations::draw(RandomSource& random) const {
  constexpr unsigned kCentralShare = 500;
  constexpr unsigned kArchiveShare = 700;  // Of the rest.
  std::optional<Cited> cited;
  if (random.chance(kCentralShare)) cited = draw_central(random);
  if (!cited && random.chance(kArchiveShare)) cited = draw_earlier(random);
  if (!cited) cited = invent(random);

  std::string text = cited->type;
  if (!cited->number.empty()) text.append(random.chance(900) ? " số " : " ").append(cited->number);
  if (cited->type == "Luật") text.append(" ").append(cited->subject);
  if (random.chance(850)) {
    text.append(random.chance(400) ? ", " : " ").append(draw_date(cited->date, random));
  }
  if (!cited->issuer.empty()) text.append(" của ").append(cited->issuer);
  if (cited->type != "Luật" && !cited->subject.empty() && random.chance(450)) {
    text.append(" về ").append(cited->subject);
  }
  return text;
}

}  // namespace chithi::bench
