// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/citation_floor.h"

#include <iostream>
#include <unordered_set>
#include <vector>

#include <xapian.h>

namespace chithi::bench {
namespace {

class Chains {
 public:
  Chains(const std::string& location, std::span<const std::string> words)
      : database_(location), term_(words[0]), prefix_(term_.substr(0, term_.find(':') + 1)) {
    for (const std::string& slot : words.subspan(1))
      slots_.push_back(static_cast<Xapian::valueno>(std::stoul(slot)));
  }

  void walk() {
    take(term_, {});
    for (std::size_t next = 0; next < keys_.size(); ++next) {
      const std::string key = keys_[next];
      const std::string number = key.substr(0, key.find('@'));
      if (!number.empty()) take(prefix_ + number, key);
    }
    std::cout << keys_.size() << " documents, " << bytes_ << " bytes\n";
  }

 private:
  /// Takes the documents with a term whose nodes hold `key`, each once.
  void take(const std::string& term, const std::string& key) {
    const auto end = database_.postlist_end(term);
    for (auto posting = database_.postlist_begin(term); posting != end; ++posting) {
      if (taken_.contains(*posting)) continue;
      const Xapian::Document document = database_.get_document(*posting);
      if (document.get_value(slots_[1]).find(key) == std::string::npos) continue;
      taken_.insert(*posting);
      keys_.push_back(document.get_value(slots_[0]));
      for (const Xapian::valueno slot : slots_)
        bytes_ += document.get_value(slot).size();
    }
  }

  Xapian::Database database_;
  std::string term_;
  std::string prefix_;
  std::vector<Xapian::valueno> slots_;
  std::unordered_set<Xapian::docid> taken_;
  std::vector<std::string> keys_;
  std::size_t bytes_ = 0;
};

}  // namespace

void read_values(const std::string& location, std::span<const std::string> words) {
  const Xapian::Database database(location);
  std::size_t documents = 0;
  std::size_t bytes = 0;
  const auto end = database.postlist_end(words[0]);
  for (auto posting = database.postlist_begin(words[0]); posting != end; ++posting, ++documents) {
    const Xapian::Document document = database.get_document(*posting);
    for (const std::string& slot : words.subspan(1))
      bytes += document.get_value(static_cast<Xapian::valueno>(std::stoul(slot))).size();
  }
  std::cout << documents << " documents, " << bytes << " bytes\n";
}

void walk_chains(const std::string& location, std::span<const std::string> words) {
  Chains(location, words).walk();
}

}  // namespace chithi::bench
