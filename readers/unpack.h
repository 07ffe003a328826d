// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <iosfwd>
#include <string_view>

namespace chithi::readers {

/// Writes the files that are packed in a zip, tar, 7z or rar file, or one that is packed alone
/// (gz, bz2, xz, zst): for each a line of JSON with "name" and "size" and then its bytes, or "name"
/// and "failure" where it can't be had; and a line with "end". Of a message its own text, whose
/// name is empty, and what is attached. Throws ReadError if it is no such file, or unpacks to more
/// than an archive has.
void unpack(std::string_view bytes, std::ostream& out);

}  // namespace chithi::readers
