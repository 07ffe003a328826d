// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/synthetic/letterhead_text.h"

#include <array>
#include <span>
#include <string_view>
#include <vector>

#include "tests/bench/synthetic/letters.h"

namespace chithi::bench {
namespace {

constexpr std::string_view kPartyBanner = "ĐẢNG CỘNG SẢN VIỆT NAM";
constexpr std::string_view kStateBanner = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
constexpr std::string_view kMotto = "Độc lập - Tự do - Hạnh phúc";

/// Who gets it, as a provincial body knows them.
constexpr auto kReceivers = std::to_array<std::string_view>({
    "Thường trực Tỉnh ủy",
    "Thường trực Hội đồng nhân dân tỉnh",
    "Ban cán sự đảng Ủy ban nhân dân tỉnh",
    "Các sở, ban, ngành, đoàn thể cấp tỉnh",
    "Ủy ban nhân dân các huyện, thị xã, thành phố",
    "Các cơ quan tham mưu, giúp việc Tỉnh ủy",
    "Các huyện ủy, thị ủy, thành ủy",
    "Ủy ban Mặt trận Tổ quốc và các tổ chức chính trị - xã hội",
    "Đảng ủy Quân sự, Đảng ủy Công an",
    "Ủy ban nhân dân các xã, phường, thị trấn",
    "Các chi bộ, đảng bộ trực thuộc",
    "Đài Phát thanh và Truyền hình",
    "Văn phòng Chính phủ",
    "Văn phòng Trung ương Đảng",
    "Ban Quản lý các khu công nghiệp",
});

std::string_view draw_receiver(RandomSource& random) {
  return random.pick(std::span<const std::string_view>(kReceivers));
}

std::string number_line(const Head& head, RandomSource& random) {
  std::string line = "Số";
  if (!head.body.party || random.chance(300)) line += ':';
  if (!random.chance(30)) line += ' ';
  line += head.number;
  // A common slip of hands and scanners.
  if (head.body.party && random.chance(60)) line.insert(line.find('-'), " ");
  return line;
}

std::string left_block(const Head& head, RandomSource& random) {
  std::string text;
  if (!head.body.superior.empty()) text.append(upper(head.body.superior)).append("\n");
  text.append(upper(head.body.name)).append("\n");
  if (head.body.party) {
    text.append("\n*\n\n");
  } else if (random.chance(700)) {
    text += "-------\n";
  }
  return text.append(number_line(head, random)).append("\n");
}

std::string date_line(const Head& head) {
  return head.body.place + ", " + in_words(head.date) + "\n";
}

std::string right_block(const Head& head, RandomSource& random) {
  if (head.body.party) return std::string(kPartyBanner).append("\n\n").append(date_line(head));
  std::string text(kStateBanner);
  text.append("\n").append(kMotto).append("\n");
  if (random.chance(700)) text += "---------------\n";
  return text.append(date_line(head));
}

/// Both columns on one line, as a text layer has them that was read across.
std::string merged_blocks(const Head& head, RandomSource& random) {
  const std::string gap(static_cast<std::size_t>(random.between(6, 20)), ' ');
  std::string text;
  if (!head.body.superior.empty()) text.append(upper(head.body.superior)).append("\n");
  text.append(upper(head.body.name)).append(gap);
  text.append(head.body.party ? kPartyBanner : kStateBanner).append("\n");
  if (!head.body.party) text.append("-------").append(gap).append(kMotto).append("\n");
  return text.append(number_line(head, random)).append(gap).append(date_line(head));
}

std::string letter_subject(const Head& head, RandomSource& random) {
  constexpr std::size_t kColumn = 45;  // Letters have it under the number, in the left column.
  std::string text = random.chance(head.body.party ? 350 : 950) ? "V/v " + head.subject
                                                                : capitalized(head.subject);
  if (random.chance(600)) text = wrap(text, kColumn);
  if (head.body.party && random.chance(300)) text = "*" + text + "*";
  return text.append("\n");
}

std::string title(const Head& head, RandomSource& random) {
  constexpr std::size_t kColumn = 70;
  std::string text = "\n" + upper(head.type) + "\n";
  text += wrap((random.chance(700) ? "Về việc " : "về ") + head.subject, kColumn);
  return text.append(random.chance(500) ? "\n-----\n\n" : "\n\n");
}

std::string addressees(RandomSource& random) {
  std::string text(random.chance(20) ? "Kinh gửi: " : "Kính gửi: ");
  const int count = random.between(1, 4);
  if (count == 1) return text.append(draw_receiver(random)).append(".\n\n");
  for (int left = count; left > 0; --left) {
    text.append(left == count ? "" : "\n").append("- ").append(draw_receiver(random));
    text += left > 1 ? "," : ".\n\n";
  }
  return text;
}

}  // namespace

std::string write_letterhead(const Head& head, RandomSource& random) {
  std::string text;
  const std::string subject = head.is_letter() ? letter_subject(head, random) : std::string();
  if (random.chance(120)) {
    text = merged_blocks(head, random) + "\n" + subject;
  } else if (random.chance(600)) {
    text = left_block(head, random) + "\n" + subject + "\n" + right_block(head, random);
  } else {
    text = left_block(head, random) + "\n" + right_block(head, random) + "\n" + subject;
  }
  if (head.is_letter()) return text.append("\n").append(addressees(random));
  return text += title(head, random);
}

std::string write_foot(const Head& head, const Lexicon& lexicon, RandomSource& random) {
  const std::string_view end = head.body.party ? "," : ";";
  std::string text = "Nơi nhận:\n- ";
  text.append(head.is_letter() ? "Như trên" : "Như kính gửi").append(end);
  for (int left = random.between(1, 4); left > 0; --left) {
    text.append("\n- ").append(draw_receiver(random)).append(end);
  }
  text += head.body.party ? "\n- Lưu Văn phòng.\n\n" : "\n- Lưu: VT.\n\n";
  if (!head.body.authority.empty()) text.append(head.body.authority).append("\n");
  text.append(head.body.post).append("\n\n");
  if (head.body.tier == Tier::Central) return text += "(Đã ký)\n";
  return text.append(random.chance(200) ? "(Đã ký)\n\n" : "").append(lexicon.person(random)) + "\n";
}

}  // namespace chithi::bench
