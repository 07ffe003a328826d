// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/internal/text_opening.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

#include "corpus/internal/issuer_phrase.h"
#include "corpus/internal/letter_case.h"
#include "corpus/internal/line_kind.h"
#include "corpus/internal/shadow.h"
#include "corpus/internal/shadow_cursor.h"

namespace chithi::corpus {
namespace {

constexpr std::size_t kShortest = 40;  ///< Bytes of a line of text.

/// With their marks, since "Đỗ", "Tài" and "Quá" are others than "Do", "Tại" and "Qua"; with the
/// blank behind them.
constexpr std::array<std::string_view, 64> kOpenings = {
    "Qua ",       "Theo ",       "Trong ",      "Trên ",       "Trước ",        "Sau ",
    "Tại ",       "Do ",         "Để ",         "Nhằm ",       "Vừa qua",       "Hiện ",
    "Với ",       "Vì ",         "Nhân dịp ",   "Khi ",        "Nếu ",          "Nhận ",
    "Tiếp ",      "Xét ",        "Được ",       "Về ",         "Đối với ",      "Từ ngày ",
    "Từ đầu ",    "Từ khi ",     "Từ thực ",    "Kể từ ",      "Bên cạnh ",     "Ngoài ra",
    "Phúc đáp ",  "Trả lời ",    "Liên quan ",  "Kết quả ",    "Tình hình ",    "Đến nay",
    "Thời gian ", "Như ",        "Mặc dù ",     "Tuy nhiên",   "Ngay sau ",     "Chấp hành ",
    "Kèm theo ",  "Gửi kèm ",    "Hưởng ứng ",  "Phát huy ",   "Đồng ý ",       "Yêu cầu ",
    "Đề nghị ",   "Quán triệt ", "Triển khai ", "Thi hành ",   "Dịch bệnh ",    "Diễn biến ",
    "Dự báo ",    "Năm ",        "Thời tiết ",  "Trân trọng ", "Kính đề nghị ", "Đây là ",
    "Tiến tới ",  "Hội nghị ",   "Ngày mai",    "Dịch Covid",
};

/// What a body does in a letter's first sentence, and what may stand before that.
constexpr std::array<std::string_view, 47> kVerbs = {
    "yeu cau",    "de nghi",     "chi dao",   "thong bao",  "ket luan",  "giao",       "dong y",
    "gui",        "bao cao",     "nhan duoc", "ban hanh",   "thay rang", "nhan thay",  "danh gia",
    "ghi nhan",   "huong dan",   "moi",       "chuyen",     "tra loi",   "phuc dap",   "cho y kien",
    "thong nhat", "nhat tri",    "to chuc",   "xin y kien", "luu y",     "quyet dinh", "phe binh",
    "bieu duong", "hoan nghenh", "co y kien", "don doc",    "nhac",      "cam on",     "ban giao",
    "xin loi",    "tiep nhan",   "de xuat",   "co van ban", "trinh",     "trao doi",   "kien nghi",
    "phan cong",  "thanh lap",   "xac nhan",  "giai trinh", "cam ket",
};
constexpr std::array<std::string_view, 14> kBeforeVerbs = {
    "da",   "vua",  "co", "xin",    "tran trong", "tiep tuc",     "kinh",
    "cung", "dang", "se", "co ban", "tam thoi",   "thuong xuyen", "hoan toan",
};

/// What clauses have, and names never.
constexpr std::array<std::string_view, 5> kOfClauses = {" sẽ ", " cần phải ", " có khả năng ",
                                                        " diễn biến ", " thấy rằng "};

template <std::size_t Size>
std::optional<std::size_t> match_one(std::string_view text, std::size_t at,
                                     const std::array<std::string_view, Size>& phrases) {
  for (const std::string_view words : phrases) {
    if (const auto end = match_phrase(text, at, words)) return end;
  }
  return std::nullopt;
}

/// "Sở Y tế Hà Nam báo cáo …": names of bodies hold such words too, but not behind their end.
bool names_who_acts(const Line& line) {
  const Shadow& shadow = line.shadow;
  const std::optional<IssuerPhrase> body = match_issuer(shadow, 0);
  if (!body) return false;
  const std::string_view text = shadow.text();
  std::size_t at = skip_blanks(text, body->end);
  for (std::size_t count = 0; count < 3; ++count) {
    if (match_one(text, at, kVerbs)) return !begins_with_capital(shadow.original(at, at + 1));
    const auto before = match_one(text, at, kBeforeVerbs);
    if (!before) return false;
    at = skip_blanks(text, *before);
  }
  return false;
}

/// Whether a sentence ends in the middle of a line: not at "TP. Hồ Chí Minh", "GS. Lê Văn A".
bool holds_end_of_sentence(const Line& line) {
  constexpr std::size_t abbreviation = 4;
  const std::string_view text = line.folded();
  for (std::size_t at = text.find(". "); at != text.npos; at = text.find(". ", at + 1)) {
    std::size_t begin = at;
    while (begin > 0 && is_letter(text[begin - 1]))
      --begin;
    const std::size_t before = begin == 0 ? 0 : text.rfind(' ', begin - 1);
    const bool word = at - begin >= abbreviation - 1 && before != text.npos;
    const std::string_view next = line.words_at(at + 2, std::min(at + 3, text.size()));
    const std::string_view last = line.words_at(begin, at);
    if (word && begins_with_capital(next) && !begins_with_capital(last)) return true;
  }
  return false;
}

}  // namespace

bool opens_text(const Line& line) {
  if (begins_text(line)) return true;
  if (line.capitals || line.words().size() < kShortest || !begins_with_capital(line.words()))
    return false;
  const auto begins = [&](std::string_view words) { return line.words().starts_with(words); };
  if (std::ranges::any_of(kOpenings, begins) || names_who_acts(line)) return true;
  if (line.words().find(';') != std::string::npos) return false;
  const auto holds = [&](std::string_view words) { return line.words().find(words) != words.npos; };
  if (std::ranges::any_of(kOfClauses, holds)) return true;
  return line.words().ends_with(':') || holds_end_of_sentence(line);
}

}  // namespace chithi::corpus
