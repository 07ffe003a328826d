// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/message.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>

#include "readers/ascii_case.h"

namespace chithi::readers {
namespace {

constexpr unsigned kDeepest = 16;  ///< Parts within parts.
constexpr std::size_t kMostParts = 10'000;

std::string_view trimmed(std::string_view words) {
  words.remove_prefix(std::min(words.find_first_not_of(" \t\r\n"), words.size()));
  return words.substr(0, words.find_last_not_of(" \t\r\n") + 1);
}

std::string small(std::string_view words) {
  std::string letters(words);
  std::ranges::transform(letters, letters.begin(), lower);
  return letters;
}

std::string_view take_line(std::string_view& text) {
  const std::string_view line = text.substr(0, text.find('\n'));
  text.remove_prefix(std::min(line.size() + 1, text.size()));
  return line.ends_with('\r') ? line.substr(0, line.size() - 1) : line;
}

std::optional<int> hex_digit(char c) {
  constexpr std::string_view digits = "0123456789abcdef";
  const std::size_t value = digits.find(lower(c));
  return value == digits.npos ? std::nullopt : std::optional(static_cast<int>(value));
}

/// "=E1" (or "%E1") as the byte E1; '=' at the end of a line joins it with the next.
std::string without_escapes(std::string_view text, char sign) {
  std::string bytes;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::string_view next = text.substr(at + 1, 2);
    const bool escaped = text[at] == sign && next.size() == 2;
    const auto high = escaped ? hex_digit(next[0]) : std::nullopt;
    const auto low = escaped ? hex_digit(next[1]) : std::nullopt;
    if (high && low) {
      bytes += static_cast<char>(*high * 16 + *low);
      at += 2;
    } else if (text[at] == sign && (next.starts_with('\n') || next == "\r\n")) {
      at += next.starts_with('\n') ? 1U : 2U;
    } else {
      bytes += text[at];
    }
  }
  return bytes;
}

std::string from_base64(std::string_view text) {
  constexpr std::string_view digits =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string bytes;
  std::uint32_t held = 0;
  unsigned bits = 0;
  for (const char c : text) {
    const std::size_t value = digits.find(c);
    if (value == digits.npos) continue;
    held = held << 6U | static_cast<std::uint32_t>(value);
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes += static_cast<char>(held >> bits & 0xffU);
  }
  return bytes;
}

/// "=?utf-8?B?…?=" of names; bytes in other encodings stay as they are.
std::string without_encoded_words(std::string_view text) {
  std::string words;
  while (!text.empty()) {
    const std::size_t begin = std::min(text.find("=?"), text.size());
    const std::size_t mark = text.find('?', begin + 2);
    const std::size_t end = mark == text.npos ? mark : text.find("?=", mark + 3);
    if (end == text.npos) return words.append(text);
    const std::string_view between = text.substr(0, begin);
    if (words.empty() || !trimmed(between).empty()) words += between;
    std::string code(text.substr(mark + 3, end - mark - 3));
    const bool quoted = lower(text[mark + 1]) == 'q';
    if (quoted) std::ranges::replace(code, '_', ' ');
    words += quoted ? without_escapes(code, '=') : from_base64(code);
    text.remove_prefix(end + 2);
  }
  return words;
}

/// A message, or a part of one: its head and what is below.
struct Part {
  std::vector<std::pair<std::string, std::string>> fields;  ///< Names in small letters.
  std::string_view body;

  [[nodiscard]] std::string field(std::string_view name) const {
    const auto found = std::ranges::find(fields, name, &std::pair<std::string, std::string>::first);
    return found == fields.end() ? std::string() : found->second;
  }

  /// "text/html" of "Content-Type: text/html; charset=…", in small letters.
  [[nodiscard]] std::string first_word(std::string_view name) const {
    const std::string whole = field(name);
    return small(trimmed(std::string_view(whole).substr(0, whole.find(';'))));
  }

  /// A parameter of a field: charset="utf-8".
  [[nodiscard]] std::string parameter(std::string_view name, std::string_view wanted) const {
    const std::string whole = field(name);
    const std::string letters = small(whole);
    for (std::size_t at = letters.find(';'); at < letters.size(); at = letters.find(';', at + 1)) {
      const std::size_t begin = letters.find_first_not_of("; \t", at);
      if (begin == letters.npos || !std::string_view(letters).substr(begin).starts_with(wanted))
        continue;
      const std::size_t equal = letters.find_first_not_of(" \t", begin + wanted.size());
      if (equal == letters.npos || letters[equal] != '=') continue;
      const std::string_view value = trimmed(std::string_view(whole).substr(equal + 1));
      const bool quoted = value.starts_with('"');
      return std::string(quoted ? value.substr(1, value.find('"', 1) - 1)
                                : trimmed(value.substr(0, value.find(';'))));
    }
    return {};
  }

  [[nodiscard]] std::string content() const {
    const std::string encoding = first_word("content-transfer-encoding");
    if (encoding == "quoted-printable") return without_escapes(body, '=');
    return encoding == "base64" ? from_base64(body) : std::string(body);
  }

  [[nodiscard]] std::string file_name() const {
    const std::string coded = coded_file_name();
    const std::size_t mark = coded.find('\'', coded.find('\'') + 1);
    if (!coded.empty())
      return without_escapes(coded.substr(mark == coded.npos ? 0 : mark + 1), '%');
    const std::string name = parameter("content-disposition", "filename");
    return without_encoded_words(name.empty() ? parameter("content-type", "name") : name);
  }

  /// "utf-8''c%C3%B4ng.doc" (RFC 2231), which may be cut into numbered pieces.
  [[nodiscard]] std::string coded_file_name() const {
    constexpr int most_pieces = 100;
    std::string whole = parameter("content-disposition", "filename*");
    for (int i = 0; whole.empty() == (i == 0) && i < most_pieces; ++i) {
      const std::string piece = "filename*" + std::to_string(i);
      std::string words = parameter("content-disposition", piece + '*');
      if (words.empty()) words = parameter("content-disposition", piece);
      if (words.empty()) break;
      whole += words;
    }
    return whole;
  }
};

Part part_of(std::string_view bytes) {
  Part part;
  while (!bytes.empty()) {
    const std::string_view line = take_line(bytes);
    if (line.empty()) break;
    const std::size_t colon = line.find(':');
    if ((line.front() == ' ' || line.front() == '\t') && !part.fields.empty()) {
      part.fields.back().second.append(" ").append(trimmed(line));
    } else if (colon != line.npos) {
      part.fields.emplace_back(small(line.substr(0, colon)), trimmed(line.substr(colon + 1)));
    }
  }
  part.body = bytes;
  return part;
}

/// Goes through the parts and those in them.
class MessageReader {
 public:
  std::vector<MessageFile> read(std::string_view bytes) {
    walk(part_of(bytes), 0, /*related=*/false);
    std::vector<MessageFile> files;
    if (page_ || text_) files.push_back({{}, page_ ? *std::move(page_) : *std::move(text_)});
    std::ranges::move(attached_, std::back_inserter(files));
    return files;
  }

 private:
  void walk(const Part& part, unsigned depth, bool related) {
    if (++parts_ > kMostParts || depth > kDeepest) return;
    const std::string type = part.first_word("content-type");
    if (!type.starts_with("multipart/")) return take(part, type, related);
    related = related || type == "multipart/related";
    const std::string mark = "--" + part.parameter("content-type", "boundary");
    if (mark.size() == 2) return;
    std::string_view rest = part.body;
    std::optional<std::string_view> open;
    while (!rest.empty()) {
      const std::string_view before = rest;
      const std::string_view line = take_line(rest);
      if (!line.starts_with(mark)) continue;
      if (open) walk(part_of(open->substr(0, open->size() - before.size())), depth + 1, related);
      open = rest;
      if (line.substr(mark.size()).starts_with("--")) return;
    }
    if (open) walk(part_of(*open), depth + 1, related);
  }

  void take(const Part& part, std::string_view type, bool related) {
    const bool attached = part.first_word("content-disposition") == "attachment";
    if (!attached && type == "text/html" && !page_) return take_page(part.content());
    if (!attached && (type == "text/plain" || type.empty()) && !text_) {
      text_ = part.content();
      return;
    }
    std::string name = part.file_name();
    if (name.empty() && type == "message/rfc822") name = "message.eml";
    if (name.empty() && attached) name = "data";
    // Pictures and styles of a page are no files that anybody has sent.
    if (!name.empty() && (attached || !related))
      attached_.push_back({std::move(name), part.content()});
  }

  /// Mail has pages without a beginning, by which they are known.
  void take_page(std::string page) {
    const std::string_view start = trimmed(page);
    const bool begins = begins_with(start, "<html") || begins_with(start, "<!doctype");
    const bool wide = page.find('\0') != std::string::npos;
    page_ = begins || wide ? std::move(page) : "<html>" + page;
  }

  std::optional<std::string> page_;
  std::optional<std::string> text_;
  std::vector<MessageFile> attached_;
  std::size_t parts_ = 0;
};

/// From the first field on.
std::string_view without_mark(std::string_view bytes) {
  if (bytes.starts_with("\xef\xbb\xbf")) bytes.remove_prefix(3);
  bytes.remove_prefix(std::min(bytes.find_first_not_of(" \t\r\n"), bytes.size()));
  return bytes;
}

}  // namespace

bool is_message(std::string_view bytes) {
  bytes = without_mark(bytes);
  const std::string_view line = bytes.substr(0, bytes.find('\n'));
  const std::string_view name = line.substr(0, line.find(':'));
  return !name.empty() && name.size() < line.size() && line.find('\0') == line.npos &&
         std::ranges::all_of(name, [](char c) { return c > ' ' && c <= '~'; });
}

std::vector<MessageFile> files_of_message(std::string_view bytes) {
  return MessageReader().read(without_mark(bytes));
}

}  // namespace chithi::readers
