// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/internal/posts.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "corpus/internal/body_words.h"
#include "corpus/internal/letter_case.h"
#include "corpus/internal/words.h"

namespace chithi::corpus {
namespace {

/// Posts, without "phó" before and without what they are the head of after them.
constexpr std::array<std::string_view, 37> kPosts = {
    "tong bi thu",    "bi thu",          "chu tich",        "chanh van phong", "tong giam doc",
    "giam doc",       "bo truong",       "thu truong",      "thu tuong",       "truong ban",
    "chu nhiem",      "tong cuc truong", "cuc truong",      "chi cuc truong",  "vu truong",
    "hieu truong",    "vien truong",     "chanh an",        "truong phong",    "tu lenh",
    "chi huy truong", "chinh uy",        "chanh thanh tra", "tong thanh tra",  "tong kiem toan",
    "thong doc",      "uy vien",         "truong doan",     "to truong",       "hat truong",
    "tram truong",    "truong cong an",  "tong bien tap",   "tong thu ky",     "thu ky",
    "doi truong",     "chu tri",
};

/// Bodies that bear the name of a post.
constexpr std::array<std::string_view, 2> kBodies = {"thu tuong chinh phu", "chu tich nuoc"};

constexpr std::array<std::string_view, 13> kAuthorities = {
    "t/m", "tm.", "k/t", "kt.", "kt/", "t/l", "tl.", "tuq.", "t/uq", "t/n", "1/m", "tm/", "tl/",
};

/// The same without a sign; they need capitals after them to be told from words.
constexpr std::array<std::string_view, 6> kBareAuthorities = {"tm ",  "kt ", "tl ",
                                                              "tuq ", "q. ", "tim "};

constexpr bool is_letter(char c) { return c >= 'a' && c <= 'z'; }

bool begins_with_post(std::string_view folded) {
  return std::ranges::any_of(kPosts, [&](std::string_view post) {
    return starts_with(folded, post) &&
           (folded.size() == post.size() || !is_letter(folded[post.size()]));
  });
}

constexpr std::size_t kLongestAuthority = 90;

}  // namespace

bool is_post(std::string_view folded) {
  if (std::ranges::find(kBodies, folded) != kBodies.end()) return false;
  // "Phó", and who holds a post for the time being: "Quyền Bí thư", "Q. Giám đốc".
  for (const std::string_view before : {"quyen ", "q. ", "q.", "pho "}) {
    if (starts_with(folded, before)) folded.remove_prefix(before.size());
  }
  return begins_with_post(folded);
}

bool is_authority(std::string_view words, std::string_view folded) {
  if (folded.size() > kLongestAuthority || folded.size() < 5) return false;
  const auto begins = [&](std::string_view start) { return starts_with(folded, start); };
  if (std::ranges::any_of(kAuthorities, begins)) return true;
  const auto bare = std::ranges::find_if(kBareAuthorities, begins);
  if (bare == kBareAuthorities.end() || !is_in_capitals(words)) return false;
  return is_post(folded.substr(bare->size())) ||
         begins_like_body(words.substr(words.find(' ') + 1));
}

}  // namespace chithi::corpus
