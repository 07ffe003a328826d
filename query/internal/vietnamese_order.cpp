// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/internal/vietnamese_order.h"

#include <unicode/coll.h>

namespace chithi::query {

struct VietnameseOrder::Collator {
  std::unique_ptr<icu::Collator> icu;
};

VietnameseOrder::VietnameseOrder() = default;

VietnameseOrder::~VietnameseOrder() = default;

const VietnameseOrder::Collator& VietnameseOrder::collator() const {
  if (collator_) return *collator_;
  collator_ = std::make_unique<Collator>();
  UErrorCode error = U_ZERO_ERROR;
  collator_->icu.reset(icu::Collator::createInstance(icu::Locale("vi"), error));
  // An ICU without its data leaves bytes to go by.
  if (U_FAILURE(error)) collator_->icu.reset();
  return *collator_;
}

bool VietnameseOrder::operator()(std::string_view a, std::string_view b) const {
  const Collator& collator = this->collator();
  if (!collator.icu) return a < b;
  UErrorCode error = U_ZERO_ERROR;
  const UCollationResult order =
      collator.icu->compareUTF8({a.data(), static_cast<int32_t>(a.size())},
                                {b.data(), static_cast<int32_t>(b.size())}, error);
  return U_FAILURE(error) || order == UCOL_EQUAL ? a < b : order == UCOL_LESS;
}

}  // namespace chithi::query
