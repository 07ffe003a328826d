// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/term_sets.h"

#include <algorithm>
#include <bit>
#include <climits>
#include <cstddef>
#include <iterator>
#include <sstream>

#include "schema/database.h"
#include "schema/fields.h"

namespace chithi::schema {
namespace {

/// A term is frequent if so many documents have it, and one in so many.
constexpr Xapian::doccount kFewest = 1000;
constexpr Xapian::doccount kOneIn = 8;

/// The sets are written anew when more than so many documents were added and deleted since, and
/// more than one in so many.
constexpr std::size_t kMostChanges = 1000;
constexpr std::size_t kChangedOneIn = 16;

constexpr Xapian::docid kBits = 64;
constexpr std::size_t kBytes = kBits / CHAR_BIT;

/// Keys of metadata have limits of their own.
constexpr std::size_t kLongestTerm = 200;

std::string key_of(const std::string& term) { return std::string(kTermSetsKey) + ':' + term; }

/// Which documents the sets are of. The state alone may come again where a program that knows no
/// sets merges the database with others: what is kept goes along, and documents are renumbered.
std::string documents_in(const Xapian::Database& database) {
  return database.get_uuid() + ' ' + state_of(database) + ' ';
}

/// What is kept for all sets: which documents they are of, the last one that they know, and what
/// was deleted since.
std::string head_of(const Xapian::Database& database, Xapian::docid last,
                    std::span<const Xapian::docid> gone) {
  std::string head = documents_in(database) + std::to_string(last);
  for (const Xapian::docid document : gone)
    head += ' ' + std::to_string(document);
  return head;
}

void write_head(Xapian::WritableDatabase& database, Xapian::docid last,
                std::span<const Xapian::docid> gone) {
  database.set_metadata(std::string(kTermSetsKey), head_of(database, last, gone));
}

/// Of a set that knows the documents up to `last`.
std::size_t bytes_up_to(Xapian::docid last) { return (last / kBits + std::size_t{1}) * kBytes; }

std::string read_postings(const Xapian::Database& database, const std::string& term) {
  std::string bytes(bytes_up_to(database.get_lastdocid()), '\0');
  const auto end = database.postlist_end(term);
  for (auto posting = database.postlist_begin(term); posting != end; ++posting) {
    char& byte = bytes[*posting / CHAR_BIT];
    byte = static_cast<char>(static_cast<unsigned char>(byte) | 1U << *posting % CHAR_BIT);
  }
  return bytes;
}

/// A directive that is found at another path takes other terms of it, and stays what it is.
bool is_of_place(std::string_view term) {
  return term.starts_with(spec(Field::Id).prefix) || term.starts_with(spec(Field::File).prefix);
}

/// The first is that of all documents, which has no name.
std::vector<std::string> frequent_terms(const Xapian::Database& database) {
  const Xapian::doccount fewest = std::max(kFewest, database.get_doccount() / kOneIn);
  std::vector<std::string> frequent;
  if (database.get_doccount() >= fewest) frequent.emplace_back();
  const auto end = database.allterms_end();
  for (auto it = database.allterms_begin(); it != end; ++it) {
    if (it.get_termfreq() < fewest) continue;
    std::string term = *it;
    if (term.size() <= kLongestTerm && !is_of_place(term)) frequent.push_back(std::move(term));
  }
  return frequent;
}

void remove_sets(Xapian::WritableDatabase& database) {
  const std::string prefix(kTermSetsKey);
  const std::vector<std::string> keys(database.metadata_keys_begin(prefix),
                                      database.metadata_keys_end(prefix));
  for (const std::string& key : keys)
    database.set_metadata(key, "");
}

/// The words of bytes, the lowest first, with as many more as the document `last` needs.
DocumentBits words_of(std::string_view bytes, Xapian::docid last) {
  DocumentBits words(last / kBits + std::size_t{1});
  for (std::size_t i = 0; i < bytes.size() / kBytes; ++i) {
    std::uint64_t word = 0;
    for (std::size_t byte = 0; byte < kBytes; ++byte) {
      const auto value = static_cast<unsigned char>(bytes[i * kBytes + byte]);
      word |= std::uint64_t{value} << CHAR_BIT * byte;
    }
    words[i] = word;
  }
  return words;
}

std::size_t count(const DocumentBits& words) {
  std::size_t count = 0;
  for (const std::uint64_t word : words)
    count += static_cast<std::size_t>(std::popcount(word));
  return count;
}

}  // namespace

std::optional<TermSets> TermSets::of(const Xapian::Database& database) {
  const std::string head = database.get_metadata(std::string(kTermSetsKey));
  const std::string documents = documents_in(database);
  if (!head.starts_with(documents)) return std::nullopt;
  TermSets sets(database);
  std::istringstream numbers(head.substr(documents.size()));
  numbers >> sets.last_;
  for (Xapian::docid document = 0; numbers >> document;)
    sets.gone_.push_back(document);
  const bool are_known = std::ranges::all_of(
      sets.gone_, [&](Xapian::docid document) { return document <= sets.last_; });
  if (!are_known || sets.last_ > database.get_lastdocid()) return std::nullopt;
  return sets;
}

std::optional<DocumentBits> TermSets::with(const std::string& term) const {
  const std::string bytes = database_.get_metadata(key_of(term));
  if (bytes.size() != bytes_up_to(last_)) return std::nullopt;
  DocumentBits words = words_of(bytes, database_.get_lastdocid());
  for (const Xapian::docid document : gone_)
    words[document / kBits] &= ~(std::uint64_t{1} << document % kBits);
  if (database_.get_lastdocid() != last_) add_later(words, term);
  // The list tells its length at no cost: a set that disagrees is damaged.
  if (count(words) != database_.get_termfreq(term)) return std::nullopt;
  return words;
}

void TermSets::add_later(DocumentBits& words, const std::string& term) const {
  auto posting = database_.postlist_begin(term);
  const auto end = database_.postlist_end(term);
  for (posting.skip_to(last_ + 1); posting != end; ++posting)
    words[*posting / kBits] |= std::uint64_t{1} << *posting % kBits;
}

void write_term_sets(Xapian::WritableDatabase& database) {
  remove_sets(database);
  for (const std::string& term : frequent_terms(database))
    database.set_metadata(key_of(term), read_postings(database, term));
  write_head(database, database.get_lastdocid(), {});
}

void renew_term_sets(Xapian::WritableDatabase& database, const std::optional<TermSets>& before,
                     std::span<const Xapian::docid> deleted) {
  if (!before) return write_term_sets(database);
  std::vector<Xapian::docid> gone = before->gone_;
  std::ranges::copy_if(deleted, std::back_inserter(gone),
                       [&](Xapian::docid document) { return document <= before->last_; });
  const std::size_t changes = gone.size() + (database.get_lastdocid() - before->last_);
  if (changes > std::max<std::size_t>(kMostChanges, before->last_ / kChangedOneIn))
    return write_term_sets(database);
  write_head(database, before->last_, gone);
}

}  // namespace chithi::schema
