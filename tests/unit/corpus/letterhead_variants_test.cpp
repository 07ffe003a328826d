// SPDX-License-Identifier: GPL-3.0-or-later
// Letterheads that are set otherwise than the rules have it, or of bodies that few have.
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "corpus/letterhead.h"

namespace chithi::corpus {
namespace {

constexpr std::string_view kState =
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n";

/// A letter of the State below these bodies.
std::string letter(std::string_view bodies, std::string_view number) {
  return std::string(bodies) + "\n-------\nSố: " + std::string(number) + '\n' +
         std::string(kState) +
         "Sơn La, ngày 12 tháng 5 năm 2022\n\nKính gửi: Các đơn vị.\n\nĐề nghị thực hiện.\n";
}

struct BodyCase {
  std::string_view bodies;
  std::string_view number;
  std::string_view name;
  Level level;
  Branch branch;
};

TEST(LetterheadVariants, NamesOrgansOfTheBodyAboveOrBelow) {
  const std::vector<BodyCase> cases = {
      {"BAN CÁN SỰ ĐẢNG\nBỘ Y TẾ", "12-CV/BCSĐ", "Ban cán sự đảng Bộ Y tế", Level::Central,
       Branch::Party},
      {"ĐẢNG ĐOÀN\nLIÊN ĐOÀN LAO ĐỘNG TỈNH SƠN LA", "12-CV/ĐĐ",
       "Đảng đoàn Liên đoàn Lao động tỉnh Sơn La", Level::Province, Branch::Party},
      {"BAN TUYÊN GIÁO\nTỈNH ỦY SƠN LA", "12-HD/BTGTU", "Ban Tuyên giáo Tỉnh ủy Sơn La",
       Level::Province, Branch::Party},
      {"BAN CHẤP HÀNH TRUNG ƯƠNG\nVĂN PHÒNG", "12-CV/VPTW", "Văn phòng Trung ương Đảng",
       Level::Central, Branch::Party},
      {"BAN CHẤP HÀNH TRUNG ƯƠNG\nỦY BAN KIỂM TRA", "12-HD/UBKTTW", "Ủy ban Kiểm tra Trung ương",
       Level::Central, Branch::Party},
      {"HỘI ĐỒNG NHÂN DÂN\nTỈNH SƠN LA\nBAN PHÁP CHẾ", "12/BC-PC",
       "Ban Pháp chế Hội đồng nhân dân tỉnh Sơn La", Level::Province, Branch::Assembly},
      {"ỦY BAN TRUNG ƯƠNG\nMẶT TRẬN TỔ QUỐC VIỆT NAM\nBAN THƯỜNG TRỰC", "12/HD-MTTW-BTT",
       "Ban Thường trực Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam", Level::Central,
       Branch::Front},
      {"BỘ Y TẾ\nCỤC PHÒNG, CHỐNG HIV/AIDS", "12/AIDS-ĐT", "Cục Phòng, chống HIV/AIDS",
       Level::Central, Branch::State},
      {"QUỐC HỘI KHÓA XV\nỦY BAN PHÁP LUẬT", "12/BC-UBPL15", "Ủy ban Pháp luật", Level::Central,
       Branch::Assembly},
      {"HỘI NÔNG DÂN VIỆT NAM\nBCH TỈNH SƠN LA", "12-CV/HNDT",
       "Ban Chấp hành Hội Nông dân tỉnh Sơn La", Level::Province, Branch::Union},
      {"CÔNG AN TỈNH SƠN LA\nPHÒNG CẢNH SÁT GIAO THÔNG", "12/CAT-PC08",
       "Phòng Cảnh sát giao thông Công an tỉnh Sơn La", Level::Province, Branch::State},
  };
  for (const BodyCase& test : cases) {
    SCOPED_TRACE(test.bodies);
    const Issuer issuer = read_letterhead(letter(test.bodies, test.number)).issuer;
    EXPECT_EQ(issuer.name, test.name);
    EXPECT_EQ(issuer.level, test.level);
    EXPECT_EQ(issuer.branch, test.branch);
  }
}

TEST(LetterheadVariants, ATreasurysUnitIsNotTheStateAudit) {
  const Letterhead read = read_letterhead(letter("KHO BẠC NHÀ NƯỚC SƠN LA", "12/KBSL-KTNN"));
  EXPECT_EQ(read.number, "12/KBSL-KTNN");
  EXPECT_EQ(read.type, "công văn");
  EXPECT_EQ(read.issuer.province, "Sơn La");
}

TEST(LetterheadVariants, SignsOfANumberBelowThePartysHeaderAreTheParty) {
  const Letterhead read = read_letterhead(
      "TỈNH ỦY SƠN LA\nTRƯỜNG CHÍNH TRỊ\n*\nSố 12-CV/TCT\nĐẢNG CỘNG SẢN VIỆT NAM\n"
      "Sơn La, ngày 12 tháng 5 năm 2022\n\nKính gửi: Các đơn vị.\n");
  EXPECT_EQ(read.number, "12-CV/TCT");
}

TEST(LetterheadVariants, LinesOfACellMayRunOn) {
  const Letterhead read = read_letterhead(
      "| UBND TỈNH SƠN LA **SỞ Y TẾ** --- Số: 45/SYT-NV | **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM** "
      "**Độc lập - Tự do - Hạnh phúc** --- *Sơn La, ngày 20 tháng 4 năm 2023* |\n| --- | --- |\n\n"
      "Kính gửi: Trung tâm Y tế.\n");
  EXPECT_EQ(read.number, "45/SYT-NV");
  EXPECT_EQ(read.issuer.name, "Sở Y tế tỉnh Sơn La");
  EXPECT_EQ(read.place, "Sơn La");
}

TEST(LetterheadVariants, ALostLineEndHidesNeitherDateNorNumber) {
  const Letterhead read = read_letterhead(
      "HUYỆN ỦY MAI SƠN\n*\nMai Sơn, ngày 09 tháng 3 năm 2022 Số 412-CV/HU\nVề việc trồng rừng\n\n"
      "Kíuh gửi: Đảng ủy các xã.\n\nĐề nghị thực hiện.\n");
  EXPECT_EQ(read.number, "412-CV/HU");
  EXPECT_EQ(read.date, (PartialDate{2022, 3, 9}));
  EXPECT_EQ(read.place, "Mai Sơn");
  EXPECT_EQ(read.subject, "trồng rừng");
}

TEST(LetterheadVariants, LinesThatRunIntoOneAreReadEach) {
  for (const std::string_view head : {"SỞ Y TẾ TỈNH SƠN LA Số: 45/SYT-NV\nĐộc lập - Tự do - Hạnh "
                                      "phúc\nSơn La, ngày 20 tháng 4 năm "
                                      "2023\nV/v trồng rừng\n\nKính gửi: Các sở.\n",
                                      "SỞ Y TẾ TỈNH SƠN LA\nĐộc lập - Tự do - Hạnh phúc Số: "
                                      "45/SYT-NV\nSơn La, ngày 20 tháng 4 năm "
                                      "2023 V/v trồng rừng\n\nKính gửi: Các sở.\n",
                                      "SỞ Y TẾ TỈNH SƠN LA\nSố: 45/SYT-NV\nV/v trồng rừng\nĐộc lập "
                                      "- Tự do - Hạnh phúc\nSơn La, ngày "
                                      "20 tháng 4 năm 2023 Kính gửi: Các sở.\n"}) {
    const Letterhead read = read_letterhead(head);
    EXPECT_EQ(read.number, "45/SYT-NV") << head;
    EXPECT_EQ(read.date, (PartialDate{2023, 4, 20})) << head;
    EXPECT_EQ(read.subject, "trồng rừng") << head;
    EXPECT_EQ(read.issuer.name, "Sở Y tế tỉnh Sơn La") << head;
  }
}

TEST(LetterheadVariants, ATitleMayRunIntoItsSubject) {
  const Letterhead read = read_letterhead(
      "UBND TỈNH SƠN LA\nSố: 45/GM-UBND\nSơn La, ngày 20 tháng 4 năm 2023\nGIẤY MỜI Họp triển khai "
      "kế "
      "hoạch trồng rừng\n\nThực hiện chương trình công tác, UBND tỉnh kính mời các sở dự họp.\n");
  EXPECT_EQ(read.type, "giấy mời");
  EXPECT_EQ(read.subject, "Họp triển khai kế hoạch trồng rừng");
}

TEST(LetterheadVariants, ASubjectMayRunIntoTheTextOrTheAddress) {
  const std::string head = "UBND TỈNH SƠN LA\nSố: 45/UBND\nSơn La, ngày 20 tháng 4 năm 2023\n";
  for (const std::string_view rest :
       {"KẾ HOẠCH\nTrồng rừng ở các xã vùng cao Thực hiện Chương trình công tác năm 2023 của Tỉnh "
        "ủy, "
        "UBND tỉnh xây dựng kế hoạch như sau:\n",
        "V/v Trồng rừng ở các xã vùng cao Kính gửi: Các sở.\n\nĐề nghị các sở báo cáo.\n"}) {
    EXPECT_EQ(read_letterhead(head + std::string(rest)).subject, "Trồng rừng ở các xã vùng cao")
        << rest;
  }
  EXPECT_EQ(read_letterhead(head +
                            "QUYẾT ĐỊNH\nBan hành Kế hoạch Thực hiện Nghị quyết số 57-NQ/TW của Bộ "
                            "Chính trị\n\nCăn cứ Luật Lâm nghiệp;\n")
                .subject,
            "Ban hành Kế hoạch Thực hiện Nghị quyết số 57-NQ/TW của Bộ Chính trị");
}

TEST(LetterheadVariants, TheHeaderInEnglishIsNoSubject) {
  const Letterhead read = read_letterhead(
      "UBND TỈNH SƠN LA\nSố: 45/UBND-KT\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSOCIALIST REPUBLIC OF "
      "VIET NAM\nĐộc lập - Tự do - Hạnh phúc\nIndependence - Freedom - Happiness\nSơn La, ngày 20 "
      "tháng 4 năm 2023\nVề việc đón đoàn công tác\n\nKính gửi: Sở Ngoại vụ.\n");
  EXPECT_EQ(read.subject, "đón đoàn công tác");
}

TEST(LetterheadVariants, SubjectsBelowATitleMayBeginLikeABody) {
  const Letterhead read = read_letterhead(
      "UBND TỈNH SƠN LA\nSố: 45/QĐ-UBND\nQUYẾT ĐỊNH\nBAN HÀNH QUY CHẾ TIẾP CÔNG DÂN\nCHỦ TỊCH ỦY "
      "BAN "
      "NHÂN DÂN TỈNH SƠN LA\n\nCăn cứ Luật Tiếp công dân;\n");
  EXPECT_EQ(read.subject, "BAN HÀNH QUY CHẾ TIẾP CÔNG DÂN");
}

TEST(LetterheadVariants, PapersOfSeveralBodiesHaveTheirTypesTitle) {
  const Letterhead read = read_letterhead(
      "SỞ NỘI VỤ TỈNH SƠN LA\nSố: 45/CTr-SNV\nCHƯƠNG TRÌNH PHỐI HỢP\nNâng cao đạo đức công vụ\n\n"
      "Căn cứ Luật Cán bộ, công chức;\n");
  EXPECT_EQ(read.type, "chương trình");
  EXPECT_EQ(read.subject, "Nâng cao đạo đức công vụ");
}

TEST(LetterheadVariants, AuthoritiesAreSpeltAsTheyAreMeant) {
  const auto signer = [](std::string_view foot) {
    return read_letterhead(letter("UBND TỈNH SƠN LA", "12/UBND-NC") +
                           "\nNơi nhận:\n- Như trên.\n\n" + std::string(foot) + "\n\nLò Văn An\n")
        .signer;
  };
  const std::vector<std::pair<std::string_view, Signer>> cases = {
      {"TIM BAN THƯỜNG VỤ\nPHÓ BÍ THƯ", {"T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ", "Lò Văn An"}},
      {"T/M BAN THƯỜNG VỤ\nQ. BÍ THƯ", {"T/M BAN THƯỜNG VỤ", "Q. BÍ THƯ", "Lò Văn An"}},
  };
  for (const auto& [foot, expected] : cases) {
    const Signer found = signer(foot);
    EXPECT_EQ(found.on_behalf, expected.on_behalf) << foot;
    EXPECT_EQ(found.title, expected.title) << foot;
    EXPECT_EQ(found.name, expected.name) << foot;
  }
}

TEST(LetterheadVariants, ACommunesProvinceIsThatOfTheBodyAboveIt) {
  const auto province = [](std::string_view text) {
    return read_letterhead("ỦY BAN NHÂN DÂN\nXÃ PHÚ XUYÊN\nSố: 15/UBND\n" + std::string(kState) +
                           "Phú Xuyên, ngày 15 tháng 9 năm 2025\n\nKính gửi: Các thôn.\n\n" +
                           std::string(text))
        .issuer.province;
  };
  EXPECT_EQ(province("Đề nghị thực hiện.\n\nNơi nhận:\n- UBND TP Hà Nội (để b/c);\n- Lưu: VT.\n"),
            "Hà Nội");
  EXPECT_EQ(province("Thực hiện Kế hoạch số 5/KH-UBND của UBND tỉnh Sơn La, UBND xã yêu cầu.\n"),
            "Sơn La");
  EXPECT_EQ(province("Đoàn công tác của Sở Y tế tỉnh Sơn La đến thăm.\n"), std::nullopt);
}

}  // namespace
}  // namespace chithi::corpus
