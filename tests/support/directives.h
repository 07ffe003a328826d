// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include <xapian.h>

#include "tests/support/database.h"

namespace chithi::test {

/// 07-KL/TW, two letters of provinces that carry it out, and a page with numbers that are like its
/// own.
inline Xapian::Database database_of_directives() {
  constexpr std::string_view conclusion =
      "BAN CHẤP HÀNH TRUNG ƯƠNG\n*\nSố 07-KL/TW\n\nĐẢNG CỘNG SẢN VIỆT NAM\n\n"
      "Hà Nội, ngày 11 tháng 6 năm 2021\n\nKẾT LUẬN\nCỦA BỘ CHÍNH TRỊ\n"
      "về phòng, chống dịch\n\nCác cấp ủy tập trung chỉ đạo.\n";
  constexpr std::string_view kien_giang =
      "TỈNH ỦY KIÊN GIANG\n*\nSố 176-CV/TU\n\nĐẢNG CỘNG SẢN VIỆT NAM\n\n"
      "Kiên Giang, ngày 15 tháng 6 năm 2021\n\nV/v thực hiện Kết luận số 07-KL/TW\n\n"
      "Kính gửi: Các huyện ủy,\n\nThực hiện Kết luận số 07-KL/TW ngày 11/6/2021 của Bộ Chính trị, "
      "đề nghị các cấp ủy quán triệt.\n\nT/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\n\nNguyễn Văn An\n";
  constexpr std::string_view lai_chau =
      "TỈNH ỦY LAI CHÂU\n*\nSố 294-CV/TU\n\nĐẢNG CỘNG SẢN VIỆT NAM\n\n"
      "Lai Châu, ngày    tháng 7 năm 2021\n\nV/v phòng, chống dịch\n\nKính gửi: Các huyện ủy,\n\n"
      "Thực hiện Kết luận số: 07 - KL/TW của Bộ Chính trị, yêu cầu tiêm vắc-xin.\n\n"
      "T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\n\nTrần Văn Bình\n";
  constexpr std::string_view loose = "Họp 07 đồng chí, gửi KL về TW; số 107-KL/TW; 07-KL/TU\n";
  return database_of({{"kien-giang.txt", kien_giang},
                      {"07.txt", conclusion},
                      {"lai-chau.txt", lai_chau},
                      {"loose.txt", loose}});
}

}  // namespace chithi::test
