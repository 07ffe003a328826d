// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace chithi::query {

/// A colour of the report, by day and by night.
struct Shade {
  std::string_view name;   ///< "ink"; in a style sheet var(--ink).
  std::string_view light;  ///< "#1b1f24"
  std::string_view dark;
};

/// What stands on what, and the least contrast that WCAG 2.2 AA asks of it: 4.5 for text (1.4.3), 3
/// for the parts of a picture that one has to see (1.4.11).
struct ShadePair {
  std::string_view front;
  std::string_view back;
  double least = 0;
};

[[nodiscard]] std::span<const Shade> palette() noexcept;
[[nodiscard]] std::span<const ShadePair> palette_pairs() noexcept;

/// The style sheet of the page, with the colours of the reader's system and light ones on paper.
/// `labels` go before the cells of a table of citing directives where a screen is too narrow for
/// columns, in the order of those.
[[nodiscard]] std::string page_style(std::span<const std::string> labels);

/// The style sheet of a picture that stands alone, in light colours and without what only browsers
/// know.
[[nodiscard]] std::string picture_style();

}  // namespace chithi::query
