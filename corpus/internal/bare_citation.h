// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "corpus/citation.h"
#include "corpus/date.h"
#include "corpus/document_number.h"
#include "corpus/document_type.h"
#include "corpus/internal/shadow.h"

namespace chithi::corpus {

/// A citation whose type is not followed by a number.
struct BareCitation {
  std::optional<DocumentNumber> number;  ///< Where it comes later: "Luật … số 77/2015/QH13".
  std::optional<PartialDate> date;
  std::optional<std::string> issuer;
  bool term_given = false;
  std::size_t end = 0;  ///< Index into the shadow.
};

/// The citation that begins at `begin` with the name of `type`, by issuer ("Điện ngày 21/7/2021
/// của Thường trực Ban Bí thư"), by term ("Nghị quyết Trung ương 4 khóa XI") or by title ("Luật
/// Phòng, chống bệnh truyền nhiễm năm 2007"). Common nouns ("theo quy định của Bộ Y tế"), titles
/// in capitals and plurals are none.
[[nodiscard]] std::optional<BareCitation> match_bare_citation(const Shadow& shadow,
                                                              std::size_t begin,
                                                              const TypeMatch& type,
                                                              CitingText kind);

/// The words that point back to a paper of `type`, and where they end: "Kết luận nêu trên", "Công
/// văn này". Plurals point to several; "kết luận trên địa bàn" points to none.
struct BackMatch {
  BackReference back = BackReference::None;
  std::size_t end = 0;
};
[[nodiscard]] std::optional<BackMatch> match_back_reference(const Shadow& shadow, std::size_t begin,
                                                            const TypeMatch& type);

/// The name by which words point back to a paper of that type: "Công điện này" may be a "Điện".
[[nodiscard]] std::string_view type_pointed_to(const DocumentType& type);

/// Whether the words of a citation without a number may be common nouns, since they begin in small
/// letters, or with the capital of a sentence ("Quyết định của Tòa án được thi hành."), or name no
/// certain issuer.
[[nodiscard]] bool may_be_common_noun(std::string_view text, const CitationMention& mention);

}  // namespace chithi::corpus
