// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

/// Everything that decides the order of hits, in one place.
///
/// Order comes first by tiers: each is worth more than all below it together, whatever the
/// words weigh, because no sum of BM25 weights of a query comes near kAllWordsTier. Within a
/// tier words weigh by BM25, scaled by how they agree.
namespace chithi::query {

/// Has all words, or in a long question all but what may be misread.
inline constexpr double kAllWordsTier = 1e6;
/// Has all words with the marks that were typed.
inline constexpr double kAllExactTier = 2e6;
/// Bears the number asked for; others only cite it.
inline constexpr double kOwnNumberTier = 1e7;
/// Bears or cites the number with the date that was typed with it; others differ in the day.
inline constexpr double kTypedDateTier = 2e7;

/// Scales of BM25. The folded word counts 1.
inline constexpr double kExactScale = 0.25;       ///< More, if the marks agree.
inline constexpr double kSubjectScale = 0.4;      ///< More, if it stands in the subject.
inline constexpr double kPairScale = 2.0;         ///< More, if two words stand together.
inline constexpr double kSubjectAgreement = 8.0;  ///< More, if the subject is what was typed.
inline constexpr double kRewrittenScale = 0.5;    ///< "bốn" for "4".
inline constexpr double kDamagedScale = 0.25;     ///< "QUYT" for "quyết".

/// Words besides numbers that make a query a question: then a number that nobody here knows is
/// searched as words, so that the question does not fail for it.
inline constexpr std::size_t kFewestWordsOfQuestion = 6;

/// In such a question typed without a mark, one word in so many may be misread: the rarest.
inline constexpr std::size_t kMisreadOneIn = 5;

/// Of BM25. Chosen as docs/ranking.md tells, where neighbouring values do hardly worse.
inline constexpr double kTermSaturation = 0.5;     ///< k1
inline constexpr double kLengthCorrection = 0.75;  ///< b
inline constexpr double kShortestLength =
    0.1;  ///< Shorter ones count as of this share of the average.

/// Pairs that a query is ranked by; of a longer one the first.
inline constexpr std::size_t kMaxPairs = 32;
/// Hits that are ranked by pairs and subjects, the best by their words. What comes after keeps its
/// place, so that the order is the same on whatever page.
inline constexpr std::size_t kRankedAgain = 100;
/// Words of a phrase; of a longer one the first.
inline constexpr std::size_t kMaxPhraseWords = 64;
/// Ways to write a phrase that are tried.
inline constexpr std::size_t kMaxVariants = 12;
/// Words that a prefix stands for, the most frequent.
inline constexpr unsigned kMaxPrefixWords = 256;
/// Words of a query for which damaged forms are looked for; of a longer one the first.
inline constexpr std::size_t kMaxDamagedWords = 32;
/// Damaged forms of one word, the likeliest.
inline constexpr std::size_t kMaxDamagedForms = 12;
/// Fewer hits with all words than this are so few that something else may have been meant.
inline constexpr std::size_t kFewHits = 3;
/// Words of a query that a correction looks at; of a longer one the first.
inline constexpr std::size_t kMaxCorrectedWords = 16;
/// Ways to correct one word that are weighed against each other.
inline constexpr std::size_t kMaxChoices = 4;
/// Parts of a query for which texts are read, the first.
inline constexpr std::size_t kMaxChecks = 32;
/// Documents whose text is read to check spelling, the best.
inline constexpr unsigned kMaxVerified = 2'000;

}  // namespace chithi::query
