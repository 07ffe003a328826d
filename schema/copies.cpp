// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/copies.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>
#include <system_error>
#include <tuple>

#include "corpus/copies.h"
#include "schema/database.h"
#include "schema/node.h"
#include "schema/record.h"
#include "schema/slots.h"

namespace chithi::schema {
namespace {

using Groups = std::vector<std::vector<Xapian::docid>>;

constexpr std::size_t kBytes = 4;        ///< Of a number in a sketch.
constexpr std::size_t kHeadNumbers = 3;  ///< Before its hashes.

void put(std::uint32_t number, std::string& value) {
  for (std::size_t byte = 0; byte < kBytes; ++byte)
    value += static_cast<char>(number >> (8 * byte) & 0xFFU);
}

std::uint32_t take(std::string_view& value) {
  std::uint32_t number = 0;
  for (std::size_t byte = 0; byte < kBytes; ++byte)
    number |= std::uint32_t{static_cast<unsigned char>(value[byte])} << (8 * byte);
  value.remove_prefix(kBytes);
  return number;
}

/// The directives of a database, as far as copies are told by it.
class Collection {
 public:
  explicit Collection(const Xapian::Database& database) : database_(database) {
    const Xapian::valueno identities = number_of(Slot::Identity);
    const Xapian::valueno sketches = number_of(Slot::Sketch);
    auto identity = database.valuestream_begin(identities);
    const auto no_identity = database.valuestream_end(identities);
    const auto end = database.valuestream_end(sketches);
    for (auto sketch = database.valuestream_begin(sketches); sketch != end; ++sketch) {
      corpus::CopyTraits& traits = traits_.emplace_back();
      traits.sketch = parse_sketch_value(*sketch);
      numbers_.push_back(sketch.get_docid());
      if (identity == no_identity) continue;
      identity.skip_to(numbers_.back());
      if (identity == no_identity || identity.get_docid() != numbers_.back()) continue;
      traits.identity = corpus::parse_identity(*identity);
    }
  }

  Groups copies() {
    const corpus::CopySources sources = {
        [this](std::size_t index) { return head(numbers_[index]); },
        [this](std::size_t index) { return text(numbers_[index]); }};
    Groups groups;
    for (const std::vector<std::size_t>& indices : corpus::find_copies(traits_, sources))
      groups.push_back(ordered(indices));
    return groups;
  }

 private:
  /// What decides which of its group stands for all; the least does.
  struct Standing {
    corpus::Directive head;
    Xapian::docid docid = 0;
    bool unnumbered = false;
    bool undated = false;
    bool follows = false;  ///< Another in its file.
  };

  [[nodiscard]] corpus::Directive head(Xapian::docid docid) const {
    return Node(database_.get_document(docid).get_value(number_of(Slot::Node))).head();
  }

  [[nodiscard]] std::string text(Xapian::docid docid) const {
    return std::string(text_of_record(database_.get_document(docid).get_data()));
  }

  [[nodiscard]] Standing standing(Xapian::docid docid) const {
    Standing standing;
    standing.head = head(docid);
    standing.docid = docid;
    standing.unnumbered = !standing.head.number;
    standing.undated = !standing.head.date || !standing.head.date->is_full();
    standing.follows = !standing.head.id.ends_with("#1");
    return standing;
  }

  [[nodiscard]] std::vector<Xapian::docid> ordered(const std::vector<std::size_t>& indices) const {
    std::vector<Standing> members;
    std::map<corpus::PartialDate, int> with_date;
    for (const std::size_t index : indices) {
      members.push_back(standing(numbers_[index]));
      ++with_date[members.back().head.date.value_or(corpus::PartialDate())];
    }
    std::ranges::sort(members, [&](const Standing& a, const Standing& b) {
      // A day that most have was not misread.
      const auto rank = [&](const Standing& s) {
        const int same_date = with_date.at(s.head.date.value_or(corpus::PartialDate()));
        return std::tuple(s.unnumbered, s.undated, -same_date, s.head.ocr, s.follows);
      };
      if (rank(a) != rank(b)) return rank(a) < rank(b);
      return corpus::stands_before(a.head.id, b.head.id);
    });
    std::vector<Xapian::docid> group;
    for (const Standing& member : members)
      group.push_back(member.docid);
    return group;
  }

  const Xapian::Database& database_;
  std::vector<corpus::CopyTraits> traits_;
  std::vector<Xapian::docid> numbers_;
};

/// Behind the state a line for each group.
std::string encode(const Groups& groups, const std::string& state) {
  std::string value = state;
  for (const std::vector<Xapian::docid>& group : groups) {
    value += '\n';
    for (const Xapian::docid member : group)
      value.append(std::to_string(member)).append(1, ' ');
  }
  return value;
}

/// Whether each group has two documents at least, and no document is in two.
bool are_sound(const Groups& groups, Xapian::docid last) {
  std::vector<Xapian::docid> all;
  for (const std::vector<Xapian::docid>& group : groups) {
    if (group.size() < 2) return false;
    all.insert(all.end(), group.begin(), group.end());
  }
  std::ranges::sort(all);
  const bool known = all.empty() || (all.front() > 0 && all.back() <= last);
  return known && std::ranges::adjacent_find(all) == all.end();
}

/// Nullopt if it is of another state.
std::optional<Groups> decode(std::string_view value, std::string_view state) {
  if (!value.starts_with(state)) return std::nullopt;
  value.remove_prefix(state.size());
  if (!value.empty() && value.front() != '\n') return std::nullopt;
  Groups groups;
  while (!value.empty()) {
    if (value.front() == '\n') groups.emplace_back();
    value.remove_prefix(1);
    Xapian::docid member = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), member);
    value.remove_prefix(static_cast<std::size_t>(end - value.data()));
    if (error == std::errc()) groups.back().push_back(member);
  }
  return groups;
}

}  // namespace

std::string sketch_value(const corpus::Sketch& sketch) {
  std::string value;
  value.reserve(kBytes * (sketch.smallest.size() + kHeadNumbers));
  put(sketch.words, value);
  put(static_cast<std::uint32_t>(sketch.whole & 0xFFFFFFFFU), value);
  put(static_cast<std::uint32_t>(sketch.whole >> 32U), value);
  for (const std::uint32_t hash : sketch.smallest)
    put(hash, value);
  return value;
}

corpus::Sketch parse_sketch_value(std::string_view value) {
  corpus::Sketch sketch;
  if (value.size() < kBytes * kHeadNumbers) return sketch;
  sketch.words = take(value);
  sketch.whole = take(value);
  sketch.whole |= std::uint64_t{take(value)} << 32U;
  while (value.size() >= kBytes && sketch.smallest.size() < corpus::Sketch::kMost)
    sketch.smallest.push_back(take(value));
  return sketch;
}

Copies Copies::of(const Xapian::Database& database) {
  const std::string kept = database.get_metadata(std::string(kCopiesKey));
  auto groups = decode(kept, state_of(database));
  if (groups && are_sound(*groups, database.get_lastdocid())) return Copies(*std::move(groups));
  return Copies(Collection(database).copies());
}

Copies::Copies(Groups groups) : groups_(std::move(groups)) {
  std::uint32_t number = 0;
  for (const std::vector<Xapian::docid>& group : groups_) {
    for (const Xapian::docid member : group)
      members_.emplace_back(member, number);
    ++number;
  }
  std::ranges::sort(members_);
}

std::span<const Xapian::docid> Copies::of_paper(Xapian::docid directive) const {
  const auto found = std::ranges::lower_bound(members_, directive, {},
                                              &std::pair<Xapian::docid, std::uint32_t>::first);
  if (found == members_.end() || found->first != directive) return {};
  return groups_[found->second];
}

Xapian::docid Copies::first_of(Xapian::docid directive) const {
  const std::span<const Xapian::docid> group = of_paper(directive);
  return group.empty() ? directive : group.front();
}

void write_copies(Xapian::WritableDatabase& database) {
  const Groups groups = Collection(database).copies();
  database.set_metadata(std::string(kCopiesKey), encode(groups, state_of(database)));
}

}  // namespace chithi::schema
