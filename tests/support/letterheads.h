// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

#include "corpus/letterhead.h"

namespace chithi::test {

/// A letter of the Party, whose two columns stand one below the other.
inline constexpr std::string_view kPartyLetter = R"(TỈNH ỦY CAO BẰNG

*

Số 127-CV/TU

ĐẢNG CỘNG SẢN VIỆT NAM

Cao Bằng, ngày 06 tháng 8 năm 2021

*V/v chuẩn bị năm học mới
trong điều kiện có dịch*

Kính gửi: - Các huyện ủy, Thành ủy,
- Ban cán sự đảng Ủy ban nhân dân tỉnh.

Ban Thường vụ Tỉnh ủy yêu cầu các cấp ủy lãnh đạo việc khai giảng bảo đảm an toàn.

Nơi nhận:

- Như trên,
- Ban Tuyên giáo Trung ương (báo cáo),
- Lưu Văn phòng Tỉnh ủy.

**T/M BAN THƯỜNG VỤ
PHÓ BÍ THƯ**

Nông Thị Hà
)";

/// A letter of the state, whose two columns stand on the same rows.
inline constexpr std::string_view kTwoColumns =
    R"(ỦY BAN NHÂN DÂN               CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH TRÀ VINH                      Độc lập - Tự do - Hạnh phúc
_______                       ________________________
Số: 402/UBND-KGVX              Trà Vinh, ngày 09 tháng 5 năm 2021
V/v tổ chức tiêm vắc xin       HỎA TỐC
đợt 2 năm 2021

Kính gửi: Sở Y tế; Sở Tài chính; UBND các huyện.

Ủy ban nhân dân tỉnh giao Sở Y tế lập danh sách.

Nơi nhận:                      TM. ỦY BAN NHÂN DÂN
- Như trên;                    KT. CHỦ TỊCH
- HĐND, UBND các huyện,        PHÓ CHỦ TỊCH
thị xã (để thực hiện);
- Lưu: VT.                     (Đã ký)

                               Thạch Thị Mai
)";

/// Why a field is not sure; "" if it is.
inline std::string why_of(const corpus::Letterhead& letterhead, std::string_view field) {
  const auto found = std::ranges::find(letterhead.confidence, field, &corpus::Confidence::field);
  return found == letterhead.confidence.end() ? "" : found->why;
}

}  // namespace chithi::test
