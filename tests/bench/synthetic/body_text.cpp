// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/synthetic/body_text.h"

#include <string_view>

#include "tests/bench/synthetic/letters.h"

namespace chithi::bench {
namespace {

bool is_decision(const Head& head) {
  return !head.body.party && (head.type == "quyết định" || head.type == "nghị quyết");
}

/// "5 huyện", "1.250 tỷ đồng": figures from few to many.
std::string amount(RandomSource& random) {
  const int value = random.between(1, random.between(1, random.between(1, 99999)));
  std::string text = std::to_string(value);
  if (text.size() > 3 && random.chance(700)) text.insert(text.size() - 3, ".");
  if (text.size() < 2 && random.chance(500)) text.insert(0, "0");
  return text;
}

}  // namespace

std::string BodyText::write(std::size_t bytes, RandomSource& random) const {
  std::string text = is_decision(head_) ? grounds(random) : opening(random);
  for (int number = 1; text.size() < bytes; ++number) {
    text += paragraph(number, random);
  }
  return text += closing(random);
}

std::string BodyText::opening(RandomSource& random) const {
  std::string text(random.chance(500) ? "Thực hiện " : "Căn cứ ");
  text += citations_.draw(random);
  if (random.chance(500)) text.append("; ").append(citations_.draw(random));
  text.append(". ").append(phrase("lead", random)).append(", ");
  text.append(head_.body.name).append(random.chance(500) ? " yêu cầu " : " đề nghị ");
  text.append(actor(random)).append(" ").append(task(random));
  return text += random.chance(700) ? " một số nội dung sau:\n\n" : ", cụ thể như sau:\n\n";
}

std::string BodyText::grounds(RandomSource& random) const {
  std::string text = upper(head_.body.name) + "\n\n";
  for (int left = random.between(2, 5); left > 0; --left) {
    text.append("Căn cứ ").append(citations_.draw(random)).append(";\n");
  }
  text.append("Theo đề nghị của ").append(actor(random)).append(",\n\n");
  return text.append(upper(head_.type)).append(":\n\n");
}

std::string BodyText::paragraph(int number, RandomSource& random) const {
  std::string text;
  if (is_decision(head_)) {
    text.append("Điều ").append(std::to_string(number)).append(". ");
  } else if (random.chance(550)) {
    text.append(std::to_string(number)).append(". ");
  } else if (random.chance(400)) {
    text += "- ";
  }
  for (int left = random.between(1, 4); left > 0; --left) {
    text.append(sentence(random)).append(left > 1 ? " " : "\n\n");
  }
  return text;
}

std::string BodyText::closing(RandomSource& random) const {
  std::string text(random.chance(500) ? "Nhận được " : "Yêu cầu ");
  text.append(text.starts_with("N") ? head_.type + " này, đề nghị " : "");
  text.append(actor(random)).append(" ").append(phrase("modal", random)).append(" ");
  text.append(task(random)).append("; ").append(phrase("deadline", random)).append(" ");
  return text.append(day(random)).append(head_.body.party ? ".\n\n" : "./.\n\n");
}

std::string BodyText::sentence(RandomSource& random) const {
  const std::uint64_t kind = random.below(100);
  if (kind < 38) return order(random);
  if (kind < 62) return assessment(random);
  if (kind < 74) return figures(random);
  if (kind < 84) return reference(random);
  return kind < 91 ? assignment(random) : enumeration(random);
}

std::string BodyText::order(RandomSource& random) const {
  std::string text;
  if (random.chance(350)) text = phrase("lead", random) + ", ";
  text.append(actor(random)).append(" ").append(phrase("modal", random)).append(" ");
  text += task(random);
  if (random.chance(450)) text.append(", ").append(task(random));
  if (random.chance(450)) text.append(" ").append(phrase("manner", random));
  if (random.chance(350)) text.append(", ").append(phrase("aim", random));
  return capitalized(text) += ".";
}

std::string BodyText::assessment(RandomSource& random) const {
  std::string text;
  if (random.chance(500)) text = phrase("lead", random) + ", ";
  text.append(thing(random)).append(" ").append(words(random)).append(" ");
  text += phrase("result", random);
  if (random.chance(600)) {
    text.append(random.chance(500) ? "; " : ", ").append(thing(random)).append(" ");
    text += phrase("result", random);
  }
  if (random.chance(300)) text.append(" do ").append(words(random));
  return capitalized(text) += ".";
}

std::string BodyText::figures(RandomSource& random) const {
  std::string text = "Đến " + day(random);
  text.append(random.chance(500) ? ", toàn địa bàn đã " : ", đã ").append(task(random));
  text.append(" với ").append(amount(random)).append(" ").append(phrase("unit", random));
  if (random.chance(600)) {
    text.append(", trong đó ").append(amount(random)).append(" ").append(phrase("unit", random));
    text.append(" ").append(words(random));
  }
  if (random.chance(500)) {
    text.append(", đạt ").append(std::to_string(random.between(3, 120))).append(",");
    text.append(std::to_string(random.between(1, 9))).append("% ").append(words(random));
  }
  return text += ".";
}

std::string BodyText::reference(RandomSource& random) const {
  std::string text(random.chance(500) ? "Tiếp tục thực hiện " : "Quán triệt ");
  text.append(citations_.draw(random)).append(", ").append(actor(random)).append(" ");
  text.append(phrase("modal", random)).append(" ").append(task(random));
  return text += ".";
}

std::string BodyText::assignment(RandomSource& random) const {
  std::string text;
  if (random.chance(600)) {
    text.append("Giao đồng chí ").append(lexicon_.person(random)).append(", ");
    text.append(phrase("post", random)).append(" ");
    text.append(random.chance(500) ? "xã " : "phường ").append(lexicon_.commune(random));
  } else {
    text.append("Công ty cổ phần ").append(Lexicon::company(random)).append(" (thôn ");
    text.append(lexicon_.commune(random)).append(", hợp đồng ");
    text.append(std::to_string(random.between(1, 99999))).append("/HĐKT)");
  }
  text.append(" ").append(phrase("modal", random)).append(" ").append(task(random)).append(", ");
  return text.append(phrase("deadline", random)).append(" ").append(day(random)).append(".");
}

std::string BodyText::enumeration(RandomSource& random) const {
  std::string text = phrase("verb", random);
  text.append(" “").append(words(random)).append("”: ");
  for (int left = random.between(2, 4); left > 0; --left) {
    text.append(thing(random)).append(" ").append(words(random)).append(left > 1 ? "; " : ".");
  }
  return capitalized(text);
}

std::string BodyText::phrase(std::string_view group, RandomSource& random) const {
  return std::string(lexicon_.group(group).draw(random));
}

std::string BodyText::actor(RandomSource& random) const {
  if (random.chance(350)) return phrase("actor.any", random);
  const bool party = random.chance(head_.body.party ? 700 : 150);
  return phrase(party ? "actor.party" : "actor.state", random);
}

std::string BodyText::task(RandomSource& random) const {
  std::string text = phrase("verb", random);
  text.append(" ").append(thing(random));
  if (random.chance(550)) text.append(" ").append(words(random));
  return text;
}

std::string BodyText::thing(RandomSource& random) const {
  constexpr unsigned kOwnTopic = 350;
  constexpr unsigned kAnyTopic = 120;
  if (random.chance(kOwnTopic)) return std::string(lexicon_.matter(head_.topic, random));
  if (random.chance(kAnyTopic)) {
    const std::size_t topic = random.below(lexicon_.topics());
    return std::string(lexicon_.matter(topic, random));
  }
  return words(random);
}

std::string BodyText::words(RandomSource& random) const {
  std::string text = lexicon_.pair(random);
  for (int left = random.between(0, 3); left > 0; --left) {
    text.append(" ").append(lexicon_.pair(random));
  }
  return text;
}

std::string BodyText::day(RandomSource& random) const {
  std::string text = std::to_string(random.between(1, 28));
  text.append("/").append(std::to_string(random.between(1, 12)));
  if (random.chance(500)) text.append("/").append(std::to_string(head_.date.year));
  return text;
}

}  // namespace chithi::bench
