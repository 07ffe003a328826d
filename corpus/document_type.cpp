// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/document_type.h"

#include <algorithm>
#include <array>
#include <deque>
#include <string>
#include <tuple>
#include <vector>

#include "corpus/internal/names.h"

namespace chithi::corpus {
namespace {

struct Row {
  std::string_view name;
  std::string_view code;
  std::string_view preference;  ///< Orders types of one code; "-" without a code.
  std::string_view other_codes;
  std::string_view other_names;
};

constexpr Row kRows[] = {
#include "document_types.inc"
};

struct Code {
  std::string letters;  ///< Bare.
  std::string_view spelling;
  std::string_view preference;
  const DocumentType* type = nullptr;
};

constexpr std::size_t kLetters = 26;

/// The two letters that a name begins with, as a number.
std::size_t start_of(char first, char second) {
  const auto place = [](char letter) { return static_cast<std::size_t>(letter - 'a'); };
  return place(first) * kLetters + place(second);
}

struct Name {
  std::string words;  ///< Bare.
  const DocumentType* type = nullptr;

  [[nodiscard]] std::size_t start() const { return start_of(words[0], words[1]); }
};

/// The table, ready to be looked things up in.
class Index {
 public:
  Index() {
    add_types();
    for (const Row& row : kRows) {
      add_spellings(row);
    }
    std::ranges::sort(codes_, {}, [](const Code& code) {
      return std::tie(code.letters, code.preference, code.spelling);
    });
    std::ranges::sort(names_, [](const Name& a, const Name& b) {
      const std::size_t first = a.start();
      return first != b.start() ? first < b.start() : a.words.size() > b.words.size();
    });
    for (std::size_t i = names_.size(); i-- > 0;)
      starts_[names_[i].start()] = {i, starts_[names_[i].start()].count + 1};
  }

  [[nodiscard]] std::span<const DocumentType> types() const { return types_; }

  /// A code as it stands, or one that differs from it in case and marks only.
  [[nodiscard]] const Code* find_code(std::string_view code) const {
    const std::string letters = bare_letters(code);
    const std::span<const Code> same = entries_with(codes_, letters, &Code::letters);
    const auto exact = std::ranges::find(same, code, &Code::spelling);
    if (exact != same.end()) return &*exact;
    return same.empty() ? nullptr : &same.front();
  }

  /// The names that begin with two letters, longest first.
  [[nodiscard]] std::span<const Name> names_from(char first, char second) const {
    const auto is_small = [](char c) { return c >= 'a' && c <= 'z'; };
    if (!is_small(first) || !is_small(second)) return {};
    const Start& start = starts_[start_of(first, second)];
    return std::span(names_).subspan(start.begin, start.count);
  }

 private:
  void add_types() {
    for (const Row& row : kRows) {
      const std::string_view code = row.code == "-" ? std::string_view() : row.code;
      types_.push_back({code, row.name, folded_.emplace_back(bare_words(row.name))});
    }
    std::ranges::stable_sort(types_, std::ranges::greater{},
                             [](const DocumentType& type) { return type.folded.size(); });
  }

  void add_spellings(const Row& row) {
    const DocumentType* type = &*std::ranges::find(types_, row.name, &DocumentType::name);
    for (const std::string_view code : split_cell(row.code, ' ')) {
      codes_.push_back({bare_letters(code), code, row.preference, type});
    }
    for (const std::string_view code : split_cell(row.other_codes, ' ')) {
      codes_.push_back({bare_letters(code), code, row.preference, type});
    }
    names_.push_back({std::string(type->folded), type});
    for (const std::string_view name : split_cell(row.other_names, '|')) {
      names_.push_back({bare_words(name), type});
    }
  }

  std::deque<std::string> folded_;  ///< Stays where it is: types refer to it.
  std::vector<DocumentType> types_;
  std::vector<Code> codes_;
  struct Start {
    std::size_t begin = 0;
    std::size_t count = 0;
  };

  std::vector<Name> names_;
  std::array<Start, kLetters * kLetters> starts_{};
};

const Index& index() {
  static const Index instance;
  return instance;
}

}  // namespace

std::span<const DocumentType> document_types() noexcept { return index().types(); }

const DocumentType* find_type_by_code(std::string_view code) {
  const Code* const found = index().find_code(code);
  return found == nullptr ? nullptr : found->type;
}

std::string_view type_code_spelling(std::string_view code) {
  const Code* const found = index().find_code(code);
  return found == nullptr ? std::string_view() : found->spelling;
}

const DocumentType* find_type_by_name(std::string_view name) {
  const std::string words = bare_words(name);
  const std::optional<TypeMatch> match = match_type_name(words, 0);
  return match && match->end == words.size() ? match->type : nullptr;
}

std::optional<TypeMatch> match_type_name(std::string_view shadow, std::size_t at) {
  // An apostrophe may stand before any letter.
  if (!starts_word(shadow, at) || at + 1 >= shadow.size()) return std::nullopt;
  const char second =
      shadow[at + 1] == '\'' && at + 2 < shadow.size() ? shadow[at + 2] : shadow[at + 1];
  for (const Name& name : index().names_from(shadow[at], second)) {
    const std::optional<std::size_t> end = match_words(shadow, at, name.words, " ");
    if (end) return TypeMatch{name.type, *end};
  }
  return std::nullopt;
}

}  // namespace chithi::corpus
