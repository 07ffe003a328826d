// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

namespace chithi::readers {

/// Why a picture could not be read; lower case, no full stop.
class PictureError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// That chithi-read-image is not there.
class NoPictureReader : public PictureError {
 public:
  using PictureError::PictureError;
};

/// The text of a picture (PNM, PNG, JPEG, TIFF), read by the program chithi-read-image, which lies
/// beside this one, in a process of its own. Throws PictureError.
[[nodiscard]] std::string read_picture(std::string_view picture);

}  // namespace chithi::readers
