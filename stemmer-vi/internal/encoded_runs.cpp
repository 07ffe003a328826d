// SPDX-License-Identifier: GPL-3.0-or-later
#include "stemmer-vi/internal/encoded_runs.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <span>

#include "stemmer-vi/internal/evidence.h"
#include "stemmer-vi/utf8.h"

namespace chithi::vi {
namespace {

using Score = std::int64_t;

/// What another view must gain to begin, and again to end: more than one wrong word that
/// becomes right. About thirty words, eighty accented letters, outweigh it in any case.
constexpr Score kSwitchCost = 4;

constexpr Score kImpossible = -(Score{1} << 40U);

/// Beyond this many, lines are taken together, so that memory stays small beside the text.
constexpr std::size_t kMaxLines = std::size_t{1} << 20U;

constexpr std::array kAllViews = {View::AsWritten,  View::Utf8,   View::Tcvn3,
                                  View::VniWindows, View::Viscii, View::Windows1258};
static_assert(kAllViews.size() == kViews);

template <typename T>
using PerView = std::array<T, kViews>;

std::size_t index_of(View view) { return static_cast<std::size_t>(view); }

/// A line, or a few, as one step of the search.
struct Line {
  Span span;
  bool malformed = false;
  bool marked = false;  ///< Has a byte beyond ASCII.
  bool doubtful = false;
  Evidence evidence;        ///< As written.
  PerView<Score> scores{};  ///< All zero for a line that says nothing.
  PerView<bool> bytes{};    ///< Which views read the bytes and not the text.
  PerView<View> from{};     ///< The view of the line before on the best way to this one.
};

bool ends_line(char byte) { return byte == '\n' || byte == '\r' || byte == '\f' || byte == '\v'; }

std::size_t end_of_line(std::string_view text, std::size_t at, std::size_t least) {
  const std::size_t from = std::min(at + least, text.size());
  const auto* const end = std::find_if(text.begin() + from, text.end(), ends_line);
  const auto found = static_cast<std::size_t>(end - text.begin());
  return found == text.size() ? found : found + 1;
}

bool is_marked(std::string_view text) {
  return std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

std::vector<Line> lines_of(std::string_view text) {
  const std::size_t least = text.size() / kMaxLines;
  std::vector<Line> lines;
  for (std::size_t at = 0; at < text.size();) {
    Line line;
    line.span = {at, end_of_line(text, at, least)};
    const std::string_view words = slice(text, line.span);
    line.malformed = find_malformed_utf8(words).has_value();
    line.marked = is_marked(words);
    if (line.marked) line.evidence = evidence_of(words);
    line.scores[index_of(View::AsWritten)] = line.evidence.score();
    lines.push_back(line);
    at = line.span.end;
  }
  return lines;
}

/// What a word costs in all other views if it has a letter that Windows-1252 lacks: text that
/// was taken for Windows-1252 has none.
constexpr Score kOutsideCost = 3;

/// The most that any view may gain over the text as written: every wrong word turns right.
Score possible_gain(const Evidence& evidence) {
  return 3 * evidence.invalid + evidence.loose - kOutsideCost * evidence.outside;
}

/// Marks the lines that another view may gain: runs in which the possible gain sums up to
/// more than a switch costs. Returns whether there are any.
bool mark_doubtful(std::vector<Line>& lines) {
  bool any = false;
  Score sum = 0;
  Score peak = 0;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    sum += possible_gain(lines[i].evidence);
    peak = std::max(peak, sum);
    if (sum < 0) {
      sum = peak = 0;
      begin = i + 1;
    }
    if (peak <= kSwitchCost) continue;
    any = true;
    for (; begin <= i; ++begin) {
      lines[begin].doubtful = true;
    }
  }
  return any;
}

Score score_of(const Units& units, View view) {
  std::string text = read_units(units, view);
  // Its tones are marks: composed words are judged faster.
  if (view == View::Windows1258) text = to_nfc(text);
  return evidence_of(text).score();
}

void score_bytes(Line& line, std::string_view words) {
  const Units units = units_of_bytes(words);
  for (const View view : {View::Tcvn3, View::VniWindows, View::Viscii, View::Windows1258}) {
    const Score score = score_of(units, view);
    Score& best = line.scores[index_of(view)];
    const bool better = line.malformed || score >= best;
    if (!better) continue;
    best = score;
    line.bytes[index_of(view)] = true;
  }
}

void score_text(Line& line, std::string_view words) {
  const Units units = units_of_text(words);
  for (const View view : kAllViews) {
    if (view == View::AsWritten) continue;
    line.scores[index_of(view)] = score_of(units, view) - kOutsideCost * line.evidence.outside;
  }
}

void score_line(Line& line, std::string_view words, bool wholly_text) {
  if (line.malformed) line.scores[index_of(View::Utf8)] = kImpossible;
  if (!line.malformed) score_text(line, words);
  // A few short words of VISCII are UTF-8 by chance; their neighbours are not.
  if (!wholly_text) score_bytes(line, words);
}

/// Fills in the scores of all views.
void score_views(std::vector<Line>& lines, std::string_view text, bool wholly_text) {
  for (Line& line : lines) {
    const bool decided = wholly_text && !line.doubtful;
    if (line.marked && !decided) score_line(line, slice(text, line.span), wholly_text);
    if (!line.marked || !decided) continue;
    const Score as_written = line.scores[index_of(View::AsWritten)];
    line.scores.fill(as_written - kOutsideCost);
    line.scores[index_of(View::AsWritten)] = as_written;
  }
}

/// The view with the best sum up to some line; as written if it is as good.
View best_of(const PerView<Score>& sums) {
  return kAllViews[static_cast<std::size_t>(std::ranges::max_element(sums) - sums.begin())];
}

/// Finds the best way through the lines (Viterbi 1967). Where ways are equally good, a line
/// stays as written.
std::vector<View> best_views(std::vector<Line>& lines) {
  PerView<Score> sums;
  sums.fill(-kSwitchCost);
  sums[index_of(View::AsWritten)] = 0;
  for (Line& line : lines) {
    const View leader = best_of(sums);
    const Score switched = sums[index_of(leader)] - kSwitchCost;
    for (const View view : kAllViews) {
      Score& sum = sums[index_of(view)];
      const bool stays = view == View::AsWritten ? sum >= switched : sum > switched;
      line.from[index_of(view)] = stays ? view : leader;
      sum = std::max(sum, switched) + line.scores[index_of(view)];
    }
  }
  std::vector<View> views(lines.size());
  View view = best_of(sums);
  for (std::size_t i = lines.size(); i-- > 0;) {
    views[i] = view;
    view = lines[i].from[index_of(view)];
  }
  return views;
}

/// The first lines that are as good in the view of the line after them go with it, as the last
/// lines go with the line before.
void lead_in(std::vector<View>& views, const std::vector<Line>& lines) {
  const auto decided = std::ranges::find_if(views, [](View v) { return v != View::AsWritten; });
  if (decided == views.end()) return;
  const auto as_good = [view = *decided](const Line& line) {
    return line.scores[index_of(view)] == line.scores[index_of(View::AsWritten)];
  };
  const auto first = static_cast<std::size_t>(decided - views.begin());
  const std::span<const Line> before(lines.data(), first);
  if (std::ranges::all_of(before, as_good)) std::fill_n(views.begin(), first, *decided);
}

Units units_of(std::string_view words, bool bytes) {
  return bytes ? units_of_bytes(words) : units_of_text(words);
}

ViewRun run_of(const Line& line, View view) {
  return {line.span, view, line.bytes[index_of(view)]};
}

/// Two words of Vietnamese have that many different letters beyond ASCII; those of Danish that
/// are syllables in TCVN3 share one ("på").
constexpr std::size_t kLeastLetters = 3;

/// Quotation marks and dashes of Windows-1252 are letters elsewhere, but prove nothing.
bool is_telling(char32_t unit) {
  return unit > 0xA0 && unit < 0x100 && unit != U'«' && unit != U'»';
}

/// A view is believed if most of what it gives is Vietnamese, if that takes several letters,
/// and if the words around, which are the same in all views, are not foreign ones.
bool is_believed(std::string_view text, std::span<const Line> lines, View view) {
  Score score = 0;
  Score foreign = 0;
  std::bitset<256> letters;
  for (const Line& line : lines) {
    score += line.scores[index_of(view)];
    if (!line.marked) continue;
    foreign += count_foreign_words(read_run(text, run_of(line, view)));
    for (const char32_t unit : units_of(slice(text, line.span), line.bytes[index_of(view)])) {
      if (is_telling(unit)) letters.set(unit);
    }
  }
  return score > 0 && foreign <= score && letters.count() >= kLeastLetters;
}

void drop_unbelieved(std::vector<View>& views, const std::vector<Line>& lines,
                     std::string_view text) {
  for (std::size_t begin = 0; begin < views.size();) {
    const View view = views[begin];
    std::size_t end = begin;
    while (end < views.size() && views[end] == view) {
      ++end;
    }
    const std::span<const Line> run(&lines[begin], end - begin);
    if (view != View::AsWritten && !is_believed(text, run, view)) {
      std::fill_n(views.begin() + static_cast<std::ptrdiff_t>(begin), end - begin, View::AsWritten);
    }
    begin = end;
  }
}

std::vector<ViewRun> runs_of(const std::vector<View>& views, const std::vector<Line>& lines) {
  std::vector<ViewRun> runs;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const ViewRun run = run_of(lines[i], views[i]);
    const bool goes_on =
        !runs.empty() && runs.back().view == run.view && runs.back().bytes == run.bytes;
    if (goes_on) {
      runs.back().span.end = run.span.end;
    } else {
      runs.push_back(run);
    }
  }
  return runs;
}

}  // namespace

std::vector<ViewRun> find_view_runs(std::string_view bytes) {
  std::vector<Line> lines = lines_of(bytes);
  const bool wholly_text = std::ranges::none_of(lines, &Line::malformed);
  const bool doubtful = mark_doubtful(lines);
  if (wholly_text && !doubtful) return {{{0, bytes.size()}, View::AsWritten, false}};

  score_views(lines, bytes, wholly_text);
  std::vector<View> views = best_views(lines);
  lead_in(views, lines);
  drop_unbelieved(views, lines, bytes);
  return runs_of(views, lines);
}

std::string read_run(std::string_view bytes, const ViewRun& run) {
  const std::string_view words = slice(bytes, run.span);
  if (run.view == View::AsWritten) return std::string(words);
  return read_units(units_of(words, run.bytes), run.view);
}

}  // namespace chithi::vi
