// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

#include "corpus/directive.h"
#include "corpus/internal/line_store.h"

namespace chithi::corpus {

/// Whether a line's shadow begins as those do that stand on top of what is issued with another
/// paper: "PHỤ LỤC I", "Mẫu số 02", "(Kèm theo Quyết định số …)".
[[nodiscard]] bool is_attachment(std::string_view folded);

/// The appendices in what stands below the signature of a directive. One reaches to the next or to
/// the end; a form with its own number ("Mẫu số 02") is one. The tops of pages that go on with one
/// ("PHỤ LỤC I (tiếp theo)", "(Kèm theo …)" alone) begin none.
[[nodiscard]] std::vector<Appendix> find_appendices(LineStore& lines, vi::Span below_foot);

}  // namespace chithi::corpus
