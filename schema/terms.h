// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "schema/fields.h"

namespace chithi::schema {

/// The term for a value of a field whose matching is Exact: prefix and folded value, blanks
/// as '-': "XPROV:kien-giang". Ids and files keep their case and marks. A value too long for
/// Xapian (245 bytes) keeps its beginning, and a hash stands for the rest.
[[nodiscard]] std::string exact_term(Field field, std::string_view value);

/// The term for an analysed word, already in its stored form: "" + "ket", "XE:" + "kết",
/// "S" + "ket". A ':' goes between where the prefix is Omega's and the word starts with a
/// capital; ours end in one.
[[nodiscard]] std::string word_term(Field field, std::string_view form);

}  // namespace chithi::schema
