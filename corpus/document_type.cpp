// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/document_type.h"

#include <algorithm>
#include <deque>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "corpus/internal/memo.h"
#include "corpus/internal/names.h"
#include "corpus/internal/start_index.h"

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

struct Name {
  std::string words;  ///< Bare.
  const DocumentType* type = nullptr;
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
    for (const Code& code : codes_) {
      by_letters_.try_emplace(code.letters, entries_with(codes_, code.letters, &Code::letters));
    }
    std::ranges::sort(names_,
                      [](const Name& a, const Name& b) { return a.words.size() > b.words.size(); });
    starts_.emplace(names_, [](const Name& name) { return std::string_view(name.words); });
  }

  [[nodiscard]] std::span<const DocumentType> types() const { return types_; }

  [[nodiscard]] std::span<const Name> names() const { return names_; }

  /// A code as it stands, or one that differs from it in case and marks only.
  [[nodiscard]] const Code* find_code(std::string_view code) const {
    const auto found = by_letters_.find(bare_letters(code));
    if (found == by_letters_.end()) return nullptr;
    const std::span<const Code> same = found->second;
    const auto exact = std::ranges::find(same, code, &Code::spelling);
    return exact != same.end() ? &*exact : &same.front();
  }

  /// Calls `use` with each name that may stand at a place of a shadow, longest first, until it
  /// returns true; whether it has.
  template <typename Use>
  bool any_name_at(std::string_view shadow, std::size_t at, Use use) const {
    return starts_->any_at(shadow, at, use);
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
  Spellings<std::span<const Code>> by_letters_;
  std::vector<Name> names_;
  std::optional<StartIndex<Name>> starts_;
};

const Index& index() {
  static const Index instance;
  return instance;
}

/// The same as Index::find_code; each short word before a number is asked about.
const Code* find_code(std::string_view code) {
  static thread_local Memo<const Code*> known;
  return known.get(code, [](std::string_view words) { return index().find_code(words); });
}

}  // namespace

std::span<const DocumentType> document_types() noexcept { return index().types(); }

const DocumentType* find_type_by_code(std::string_view code) {
  const Code* const found = find_code(code);
  return found == nullptr ? nullptr : found->type;
}

std::string_view type_code_spelling(std::string_view code) {
  const Code* const found = find_code(code);
  return found == nullptr ? std::string_view() : found->spelling;
}

const DocumentType* find_type_by_name(std::string_view name) {
  const std::string words = bare_words(name);
  const std::optional<TypeMatch> match = match_type_name(words, 0);
  return match && match->end == words.size() ? match->type : nullptr;
}

std::vector<std::string_view> type_names() {
  std::vector<std::string_view> names;
  for (const Name& name : index().names())
    names.emplace_back(name.words);
  return names;
}

std::optional<TypeMatch> match_type_name(std::string_view shadow, std::size_t at) {
  if (!starts_word(shadow, at)) return std::nullopt;
  std::optional<TypeMatch> found;
  index().any_name_at(shadow, at, [&](const Name& name) {
    const std::optional<std::size_t> end = match_words(shadow, at, name.words, " ");
    if (end) found = TypeMatch{name.type, *end};
    return found.has_value();
  });
  return found;
}

}  // namespace chithi::corpus
