// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/internal/known_documents.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace chithi::query {
namespace {

class KnownDocuments : public Xapian::PostingSource {
 public:
  explicit KnownDocuments(std::vector<Xapian::docid> documents)
      : documents_(std::move(documents)) {}

  void init(const Xapian::Database& /*database*/) override { is_before_ = true; }

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

  std::vector<Xapian::docid> documents_;
  std::vector<Xapian::docid>::const_iterator at_;
  bool is_before_ = true;  ///< The first.
};

}  // namespace

Xapian::Query among(std::vector<Xapian::docid> documents) {
  auto* source = new KnownDocuments(std::move(documents));
  return Xapian::Query(source->release());
}

}  // namespace chithi::query
