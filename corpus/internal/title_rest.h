// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "corpus/date.h"
#include "corpus/internal/line_kind.h"
#include "corpus/internal/lines.h"

namespace chithi::corpus {

/// What may follow a type's name in a title: "CỦA BAN THƯỜNG VỤ TỈNH ỦY về …", "của Chính phủ số
/// 29/1998/NĐ-CP ngày 11 tháng 5 năm 1998 về …".
struct TitleRest {
  std::string body;
  std::optional<NumberLine> number;
  std::optional<PartialDate> date;
  std::optional<Line> subject;  ///< The line from where the subject begins on.
};

/// Reads what follows from `at` of `folded` on: "của" and a body.
[[nodiscard]] TitleRest parse_title_rest(const Line& line, std::size_t at);

/// The line from `from` of `folded` on, without signs before it; nullopt if nothing is left.
[[nodiscard]] std::optional<Line> rest_of_line(const Line& line, std::size_t from);

/// Whether lines that were joined are a title that the first of them alone is not: "Nghị định của
/// Chính phủ / số 116/2003/NĐ-CP ngày 10/10/2003".
[[nodiscard]] bool is_title_of_lines(const Line& first, const Line& whole);

/// Two lines of a letterhead between which a scan has lost the line end: "Can Lộc, ngày 09 tháng 3
/// năm 2022 Số 412-CV/HU", "SỞ Y TẾ Số: 15/SYT-NV".
struct RunOnLine {
  Line first;
  Line second;
};

/// Those that `line` falls into, which by itself is of `kind`; nullopt for nearly all.
[[nodiscard]] std::optional<RunOnLine> split_run_on(const Line& line, LineKind kind);

}  // namespace chithi::corpus
