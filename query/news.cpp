// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/news.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <set>
#include <utility>

#include <nlohmann/json.hpp>

#include "corpus/error.h"
#include "query/compiler.h"
#include "query/internal/database_edge.h"
#include "query/internal/kept_file.h"
#include "query/internal/papers.h"
#include "query/parser.h"
#include "query/snippet.h"
#include "schema/copies.h"
#include "schema/json.h"
#include "schema/messages.h"
#include "schema/record.h"
#include "schema/source.h"
#include "schema/terms.h"
#include "stemmer-vi/utf8.h"

namespace chithi::query {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;
using Xapian::Query;

constexpr std::size_t kSnippetWidth = 240;

std::string hash_of(std::string_view text) {
  constexpr int kHex = 16;
  std::array<char, 16> digits = {};
  const auto end =
      std::to_chars(digits.data(), digits.data() + digits.size(), schema::content_hash(text), kHex);
  return {digits.data(), end.ptr};
}

/// The term by which the database knows a document's id; a hash for one that is no UTF-8, as
/// paths need not be, since a mark is JSON.
std::string id_term(const Xapian::Database& database, Xapian::docid docid) {
  const std::string prefix(schema::spec(schema::Field::Id).prefix);
  auto term = database.termlist_begin(docid);
  term.skip_to(prefix);
  const bool known = term != database.termlist_end(docid) && (*term).starts_with(prefix);
  const std::string id = known ? *term : std::string();
  return vi::find_malformed_utf8(id) ? "hash:" + hash_of(id) : id;
}

struct Found {
  Xapian::docid docid = 0;
  std::string id;
  std::string hash;
};

std::vector<Found> found_by(const Xapian::Database& database, const Query& query) {
  Xapian::Enquire enquire(database);
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  std::vector<Found> all;
  const Xapian::MSet documents = enquire.get_mset(0, std::max(database.get_doccount(), 1U));
  for (auto it = documents.begin(); it != documents.end(); ++it) {
    const std::string record = database.get_document(*it).get_data();
    all.push_back({*it, id_term(database, *it), hash_of(schema::text_of_record(record))});
  }
  return all;
}

/// What the mark says of what is found now.
class Memory {
 public:
  Memory(const Told& mark, const std::vector<Found>& found) : mark_(mark) {
    std::map<std::string, std::string> now;
    for (const Found& document : found)
      now.emplace(document.id, document.hash);
    for (const auto& [id, hash] : mark.seen) {
      const auto place = now.find(id);
      if (place == now.end() || place->second != hash) displaced_.insert(hash);
    }
  }

  [[nodiscard]] std::optional<NewsKind> news_of(const Found& document) const {
    const auto known = mark_.seen.find(document.id);
    const bool is_known = known != mark_.seen.end();
    if (is_known && known->second == document.hash) return std::nullopt;
    if (displaced_.contains(document.hash)) return std::nullopt;
    return is_known ? NewsKind::Changed : NewsKind::New;
  }

 private:
  const Told& mark_;
  std::set<std::string> displaced_;  ///< Texts that are no longer where they were.
};

/// Tells each paper once, by the best of its files that were found.
class Telling {
 public:
  explicit Telling(const Xapian::Database& database) : copies_(copies_in(database)) {}

  /// The best file of each paper first.
  void sort(std::vector<Found>& found) const {
    std::ranges::stable_sort(found, {}, [this](const Found& document) {
      const auto files = copies_.of_paper(document.docid);
      return std::ranges::find(files, document.docid) - files.begin();
    });
  }

  [[nodiscard]] std::size_t papers(const std::vector<Found>& found) const {
    std::set<Xapian::docid> papers;
    for (const Found& document : found)
      papers.insert(copies_.first_of(document.docid));
    return papers.size();
  }

  /// False if another file of the paper has been told.
  bool tell(const Found& document) { return told_.insert(copies_.first_of(document.docid)).second; }

 private:
  schema::Copies copies_;
  std::set<Xapian::docid> told_;  ///< Papers.
};

News news_now(const Xapian::Database& database, const NewsRequest& request,
              const vi::Abbreviations& abbreviations) {
  const Watch& watch = request.watch;
  const CompiledQuery query =
      compile(parse_query(watch.request.query), watch.request, database, abbreviations);
  std::vector<Found> found = found_by(database, query.is_graded ? query.all : query.match);
  News news;
  news.watch = watch;
  news.mark.search = search_of(watch);
  if (request.mark && request.mark->search == news.mark.search) {
    news.mark = *request.mark;
  } else {
    news.is_first = true;
  }
  const Told before = news.mark;
  const Memory memory(before, found);
  vi::Analyzer analyzer;
  Telling telling(database);
  telling.sort(found);
  news.matching = telling.papers(found);
  // A copy of what was told before is no news.
  for (const Found& document : found) {
    if (!request.all && !memory.news_of(document)) telling.tell(document);
  }
  for (const Found& document : found) {
    news.mark.seen[document.id] = document.hash;
    const auto kind = request.all ? NewsKind::New : memory.news_of(document);
    if (!kind || (news.is_first && !request.all)) continue;
    if (!telling.tell(document)) continue;
    NewsItem& item = news.items.emplace_back();
    item.kind = *kind;
    item.directive = schema::decode_record(database.get_document(document.docid).get_data());
    item.snippet = make_snippet(item.directive, query.marking, kSnippetWidth, analyzer).html;
  }
  std::ranges::sort(news.items, is_newer);
  return news;
}

/// A search without its databases.
Json bare(const Told& mark) {
  Json search = Json::parse(mark.search);
  search.erase("db");
  return search;
}

std::vector<Told> load_marks(const fs::path& file) {
  const std::optional<std::string> bytes = read_kept(file);
  if (!bytes) return {};
  try {
    std::vector<Told> marks;
    const Json kept = Json::parse(*bytes);
    for (const Json& json : kept.at("marks")) {
      Told& mark = marks.emplace_back();
      mark.search = json.at("search");
      static_cast<void>(bare(mark));
      for (const auto& [id, hash] : json.at("seen").items())
        mark.seen.emplace(id, hash);
    }
    return marks;
  } catch (const Json::exception&) {
    throw corpus::Error(
        corpus::Error::Kind::Database,
        schema::tr("{0}: damaged: delete it, and the next run sets a new mark", file.string()));
  }
}

}  // namespace

bool is_newer(const NewsItem& a, const NewsItem& b) {
  const auto day = [](const NewsItem& item) {
    return item.directive.date.value_or(corpus::PartialDate());
  };
  if (day(a) != day(b)) return day(a) > day(b);
  return a.directive.id < b.directive.id;
}

std::optional<Told> load_mark(const fs::path& file, std::string_view search) {
  std::vector<Told> marks = load_marks(file);
  const auto found = std::ranges::find(marks, search, &Told::search);
  return found != marks.end() ? std::optional(std::move(*found)) : std::nullopt;
}

void save_mark(const fs::path& file, const Told& mark) {
  std::vector<Told> marks = load_marks(file);
  std::erase_if(marks, [&](const Told& other) {
    return other.search == mark.search || bare(other) != bare(mark);
  });
  marks.push_back(mark);
  Json list = Json::array();
  for (const Told& kept : marks)
    list.push_back({{"search", kept.search}, {"seen", kept.seen}});
  const Json json = {{"v", schema::kJsonVersion}, {"marks", std::move(list)}};
  write_kept(file, json.dump(0, ' ', false, Json::error_handler_t::replace) + '\n');
}

News find_news(const Xapian::Database& database, const NewsRequest& request,
               const vi::Abbreviations& abbreviations) {
  return read_consistently(database, "searching", [&](const Xapian::Database& db) {
    return news_now(db, request, abbreviations);
  });
}

void check_watch(const Xapian::Database& database, const Watch& watch,
                 const vi::Abbreviations& abbreviations) {
  static_cast<void>(read_consistently(database, "searching", [&](const Xapian::Database& db) {
    return compile(parse_query(watch.request.query), watch.request, db, abbreviations);
  }));
}

}  // namespace chithi::query
