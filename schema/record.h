// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "corpus/directive.h"

namespace chithi::schema {

/// A directive as the data of its Xapian document: its JSON without the text in CBOR (RFC
/// 8949), and the text as it is, so that a snippet needs no decoding.
[[nodiscard]] std::string encode_record(const corpus::Directive& directive);

/// Reads what `encode_record` wrote. Throws corpus::Error (Database) if it is damaged.
[[nodiscard]] corpus::Directive decode_record(std::string_view record);

/// Whether a citation is wanted, by its key.
using WantedCitation = std::function<bool(std::string_view key)>;

/// The same but for the citations that are not wanted, which are most of what there is to decode:
/// they are left out.
[[nodiscard]] corpus::Directive decode_with_citations(std::string_view record,
                                                      const WantedCitation& is_wanted);

/// The same without any citations.
[[nodiscard]] corpus::Directive decode_without_citations(std::string_view record);

/// The text alone, a part of `record`, without decoding the rest. Throws as decode_record does.
[[nodiscard]] std::string_view text_of_record(std::string_view record);

/// The record of the same directive with another id and file. Throws as decode_record does.
[[nodiscard]] std::string moved_record(std::string_view record, std::string_view id,
                                       std::string_view file);

}  // namespace chithi::schema
