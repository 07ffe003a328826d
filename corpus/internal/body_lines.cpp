// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/internal/body_lines.h"

#include <algorithm>

#include "corpus/gazetteer.h"
#include "corpus/internal/issuer_name.h"
#include "corpus/internal/place_names.h"
#include "stemmer-vi/fold.h"

namespace chithi::corpus {
namespace {

constexpr std::size_t kLongestPlaceLine = 60;  ///< Bytes.

/// Whether a line is nothing but a place: "TỈNH ĐỒNG THÁP".
bool is_place_line(const BodyName& name) {
  return name.role == BodyWordRole::Part && !name.place_kind.empty() &&
         vi::to_lower(name.name).starts_with(name.place_kind);
}

/// The place that a line is; without a place if it is none. Most lines need no reading for that.
BodyName read_place_line(const Line& line) {
  if (!may_begin_place(line.words())) return {};
  BodyName name = read_body_name(line.words());
  return is_place_line(name) ? name : BodyName();
}

}  // namespace

void BodyLines::add(const Line& line) {
  spans_.push_back(line.span);
  if (open_ && names_.back().ends_with('-')) {
    names_.back().append(" ").append(line.words());
  } else {
    names_.emplace_back(line.words());
  }
  open_ = true;
}

bool BodyLines::join(const Line& line, bool numbered) {
  if (!line.capitals && line.words().size() > kLongestPlaceLine) return false;
  const BodyName name = read_place_line(line);
  const bool place = !name.place.empty();
  if (!line.capitals && !(place && find_province(name.place) != nullptr)) return false;
  const bool alone = !open_ || (line.gap && !place);
  if (alone && !(place && names_.empty())) return place && !numbered;
  spans_.push_back(line.span);
  if (alone) {
    names_.emplace_back(line.words());
    return !numbered;
  }
  if (place && !read_body_name(names_.back()).place.empty()) {
    names_.emplace(names_.end() - 1, line.words());
  } else {
    names_.back().append(" ").append(line.words());
  }
  return true;
}

std::vector<std::string> BodyLines::names() const {
  std::vector<std::string> names = names_;
  const auto same = [](const std::string& a, const std::string& b) {
    return vi::fold(a) == vi::fold(b);
  };
  names.erase(std::unique(names.begin(), names.end(), same), names.end());
  while (!names.empty() && is_place_line(read_body_name(names.back()))) {
    names.pop_back();
  }
  return names;
}

}  // namespace chithi::corpus
