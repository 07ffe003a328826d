// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace chithi::schema {

/// Opens those of the standard streams that the caller has closed, so that no file or socket which
/// is opened later takes their place and is written to. What is printed then fails, as it should.
/// To be called first in main.
void keep_standard_streams() noexcept;

}  // namespace chithi::schema
