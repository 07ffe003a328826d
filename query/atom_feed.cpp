// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/atom_feed.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <iterator>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "corpus/error.h"
#include "query/internal/kept_file.h"
#include "query/internal/markup.h"
#include "query/internal/wording.h"
#include "query/text_table.h"
#include "schema/messages.h"
#include "schema/source.h"

namespace chithi::query {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMostEntries = 100;
constexpr std::string_view kHead =
    "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
    "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"vi\">\n"
    "  <generator>chithi</generator>\n";
constexpr std::string_view kEntryBegin = "  <entry>\n";
constexpr std::string_view kEntryEnd = "  </entry>\n";

/// A UUID that is the same for the same name; version 8 of RFC 9562, which leaves to us how its
/// bits come about.
std::string uuid_of(const std::string& name) {
  constexpr std::uint64_t kVersion = 0x8000;
  constexpr std::uint64_t kVersionBits = 0xF000;
  constexpr std::uint64_t kVariant = 0x8000'0000'0000'0000;
  constexpr std::uint64_t kVariantBits = 0xC000'0000'0000'0000;
  std::uint64_t high = schema::content_hash("chithi\n1\n" + name);
  std::uint64_t low = schema::content_hash("chithi\n2\n" + name);
  high = (high & ~kVersionBits) | kVersion;
  low = (low & ~kVariantBits) | kVariant;
  std::array<char, 48> text = {};
  std::snprintf(text.data(), text.size(), "urn:uuid:%08llx-%04llx-%04llx-%04llx-%012llx",
                static_cast<unsigned long long>(high >> 32U),
                static_cast<unsigned long long>((high >> 16U) & 0xFFFFU),
                static_cast<unsigned long long>(high & 0xFFFFU),
                static_cast<unsigned long long>(low >> 48U),
                static_cast<unsigned long long>(low & 0xFFFF'FFFF'FFFFU));
  return text.data();
}

std::string timestamp(std::time_t now) {
  std::tm utc = {};
  ::gmtime_r(&now, &utc);
  std::array<char, 32> text = {};
  std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &utc);
  return text.data();
}

/// What is new, of all watches together.
struct Item {
  const NewsItem* item = nullptr;
  const std::string* watch = nullptr;
};

std::vector<Item> by_date(const std::vector<News>& news) {
  std::vector<Item> items;
  for (const News& of_watch : news) {
    for (const NewsItem& item : of_watch.items)
      items.push_back({&item, &of_watch.watch.name});
  }
  std::ranges::stable_sort(items,
                           [](const Item& a, const Item& b) { return is_newer(*a.item, *b.item); });
  return items;
}

struct Entry {
  std::string id;
  std::string xml;  ///< The whole element, on lines of its own.
};

std::string element(std::string_view name, std::string_view text) {
  std::string xml = "    <";
  return xml.append(name)
      .append(">")
      .append(escaped_text(text))
      .append("</")
      .append(name)
      .append(">\n");
}

std::string title_of(const NewsItem& item) {
  const corpus::Directive& directive = item.directive;
  const std::string head = joined(
      {number_text(directive), directive.issuer.name.value_or(""), date_text(directive.date)},
      " · ");
  const std::string title = joined({head, directive.subject.value_or("")}, ": ");
  return (item.kind == NewsKind::Changed ? "[changed] " : "") +
         on_one_line(title.empty() ? directive.id : title);
}

Entry entry_of(const NewsItem& item, const std::string& watch, const std::string& updated) {
  const corpus::Directive& directive = item.directive;
  Entry entry = {uuid_of("entry\n" + watch + '\n' + directive.id), std::string(kEntryBegin)};
  entry.xml += element("id", entry.id);
  entry.xml += element("title", title_of(item));
  entry.xml += element("updated", updated);
  entry.xml += "    <author><name>" + escaped_text(directive.issuer.name.value_or("chithi")) +
               "</name></author>\n";
  entry.xml += "    <category term=\"" + escaped_attribute(watch) + "\"/>\n";
  entry.xml += "    <summary type=\"html\">" + escaped_text(item.snippet) + "</summary>\n";
  entry.xml += "    <content type=\"text\">" + escaped_text(directive.id) + "</content>\n";
  entry.xml += kEntryEnd;
  return entry;
}

/// What is between two marks behind `from`; empty if they are not there.
std::string between(std::string_view text, std::string_view begin, std::string_view end) {
  const std::size_t first = text.find(begin);
  if (first == text.npos) return {};
  const std::size_t last = text.find(end, first + begin.size());
  if (last == text.npos) return {};
  return std::string(text.substr(first + begin.size(), last - first - begin.size()));
}

struct Feed {
  std::string id;
  std::vector<Entry> entries;
};

/// A feed as this file writes it; another program's is not taken apart but refused.
Feed parse_feed(const fs::path& file, std::string_view xml) {
  if (!xml.starts_with(kHead) || !xml.ends_with("</feed>\n")) {
    throw corpus::Error(
        corpus::Error::Kind::Usage,
        schema::tr("{0}: not a feed of chithi: name another file for --atom", file.string()));
  }
  Feed feed = {between(xml, "<id>", "</id>"), {}};
  for (std::size_t at = xml.find(kEntryBegin); at != xml.npos; at = xml.find(kEntryBegin, at)) {
    const std::size_t end = xml.find(kEntryEnd, at);
    if (end == xml.npos) break;
    const std::string_view entry = xml.substr(at, end + kEntryEnd.size() - at);
    feed.entries.push_back({between(entry, "<id>", "</id>"), std::string(entry)});
    at = end;
  }
  return feed;
}

std::string to_xml(const Feed& feed, const std::string& updated) {
  std::string xml(kHead);
  xml += "  <id>" + feed.id + "</id>\n  <title>chithi</title>\n  <updated>" + updated +
         "</updated>\n  <author><name>chithi</name></author>\n";
  for (const Entry& entry : feed.entries)
    xml += entry.xml;
  return xml + "</feed>\n";
}

}  // namespace

void check_feed(const fs::path& file) {
  if (const auto before = read_kept(file)) static_cast<void>(parse_feed(file, *before));
}

void add_to_feed(const fs::path& file, const std::vector<News>& news, std::time_t now) {
  const std::string updated = timestamp(now);
  const std::optional<std::string> before = read_kept(file);
  Feed feed;
  std::set<std::string> known;
  for (const auto& [item, watch] : by_date(news)) {
    feed.entries.push_back(entry_of(*item, *watch, updated));
    known.insert(feed.entries.back().id);
  }
  const bool has_news = !feed.entries.empty();
  Feed old = before ? parse_feed(file, *before) : Feed();
  if (before && !has_news) return;
  feed.id = old.id.empty() ? uuid_of("feed\n" + fs::absolute(file).string()) : old.id;
  std::erase_if(old.entries, [&](const Entry& entry) { return known.contains(entry.id); });
  std::ranges::move(old.entries, std::back_inserter(feed.entries));
  if (feed.entries.size() > kMostEntries) feed.entries.resize(kMostEntries);
  write_kept(file, to_xml(feed, updated));
}

}  // namespace chithi::query
