// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "corpus/directive.h"

namespace chithi::test {

/// A directive with everything in it, for tests that only care about one thing.
inline corpus::Directive full_directive() {
  corpus::Directive directive;
  directive.id = "dang/a.txt#2";
  directive.file = "dang/a.txt";
  directive.ordinal = 2;
  directive.span = {10, 90};
  directive.number = "204-CV/TU";
  directive.symbol = "CV/TU";
  directive.type = "công văn";
  directive.issuer = {.name = "Tỉnh ủy Quảng Nam",
                      .level = corpus::Level::Province,
                      .branch = corpus::Branch::Party,
                      .province = "Quảng Nam",
                      .province_2025 = "Đà Nẵng",
                      .district = std::nullopt};
  directive.place = "Quảng Nam";
  directive.date = corpus::PartialDate{2021, 6, 17};
  directive.subject = "thực hiện Kết luận số 07-KL/TW";
  directive.recipients = {"Các huyện ủy"};
  directive.copies = {"Như trên", "Lưu VPTU"};
  directive.signer = {"T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ", "Trần Văn Bảy"};
  corpus::Citation citation;
  citation.ref = "07-KL/TW";
  citation.type = "kết luận";
  citation.date = corpus::PartialDate{2021, 6, 11};
  citation.issuer = "Bộ Chính trị";
  citation.relation = corpus::Relation::Implements;
  citation.key = "kl:7::tw@@2021-06-11";
  citation.mentions = {{"Kết luận số 07-KL/TW", 12}};
  directive.citations = {citation};
  directive.confidence = {{"issuer.province", 0.8, "from the place line"}};
  directive.appendices = {{{6, 9}, "PHỤ LỤC I"}};
  directive.text = "V/v thực hiện Kết luận số 07-KL/TW ngày 11/6/2021 của Bộ Chính trị";
  return directive;
}

}  // namespace chithi::test
