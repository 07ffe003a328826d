// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/eval/network/citing.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "tests/bench/synthetic/letters.h"

namespace chithi::eval {
namespace {

using bench::Day;
using test::RandomSource;

std::string two_digits(int value) {
  return value < 10 ? "0" + std::to_string(value) : std::to_string(value);
}

std::string in_figures(const Day& day, RandomSource& random) {
  const std::string sign = random.chance(850) ? "/" : "-";
  const bool padded = random.chance(500);
  return "ngày " + (padded ? two_digits(day.day) : std::to_string(day.day)) + sign +
         (padded ? two_digits(day.month) : std::to_string(day.month)) + sign +
         std::to_string(day.year);
}

std::string written(const Day& day, RandomSource& random) {
  return random.chance(300) ? bench::in_words(day) : in_figures(day, random);
}

/// As a hurried clerk copies it: another day of the month or another month.
Day slipped(Day day, RandomSource& random) {
  int& part = random.chance(500) ? day.day : day.month;
  part = part > 9 ? part - random.between(1, 3) : part + random.between(1, 3);
  return day;
}

std::string shortened(std::string name, RandomSource& random) {
  static constexpr std::string_view kCommittee = "Ủy ban nhân dân";
  if (name.starts_with(kCommittee) && random.chance(500)) {
    name.replace(0, kCommittee.size(), "UBND");
  }
  const bool party = name.find("ủy") != std::string::npos && !name.starts_with("Đảng");
  if (party && !name.starts_with("Ủy") && random.chance(400)) name.insert(0, "Ban Thường vụ ");
  return name;
}

bool is_one_of(Form form, std::initializer_list<Form> forms) {
  return std::ranges::find(forms, form) != forms.end();
}

std::string number_part(const Paper& cited, Form form) {
  if (form == Form::Numberless) return {};
  if (is_one_of(form, {Form::Ordinal, Form::OrdinalOnly})) {
    return " " + cited.head.number.substr(0, cited.head.number.find_first_of("-/"));
  }
  return " số " + cited.head.number;
}

std::string date_part(const Paper& cited, Form form, RandomSource& random) {
  if (is_one_of(form, {Form::Undated, Form::Bare, Form::OrdinalOnly})) return {};
  if (form == Form::Year) return " năm " + std::to_string(cited.head.date.year);
  const Day day = form == Form::Slip ? slipped(cited.head.date, random) : cited.head.date;
  const bool comma = form != Form::Numberless && random.chance(400);
  return (comma ? ", " : " ") + written(day, random);
}

std::string issuer_part(const Paper& cited, Form form, RandomSource& random) {
  if (is_one_of(form, {Form::Anonymous, Form::Bare})) return {};
  const std::string& name = form == Form::Implied ? cited.short_name : cited.cited_as;
  return " của " + shortened(name, random);
}

}  // namespace

std::string cite(const Paper& cited, Form form, RandomSource& random) {
  return bench::capitalized(cited.head.type) + number_part(cited, form) +
         date_part(cited, form, random) + issuer_part(cited, form, random);
}

std::string cite_both(const Paper& first, const Paper& second, RandomSource& random) {
  return "các " + bench::capitalized(first.head.type) + number_part(first, Form::Full) +
         date_part(first, Form::Full, random) + (random.chance(500) ? ", số " : " và số ") +
         second.head.number + date_part(second, Form::Full, random) +
         issuer_part(second, Form::Full, random);
}

}  // namespace chithi::eval
