// SPDX-License-Identifier: GPL-3.0-or-later
// Where the list of recipients ends and the text begins.
#include <string>
#include <string_view>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "corpus/letterhead.h"

namespace chithi::corpus {
namespace {

using ::testing::ElementsAre;
using ::testing::ElementsAreArray;

std::vector<std::string> recipients_above(std::string_view rest) {
  return read_letterhead("TỈNH ỦY HÀ NAM\nSố 45-CV/TU\n\nHà Nam, ngày 03 tháng 8 năm 2021\n\n" +
                         std::string(rest))
      .recipients;
}

constexpr std::string_view kOpenings[] = {
    "Qua theo dõi, Tỉnh ủy thấy rằng một số nơi còn chủ quan, lơ là.",
    "Thường trực Tỉnh ủy đồng ý với đề nghị của Ban Tổ chức Tỉnh ủy về nhân sự.",
    "Văn phòng Tỉnh ủy gửi kèm theo văn bản của Trung ương để các nơi nghiên cứu.",
    "Sở Y tế Hà Nam báo cáo kết quả giám sát trong tuần như sau:",
    "Phúc đáp Công văn của quý cơ quan, chúng tôi xin có ý kiến như sau",
    "Vừa qua, trên địa bàn tỉnh đã ghi nhận nhiều ca mắc trong cộng đồng",
    "Theo báo cáo nhanh của các huyện, số người cách ly đã tăng gấp đôi",
    "Trong những ngày tới, mưa lớn còn có khả năng kéo dài ở vùng núi",
    "Ủy ban nhân dân tỉnh nhận được phản ánh của cử tri về việc thu gom rác",
    "Ban Tổ chức Tỉnh ủy hướng dẫn một số nội dung kiểm điểm cuối năm",
    "Trước tình hình đó, các cấp ủy cần tập trung vào những việc sau",
    "Để bảo đảm an toàn cho người dân khi nước lên, các nơi rà soát ngay",
    "Liên quan đến việc chi trả hỗ trợ, các đơn vị khẩn trương lập danh sách",
    "Bộ Nội vụ đã có văn bản trả lời địa phương về việc sắp xếp cán bộ",
    "Hội đồng nhân dân tỉnh trân trọng kính mời các đại biểu dự kỳ họp",
    "Nhân dịp năm học mới, xin gửi tới các thầy cô lời chúc tốt đẹp nhất",
    "Tình hình sâu bệnh hại lúa mùa đang có chiều hướng gia tăng nhanh",
    "Công tác phòng dịch có nơi chưa tốt. Các đồng chí cần chấn chỉnh ngay",
    "Yêu cầu các đồng chí chỉ đạo kiểm tra toàn bộ các điểm chốt ở thôn",
    "Sở Tài chính kính trình Ủy ban nhân dân tỉnh xem xét dự toán bổ sung",
    "Bão số 5 có khả năng đổ bộ vào vùng biển nước ta trong đêm nay",
    "Đề nghị quý đơn vị cử người tham gia đoàn công tác trước ngày mai",
};

TEST(Recipients, EndWhereTheTextBegins) {
  for (const std::string_view opening : kOpenings) {
    EXPECT_THAT(recipients_above("Kính gửi: Các huyện ủy, thành ủy\n" + std::string(opening) +
                                 "\nCác cấp ủy nghiêm túc thực hiện.\n"),
                ElementsAre("Các huyện ủy, thành ủy"))
        << opening;
  }
}

struct List {
  std::string_view rows;
  std::vector<std::string> recipients;
};

const List kLists[] = {
    {"Kính gửi: Ủy ban nhân dân các huyện,\nThành ủy Phủ Lý và các thị xã",
     {"Ủy ban nhân dân các huyện", "Thành ủy Phủ Lý và các thị xã"}},
    {"Kính gửi: - Ban Tổ chức Tỉnh ủy;\n- Ban Tuyên giáo Tỉnh ủy.",
     {"Ban Tổ chức Tỉnh ủy", "Ban Tuyên giáo Tỉnh ủy"}},
    {"Kính gửi:\n- Các cơ quan tham mưu, giúp việc\nTỉnh ủy và Đảng ủy Khối;\n- Huyện ủy Lý Nhân.",
     {"Các cơ quan tham mưu, giúp việc Tỉnh ủy và Đảng ủy Khối", "Huyện ủy Lý Nhân"}},
    {"Kính gửi:\n- Ban Chỉ đạo phòng, chống dịch tỉnh;\n- Trung tâm Kiểm soát bệnh tật.",
     {"Ban Chỉ đạo phòng, chống dịch tỉnh", "Trung tâm Kiểm soát bệnh tật"}},
    {"Kính gửi: Các đồng chí Ủy viên Ban Thường vụ được phân công\nchỉ đạo các huyện, thành phố",
     {"Các đồng chí Ủy viên Ban Thường vụ được phân công chỉ đạo các huyện, thành phố"}},
    {"Kính gửi: Giám đốc các sở; Thủ trưởng các ban, ngành;\nChủ tịch UBND các huyện",
     {"Giám đốc các sở", "Thủ trưởng các ban, ngành", "Chủ tịch UBND các huyện"}},
    {"Kính gửi:\n- TP. Phủ Lý và các huyện;\n- Đ/c. Trần Văn Hải, Phó Bí thư.",
     {"TP. Phủ Lý và các huyện", "Đ/c. Trần Văn Hải, Phó Bí thư"}},
    {"Kính gửi:\n- Đồng chí Đỗ Thị Mai, Trưởng\nBan Dân vận Tỉnh ủy Hà Nam (báo cáo);\n- Sở Y tế.",
     {"Đồng chí Đỗ Thị Mai, Trưởng Ban Dân vận Tỉnh ủy Hà Nam (báo cáo)", "Sở Y tế"}},
    {"Kính gửi: Ban Tổ chức các huyện ủy, thành ủy và\nVăn phòng các đảng ủy trực thuộc Tỉnh ủy",
     {"Ban Tổ chức các huyện ủy, thành ủy và Văn phòng các đảng ủy trực thuộc Tỉnh ủy"}},
    {"Kính gửi: Bộ Kế hoạch và Đầu tư, Bộ Tài chính,\nBộ Nông nghiệp và Phát triển nông thôn",
     {"Bộ Kế hoạch và Đầu tư, Bộ Tài chính", "Bộ Nông nghiệp và Phát triển nông thôn"}},
    {"Kính gửi:\n- Hội đồng phối hợp phổ biến, giáo dục\nPháp luật các huyện và thành phố Phủ "
     "Lý;\n- "
     "Sở Tư pháp.",
     {"Hội đồng phối hợp phổ biến, giáo dục Pháp luật các huyện và thành phố Phủ Lý",
      "Sở Tư pháp"}},
    {"Kính gửi:\n- Lãnh đạo các doanh nghiệp trong\nKhu công nghiệp Đồng Văn và Châu Sơn;\n- Công "
     "đoàn "
     "các khu công nghiệp.",
     {"Lãnh đạo các doanh nghiệp trong Khu công nghiệp Đồng Văn và Châu Sơn",
      "Công đoàn các khu công nghiệp"}},
    {"Kính gửi: - Nhân dân và cán bộ các xã ven đê\nsông Châu, sông Hồng và sông Nhuệ;\n- Hạt Quản "
     "lý đê.",
     {"Nhân dân và cán bộ các xã ven đê sông Châu, sông Hồng và sông Nhuệ", "Hạt Quản lý đê"}},
    {"Kính gửi: Thị ủy Duy Tiên; Huyện ủy Bình Lục;\nHuyện ủy Kim Bảng; Huyện ủy Thanh "
     "Liêm;\nHuyện ủy "
     "Lý Nhân",
     {"Thị ủy Duy Tiên", "Huyện ủy Bình Lục", "Huyện ủy Kim Bảng", "Huyện ủy Thanh Liêm",
      "Huyện ủy Lý Nhân"}},
    {"Kính gửi:\n- Ban Chấp hành\nĐảng bộ các cơ quan tỉnh và các chi bộ trực thuộc;\n- Tỉnh đoàn.",
     {"Ban Chấp hành Đảng bộ các cơ quan tỉnh và các chi bộ trực thuộc", "Tỉnh đoàn"}},
    {"Kính gửi:\n- Các hộ kinh doanh, siêu thị, chợ đầu mối;\n- Ban Quản lý các chợ trên địa bàn.",
     {"Các hộ kinh doanh, siêu thị, chợ đầu mối", "Ban Quản lý các chợ trên địa bàn"}},
    {"Kính gửi: Đảng đoàn Hội đồng nhân dân tỉnh và\nBan cán sự đảng Ủy ban nhân dân tỉnh Hà Nam",
     {"Đảng đoàn Hội đồng nhân dân tỉnh và Ban cán sự đảng Ủy ban nhân dân tỉnh Hà Nam"}},
    {"Kính gửi:\n- Đài Phát thanh và Truyền hình,\nbáo Hà Nam và các cơ quan thông tấn thường "
     "trú;\n- "
     "Sở Thông tin và Truyền thông.",
     {"Đài Phát thanh và Truyền hình, báo Hà Nam và các cơ quan thông tấn thường trú",
      "Sở Thông tin và Truyền thông"}},
    {"Kính gửi:\n+ Thủ trưởng các đơn vị;\n+ Hiệu trưởng các trường trung học.",
     {"Thủ trưởng các đơn vị", "Hiệu trưởng các trường trung học"}},
    {"Kính gửi: Ông Phạm Văn Đồng, Giám đốc Công ty\nTrách nhiệm hữu hạn Xây dựng Hà Nam (trả lời "
     "đơn)",
     {"Ông Phạm Văn Đồng, Giám đốc Công ty Trách nhiệm hữu hạn Xây dựng Hà Nam (trả lời đơn)"}},
};

TEST(Recipients, StayWholeOverSeveralLines) {
  for (const List& test : kLists) {
    EXPECT_THAT(recipients_above(std::string(test.rows) + "\n\nThực hiện ngay.\n"),
                ElementsAreArray(test.recipients))
        << test.rows;
  }
}

}  // namespace
}  // namespace chithi::corpus
