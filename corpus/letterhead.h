// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/directive.h"

namespace chithi::corpus {

/// What stands above the text of a directive (thể thức phần đầu) and below it.
struct Letterhead {
  std::optional<std::string> number;  ///< As in Directive, all of these.
  std::optional<std::string> symbol;
  std::optional<std::string> type;
  Issuer issuer;
  std::optional<std::string> place;
  std::optional<PartialDate> date;
  std::optional<std::string> subject;
  std::vector<std::string> recipients;
  std::vector<std::string> copies;
  Signer signer;
  std::vector<Confidence> confidence;
  std::vector<Evidence> evidence;
  std::vector<Appendix> appendices;
  std::size_t number_end = 0;  ///< Byte after the number line: numbers before it are its own.
  Span subject_span;           ///< Of the subject's lines; empty if there is none.
};

/// Reads the head and the foot of one directive. The head is taken as a set of typed lines in
/// any order, since scans put the left and the right column of it in any order; see
/// Hướng dẫn 36-HD/VPTW (Party) and Nghị định 30/2020/NĐ-CP (State) for what belongs to it.
/// Never fails: what is not there stays empty.
[[nodiscard]] Letterhead read_letterhead(std::string_view text);

}  // namespace chithi::corpus
