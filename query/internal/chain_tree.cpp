// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/internal/chain_tree.h"

#include <string_view>
#include <unordered_map>

#include "query/internal/cites_wording.h"
#include "query/internal/markup.h"
#include "query/internal/wording.h"
#include "schema/messages.h"

namespace chithi::query {
namespace {

using schema::tr;

constexpr std::size_t kMostOpenRoots = 12;
constexpr std::size_t kMostOpenChildren = 8;

std::string name_of(const Citer& citer) {
  const std::string words = joined(
      {number_text(citer.directive), issuer_text(citer.directive), date_text(citer.directive.date)},
      " · ");
  return page_text(words.empty() ? citer.directive.id : words);
}

/// Writes a branch; it is as deep as a chain, which has an end.
class Branches {
 public:
  Branches(const CitesReport& report, const ChainTree& tree, const std::string& prefix)
      : report_(report), tree_(tree), prefix_(prefix) {}

  std::string written(bool open) && {
    html_ = "<ul class=\"tree\">\n";
    for (const std::size_t root : tree_.roots)
      add(root, open);
    return html_ + "</ul>\n";
  }

 private:
  void add(std::size_t place, bool open) {
    const std::vector<std::size_t>& children = tree_.children[place];
    const std::string link = "<a href=\"#" + prefix_ + std::to_string(place) + "\">" +
                             name_of(report_.citers[place]) + "</a>";
    if (children.empty()) {
      html_ += "<li>" + link + "</li>\n";
      return;
    }
    const bool unfolded = open && children.size() <= kMostOpenChildren;
    html_ += unfolded ? "<li><details open=\"\"><summary>" : "<li><details><summary>";
    html_ += link + " <span class=\"soft\">" + page_text(tr("passed on by {0}", children.size())) +
             "</span></summary>\n<ul>\n";
    for (const std::size_t child : children)
      add(child, unfolded);
    html_ += "</ul></details></li>\n";
  }

  const CitesReport& report_;
  const ChainTree& tree_;
  const std::string& prefix_;
  std::string html_;
};

}  // namespace

ChainTree chains_of(const CitesReport& report) {
  ChainTree tree;
  tree.children.resize(report.citers.size());
  std::unordered_map<Xapian::docid, std::size_t> places;
  for (std::size_t i = 0; i < report.citers.size(); ++i)
    places.emplace(report.citers[i].docid, i);
  std::vector<bool> has_parent(report.citers.size(), false);
  for (std::size_t i = 0; i < report.citers.size(); ++i) {
    const auto parent = places.find(report.citers[i].through);
    if (parent == places.end() || parent->second == i) continue;
    tree.children[parent->second].push_back(i);
    has_parent[i] = true;
  }
  for (std::size_t i = 0; i < report.citers.size(); ++i) {
    if (has_parent[i]) continue;
    // Whoever cites through one that the call has left out stands at the top.
    const bool is_told = !tree.children[i].empty() || report.citers[i].depth > 1;
    if (is_told) tree.roots.push_back(i);
    if (!is_told) ++tree.alone;
  }
  return tree;
}

std::string nested_lists(const CitesReport& report, const ChainTree& tree,
                         const std::string& prefix) {
  if (tree.roots.empty()) return {};
  return Branches(report, tree, prefix).written(tree.roots.size() <= kMostOpenRoots);
}

}  // namespace chithi::query
