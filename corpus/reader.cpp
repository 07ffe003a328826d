// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/reader.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "corpus/internal/lines.h"
#include "stemmer-vi/encoding.h"
#include "stemmer-vi/utf8.h"

namespace chithi::corpus {
namespace {

struct Magic {
  std::string_view bytes;
  std::string_view format;
};

constexpr std::array kMagics = {
    Magic{"%PDF-", "a PDF document"},
    Magic{"PK\x03\x04", "a packed file or an office document"},
    Magic{"\xd0\xcf\x11\xe0", "an old office document"},
    Magic{"{\\rtf", "an RTF document"},
    Magic{"\x89PNG", "an image"},
    Magic{"\xff\xd8\xff", "an image"},
    Magic{"GIF8", "an image"},
    Magic{"II*", "an image"},
    Magic{"\x1f\x8b", "a packed file"},
};

constexpr std::string_view kBlanks = " \t\n\v\f\r";
constexpr std::size_t kSampleBytes = 65536;
constexpr std::size_t kMaxControlsPerMille = 10;

Reading failed(std::string reason) { return {std::nullopt, std::move(reason)}; }

/// Stray zero bytes occur in texts from the web; a binary is full of control characters.
bool is_binary(std::string_view bytes) {
  const std::string_view sample = bytes.substr(0, kSampleBytes);
  const auto controls = std::ranges::count_if(
      sample, [](char c) { return c >= 0 && c < ' ' && kBlanks.find(c) == kBlanks.npos; });
  return static_cast<std::size_t>(controls) * 1000 > sample.size() * kMaxControlsPerMille;
}

/// Closes what it opened.
class File {
 public:
  explicit File(const std::filesystem::path& location)
      : descriptor_(::open(location.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)) {}
  ~File() {
    if (is_open()) ::close(descriptor_);
  }
  File(const File&) = delete;
  File& operator=(const File&) = delete;

  [[nodiscard]] bool is_open() const { return descriptor_ >= 0; }
  [[nodiscard]] int descriptor() const { return descriptor_; }

 private:
  int descriptor_;
};

/// Reads to the end, but never more than one byte past the limit: the file may be growing.
bool read_all(const File& file, std::string& bytes) {
  std::size_t filled = 0;
  while (filled <= kMaxFileBytes) {
    if (filled == bytes.size()) bytes.resize(std::max<std::size_t>(4096, filled * 2));
    const ssize_t got = ::read(file.descriptor(), bytes.data() + filled, bytes.size() - filled);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return false;
    if (got == 0) break;
    filled += static_cast<std::size_t>(got);
  }
  bytes.resize(filled);
  return true;
}

/// Of "<br>", "<BR/>", "<br />" at the beginning; 0 if there is none.
std::size_t break_tag_length(std::string_view bytes) {
  const auto is = [&](std::size_t at, char small) {
    return at < bytes.size() && (bytes[at] == small || bytes[at] == small - 'a' + 'A');
  };
  if (!is(1, 'b') || !is(2, 'r')) return 0;
  std::size_t end = bytes.find_first_not_of(' ', 3);
  if (end != bytes.npos && bytes[end] == '/') ++end;
  return end < bytes.size() && bytes[end] == '>' ? end + 1 : 0;
}

/// The break of Markdown and HTML within a table's cell as the character for it: markup is no
/// text, and a line feed would end the row.
std::string with_line_separators(std::string whole) {
  std::string_view bytes = whole;
  if (bytes.find('<') == bytes.npos) return whole;
  std::string text;
  text.reserve(bytes.size());
  while (true) {
    const std::size_t tag = std::min(bytes.find('<'), bytes.size());
    text.append(bytes.substr(0, tag));
    bytes.remove_prefix(tag);
    if (bytes.empty()) return text;
    const std::size_t length = break_tag_length(bytes);
    if (length > 0) {
      vi::append_utf8(text, kLineSeparator);
    } else {
      text += '<';
    }
    bytes.remove_prefix(std::max<std::size_t>(length, 1));
  }
}

}  // namespace

Reading read_bytes(const std::filesystem::path& location) {
  const File file(location);
  struct stat status = {};
  if (!file.is_open() || ::fstat(file.descriptor(), &status) != 0) {
    return failed(std::generic_category().message(errno));
  }
  if (!S_ISREG(status.st_mode)) return failed("not a regular file");
  const std::string too_large = "larger than " + std::to_string(kMaxFileBytes >> 20U) + " MB";
  if (static_cast<std::uint64_t>(status.st_size) > kMaxFileBytes) return failed(too_large);

  std::string bytes(static_cast<std::size_t>(status.st_size) + 1, '\0');
  if (!read_all(file, bytes)) return failed(std::generic_category().message(errno));
  if (bytes.size() > kMaxFileBytes) return failed(too_large);
  return {std::move(bytes), std::nullopt};
}

Reading recover_text(std::string_view bytes) {
  for (const Magic& magic : kMagics) {
    if (bytes.starts_with(magic.bytes)) return failed(std::string(magic.format) + ", not a text");
  }
  const bool wide = vi::detect_utf16(bytes).has_value();
  if (!wide && is_binary(bytes)) return failed("binary, not a text");
  vi::Decoded decoded = vi::decode(bytes);
  if (decoded.utf8.find_first_not_of(kBlanks) == std::string::npos) return failed("empty");
  if (wide && is_binary(decoded.utf8)) return failed("binary, not a text");
  if (decoded.malformed) {
    return failed((wide ? "not UTF-16: byte " : "not UTF-8: byte ") +
                  std::to_string(*decoded.malformed) + " is malformed");
  }
  return {with_line_separators(std::move(decoded.utf8)), std::nullopt, decoded.encoding};
}

}  // namespace chithi::corpus
