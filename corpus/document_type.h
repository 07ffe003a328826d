// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace chithi::corpus {

/// A kind of document: its name as the records have it ("công văn", "kết luận") and the
/// code that stands for it in symbols. After Nghị định 30/2020/NĐ-CP, appendix III, for the
/// State and Quy định 66-QĐ/TW for the Party.
struct DocumentType {
  std::string_view code;    ///< "KL", "QĐ"; empty if its documents have none (luật).
  std::string_view name;    ///< Lower case, NFC: "kết luận".
  std::string_view folded;  ///< Bare letters: "ket luan".
};

/// All types of data/document_types.tsv, longest folded name first, so that the first that
/// fits at a place in a text is the right one ("nghi quyet lien tich" before "nghi quyet").
[[nodiscard]] std::span<const DocumentType> document_types() noexcept;

/// The type that a code in a symbol stands for: "KL", "kl", "QD" (marks lost), "CTr"; where a
/// code stands for two (QĐ), the commoner. Null if there is none.
[[nodiscard]] const DocumentType* find_type_by_code(std::string_view code);

/// The normal spelling of such a code, which is not always the one of its type: "CTr" for
/// "CTR", "QyĐ" for "qyd". Empty if no type has it.
[[nodiscard]] std::string_view type_code_spelling(std::string_view code);

/// The type of that name in any spelling: "Kết luận", "ket luan". Null if there is none.
[[nodiscard]] const DocumentType* find_type_by_name(std::string_view name);

struct TypeMatch {
  const DocumentType* type = nullptr;
  std::size_t end = 0;  ///< Index into the shadow.
};

/// All names by which types are called, as bare letters, longest first.
[[nodiscard]] std::vector<std::string_view> type_names();

/// The type whose name stands at `at` of a shadow as whole words.
[[nodiscard]] std::optional<TypeMatch> match_type_name(std::string_view shadow, std::size_t at);

}  // namespace chithi::corpus
