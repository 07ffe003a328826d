// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/date.h"
#include "corpus/directive.h"
#include "corpus/document_number.h"
#include "corpus/document_type.h"

namespace chithi::corpus {

/// How words point to a citation before them.
enum class BackReference : std::uint8_t {
  None,
  Above,  ///< "Kết luận trên", "Công văn nêu trên"
  This,   ///< "Chỉ thị này": the directive itself, if it is of that type.
};

/// A citation as it is written, before anything is concluded from other places.
struct CitationMention {
  Span span;  ///< Of the whole citation: "Kết luận số 07-KL/TW ngày 11/6/2021".
  std::optional<DocumentNumber> number;  ///< May lack its body, or for "Điện ngày …" be absent.
  const DocumentType* type = nullptr;    ///< Null for a hypernym ("văn bản") or a naked number.
  std::optional<PartialDate> date;
  std::optional<std::string> issuer;  ///< After "của" or before "ban hành", in normal spelling.
  Relation relation = Relation::Refers;  ///< From the sentence that it stands in.
  bool term_given = false;               ///< "khóa XIII" instead of a date.
  BackReference back = BackReference::None;
};

/// Where the text comes from.
enum class CitingText {
  Document,  ///< A directive: full citations, lists, bare ones ("Điện của Thường trực Ban Bí thư").
  Query,  ///< What someone typed: also "KL 07", "CT16", "kl 07 tw", "07KL/TW".
  Name,  ///< As in Query, but all of it names one document: also "145/UBND", "Luật Đê điều".
};

/// Whether someone typed it, without the care of a directive's author.
[[nodiscard]] constexpr bool is_typed(CitingText kind) { return kind != CitingText::Document; }

/// All citations in an NFC text, by place, not overlapping; members of a list ("các Nghị
/// quyết số 78/NQ-CP, 79/NQ-CP") one by one, with what the list's head or end says for all.
/// "Kết luận trên" is among those of a Document after a citation of that type; which is meant is
/// for resolve_citations to say.
[[nodiscard]] std::vector<CitationMention> find_citations(std::string_view text, CitingText kind);

/// What is known of the directive that cites.
struct CitingDirective {
  std::optional<std::string> number;  ///< Its own; a citation of it is none.
  std::optional<std::string>
      province;  ///< Whose "Tỉnh ủy" and "UBND" are meant where none is named.
  std::optional<std::string> district;  ///< The same for "Huyện ủy".
  std::optional<PartialDate> date;
  std::optional<std::string> type;    ///< "công điện": what "Công điện này" means in it.
  std::optional<std::string> issuer;  ///< Whose "UBND xã" is meant.
};

/// Puts mentions of one document together, in order of first mention: what one lacks another
/// supplies; a bare mention ("kết luận của Bộ Chính trị") joins the only numbered one of its
/// type and issuer, "kết luận trên" the nearest before it of its type. Issuers that the symbol
/// alone names (TTg, CP) are filled in, provincial symbols get the province. Fills everything of a
/// Citation, `key` included.
[[nodiscard]] std::vector<Citation> resolve_citations(std::string_view text,
                                                      const std::vector<CitationMention>& mentions,
                                                      const CitingDirective& citing);

}  // namespace chithi::corpus
