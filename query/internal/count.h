// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

#include <xapian.h>

namespace chithi::query {

/// How many documents match, exactly; a spy, if one is given, sees each of them.
[[nodiscard]] std::size_t count(const Xapian::Database& database, const Xapian::Query& query,
                                Xapian::MatchSpy* spy = nullptr);

}  // namespace chithi::query
