// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace chithi::vi {

/// The six tones, in the order of Vietnamese dictionaries.
enum class Tone : std::uint8_t { Level, Grave, Hook, Tilde, Acute, Dot };

/// The anatomy of a written syllable: "thuyền" is th + uyên with the grave tone. Onset
/// and rime are lower case without the tone; "qu" and "gi" count as onsets.
struct Syllable {
  std::string onset;
  std::string rime;
  Tone tone = Tone::Level;

  friend bool operator==(const Syllable&, const Syllable&) = default;
};

/// Takes a word apart if Vietnamese spelling allows it as a syllable: an onset and a rime
/// of the tables in data/ that go together, and at most one tone (acute or dot where the
/// rime ends in p, t, c or ch). The tone may stand on the wrong letter ("tòan", "qũy").
/// nullopt for anything else, such as "Đắk", "karaoke" or "CÁNSỰ".
[[nodiscard]] std::optional<Syllable> parse_syllable(std::string_view word);

/// Puts the tone where the older of the two orthographies has it (hòa, ủy, khỏe), which
/// most directives use. `parse_syllable(spell(s)) == s` for each valid syllable.
[[nodiscard]] std::string spell(const Syllable& syllable);

/// The one spelling under which a word is compared exactly: lower case, NFC, "đ" for its
/// look-alikes, and in syllables the tone where `spell` puts it, so that hoà = hòa and
/// uỷ = ủy, while của, mùa, giặt stay. Total; words that are no syllables are only
/// lower-cased.
[[nodiscard]] std::string canonical_spelling(std::string_view word);

}  // namespace chithi::vi
