// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "corpus/date.h"
#include "corpus/document_number.h"
#include "corpus/document_type.h"
#include "corpus/internal/lines.h"

namespace chithi::corpus {

/// What a line of a head or foot is, judged by itself alone.
enum class LineKind : std::uint8_t {
  Rule,       ///< Nothing but dashes or stars; page numbers and running heads too.
  PartyHead,  ///< ĐẢNG CỘNG SẢN VIỆT NAM
  StateHead,  ///< CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM, Độc lập - Tự do - Hạnh phúc
  Number,     ///< Số 453-CV/TU; also with a blank ordinal, or with more behind it.
  PlaceDate,  ///< Quảng Ngãi, ngày 16 tháng 6 năm 2021
  Subject,    ///< V/v …, Về việc …
  Title,      ///< KẾT LUẬN; NGHỊ ĐỊNH CỦA CHÍNH PHỦ
  Body,       ///< Begins like the name of a body, in any case.
  OfBody,     ///< CỦA BAN THƯỜNG VỤ TỈNH ỦY
  Mark,       ///< HỎA TỐC, MẬT, DỰ THẢO
  Address,    ///< Kính gửi: …; CHỦ TỊCH … điện:
  Copies,     ///< Nơi nhận: …
  Authority,  ///< T/M BAN THƯỜNG VỤ, KT. CHỦ TỊCH
  Post,       ///< PHÓ BÍ THƯ, BỘ TRƯỞNG BỘ TÀI CHÍNH
  Signed,     ///< (Đã ký)
  Item,       ///< - …
  Basis,      ///< Căn cứ …, Theo đề nghị …: the text has begun
  Section,    ///< Điều 1, Chương I, 1. …: the text has begun
  Prose,      ///< Too long for anything else.
  Other,
};

[[nodiscard]] LineKind kind_of(const Line& line);

/// Whether a line begins a paragraph of the text, as it may follow a subject or a list with no
/// blank row between: "Thực hiện …", "Ngày 23/9/2021, …", "Ban Thường vụ Tỉnh ủy yêu cầu …".
[[nodiscard]] bool begins_text(const Line& line);

/// Whether a row may hold a line of a foot (Copies, Authority, Signed): a quick look at its
/// first letters that spares most rows of a text from being read.
[[nodiscard]] bool may_hold_foot(std::string_view row);

/// A number line: "Số: 17 -CV/ĐU V/v …".
struct NumberLine {
  DocumentNumber number;
  std::string raw;      ///< As it is written.
  std::size_t end = 0;  ///< Index into `folded` after it; what follows is another line's.
};
[[nodiscard]] std::optional<NumberLine> parse_number_line(const Line& line);

/// A place-date line.
struct PlaceDateLine {
  std::string place;
  PartialDate date;
  bool repaired = false;  ///< A letter of "ngày" was wrong.
};
[[nodiscard]] std::optional<PlaceDateLine> parse_place_date(const Line& line);

/// The date of a place-date line that has lost its place.
[[nodiscard]] std::optional<PartialDate> parse_date_alone(const Line& line);

/// A title: the type, and where in `folded` what follows its name begins.
[[nodiscard]] std::optional<TypeMatch> parse_title(const Line& line);

/// The number in a title that says all at once: "NGHỊ ĐỊNH CỦA CHÍNH PHỦ số 29/1998/NĐ-CP ngày …".
[[nodiscard]] std::optional<NumberLine> find_number_in_title(const Line& line, std::size_t from);

/// Where in `folded` the words begin after "V/v", "Về việc" or, in titles, "về"; 0 if with none.
[[nodiscard]] std::size_t subject_start(const Line& line);

}  // namespace chithi::corpus
