// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/facet_columns.h"

#include <algorithm>
#include <sstream>
#include <unordered_map>
#include <utility>

#include "schema/database.h"
#include "schema/facet_value.h"
#include "schema/slots.h"

namespace chithi::schema {
namespace {

using Number = std::uint32_t;

/// Documents of a block of columns: so few that the heap has room for one where the last one was,
/// and need not ask for fresh pages each time.
constexpr Xapian::docid kBlock = 1024;
constexpr std::size_t kTextsTogether = 64;

/// A block has a column for each kind with one value, one for how many are cited, and then, of no
/// fixed length, what is cited.
constexpr std::size_t kSingleKinds = kFacetKinds - 1;
constexpr std::size_t kCitedCounts = kSingleKinds;
constexpr std::size_t kCited = kSingleKinds + 1;
constexpr std::size_t kColumns = kCited + 1;

using Block = std::array<std::vector<Number>, kColumns>;

std::string block_key(Xapian::docid block) {
  return std::string(kFacetColumnsKey) + ':' + std::to_string(block);
}

std::string texts_key(std::size_t kind, std::size_t group) {
  return std::string(kFacetColumnsKey) + ':' + std::to_string(kind) + ':' + std::to_string(group);
}

std::size_t bytes_for(const std::vector<Number>& column) {
  const Number most = column.empty() ? 0 : *std::ranges::max_element(column);
  if (most <= 0xFFU) return 1;
  return most <= 0xFFFFU ? 2 : 4;
}

/// The bytes of a number for each column, and then the columns, lowest byte first.
std::string encode(const Block& block) {
  std::string bytes;
  for (const std::vector<Number>& column : block)
    bytes += static_cast<char>(bytes_for(column));
  for (const std::vector<Number>& column : block) {
    const std::size_t width = bytes_for(column);
    for (const Number number : column) {
      for (std::size_t byte = 0; byte < width; ++byte)
        bytes += static_cast<char>(number >> (8 * byte) & 0xFFU);
    }
  }
  return bytes;
}

/// The values of one kind, numbered from 1 as they come.
class Numbering {
 public:
  Number number_of(std::string_view text) {
    if (text.empty()) return 0;
    const auto [found, is_new] =
        numbers_.try_emplace(std::string(text), static_cast<Number>(texts_.size() + 1));
    if (is_new) texts_.push_back(&found->first);
    return found->second;
  }

  [[nodiscard]] std::size_t size() const { return texts_.size(); }

  void write(std::size_t kind, Xapian::WritableDatabase& database) const {
    for (std::size_t begin = 0; begin < texts_.size(); begin += kTextsTogether) {
      std::string lines;
      for (std::size_t i = begin; i < std::min(begin + kTextsTogether, texts_.size()); ++i)
        lines.append(*texts_[i]).append(1, kFacetLine);
      database.set_metadata(texts_key(kind, begin / kTextsTogether), lines);
    }
  }

 private:
  std::unordered_map<std::string, Number> numbers_;
  std::vector<const std::string*> texts_;
};

constexpr std::size_t index_of(FacetKind kind) { return static_cast<std::size_t>(kind); }

/// The kinds of the parts of a line, in their order there.
std::span<const FacetKind> kinds_on(std::size_t line) {
  static constexpr FacetKind kIssuer[] = {FacetKind::Province, FacetKind::Level, FacetKind::Branch,
                                          FacetKind::Issuer};
  static constexpr FacetKind kType[] = {FacetKind::Type, FacetKind::Month};
  static constexpr FacetKind kSigner[] = {FacetKind::Signer};
  if (line == kIssuerLine) return kIssuer;
  if (line == kTypeLine) return kType;
  return line == kSignerLine ? std::span<const FacetKind>(kSigner) : std::span<const FacetKind>();
}

/// Fills the columns from facet values, document by document, and writes them.
class Writer {
 public:
  explicit Writer(Xapian::WritableDatabase& database) : database_(database) { begin_block(); }

  void add(Xapian::docid document, std::string_view value) {
    while (document / kBlock > number_)
      end_block();
    const std::size_t row = document % kBlock;
    for_each_part(value, kFacetLine, [&](std::string_view line, std::size_t index) {
      if (index < kFirstCitedLine) {
        add_line(row, line, kinds_on(index));
      } else {
        block_[kCited].push_back(numberings_[index_of(FacetKind::Cited)].number_of(line));
        ++block_[kCitedCounts][row];
      }
    });
  }

  void finish() {
    end_block();
    std::string head = state_of(database_);
    for (std::size_t kind = 0; kind < kFacetKinds; ++kind) {
      numberings_[kind].write(kind, database_);
      head += ' ' + std::to_string(numberings_[kind].size());
    }
    database_.set_metadata(std::string(kFacetColumnsKey), head);
  }

 private:
  void begin_block() {
    for (std::size_t column = 0; column < kCited; ++column)
      block_[column].assign(kBlock, 0);
    block_[kCited].clear();
  }

  void end_block() {
    database_.set_metadata(block_key(number_++), encode(block_));
    begin_block();
  }

  void add_line(std::size_t row, std::string_view line, std::span<const FacetKind> kinds) {
    for_each_part(line, kFacetTab, [&](std::string_view part, std::size_t index) {
      if (index >= kinds.size()) return;
      const std::size_t kind = index_of(kinds[index]);
      block_[kind][row] = numberings_[kind].number_of(part);
    });
  }

  Xapian::WritableDatabase& database_;
  std::array<Numbering, kFacetKinds> numberings_;
  Block block_;
  Xapian::docid number_ = 0;
};

[[noreturn]] void complain() {
  throw Xapian::DatabaseCorruptError("the columns of facets are damaged");
}

/// Numbers of so many bytes in a row.
template <std::size_t kWidth>
class Column {
 public:
  explicit Column(std::string_view bytes) : bytes_(bytes) {}

  [[nodiscard]] Number operator[](std::size_t at) const {
    Number number = 0;
    for (std::size_t byte = 0; byte < kWidth; ++byte)
      number |= Number{static_cast<unsigned char>(bytes_[at * kWidth + byte])} << (8 * byte);
    return number;
  }

 private:
  std::string_view bytes_;
};

/// Calls `use` with a column of the width that it is written in.
template <typename Use>
void with_column(std::string_view bytes, std::size_t width, Use use) {
  if (width == 1) return use(Column<1>(bytes));
  if (width == 2) return use(Column<2>(bytes));
  if (width == 4) return use(Column<4>(bytes));
  complain();
}

void count_one(Number value, std::vector<std::uint32_t>& counts) {
  if (value >= counts.size()) complain();
  ++counts[value];
}

using Rows = std::span<const Xapian::docid>;  ///< Documents of one block.

/// Counts the rows of one block.
class BlockCounter {
 public:
  BlockCounter(std::string_view bytes, FacetCounts& counts) : bytes_(bytes), counts_(counts) {
    if (bytes.size() < kColumns) complain();
  }

  void count(Rows documents) {
    std::size_t at = kColumns;
    for (std::size_t kind = 0; kind < kSingleKinds; ++kind)
      count_single(take(at, kBlock * width(kind)), kind, documents);
    const std::string_view numbers = take(at, kBlock * width(kCitedCounts));
    with_column(numbers, width(kCitedCounts), [&](const auto& cited) {
      count_cited(take(at, bytes_.size() - at), cited, documents);
    });
  }

 private:
  [[nodiscard]] std::size_t width(std::size_t column) const {
    return static_cast<unsigned char>(bytes_[column]);
  }

  std::string_view take(std::size_t& at, std::size_t size) const {
    if (size > bytes_.size() - at) complain();
    return bytes_.substr(std::exchange(at, at + size), size);
  }

  void count_single(std::string_view bytes, std::size_t kind, Rows documents) {
    with_column(bytes, width(kind), [&](const auto& column) {
      for (const Xapian::docid document : documents)
        count_one(column[document % kBlock], counts_[kind]);
    });
  }

  template <typename Counts>
  void count_cited(std::string_view bytes, const Counts& how_many, Rows documents) {
    const std::size_t size = bytes.size() / std::max<std::size_t>(width(kCited), 1);
    std::vector<std::uint32_t>& counts = counts_[index_of(FacetKind::Cited)];
    with_column(bytes, width(kCited), [&](const auto& column) {
      std::size_t begin = 0;
      std::size_t row = 0;
      for (const Xapian::docid document : documents) {
        for (; row < document % kBlock; ++row)
          begin += how_many[row];
        const std::size_t end = begin + how_many[row];
        if (end > size) complain();
        if (begin == end) ++counts[0];
        for (std::size_t at = begin; at < end; ++at)
          count_one(column[at], counts);
      }
    });
  }

  std::string_view bytes_;
  FacetCounts& counts_;
};

void remove_columns(Xapian::WritableDatabase& database) {
  const std::string prefix(kFacetColumnsKey);
  const std::vector<std::string> keys(database.metadata_keys_begin(prefix),
                                      database.metadata_keys_end(prefix));
  for (const std::string& key : keys)
    database.set_metadata(key, "");
}

}  // namespace

std::optional<FacetColumns> FacetColumns::of(const Xapian::Database& database) {
  const std::string head = database.get_metadata(std::string(kFacetColumnsKey));
  const std::string state = state_of(database);
  if (!head.starts_with(state + ' ')) return std::nullopt;
  FacetColumns columns(database);
  std::istringstream numbers(head.substr(state.size()));
  for (std::size_t& values : columns.values_)
    numbers >> values;
  if (!numbers) complain();
  return columns;
}

FacetCounts FacetColumns::count(std::span<const Xapian::docid> documents) const {
  FacetCounts counts;
  for (std::size_t kind = 0; kind < kFacetKinds; ++kind)
    counts[kind].resize(values_[kind] + 1);
  while (!documents.empty()) {
    const Xapian::docid block = documents.front() / kBlock;
    const auto end = std::ranges::lower_bound(documents, (block + 1) * kBlock);
    const auto size = static_cast<std::size_t>(end - documents.begin());
    const std::string bytes = database_.get_metadata(block_key(block));
    BlockCounter(bytes, counts).count(documents.first(size));
    documents = documents.subspan(size);
  }
  return counts;
}

const std::string& FacetColumns::text(FacetKind kind, std::size_t value) {
  const std::size_t index = value - 1;
  const std::string key = texts_key(index_of(kind), index / kTextsTogether);
  std::vector<std::string>& group = texts_[key];
  if (group.empty()) {
    for_each_part(database_.get_metadata(key), kFacetLine,
                  [&](std::string_view line, std::size_t /*at*/) { group.emplace_back(line); });
  }
  if (index % kTextsTogether >= group.size()) complain();
  return group[index % kTextsTogether];
}

void write_facet_columns(Xapian::WritableDatabase& database) {
  remove_columns(database);
  Writer writer(database);
  for_each_in_slot(database, Slot::Facets, [&](Xapian::docid docid, const std::string& value) {
    writer.add(docid, value);
  });
  writer.finish();
}

}  // namespace chithi::schema
