// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "corpus/issuers.h"

namespace chithi::corpus {

/// What words of a body's name are for.
enum class BodyWordRole : std::uint8_t {
  Head,   ///< A body's name may begin so.
  Organ,  ///< The same, of an organ of the body that stands above it ("Ban Tuyên giáo").
  Part,   ///< They only stand further on.
};

/// Words that names of bodies are made of.
struct BodyWords {
  std::string_view folded;     ///< As found: "ubnd".
  std::string_view name;       ///< In full and in normal case: "Ủy ban nhân dân".
  std::optional<Level> level;  ///< Of a body that begins so; empty if it depends.
  std::optional<Branch> branch;
  BodyWordRole role = BodyWordRole::Part;
};

/// The longest entry of data/body_words.tsv that `words` begin with; how many words it takes in
/// `count`. A single word must agree in its marks too: "Sở" is not "Số".
struct BodyWordsMatch {
  BodyWords entry;
  std::size_t count = 0;
};
[[nodiscard]] std::optional<BodyWordsMatch> match_body_words(std::span<const std::string> words);

/// The same where a scan has spoilt letters or blanks: of entries of twelve letters or more that a
/// name may begin with, one fault in eight letters.
[[nodiscard]] std::optional<BodyWordsMatch> match_damaged_body_words(
    std::span<const std::string> words);

/// Whether a line begins like the name of a body; in capitals, as in letterheads, also a damaged
/// one.
[[nodiscard]] bool begins_like_body(std::string_view line);

}  // namespace chithi::corpus
