// SPDX-License-Identifier: GPL-3.0-or-later
#include "stemmer-vi/stemmer.h"

#include "stemmer-vi/fold.h"

namespace chithi::vi {

std::string Stemmer::operator()(const std::string& word) { return fold(word); }

std::string Stemmer::get_description() const { return "vietnamese"; }

}  // namespace chithi::vi
