// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/issuers.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

#include "corpus/internal/memo.h"
#include "corpus/internal/names.h"

namespace chithi::corpus {
namespace {

/// In the order of the enumerators.
constexpr std::array<std::string_view, 4> kLevels = {"central", "province", "district", "commune"};
constexpr std::array<std::string_view, 7> kBranches = {"party", "state", "assembly", "front",
                                                       "union", "army",  "court"};
static_assert(kLevels.size() == static_cast<std::size_t>(Level::Commune) + 1);
static_assert(kBranches.size() == static_cast<std::size_t>(Branch::Court) + 1);

template <typename Enum, std::size_t Size>
constexpr std::optional<Enum> parse(const std::array<std::string_view, Size>& words,
                                    std::string_view word) {
  const auto* const found = std::ranges::find(words, word);
  if (found == words.end()) return std::nullopt;
  return static_cast<Enum>(found - words.begin());
}

struct Row {
  std::string_view code;
  std::string_view name;
  std::string_view level;
  std::string_view branch;
  std::string_view unique;
  std::string_view other_codes;
  std::string_view other_names;
};

constexpr Row kRows[] = {
#include "issuers.inc"
};

constexpr auto kBodies = [] {
  std::array<IssuingBody, std::size(kRows)> bodies;
  std::ranges::transform(kRows, bodies.begin(), [](const Row& row) {
    return IssuingBody{row.code, row.name, parse<Level>(kLevels, row.level),
                       parse<Branch>(kBranches, row.branch).value(), row.unique == "yes"};
  });
  return bodies;
}();

/// Of one spelling for several bodies the first in the table counts.
using BodySpellings = Spellings<const IssuingBody*>;

BodySpellings spell_codes() {
  BodySpellings spellings;
  for (std::size_t i = 0; i < kBodies.size(); ++i) {
    spellings.try_emplace(bare_letters(kRows[i].code), &kBodies[i]);
    for (const std::string_view code : split_cell(kRows[i].other_codes, ' ')) {
      spellings.try_emplace(bare_letters(code), &kBodies[i]);
    }
  }
  return spellings;
}

BodySpellings spell_names() {
  BodySpellings spellings;
  for (std::size_t i = 0; i < kBodies.size(); ++i) {
    const bool named = kBodies[i].unique || kRows[i].other_names != "-";
    if (named) spellings.try_emplace(bare_letters(kBodies[i].name), &kBodies[i]);
    for (const std::string_view name : split_cell(kRows[i].other_names, '|')) {
      spellings.try_emplace(bare_letters(name), &kBodies[i]);
    }
  }
  return spellings;
}

const IssuingBody* find(const BodySpellings& spellings, std::string_view letters) {
  const auto found = spellings.find(letters);
  return found == spellings.end() ? nullptr : found->second;
}

const IssuingBody* find_letters_of_code(std::string_view letters) {
  static const BodySpellings spellings = spell_codes();
  return find(spellings, letters);
}

const IssuingBody* find_letters_of_name(std::string_view letters) {
  static const BodySpellings spellings = spell_names();
  return find(spellings, letters);
}

/// The letters of a code in which "TƯ", "T.Ư" is read as the TW that it stands for; without its
/// horn it would be the TU of a province. Empty for codes without a horn.
std::string letters_of_horned_code(std::string_view code) {
  std::string text(code);
  for (const std::string_view horned : {std::string_view("Ư"), std::string_view("ư")}) {
    const std::size_t at = text.rfind(horned);
    if (at != std::string::npos) text.replace(at, horned.size(), "w");
  }
  if (text == code) return {};
  std::string letters = bare_letters(text);
  return letters.ends_with("tw") ? letters : std::string();
}

/// QH15, UBTVQH14: the term of an assembly.
const IssuingBody* find_assembly_of_term(std::string_view letters) {
  const std::size_t end = letters.find_last_not_of("0123456789");
  if (end == std::string_view::npos) return nullptr;
  const IssuingBody* const body = find_letters_of_code(letters.substr(0, end + 1));
  return body != nullptr && body->branch == Branch::Assembly ? body : nullptr;
}

/// Who signs for a body counts as the body.
constexpr std::array<std::string_view, 10> kHeads = {
    "botruong", "chanhan",   "chunhiem",   "chutich", "pho",
    "thongdoc", "thutruong", "thuongtruc", "tong",    "vientruong",
};

/// Ministries are also called by a part of their codes: "Bộ GD&ĐT", "Bộ Y tế".
const IssuingBody* find_body_by_letters(std::string_view letters) {
  if (const IssuingBody* const body = find_letters_of_name(letters)) return body;
  if (!letters.starts_with("bo")) return nullptr;
  const IssuingBody* const ministry =
      find_letters_of_code("b" + std::string(letters.substr(std::string_view("bo").size())));
  return ministry != nullptr && ministry->unique ? ministry : nullptr;
}

const IssuingBody* read_code(std::string_view code) {
  const std::string central = letters_of_horned_code(code);
  if (!central.empty()) {
    if (const IssuingBody* const body = find_letters_of_code(central)) return body;
  }
  const std::string letters = bare_letters(code);
  if (const IssuingBody* const body = find_letters_of_code(letters)) return body;
  const std::size_t dot = code.find('.');  // The unit of "UBND.VX".
  if (dot != std::string_view::npos) return find_letters_of_code(bare_letters(code.substr(0, dot)));
  return find_assembly_of_term(letters);
}

const IssuingBody* read_name(std::string_view name) {
  const std::string letters = bare_letters(name);
  std::string_view rest = letters;
  for (;;) {
    if (const IssuingBody* const body = find_body_by_letters(rest)) return body;
    const auto* const head = std::ranges::find_if(
        kHeads, [rest](std::string_view words) { return rest.starts_with(words); });
    if (head == kHeads.end()) return nullptr;
    rest.remove_prefix(head->size());
  }
}

}  // namespace

std::string_view to_string(Level level) noexcept {
  return kLevels[static_cast<std::size_t>(level)];
}

std::string_view to_string(Branch branch) noexcept {
  return kBranches[static_cast<std::size_t>(branch)];
}

std::optional<Level> parse_level(std::string_view word) noexcept {
  return parse<Level>(kLevels, word);
}

std::optional<Branch> parse_branch(std::string_view word) noexcept {
  return parse<Branch>(kBranches, word);
}

const IssuingBody* find_body_by_code(std::string_view code) {
  static thread_local Memo<const IssuingBody*> known;
  return known.get(code, read_code);
}

const IssuingBody* find_body_by_name(std::string_view name) {
  static thread_local Memo<const IssuingBody*> known;
  return known.get(name, read_name);
}

}  // namespace chithi::corpus
