// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "corpus/date.h"
#include "corpus/document_number.h"
#include "corpus/internal/shadow.h"

/// What stands around a number in a citation.
namespace chithi::corpus {

/// What follows the number, each part at most once and in any order: ", ngày 11/6/2021", "năm
/// 2020", "của Bộ Chính trị", "(khóa XIII)".
struct CitationTail {
  std::optional<PartialDate> date;
  std::optional<std::string> issuer;
  bool term_given = false;
  bool same_day = false;  ///< "cùng ngày": the day of the paper named before.
  std::size_t end = 0;    ///< Index into the shadow.
};

/// The tail that begins at `at`; `joint` if several bodies issued it ("của Chính phủ và Ủy ban
/// Trung ương …").
enum class Authorship { Single, Joint };
[[nodiscard]] Authorship authorship_of(const DocumentNumber& number);
[[nodiscard]] CitationTail read_tail(const Shadow& shadow, std::size_t at, Authorship authorship);

/// What stands before a citation that belongs to it: "Ngày 11-6-2021, Bộ Chính trị ban hành …",
/// "chỉ đạo của Bộ Chính trị tại …".
struct CitationLead {
  std::optional<PartialDate> date;
  std::optional<std::string> issuer;
  bool verb = false;  ///< Whether it says that the body issued the paper.
  bool list = false;  ///< Whether it announces several: "đã ban hành các văn bản: …".
};

/// The lead of the citation that begins at `begin`.
[[nodiscard]] CitationLead read_lead(const Shadow& shadow, std::size_t begin);

/// Whether a line ends in [begin, end) of the shadow.
[[nodiscard]] bool has_line_end(const Shadow& shadow, std::size_t begin, std::size_t end);

/// Whether [begin, end) of the shadow has a blank line in it.
[[nodiscard]] bool has_blank_line(const Shadow& shadow, std::size_t begin, std::size_t end);

}  // namespace chithi::corpus
