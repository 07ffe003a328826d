// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/eval/network/texts.h"

#include <array>
#include <cstdio>
#include <string_view>

#include "tests/bench/synthetic/letterhead_text.h"
#include "tests/bench/synthetic/letters.h"
#include "tests/eval/network/citing.h"
#include "tests/eval/network/scanner.h"

namespace chithi::eval {
namespace {

using test::RandomSource;

/// Streams of random choices of one paper; those of its citations follow.
enum : std::size_t { kLetterhead, kDamage, kBody, kCitations, kStreams = 64 };

void replace(std::string& text, std::string_view from, std::string_view to) {
  const std::size_t at = text.find(from);
  if (at != std::string::npos) text.replace(at, from.size(), to);
}

std::string with_blanks(std::string letterhead, const Paper& paper) {
  if (!paper.numbered) {
    const std::string& number = paper.head.number;
    const std::size_t sign = number.find_first_of("-/");
    replace(letterhead, number, std::string(5, ' ') + number.substr(sign));
  }
  const std::string day = bench::in_words(paper.head.date);
  if (paper.date_line == DateLine::NoDay) {
    const std::size_t month = day.find("tháng");
    replace(letterhead, day, "ngày      " + day.substr(month));
  } else if (paper.date_line == DateLine::None) {
    replace(letterhead, day, "ngày      tháng      năm      ");
  }
  return letterhead;
}

}  // namespace

RandomSource Texts::stream(std::size_t paper, std::size_t which) const {
  return RandomSource(bench::stream_seed(seed_, paper * kStreams + which));
}

std::string Texts::letterhead(std::size_t paper) const {
  const Paper& own = world_.papers[paper];
  bench::Head head = own.head;
  RandomSource random = stream(paper, kLetterhead);
  head.subject = std::string(lexicon_.group("verb").draw(random)) + ' ' +
                 std::string(lexicon_.matter(head.topic % lexicon_.topics(), random));
  RandomSource damage = stream(paper, kDamage);
  // Bodies that write "Số" and a number that is blank leave blanks between them.
  std::string text = with_blanks(bench::write_letterhead(head, random), own);
  return damage.chance(damaged_) ? scanned(std::move(text), damage) : text;
}

std::string Texts::sentence(std::size_t paper, std::size_t link) const {
  static constexpr auto kLeads = std::to_array<std::string_view>(
      {"Thực hiện ", "Căn cứ ", "Triển khai ", "Tiếp theo ", "Quán triệt "});
  RandomSource random = stream(paper, kCitations + link);
  const Paper& own = world_.papers[paper];
  const Link& first = own.cites[link];
  const Paper& cited = world_.papers[first.paper];
  std::string text(random.pick(kLeads));
  text += first.form == Form::Listed
              ? cite_both(cited, world_.papers[own.cites[link + 1].paper], random)
              : cite(cited, first.form, random);
  if (random.chance(400)) {
    text.append(" về ").append(lexicon_.matter(cited.head.topic % lexicon_.topics(), random));
  }
  return text.append(", đề nghị các cơ quan, đơn vị ")
      .append(lexicon_.group("verb").draw(random))
      .append(" ")
      .append(lexicon_.matter(own.head.topic % lexicon_.topics(), random))
      .append(".");
}

std::string Texts::text(std::size_t paper) const {
  const Paper& own = world_.papers[paper];
  RandomSource random = stream(paper, kBody);
  std::string text = letterhead(paper);
  for (std::size_t i = 0; i < own.cites.size(); ++i) {
    text += sentence(paper, i) + "\n\n";
    if (own.cites[i].form == Form::Listed) ++i;
  }
  for (int left = random.between(1, 3); left > 0; --left) {
    text.append(lexicon_.group("lead").draw(random)).append(", các đơn vị ");
    text.append(lexicon_.group("verb").draw(random)).append(" ");
    text.append(lexicon_.matter(random.below(lexicon_.topics()), random)).append(".\n\n");
  }
  return text + bench::write_foot(own.head, lexicon_, random);
}

std::string Texts::path(std::size_t paper) {
  std::array<char, 32> name{};
  std::snprintf(name.data(), name.size(), "%03zu/%06zu.txt", paper / 1000, paper);
  return name.data();
}

}  // namespace chithi::eval
