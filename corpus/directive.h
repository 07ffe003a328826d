// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/date.h"
#include "corpus/evidence.h"
#include "corpus/issuers.h"
#include "stemmer-vi/span.h"

/// The document model: what is known of a directive. Plain values; what a document does
/// not say is empty, never guessed.
namespace chithi::corpus {

using vi::Span;

/// Why one document cites another, weakest first; of several mentions the strongest counts.
enum class Relation : std::uint8_t {
  Refers,        ///< All else.
  Encloses,      ///< gửi kèm, kèm theo
  Consolidates,  ///< hợp nhất
  Corrects,      ///< đính chính
  Replaces,      ///< thay thế, bãi bỏ
  Amends,        ///< sửa đổi, bổ sung
  Guides,        ///< hướng dẫn
  BasedOn,       ///< căn cứ
  Implements,    ///< thực hiện, triển khai, quán triệt
};

/// "refers", "based_on", "implements" …
[[nodiscard]] std::string_view to_string(Relation relation) noexcept;
[[nodiscard]] std::optional<Relation> parse_relation(std::string_view word) noexcept;

/// One place where a document is cited.
struct Mention {
  std::string raw;         ///< The words, on one line.
  std::size_t offset = 0;  ///< Their first byte in the directive's text.
  std::size_t end = 0;     ///< The byte behind their last.

  friend bool operator==(const Mention&, const Mention&) = default;
};

/// A document that the directive cites; all mentions of it together.
struct Citation {
  std::optional<std::string> ref;   ///< Number in normal form.
  std::optional<std::string> type;  ///< "kết luận"
  std::optional<PartialDate> date;
  std::optional<std::string> issuer;    ///< "Ban Thường vụ Tỉnh ủy Lai Châu"
  std::optional<std::string> province;  ///< Of a provincial issuer.
  Relation relation = Relation::Refers;
  std::string key;  ///< Its identity; see corpus/identity.h.
  std::vector<Mention> mentions;

  friend bool operator==(const Citation&, const Citation&) = default;
};

/// The body that issued the directive.
struct Issuer {
  std::optional<std::string> name;  ///< As the letterhead has it, in normal case.
  std::optional<Level> level;
  std::optional<Branch> branch;
  std::optional<std::string> province;       ///< Short name of the time.
  std::optional<std::string> province_2025;  ///< The unit it belongs to since 1 July 2025.
  std::optional<std::string> district;

  friend bool operator==(const Issuer&, const Issuer&) = default;
};

/// Who signed.
struct Signer {
  std::optional<std::string> on_behalf;  ///< "T/M BAN THƯỜNG VỤ"
  std::optional<std::string> title;      ///< "PHÓ BÍ THƯ"
  std::optional<std::string> name;       ///< "Đặng Ngọc Huy"

  friend bool operator==(const Signer&, const Signer&) = default;
};

/// How sure a field is that was inferred or repaired, and on what grounds.
struct Confidence {
  std::string field;   ///< Its key in the JSON: "number", "issuer.province".
  double value = 1.0;  ///< 0 to 1.
  std::string why;     ///< "from the newspaper among the recipients: Báo Quảng Ngãi"

  friend bool operator==(const Confidence&, const Confidence&) = default;
};

/// A part of a directive that stands below its signature and is issued with it (phụ lục, biểu mẫu,
/// quy chế ban hành kèm theo).
struct Appendix {
  Span span;          ///< Of the directive's text.
  std::string title;  ///< On one line: "PHỤ LỤC I DANH MỤC …".

  friend bool operator==(const Appendix&, const Appendix&) = default;
};

struct Directive {
  std::string id;                     ///< file + '#' + ordinal.
  std::string file;                   ///< Path in the archive, '/' between folders.
  unsigned ordinal = 1;               ///< In the file, from 1.
  Span span;                          ///< Of the recovered text of the file.
  std::size_t page = 0;               ///< Of the file where it begins, from 1; 0 if it has none.
  bool ocr = false;                   ///< Its text, or a page of it, was read from a picture.
  std::optional<std::string> number;  ///< Normal form.
  std::optional<std::string> symbol;  ///< Also where the ordinal is blank.
  std::optional<std::string> type;    ///< "công văn"
  Issuer issuer;
  std::optional<std::string> place;
  std::optional<PartialDate> date;
  std::optional<std::string> subject;  ///< Trích yếu, on one line, without "V/v", "Về việc", "về".
  std::vector<std::string> recipients;  ///< Kính gửi.
  std::vector<std::string> copies;      ///< Nơi nhận.
  Signer signer;
  std::vector<Citation> citations;  ///< By first mention.
  std::vector<Confidence> confidence;
  std::vector<Evidence> evidence;    ///< Lines; see narrow_evidence. Not kept in a database.
  std::vector<Appendix> appendices;  ///< In the order of the text.
  std::string text;                  ///< NFC; what `span` covers.

  friend bool operator==(const Directive&, const Directive&) = default;
};

/// Whether a directive stands before another, by their ids: by file, and in it as they stand there.
[[nodiscard]] bool stands_before(std::string_view id, std::string_view other);

/// The page of the file on which a byte of the directive's text stands, from 1; 0 if the file has
/// no pages. Pages are set apart by form feeds.
[[nodiscard]] std::size_t page_at(const Directive& directive, std::size_t offset);

}  // namespace chithi::corpus
