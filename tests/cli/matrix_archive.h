// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "tests/support/temp_dir.h"

namespace chithi::test {

/// A file of the archive that the matrix is asked on.
struct MatrixFile {
  std::string_view name;
  std::string_view text;
};

/// Head, date and subject of a letter of a province's Party committee. Of a made-up directive, as
/// all others here.
inline std::string party_letter(std::string_view province, std::string_view number,
                                std::string_view date, std::string_view body) {
  const std::string place(province);
  return "TỈNH ỦY " + place + "\n*\nSố " + std::string(number) + "\n\n" + place + ", " +
         std::string(date) + "\n\nV/v nhắc việc\n\n" + std::string(body) +
         "\n\nT/M BAN THƯỜNG VỤ\nBÍ THƯ\n\n\nNgô Văn Mẫu\n";
}

/// What words, spellings and numbers look like in texts.
inline constexpr MatrixFile kMatrixTexts[] = {
    {"ket-luan.txt", "Đoàn kiểm tra nêu kết luận tại buổi làm việc."},
    {"ket-qua.txt", "Báo cáo kết quả thảo luận; các tổ kết thúc rồi mới bàn luận tiếp."},
    {"dich.txt", "Cán bộ thôn theo dõi dịch ở đàn gia súc."},
    {"dich-khac.txt", "Cán bộ thôn theo dõi đích ở giải chạy."},
    {"dac-biet.txt", "Tình huống đặc biệt tại Đắk Lắk và Điện Biên, theo 123/QĐ-UBND."},
    {"hoa-cu.txt", "Tổ hòa giải cơ sở."},
    {"hoa-moi.txt", "Tổ hoà giải cơ sở."},
    {"uy-cu.txt", "Trụ sở ủy ban mở cửa."},
    {"uy-moi.txt", "Trụ sở uỷ ban mở cửa."},
    {"nfd.txt", "Ca\u0302\u0300u tre\u0300o bi\u0323 la\u0306\u0301c."},  // Cầu trèo bị lắc
    {"nfc.txt", "Giếng khoan bị cạn."},
    {"tai-cho.txt", "Giữ vững phương châm bốn tại chỗ khi có lũ."},
    {"gioi-han.txt", "Từ ngày 21/9/1973, trực 24/7, tỷ lệ 50/50."},
    {"nghi-quyet.txt", "Thực hiện Nghị quyết số 78/NQ-CP của Chính phủ."},
    {"quyet-dinh-cham.txt", "Căn cứ Quyết định số 1.234/QĐ-TTg của Thủ tướng Chính phủ."},
    {"quyet-dinh-lien.txt", "Căn cứ Quyết định số 1234/QĐ-TTg của Thủ tướng Chính phủ."},
    {"nd-30-2020.txt", "Trình bày theo Nghị định số 30/2020/NĐ-CP về công tác văn thư."},
    {"nd-30-2020-b.txt", "Thể thức theo Nghị định 30/2020/ND-CP."},
    {"nd-30-2019.txt", "Xử phạt theo Nghị định số 30/2019/NĐ-CP."},
};

/// Ways to write 07-KL/TW, and what only looks like it.
inline constexpr MatrixFile kMatrixConclusions[] = {
    {"kl-07.txt", "Quán triệt Kết luận 07-KL/TW của Bộ Chính trị."},
    {"kl-so.txt", "Quán triệt Kết luận số 07-KL/TW của Bộ Chính trị."},
    {"kl-hai-cham.txt", "Quán triệt Kết luận số: 07 - KL/TW của Bộ Chính trị."},
    {"kl-tat.txt", "Quán triệt KL số 7-KL/TW của Bộ Chính trị."},
    {"kl-gach.txt", "Quán triệt Kết luận số 07 – KL/TW của Bộ Chính trị."},
    {"kl-xuong-dong.txt", "Quán triệt Kết luận số\n07-KL/TW của Bộ Chính trị."},
    {"khac-107.txt", "Quán triệt Kết luận số 107-KL/TW của Ban Bí thư."},
    {"khac-tu.txt", "Quán triệt Kết luận số 07-KL/TU của Tỉnh ủy."},
    {"khac-kh.txt", "Quán triệt Kế hoạch số 07-KH/TW của Ban Bí thư."},
    {"khac-doan.txt", "Quán triệt Kết luận số 07/KL-TWĐTN của Trung ương Đoàn."},
    {"khac-roi.txt", "Kết luận có 07 điểm; mục KL ghi thêm, gửi TW."},
    {"ki-07.txt", "Bản quét ghi: làm theo 07-KI/TW."},
};

/// Writes the whole archive, directives with letterheads too.
inline void write_matrix_archive(const TempDir& folder) {
  const auto write = [&](std::string_view name, std::string_view text) {
    folder.write("kho/" + std::string(name), text);
  };
  for (const MatrixFile& file : kMatrixTexts)
    write(file.name, file.text);
  for (const MatrixFile& file : kMatrixConclusions)
    write(file.name, file.text);
  const auto letter = [&](std::string_view name, std::string_view province, std::string_view number,
                          std::string_view date, std::string_view body) {
    write(name, party_letter(province, number, date, body));
  };
  write("dang-uy.txt",
        "TỈNH ỦY AN GIANG\nĐẢNG ỦY Y TẾ HUYỆN TỊNH BIÊN\n*\nSố: 17 -CV/ĐU\n\n"
        "Tịnh Biên, ngày 16 tháng 6 năm 2021\n\nNhắc lịch trực trạm xá.\n");
  letter("kien-giang.txt", "KIÊN GIANG", "301-CV/TU", "ngày 15 tháng 6 năm 2021",
         "Thi hành Kết luận số 07-KL/TW ngày 11/6/2021 của Bộ Chính trị.");
  letter("hoa-binh.txt", "HÒA BÌNH", "302-CV/TU", "ngày 20 tháng 7 năm 2021",
         "Thi hành Chỉ thị số 99-CT/TW ngày 01/7/2021 của Ban Bí thư. Lịch gặt lúa.");
  letter("hcm.txt", "THÀNH PHỐ HỒ CHÍ MINH", "303-CV/TU", "ngày 2 tháng 8 năm 2021",
         "Lịch gặt lúa.");
  letter("hue.txt", "THỪA THIÊN - HUẾ", "304-CV/TU", "ngày 3 tháng 8 năm 2021", "Lịch gặt lúa.");
  letter("vung-tau.txt", "BÀ RỊA - VŨNG TÀU", "305-CV/TU", "ngày 4 tháng 8 năm 2021",
         "Lịch gặt lúa, nơi gặp: Cà Mau.\n\nNơi nhận:\n- Tỉnh ủy Sóc Trăng,");
  write("khong-ngay.txt", "TỈNH ỦY BẾN TRE\n*\nSố 306-CV/TU\n\nLịch gặt lúa.\n");
  letter("vong-a.txt", "ĐỒNG THÁP", "401-CV/TU", "ngày 5 tháng 8 năm 2021",
         "Theo Công văn số 402-CV/TU ngày 5/8/2021 của Tỉnh ủy Đồng Tháp.");
  letter("vong-b.txt", "ĐỒNG THÁP", "402-CV/TU", "ngày 5 tháng 8 năm 2021",
         "Theo Công văn số 401-CV/TU ngày 5/8/2021 của Tỉnh ủy Đồng Tháp; thay cho Công văn số "
         "402-CV/TU ngày 5/8/2021 của Tỉnh ủy Đồng Tháp.");
  letter("truoc.txt", "LÀO CAI", "403-CV/TU", "ngày 1 tháng 6 năm 2021",
         "Thi hành Chỉ thị số 99-CT/TW ngày 01/7/2021 của Ban Bí thư.");
  letter("trung-so-1.txt", "NINH BÌNH", "88-CV/TU", "ngày 9 tháng 8 năm 2021", "Việc thứ nhất.");
  letter("trung-so-2.txt", "NINH BÌNH", "88-CV/TU", "ngày 9 tháng 8 năm 2022", "Việc thứ hai.");
  letter("trung-so-3.txt", "BẠC LIÊU", "88-CV/TU", "ngày 9 tháng 8 năm 2021", "Việc thứ ba.");
}

}  // namespace chithi::test
