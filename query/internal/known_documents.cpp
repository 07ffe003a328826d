// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/internal/known_documents.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <memory>
#include <span>
#include <utility>

namespace chithi::query {
namespace {

class KnownDocuments : public Xapian::PostingSource {
 public:
  /// By the ids of their databases; a single list is of whatever database it is.
  using Lists = std::map<std::string, std::vector<Xapian::docid>>;

  explicit KnownDocuments(std::shared_ptr<const Lists> lists) : lists_(std::move(lists)) {}

  /// Xapian asks each of several databases with a source of its own.
  [[nodiscard]] PostingSource* clone() const override { return new KnownDocuments(lists_); }

  void init(const Xapian::Database& database) override {
    const auto own = lists_->size() == 1 ? lists_->begin() : lists_->find(database.get_uuid());
    documents_ = own != lists_->end() ? std::span(own->second) : std::span<const Xapian::docid>();
    is_before_ = true;
  }

  [[nodiscard]] Xapian::doccount get_termfreq_min() const override { return size(); }
  [[nodiscard]] Xapian::doccount get_termfreq_est() const override { return size(); }
  [[nodiscard]] Xapian::doccount get_termfreq_max() const override { return size(); }

  void next(double /*least_weight*/) override {
    at_ = is_before_ ? documents_.begin() : at_ + 1;
    is_before_ = false;
  }

  /// Most steps are short, and some very long.
  void skip_to(Xapian::docid document, double /*least_weight*/) override {
    if (is_before_) next(0.0);
    std::ptrdiff_t step = 1;
    while (step < documents_.end() - at_ && at_[step] < document)
      step *= 2;
    const auto end = at_ + std::min(step + 1, documents_.end() - at_);
    at_ = std::lower_bound(at_, end, document);
  }

  [[nodiscard]] bool at_end() const override { return !is_before_ && at_ == documents_.end(); }
  [[nodiscard]] Xapian::docid get_docid() const override { return *at_; }

 private:
  [[nodiscard]] Xapian::doccount size() const {
    return static_cast<Xapian::doccount>(documents_.size());
  }

  std::shared_ptr<const Lists> lists_;
  std::span<const Xapian::docid> documents_;  ///< One of them.
  std::span<const Xapian::docid>::iterator at_;
  bool is_before_ = true;  ///< The first.
};

/// Leaves check() as it is: where a source only says that a document is none of its own, and stays
/// where it is, Xapian 1.4's OR takes it for one when the least weight has just risen.
class WeightedSet : public Xapian::PostingSource {
 public:
  WeightedSet(std::shared_ptr<const DocumentSet> documents, double weight)
      : documents_(std::move(documents)),
        weight_(weight),
        size_(static_cast<Xapian::doccount>(documents_->size())) {}

  [[nodiscard]] PostingSource* clone() const override {
    return new WeightedSet(documents_, weight_);
  }

  void init(const Xapian::Database& /*database*/) override {
    at_ = 0;
    is_at_end_ = false;
    set_maxweight(weight_);
  }

  [[nodiscard]] Xapian::doccount get_termfreq_min() const override { return size_; }
  [[nodiscard]] Xapian::doccount get_termfreq_est() const override { return size_; }
  [[nodiscard]] Xapian::doccount get_termfreq_max() const override { return size_; }

  void next(double /*least_weight*/) override { move_to(at_ + 1); }

  void skip_to(Xapian::docid document, double /*least_weight*/) override {
    if (document > at_) move_to(document);
  }

  [[nodiscard]] bool at_end() const override { return is_at_end_; }
  [[nodiscard]] Xapian::docid get_docid() const override { return at_; }
  [[nodiscard]] double get_weight() const override { return weight_; }

 private:
  void move_to(Xapian::docid document) {
    at_ = documents_->first_from(document);
    is_at_end_ = at_ == 0;
  }

  std::shared_ptr<const DocumentSet> documents_;
  double weight_;
  Xapian::doccount size_;
  Xapian::docid at_ = 0;
  bool is_at_end_ = false;
};

Xapian::Query query_of(KnownDocuments::Lists lists) {
  auto* source =
      new KnownDocuments(std::make_shared<const KnownDocuments::Lists>(std::move(lists)));
  return Xapian::Query(source->release());
}

}  // namespace

Xapian::Query among(std::vector<Xapian::docid> documents) {
  KnownDocuments::Lists lists;
  lists.emplace("", std::move(documents));
  return query_of(std::move(lists));
}

Xapian::Query among(DocumentSet documents, double weight) {
  auto* source = new WeightedSet(std::make_shared<const DocumentSet>(std::move(documents)), weight);
  return Xapian::Query(source->release());
}

Xapian::Query among(const std::vector<Xapian::docid>& documents,
                    const std::vector<std::string>& database_ids) {
  // Xapian deals the numbers of several databases out in turn.
  const auto databases = static_cast<Xapian::docid>(database_ids.size());
  KnownDocuments::Lists lists;
  for (const std::string& id : database_ids)
    lists[id];
  for (const Xapian::docid document : documents)
    lists[database_ids[(document - 1) % databases]].push_back((document - 1) / databases + 1);
  return query_of(std::move(lists));
}

}  // namespace chithi::query
