// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/graph_printer.h"

#include <array>
#include <map>
#include <optional>
#include <ostream>
#include <set>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

#include "query/internal/markup.h"
#include "query/internal/wording.h"
#include "query/text_table.h"

namespace chithi::query {
namespace {

/// What a node is told by, in the order of kAttributes.
struct Node {
  std::string name;  ///< Unique.
  std::string label;
  std::string id;  ///< Empty for a document that the archive does not hold.
  std::string type;
  std::string issuer;
  std::string province;
  std::string level;
  std::string date;
};

struct Attribute {
  std::string_view name;
  std::string Node::*value;
};

constexpr std::array<Attribute, 7> kAttributes = {{
    {"label", &Node::label},
    {"id", &Node::id},
    {"type", &Node::type},
    {"issuer", &Node::issuer},
    {"province", &Node::province},
    {"level", &Node::level},
    {"date", &Node::date},
}};

struct Edge {
  std::string from;
  std::string to;
  std::string relation;
  std::optional<int> lag_days;  ///< Behind the target, which all lags are counted from.
};

std::string iso(const std::optional<corpus::PartialDate>& date) {
  return date ? corpus::to_string(*date) : std::string();
}

Node node_of(const Target& target, const std::string& name) {
  return {name,
          on_one_line(headline(target)),
          target.id.value_or(""),
          target.type.value_or(""),
          target.issuer.value_or(""),
          target.province.value_or(""),
          {},
          iso(target.date)};
}

Node node_of(const corpus::Directive& directive, const std::string& name) {
  const corpus::Issuer& issuer = directive.issuer;
  const std::string level(issuer.level ? corpus::to_string(*issuer.level) : std::string_view());
  return {name,
          on_one_line(joined({number_text(directive), issuer.name.value_or("")}, " · ")),
          directive.id,
          directive.type.value_or(""),
          issuer.name.value_or(""),
          issuer.province.value_or(""),
          level,
          iso(directive.date)};
}

/// What is drawn: the reports, and what the directives of each cite of each other.
struct Network {
  const std::vector<CitesReport>& reports;
  const std::vector<std::vector<CitationEdge>>& edges;
};

using NodeNames = std::map<Xapian::docid, std::string>;

/// The edges of a report that are not among those drawn already, which are added to.
template <typename PutEdge>
void put_others(const CitesReport& report, const std::vector<CitationEdge>& edges,
                const NodeNames& names, std::set<std::pair<std::string, std::string>>& drawn,
                PutEdge put_edge) {
  std::map<Xapian::docid, std::optional<int>> lags;
  for (const Citer& citer : report.citers)
    lags[citer.docid] = citer.lag_days;
  for (const CitationEdge& edge : edges) {
    const auto from = names.find(edge.from);
    const auto to = names.find(edge.to);
    if (from == names.end() || to == names.end() || from->second == to->second) continue;
    if (!drawn.emplace(from->second, to->second).second) continue;
    const auto lag = lags.find(edge.from);
    put_edge(Edge{from->second, to->second, std::string(corpus::to_string(edge.relation)),
                  lag != lags.end() ? lag->second : std::nullopt});
  }
}

/// Calls `put_node` and `put_edge` for all that is in the reports, each node once and before its
/// edges.
template <typename PutNode, typename PutEdge>
void walk(const Network& network, PutNode put_node, PutEdge put_edge) {
  const std::vector<CitesReport>& reports = network.reports;
  std::map<std::string, std::string> names;  // By id.
  const auto name_of = [&](const std::string& id) {
    return names.try_emplace(id, "d" + std::to_string(names.size())).first->second;
  };
  for (std::size_t i = 0; i < reports.size(); ++i) {
    const CitesReport& report = reports[i];
    const bool told = report.target.id && names.contains(*report.target.id);
    const std::string target =
        report.target.id ? name_of(*report.target.id) : "t" + std::to_string(i);
    if (!told) put_node(node_of(report.target, target));
    NodeNames citers = {{0, target}};
    for (const Xapian::docid copy : report.copies)
      citers[copy] = target;
    std::set<std::pair<std::string, std::string>> drawn;
    for (const Citer& citer : report.citers) {
      const bool known = names.contains(citer.directive.id);
      const std::string name = citers[citer.docid] = name_of(citer.directive.id);
      if (!known) put_node(node_of(citer.directive, name));
      // Filters may have left out what it goes through.
      const auto cited = citers.find(citer.through);
      if (cited == citers.end()) continue;
      drawn.emplace(name, cited->second);
      put_edge(Edge{name, cited->second, std::string(corpus::to_string(citer.relation)),
                    citer.lag_days});
    }
    if (i < network.edges.size()) put_others(report, network.edges[i], citers, drawn, put_edge);
  }
}

std::string quoted(std::string_view text) {
  std::string quoted = "\"";
  for (const char c : on_one_line(text)) {
    if (c == '"' || c == '\\') quoted += '\\';
    quoted += c;
  }
  return quoted + '"';
}

void print_dot(const Network& network, std::ostream& out) {
  out << "digraph citations {\n  rankdir=RL;\n  node [shape=box];\n";
  walk(
      network,
      [&](const Node& node) {
        out << "  " << node.name << " [label=" << quoted(node.label);
        for (const Attribute& attribute : kAttributes) {
          const std::string& value = node.*attribute.value;
          if (attribute.name == "label" || value.empty()) continue;
          out << ", " << (attribute.name == "id" ? "directive" : attribute.name) << '='
              << quoted(value);
        }
        out << (node.id.empty() ? ", style=dashed" : "") << "];\n";
      },
      [&](const Edge& edge) {
        out << "  " << edge.from << " -> " << edge.to << " [relation=" << quoted(edge.relation);
        if (edge.lag_days) out << ", lag_days=" << *edge.lag_days;
        out << "];\n";
      });
  out << "}\n";
}

void print_keys(std::ostream& out) {
  for (const Attribute& attribute : kAttributes) {
    out << "  <key id=\"" << attribute.name << "\" for=\"node\" attr.name=\"" << attribute.name
        << "\" attr.type=\"string\"/>\n";
  }
  out << "  <key id=\"relation\" for=\"edge\" attr.name=\"relation\" attr.type=\"string\"/>\n"
         "  <key id=\"lag_days\" for=\"edge\" attr.name=\"lag_days\" attr.type=\"int\"/>\n";
}

void print_graphml(const Network& network, std::ostream& out) {
  out << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
         "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n";
  print_keys(out);
  out << "  <graph id=\"citations\" edgedefault=\"directed\">\n";
  walk(
      network,
      [&](const Node& node) {
        out << "    <node id=\"" << node.name << "\">";
        for (const Attribute& attribute : kAttributes) {
          const std::string& value = node.*attribute.value;
          if (value.empty()) continue;
          out << "<data key=\"" << attribute.name << "\">" << page_text(value) << "</data>";
        }
        out << "</node>\n";
      },
      [&](const Edge& edge) {
        out << "    <edge source=\"" << edge.from << "\" target=\"" << edge.to
            << "\"><data key=\"relation\">" << edge.relation << "</data>";
        if (edge.lag_days) out << "<data key=\"lag_days\">" << *edge.lag_days << "</data>";
        out << "</edge>\n";
      });
  out << "  </graph>\n</graphml>\n";
}

}  // namespace

void print_graph(const std::vector<CitesReport>& reports,
                 const std::vector<std::vector<CitationEdge>>& edges, Format format,
                 std::ostream& out) {
  if (format == Format::Dot) return print_dot({reports, edges}, out);
  if (format == Format::Graphml) return print_graphml({reports, edges}, out);
  throw std::logic_error("no format of graphs");
}

}  // namespace chithi::query
