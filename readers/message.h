// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace chithi::readers {

/// A file in a message.
struct MessageFile {
  std::string name;  ///< UTF-8, as the message has it; empty for the message's own text.
  std::string bytes;
};

/// Whether bytes begin like a message, with a field of its head ("From: …"); no packed file does.
[[nodiscard]] bool is_message(std::string_view bytes);

/// The text of a message (RFC 5322, MIME: RFC 2045 to 2047 and 2183), a web page if it has it as
/// one, and the files that are attached to it; of a page that Word or a browser has saved in one
/// file (RFC 2557) the page alone, without its pictures.
[[nodiscard]] std::vector<MessageFile> files_of_message(std::string_view bytes);

}  // namespace chithi::readers
