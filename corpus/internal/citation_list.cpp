// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/internal/citation_list.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "corpus/internal/citation_parts.h"
#include "corpus/internal/issuer_comparison.h"
#include "corpus/internal/issuer_phrase.h"
#include "corpus/internal/shadow_cursor.h"

namespace chithi::corpus {
namespace {

constexpr std::size_t kMaxGap = 24;

/// Words that may stand between two members of a list.
constexpr std::array<std::string_view, 8> kListWords = {"va", "hoac", "cung", "voi",
                                                        "so", "cac",  "tai",  "va/hoac"};

bool is_list_word(std::string_view word) {
  return std::ranges::find(kListWords, word) != kListWords.end();
}

/// The code of its type, written in the number or meant by the name.
std::string_view type_code(const CitationMention& mention) {
  if (mention.number && !mention.number->type_code.empty()) return mention.number->type_code;
  return mention.type == nullptr ? std::string_view() : mention.type->code;
}

bool same_type(const CitationMention& a, const CitationMention& b) {
  return type_code(a) == type_code(b) &&
         (a.type == nullptr || b.type == nullptr || a.type == b.type);
}

bool has_symbol(const CitationMention& mention) {
  return mention.number && !mention.number->body.empty();
}

/// "78" of "Nghị quyết 78, 79/NQ-CP", "170" of "các nghị định 170, 178/2024/NĐ-CP".
void share_symbol(CitationMention& mention, const CitationMention& next) {
  if (!mention.number || has_symbol(mention) || !has_symbol(next)) return;
  if (mention.issuer || mention.date || mention.number->year != 0) return;
  mention.number->year = next.number->year;
  mention.number->type_code = next.number->type_code;
  mention.number->body = next.number->body;
  mention.number->style = next.number->style;
}

std::string_view first_code(const CitationMention& mention) {
  const std::string_view body = mention.number->body;
  return body.substr(0, body.find('-'));
}

const IssuingBody* coded_body(const CitationMention& mention) {
  return find_body_by_code(first_code(mention));
}

/// "Tờ trình số 15/TTr-UBND và Báo cáo số 16/BC-UBND của UBND tỉnh": one body's papers.
bool same_body(const CitationMention& a, const CitationMention& b) {
  return has_symbol(a) && has_symbol(b) && first_code(a) == first_code(b);
}

/// "Công văn số 8-CV/TU, Công văn số 12/UBND-NC của UBND tỉnh" are not of one body.
bool differ_in_body(const CitationMention& a, const CitationMention& b) {
  if (!has_symbol(a) || !has_symbol(b)) return false;
  const IssuingBody* const one = coded_body(a);
  const IssuingBody* const other = coded_body(b);
  return one != nullptr && other != nullptr && one != other;
}

void share_date(CitationMention& mention, const CitationMention& next) {
  if (differ_in_body(mention, next)) return;
  if (mention.date || mention.term_given || !mention.number) return;
  const int year = mention.number->year;
  if (next.date && year != 0 && next.date->year != 0 && next.date->year != year) return;
  mention.date = next.date;
  mention.term_given = next.term_given;
}

void share_issuer(CitationMention& mention, const CitationMention& next) {
  if (mention.issuer || !next.issuer || !mention.number || differ_in_body(mention, next)) return;
  // What the symbol says by itself needs no other's word, unless it is that of the same body:
  // "Thông tư số 3/2021/TT-BYT, 5/2021/TT-BYT của Bộ trưởng Bộ Y tế".
  const IssuingBody* const coded = coded_body(mention);
  const bool same = same_body(mention, next);
  if (coded != nullptr && coded->unique && !same) return;
  if (same || issuer_fits(*next.issuer, mention.number->body)) mention.issuer = next.issuer;
}

}  // namespace

Link link_between(const Shadow& shadow, std::size_t begin, std::size_t end) {
  const std::string_view text = shadow.text();
  if (end - begin > kMaxGap || has_blank_line(shadow, begin, end)) return Link::None;
  Link link = Link::List;
  for (std::size_t at = begin; at < end;) {
    const std::size_t word = word_end(text, at);
    if (word > at) {
      if (!is_list_word(text.substr(at, word - at))) return Link::None;
      at = word;
      continue;
    }
    if (text[at] == ';') link = Link::Series;
    if (text[at] != ';' && text[at] != ',' && text[at] != ' ') return Link::None;
    ++at;
  }
  return link;
}

void share_in_lists(std::vector<CitationMention>& mentions, const std::vector<Link>& links) {
  for (std::size_t i = 1; i < mentions.size(); ++i) {
    if (links[i] == Link::None) continue;
    mentions[i].relation = std::max(mentions[i].relation, mentions[i - 1].relation);
    const bool untyped = mentions[i].type == nullptr && type_code(mentions[i]).empty();
    // "Công điện số 175/CĐ-TTg và Văn bản số 4421/UBND-NLN" are of two types.
    const bool coded = mentions[i - 1].number && !mentions[i - 1].number->type_code.empty();
    if (untyped && !coded && links[i] == Link::List) mentions[i].type = mentions[i - 1].type;
  }
  for (std::size_t i = mentions.size(); i-- > 1;) {
    CitationMention& mention = mentions[i - 1];
    const CitationMention& next = mentions[i];
    if (links[i] != Link::List) continue;
    const bool alike = same_type(mention, next);
    if (alike) {
      share_symbol(mention, next);
      share_date(mention, next);
    }
    if (alike || same_body(mention, next)) share_issuer(mention, next);
  }
}

}  // namespace chithi::corpus
