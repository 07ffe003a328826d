// SPDX-License-Identifier: GPL-3.0-or-later
// How well the search ranks, on questions with judged answers: retrieval [--each] FOLDER
#include <chrono>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>
#include <xapian.h>

#include "indexer/document.h"
#include "query/searcher.h"
#include "schema/source.h"
#include "stemmer-vi/analyzer.h"
#include "stemmer-vi/fold.h"
#include "stemmer-vi/utf8.h"

namespace {

using namespace chithi;

constexpr std::size_t kBest = 10;

struct Question {
  std::string id;
  std::string text;
};

struct Figures {
  std::size_t questions = 0;
  std::size_t first = 0;
  std::size_t among_best = 0;
  double reciprocal_ranks = 0.0;
};

template <typename Use>
void for_each_line(const std::string& file, Use use) {
  std::ifstream in(file);
  if (!in) throw std::runtime_error(file + ": can't be read");
  for (std::string line; std::getline(in, line);)
    use(line);
}

Xapian::Database index_of(const std::string& folder) {
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  vi::Analyzer analyzer;
  for_each_line(folder + "/corpus.jsonl", [&](const std::string& line) {
    const auto json = nlohmann::json::parse(line);
    corpus::Directive directive;
    directive.id = json.at("id");
    directive.text = vi::to_nfc(json.at("text").get<std::string>());
    database.add_document(indexer::to_xapian(directive, schema::Source(), analyzer));
  });
  return database;
}

std::vector<Question> questions_of(const std::string& folder) {
  std::vector<Question> questions;
  for_each_line(folder + "/queries.jsonl", [&](const std::string& line) {
    const auto json = nlohmann::json::parse(line);
    questions.push_back({json.at("qid"), json.at("text")});
  });
  return questions;
}

std::map<std::string, std::set<std::string>> answers_of(const std::string& folder) {
  std::map<std::string, std::set<std::string>> answers;
  for_each_line(folder + "/qrels.tsv", [&](const std::string& line) {
    std::istringstream columns(line);
    std::string question;
    std::string iteration;
    std::string document;
    std::getline(columns, question, '\t');
    std::getline(columns, iteration, '\t');
    std::getline(columns, document, '\t');
    answers[question].insert(document);
  });
  return answers;
}

/// The rank of the first right answer; 0 if it is not among the best.
std::size_t ask(query::Searcher& searcher, const std::string& text,
                const std::set<std::string>& right) {
  query::Request request;
  request.query = text;
  request.limit = kBest;
  const query::Response response = searcher.search(request);
  for (const query::Hit& hit : response.hits) {
    if (right.contains(hit.directive.id)) return hit.rank;
  }
  return 0;
}

void count(std::size_t rank, Figures& figures) {
  ++figures.questions;
  if (rank == 0) return;
  figures.first += rank == 1 ? 1 : 0;
  ++figures.among_best;
  figures.reciprocal_ranks += 1.0 / static_cast<double>(rank);
}

void print(const char* name, const Figures& figures, double seconds) {
  const auto count = static_cast<double>(figures.questions);
  std::printf("| %s | %zu | %.3f | %.3f | %.3f | %.2f |\n", name, figures.questions,
              static_cast<double>(figures.first) / count,
              static_cast<double>(figures.among_best) / count, figures.reciprocal_ranks / count,
              1000.0 * seconds / count);
}

template <typename Rewrite>
void measure(const char* name, query::Searcher& searcher, const std::vector<Question>& questions,
             const std::map<std::string, std::set<std::string>>& answers, Rewrite rewrite) {
  Figures figures;
  const auto start = std::chrono::steady_clock::now();
  for (const Question& question : questions) {
    const auto right = answers.find(question.id);
    if (right != answers.end()) {
      count(ask(searcher, rewrite(question.text), right->second), figures);
    }
  }
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
  print(name, figures, took.count());
}

void print_each(query::Searcher& searcher, const std::vector<Question>& questions,
                const std::map<std::string, std::set<std::string>>& answers) {
  for (const Question& question : questions) {
    const auto right = answers.find(question.id);
    if (right == answers.end()) continue;
    std::printf("%s\t%zu\n", question.id.c_str(), ask(searcher, question.text, right->second));
  }
}

}  // namespace

int main(int argc, char** argv) {
  const bool each = argc == 3 && std::string(argv[1]) == "--each";
  if (argc != 2 && !each) {
    std::cerr << "usage: retrieval [--each] FOLDER\n";
    return 2;
  }
  try {
    const std::string folder = argv[argc - 1];
    query::Searcher searcher(index_of(folder));
    const std::vector<Question> questions = questions_of(folder);
    const auto answers = answers_of(folder);
    if (each) {
      print_each(searcher, questions, answers);
      return 0;
    }
    std::printf("| questions | n | P@1 | hit@10 | MRR@10 | ms each |\n");
    std::printf("| --- | --- | --- | --- | --- | --- |\n");
    measure("as they are", searcher, questions, answers,
            [](const std::string& text) { return text; });
    measure("without diacritics", searcher, questions, answers,
            [](const std::string& text) { return vi::fold(text); });
  } catch (const std::exception& error) {
    std::cerr << "retrieval: " << error.what() << '\n';
    return 1;
  }
}
