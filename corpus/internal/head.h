// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/date.h"
#include "corpus/document_number.h"
#include "corpus/document_type.h"
#include "corpus/evidence.h"
#include "corpus/internal/line_store.h"
#include "stemmer-vi/span.h"

namespace chithi::corpus {

/// What the lines above the text say, before anything is made of it.
struct Head {
  std::vector<std::string> bodies;  ///< Lines that name bodies, superiors first.
  std::string title_body;  ///< "BAN THƯỜNG VỤ TỈNH ỦY" of a title "KẾT LUẬN CỦA …".
  bool party_head = false;
  bool state_head = false;
  std::optional<DocumentNumber> number;
  std::string raw_number;      ///< As it is written.
  std::size_t number_end = 0;  ///< Byte of the text.
  std::optional<std::string> place;
  std::optional<PartialDate> date;
  std::string repaired_date;  ///< As it is written, where a letter was wrong.
  const DocumentType* title = nullptr;
  std::string subject;  ///< Without "V/v".
  vi::Span subject_span;
  bool is_letter = false;  ///< There is a "V/v" or a "Kính gửi".
  std::vector<std::string> recipients;
  std::vector<Evidence> evidence;  ///< Lines; spans of the whole text.
  std::size_t end = 0;             ///< Byte after the last line that belongs to it.
};

/// Reads the typed lines of a head in whatever order they come.
[[nodiscard]] Head read_head(LineStore& lines, vi::Span directive);

}  // namespace chithi::corpus
