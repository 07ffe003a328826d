// SPDX-License-Identifier: GPL-3.0-or-later
// Why a document is cited.
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "corpus/citation.h"

namespace chithi::corpus {
namespace {

struct RelationCase {
  std::string_view text;
  Relation relation;
};

constexpr RelationCase kRelationCases[] = {
    {"Tổ chức quán triệt toàn văn Kết luận số 07-KL/TW", Relation::Implements},
    {"V/v chỉ đạo triển khai Công văn số 176-CV/TU", Relation::Implements},
    {"Để triển khai thực hiện tốt chỉ đạo của Bộ Chính trị tại Kết luận số 07-KL/TW",
     Relation::Implements},
    {"Tiếp tục quán triệt và tổ chức triển khai thực hiện nghiêm túc chỉ đạo của Trung ương, Chính "
     "phủ, Ban Chỉ đạo Quốc gia; hướng dẫn của Bộ Y tế, chỉ đạo của Tỉnh ủy, đặc biệt là Kết luận "
     "số 07-KL/TW",
     Relation::Implements},
    {"Căn cứ Nghị định số 62/2022/NĐ-CP;", Relation::BasedOn},
    {"Căn cứ Luật Đầu tư ngày 17/6/2020;\nCăn cứ Nghị định số 31/2021/NĐ-CP;", Relation::BasedOn},
    {"hướng dẫn thực hiện Nghị định số 105/2014/NĐ-CP", Relation::Guides},
    {"sửa đổi, bổ sung một số điều của Nghị định số 31/2021/NĐ-CP", Relation::Amends},
    {"thay thế Chỉ thị số 03/CT-UBND", Relation::Replaces},
    {"bãi bỏ Quyết định số 19/QĐ-UBND", Relation::Replaces},
    {"đính chính Thông tư số 17/2022/TT-BLĐTBXH", Relation::Corrects},
    {"hợp nhất Nghị định số 31/2021/NĐ-CP", Relation::Consolidates},
    {"(gửi kèm Công văn số 176-CV/TU)", Relation::Encloses},
    {"Văn phòng Tỉnh ủy gửi các đồng chí kèm theo Kế hoạch số 12-KH/TU", Relation::Encloses},
    {"Xin gửi kèm theo Báo cáo số 45-BC/TU", Relation::Encloses},
    {"Kèm theo Công văn này là Báo cáo số 45-BC/TU", Relation::Encloses},
    {"(Kèm theo Quyết định số 12/QĐ-UBND ngày 3/2/2021 của UBND tỉnh)", Relation::Refers},
    {"mức thuế ghi trong Biểu thuế ban hành kèm theo Quyết định số 17/1999/QĐ-BTC",
     Relation::Refers},
    {"hàng trong Danh mục kèm theo Nghị định số 12/1999/NĐ-CP được miễn thuế", Relation::Refers},
    {"Công ty đã gửi đơn, nay xét Danh mục kèm theo Nghị định số 12/1999/NĐ-CP", Relation::Refers},
    {"tiếp tục thực hiện Quy chế ban hành kèm theo Quyết định số 7/QĐ-UBND", Relation::Implements},
    {"hướng dẫn các xã thực hiện đa dạng hóa sinh kế, hỗ trợ lao động thuộc Chương trình giảm "
     "nghèo "
     "ban hành kèm theo Quyết định số 9/QĐ-TTg",
     Relation::Refers},
    {"sửa đổi Điều 3 Quy chế ban hành kèm theo Quyết định số 7/QĐ-UBND", Relation::Amends},
    {"Nhận được Công văn số 176-CV/TU (*gửi kèm theo*)", Relation::Encloses},
    {"Xây dựng kế hoạch để thực hiện việc thí điểm (theo Kết luận số 07-KL/TW)", Relation::Refers},
    {"giãn cách xã hội theo Chỉ thị 16/CT-TTg", Relation::Refers},
    {"theo quy định tại Nghị quyết số 79/NQ-CP", Relation::Refers},
    {"thực hiện theo hướng dẫn tại Thông tư số 40/2000/TT-BTC", Relation::Refers},
    {"Ban Chấp hành Trung ương ban hành Nghị quyết số 18-NQ/TW", Relation::Refers},
    {"áp dụng Chỉ thị số 15/CT-TTg ở mức phù hợp", Relation::Implements},
    {"Các xã đang áp dụng Chỉ thị số 16/CT-TTg thì giữ nghiêm", Relation::Refers},
    {"sao gửi các đồng chí Công văn số 88-CV/TU để tổ chức thực hiện, đồng thời",
     Relation::Implements},
    {"gửi kèm Công văn số 88-CV/TU để thực hiện chế độ báo cáo", Relation::Encloses},
    {"Các biện pháp tại Chỉ thị số 15/CT-TTg tiếp tục được thi hành", Relation::Implements},
    {"Trên cơ sở kết quả thực hiện Chỉ thị số 05/CT-TTg, Thủ tướng giao", Relation::BasedOn},
    {"Căn cứ Luật Đất đai ngày 18/1/2024;\nXét Tờ trình số 162/TTr-UBND", Relation::Refers},
    {"Căn cứ Luật Đất đai ngày 18/1/2024;\nTheo đề nghị của Giám đốc Sở Tài chính tại Tờ trình số "
     "62/TTr-STC",
     Relation::Refers},
    {"HƯỚNG DẪN\ntuyên truyền, học tập Kết luận số 21-KL/TW", Relation::Guides},
    {"Kết quả thực hiện nhiệm vụ năm nay tốt. Xem Công văn số 176-CV/TU", Relation::Refers},
};

TEST(FindCitations, TellWhyFromTheSentence) {
  for (const RelationCase& test : kRelationCases) {
    const std::vector<CitationMention> mentions = find_citations(test.text, CitingText::Document);
    ASSERT_FALSE(mentions.empty()) << test.text;
    EXPECT_EQ(to_string(mentions.back().relation), to_string(test.relation)) << test.text;
  }
}

TEST(FindCitations, AListIsCitedForOneReason) {
  const std::vector<CitationMention> mentions = find_citations(
      "Thực hiện Công điện số 570/CĐ-TTg, Công điện số 600/CĐ-BCĐ và Chỉ thị số 12-CT/TU",
      CitingText::Document);
  ASSERT_EQ(mentions.size(), 3U);
  for (const CitationMention& mention : mentions) {
    EXPECT_EQ(mention.relation, Relation::Implements);
  }
}

}  // namespace
}  // namespace chithi::corpus
