// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/diff_printer.h"

#include <algorithm>
#include <array>
#include <ostream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "query/internal/styled_lines.h"
#include "query/internal/wording.h"
#include "query/text_table.h"
#include "schema/json.h"
#include "schema/messages.h"

namespace chithi::query {
namespace {

using schema::tr;

using Json = nlohmann::ordered_json;

/// The words of a run without the blanks around them.
std::string_view words_of(std::string_view text, vi::Span span) {
  constexpr std::string_view kBlanks = " \t\r\n";
  const std::string_view words = vi::slice(text, span);
  const std::size_t first = std::min(words.find_first_not_of(kBlanks), words.size());
  return words.substr(first, words.find_last_not_of(kBlanks) + 1 - first);
}

// As JSON.

Json json_of_side(const std::optional<vi::Span>& span, std::string_view text) {
  if (!span) return {};
  return {{"span", {span->begin, span->end}}, {"text", vi::slice(text, *span)}};
}

Json json_of(const WordRun& run, const DirectiveComparison& compared) {
  const auto side = [](vi::Span span, const std::string& text) {
    return span.empty() ? Json() : Json(words_of(text, span));
  };
  return {{"op", to_string(run.change)},
          {"a", side(run.a, compared.a.text)},
          {"b", side(run.b, compared.b.text)}};
}

Json json_of(const ParagraphRow& row, const DirectiveComparison& compared) {
  Json changes = Json::array();
  for (const WordRun& run : row.runs)
    changes.push_back(json_of(run, compared));
  return {{"op", to_string(row.change)},
          {"a", json_of_side(row.a, compared.a.text)},
          {"b", json_of_side(row.b, compared.b.text)},
          {"changes", std::move(changes)}};
}

Json share(std::size_t part, std::size_t whole) {
  return whole == 0 ? Json() : Json(static_cast<double>(part) / static_cast<double>(whole));
}

Json json_of_summary(const Comparison& comparison) {
  Json summary = {{"words_a", comparison.words_a},
                  {"words_b", comparison.words_b},
                  {"share_of_a_in_b", share(comparison.found_in_b, comparison.words_a)},
                  {"share_of_b_in_a", share(comparison.found_in_a, comparison.words_b)}};
  for (const auto change : {ParagraphChange::Same, ParagraphChange::Changed, ParagraphChange::Moved,
                            ParagraphChange::OnlyInA, ParagraphChange::OnlyInB}) {
    summary[std::string(to_string(change))] = comparison.count(change);
  }
  return summary;
}

Json json_of(const DirectiveComparison& compared) {
  Json paragraphs = Json::array();
  for (const ParagraphRow& row : compared.comparison.rows)
    paragraphs.push_back(json_of(row, compared));
  return {{"v", schema::kJsonVersion},
          {"a", schema::to_json(compared.a, schema::Detail::Header)},
          {"b", schema::to_json(compared.b, schema::Detail::Header)},
          {"summary", json_of_summary(compared.comparison)},
          {"paragraphs", std::move(paragraphs)}};
}

// As a table.

constexpr std::array<std::string_view, 5> kMarks = {"=", "~", "↕", "-", "+"};
constexpr std::size_t kMarkWidth = 3;
constexpr std::string_view kBetween = " │ ";
constexpr std::size_t kBetweenWidth = 3;
constexpr std::size_t kWideEnough = 100;
constexpr std::size_t kNarrowest = 20;

std::string_view mark(ParagraphChange change) { return kMarks[static_cast<std::size_t>(change)]; }

std::string per_cent(std::size_t part, std::size_t whole) {
  constexpr std::size_t kHundred = 100;
  if (whole == 0) return tr("none");
  // What is not all must not read as all, nor what is not nothing as nothing.
  const std::size_t rounded = (part * kHundred + whole / 2) / whole;
  if (rounded == kHundred && part < whole) return "99 %";
  if (rounded == 0 && part > 0) return "1 %";
  return std::to_string(rounded) + " %";
}

std::string headline(const corpus::Directive& directive) {
  return on_one_line(
      joined({number_text(directive), directive.type.value_or(""),
              directive.issuer.name.value_or(""), date_text(directive.date), directive.id},
             " · "));
}

void print_summary(const DirectiveComparison& compared, std::ostream& out) {
  const Comparison& comparison = compared.comparison;
  out << "A  " << headline(compared.a) << "\nB  " << headline(compared.b) << '\n';
  out << tr("{0} of A's words are found in B, {1} of B's in A",
            per_cent(comparison.found_in_b, comparison.words_a),
            per_cent(comparison.found_in_a, comparison.words_b))
      << '\n'
      << tr("paragraphs: {0} the same (=), {1} changed (~), {2} moved (↕), {3} left out of B (-), "
            "{4} added in B (+)",
            comparison.count(ParagraphChange::Same), comparison.count(ParagraphChange::Changed),
            comparison.count(ParagraphChange::Moved), comparison.count(ParagraphChange::OnlyInA),
            comparison.count(ParagraphChange::OnlyInB))
      << '\n';
}

/// Prints the rows of a comparison.
class RowPrinter {
 public:
  RowPrinter(const DirectiveComparison& compared, const DiffOptions& options, std::ostream& out)
      : compared_(compared), options_(options), out_(out) {}

  void print(const ParagraphRow& row) {
    out_ << '\n';
    if (options_.unified || options_.width < kWideEnough) {
      print_below(row);
    } else {
      print_beside(row);
    }
  }

 private:
  [[nodiscard]] Rendering rendering(bool in_brackets) const {
    if (options_.colour) return Rendering::Colour;
    return in_brackets ? Rendering::Brackets : Rendering::Bare;
  }

  /// One side of a row. Whole paragraphs need no brackets: the mark in front says enough.
  [[nodiscard]] std::vector<TerminalLine> cell(const ParagraphRow& row, WordChange left_out,
                                               std::size_t width) const {
    const bool is_a = left_out == WordChange::Added;
    const std::string& text = is_a ? compared_.a.text : compared_.b.text;
    const auto& span = is_a ? row.a : row.b;
    if (!span) return {};
    if (row.runs.empty())
      return wrap({whole(row, vi::slice(text, *span))}, width, rendering(false));
    std::vector<StyledText> texts;
    for (const WordRun& run : row.runs) {
      if (run.change == left_out) continue;
      texts.push_back({vi::slice(text, is_a ? run.a : run.b), style_of(run.change)});
    }
    return wrap(texts, width, rendering(true));
  }

  static Style style_of(WordChange change) {
    if (change == WordChange::Same) return Style::Plain;
    return change == WordChange::Removed ? Style::Removed : Style::Added;
  }

  static StyledText whole(const ParagraphRow& row, std::string_view text) {
    if (row.change == ParagraphChange::OnlyInA) return {text, Style::Removed};
    if (row.change == ParagraphChange::OnlyInB) return {text, Style::Added};
    return {text, Style::Plain};
  }

  /// Says from which paragraph to which something moved.
  static std::string whence(const ParagraphRow& row) {
    return tr("(paragraph {0} of A, {1} of B)", row.ordinal_a, row.ordinal_b);
  }

  void print_beside(const ParagraphRow& row) {
    const std::size_t width = (options_.width - kMarkWidth - kBetweenWidth) / 2;
    const auto a = cell(row, WordChange::Added, width);
    const auto b = cell(row, WordChange::Removed, width);
    for (std::size_t i = 0; i < std::max(a.size(), b.size()); ++i) {
      const TerminalLine left = i < a.size() ? a[i] : TerminalLine();
      out_ << (i == 0 ? mark(row.change) : " ") << std::string(kMarkWidth - 1, ' ') << left.bytes;
      out_ << std::string(width - left.width, ' ')
           << (i < b.size() ? kBetween : kBetween.substr(0, kBetween.size() - 1));
      if (i < b.size()) out_ << b[i].bytes;
      out_ << '\n';
    }
    if (row.change == ParagraphChange::Moved) {
      out_ << std::string(kMarkWidth, ' ') << whence(row) << '\n';
    }
  }

  /// Both sides in one, what was removed before what was added.
  void print_below(const ParagraphRow& row) {
    const std::size_t width = std::max(options_.width, kNarrowest) - kMarkWidth;
    std::vector<StyledText> texts;
    for (const WordRun& run : row.runs) {
      const bool is_a = run.change == WordChange::Removed;
      const std::string& text = is_a ? compared_.a.text : compared_.b.text;
      texts.push_back({vi::slice(text, is_a ? run.a : run.b), style_of(run.change)});
      // What B goes on with may have its blank before what was removed.
      if (is_a) texts.push_back({" ", Style::Plain});
    }
    const bool in_parts = !texts.empty();
    if (!in_parts) {
      texts.push_back(whole(
          row, row.b ? vi::slice(compared_.b.text, *row.b) : vi::slice(compared_.a.text, *row.a)));
    }
    std::string_view in_front = mark(row.change);
    for (const TerminalLine& line : wrap(texts, width, rendering(in_parts))) {
      out_ << std::exchange(in_front, " ") << std::string(kMarkWidth - 1, ' ') << line.bytes
           << '\n';
    }
    if (row.change == ParagraphChange::Moved) {
      out_ << std::string(kMarkWidth, ' ') << whence(row) << '\n';
    }
  }

  const DirectiveComparison& compared_;
  const DiffOptions& options_;
  std::ostream& out_;
};

}  // namespace

void print_comparison(const DirectiveComparison& compared, Format format,
                      const DiffOptions& options, std::ostream& out) {
  if (format == Format::Json) {
    out << json_text(json_of(compared));
    return;
  }
  print_summary(compared, out);
  RowPrinter rows(compared, options, out);
  for (const ParagraphRow& row : compared.comparison.rows)
    rows.print(row);
}

}  // namespace chithi::query
