// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/internal/issuer_comparison.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <utility>

#include "corpus/internal/issuer_phrase.h"
#include "corpus/internal/issuer_place.h"
#include "corpus/internal/place_names.h"
#include "corpus/issuers.h"

namespace chithi::corpus {
namespace {

/// Organs and heads that act for a whole body: what they issue counts as its own.
constexpr std::array<std::string_view, 9> kOrgans = {
    "thuong truc ",  "ban thuong truc ", "ban thuong vu ", "ban chap hanh ", "chu tich ",
    "pho chu tich ", "bo truong ",       "chanh an ",      "vien truong ",
};

/// Other names of the same bodies.
constexpr std::array<std::pair<std::string_view, std::string_view>, 3> kSynonyms = {{
    {"ubnd", "uy ban nhan dan"},
    {"hdnd", "hoi dong nhan dan"},
    {"dang bo tinh", "tinh uy"},
}};

void erase_kind(std::string& words) {
  for (const std::string_view kind : {" tinh", " thanh pho", " huyen", " quan", " thi xa",
                                      " phuong", " thi tran", " dac khu", " xa"}) {
    if (!words.ends_with(kind)) continue;
    words.erase(words.size() - kind.size());
    return;
  }
}

}  // namespace

std::string issuer_without_place(std::string_view name) {
  const IssuerPhrase phrase = read_issuer(name);
  const std::string commune = commune_in(phrase.name);
  std::string words = bare_words(phrase.name);
  for (const auto& [other, usual] : kSynonyms) {
    const std::size_t at = words.find(other);
    if (at != std::string::npos) words.replace(at, other.size(), usual);
  }
  for (const std::string_view organ : kOrgans) {
    const bool centre = words.substr(std::min(organ.size(), words.size())) == "trung uong";
    if (words.starts_with(organ) && !centre) words.erase(0, organ.size());
  }
  const auto erase_end = [&words](const std::string& place) {
    const std::string end = ' ' + bare_words(place);
    if (place.empty() || !words.ends_with(end)) return;
    words.erase(words.size() - end.size());
    erase_kind(words);
  };
  erase_kind(words);
  for (const std::string& place : {phrase.province, phrase.district, commune}) {
    erase_end(place);
  }
  return words;
}

bool issuer_fits(std::string_view issuer, std::string_view body) {
  const IssuingBody* const coded = find_body_by_code(body.substr(0, body.find('-')));
  if (coded == nullptr) return true;
  const IssuingBody* const named = find_body_by_name(issuer);
  if (named != nullptr) {
    const bool cabinet = (named->code == "CP" || named->code == "TTg") &&
                         (coded->code == "CP" || coded->code == "TTg");
    return cabinet || named == coded || (!named->unique && named->code != "TW");
  }
  if (coded->unique) return false;
  const std::optional<Level> level = read_issuer(issuer).level;
  return !level || !coded->level || *level == *coded->level;
}

}  // namespace chithi::corpus
