// SPDX-License-Identifier: GPL-3.0-or-later
#include "stemmer-vi/encoding.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "stemmer-vi/internal/capitals.h"
#include "stemmer-vi/internal/code_pages.h"
#include "stemmer-vi/internal/encoded_runs.h"
#include "stemmer-vi/internal/utf16.h"
#include "stemmer-vi/utf8.h"

namespace chithi::vi {
namespace {

constexpr std::string_view kByteOrderMark = "\xef\xbb\xbf";

constexpr std::array<std::string_view, 7> kNames = {"UTF-8", "UTF-16LE", "UTF-16BE", "Windows-1258",
                                                    "TCVN3", "VNI",      "VISCII"};

Encoding encoding_of(View view) {
  switch (view) {
    case View::Tcvn3:
      return Encoding::Tcvn3;
    case View::VniWindows:
      return Encoding::VniWindows;
    case View::Viscii:
      return Encoding::Viscii;
    case View::Windows1258:
      return Encoding::Windows1258;
    case View::AsWritten:
    case View::Utf8:
      break;
  }
  return Encoding::Utf8;
}

View view_of(Encoding encoding) {
  switch (encoding) {
    case Encoding::Tcvn3:
      return View::Tcvn3;
    case Encoding::VniWindows:
      return View::VniWindows;
    case Encoding::Viscii:
      return View::Viscii;
    case Encoding::Windows1258:
      return View::Windows1258;
    case Encoding::Utf8:
    case Encoding::Utf16Le:
    case Encoding::Utf16Be:
      break;
  }
  return View::AsWritten;
}

std::size_t mark_length(std::string_view text) {
  std::size_t length = 0;
  while (text.substr(length).starts_with(kByteOrderMark)) {
    length += kByteOrderMark.size();
  }
  return length;
}

void note_malformed(Decoded& decoded, std::string_view bytes, Span run) {
  for (std::size_t at = run.begin; at < run.end;) {
    const auto malformed = find_malformed_utf8(bytes.substr(at, run.end - at));
    if (!malformed) return;
    at += *malformed;
    if (!decoded.malformed) decoded.malformed = at;
    ++decoded.replaced;
    at += decode_utf8(bytes.substr(0, run.end), at).length;
  }
}

void append_run(Decoded& decoded, std::string_view piece, Encoding encoding) {
  // Marks may come to light in front only now.
  if (decoded.utf8.empty()) piece.remove_prefix(mark_length(piece));
  const std::size_t begin = decoded.utf8.size();
  decoded.utf8.append(piece);
  const std::size_t end = decoded.utf8.size();
  if (begin == end) return;
  if (!decoded.runs.empty() && decoded.runs.back().encoding == encoding) {
    decoded.runs.back().span.end = end;
  } else {
    decoded.runs.push_back({{begin, end}, encoding});
  }
}

Encoding most_used(const std::vector<EncodedRun>& runs) {
  std::array<std::size_t, kNames.size()> bytes{};
  for (const EncodedRun& run : runs) {
    bytes[static_cast<std::size_t>(run.encoding)] += run.span.size();
  }
  return static_cast<Encoding>(std::ranges::max_element(bytes) - bytes.begin());
}

/// Reads every run in its view.
Decoded read_runs(std::string_view bytes, const std::vector<ViewRun>& runs) {
  Decoded decoded;
  decoded.utf8.reserve(bytes.size());
  for (const ViewRun& run : runs) {
    const Encoding encoding = encoding_of(run.view);
    if (run.view == View::AsWritten) note_malformed(decoded, bytes, run.span);
    std::string piece = to_nfc(read_run(bytes, run));
    if (run.view == View::Tcvn3) piece = to_nfc(raise_capitals(piece));
    append_run(decoded, piece, encoding);
  }
  decoded.encoding = most_used(decoded.runs);
  return decoded;
}

bool are_as_written(const std::vector<ViewRun>& runs) {
  return std::ranges::all_of(runs, [](const ViewRun& run) { return run.view == View::AsWritten; });
}

/// Reads NFC text as what it may have been before it became Unicode. What would call for
/// another repair is none: so decoded text stays as it is.
Decoded repair(Decoded text) {
  const std::vector<ViewRun> runs = find_view_runs(text.utf8);
  if (are_as_written(runs)) return text;
  Decoded repaired = read_runs(text.utf8, runs);
  if (!are_as_written(find_view_runs(repaired.utf8))) return text;
  repaired.replaced = text.replaced;
  repaired.malformed = text.malformed;
  return repaired;
}

/// Everything but UTF-16, without a mark.
Decoded decode_bytes(std::string_view bytes) {
  if (find_malformed_utf8(bytes)) return repair(read_runs(bytes, find_view_runs(bytes)));
  Decoded text;
  append_run(text, to_nfc(bytes), Encoding::Utf8);
  return repair(std::move(text));
}

Decoded decode_utf16(std::string_view bytes, Encoding encoding) {
  Decoded units = read_utf16(bytes, encoding);
  // Through the same door, for such text has its mojibake too.
  Decoded decoded = decode(units.utf8);
  decoded.replaced = units.replaced;
  decoded.malformed = units.malformed;
  const bool only_utf8 = decoded.encoding == Encoding::Utf8 && decoded.runs.size() < 2;
  if (only_utf8) decoded.encoding = encoding;
  for (EncodedRun& run : decoded.runs) {
    if (run.encoding == Encoding::Utf8) run.encoding = encoding;
  }
  return decoded;
}

}  // namespace

std::string_view to_string(Encoding encoding) noexcept {
  switch (encoding) {
    case Encoding::Utf8:
      return "UTF-8";
    case Encoding::Utf16Le:
    case Encoding::Utf16Be:
      return "UTF-16";
    case Encoding::Windows1258:
      return "Windows-1258";
    case Encoding::Tcvn3:
      return "TCVN3";
    case Encoding::VniWindows:
      return "VNI";
    case Encoding::Viscii:
      return "VISCII";
  }
  return "";
}

std::string_view name_of(Encoding encoding) noexcept {
  return kNames[static_cast<std::size_t>(encoding)];
}

Decoded decode(std::string_view bytes) {
  if (const auto encoding = detect_utf16(bytes)) return decode_utf16(bytes, *encoding);
  const std::size_t mark = mark_length(bytes);
  Decoded decoded = decode_bytes(bytes.substr(mark));
  if (decoded.malformed) *decoded.malformed += mark;
  // Zero bytes between others may look like UTF-16 only now that those are decoded.
  if (!detect_utf16(decoded.utf8)) return decoded;
  return decode(decoded.utf8);
}

std::string reread(std::string_view utf8, Encoding encoding) {
  const View view = view_of(encoding);
  if (view == View::AsWritten) return to_nfc(utf8);
  std::string text = to_nfc(read_units(units_of_text(utf8), view));
  return view == View::Tcvn3 ? to_nfc(raise_capitals(text)) : text;
}

}  // namespace chithi::vi
