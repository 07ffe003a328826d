// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/inspect.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "corpus/reader.h"
#include "indexer/evidence_printer.h"
#include "indexer/extractor.h"
#include "schema/json.h"
#include "schema/json_line.h"
#include "schema/location.h"
#include "stemmer-vi/terminal_text.h"

namespace chithi::indexer {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kBlank = "–";

void print_field(std::string_view name, std::string_view value, std::ostream& out) {
  constexpr std::size_t kColumn = 12;
  out << "  " << name << std::string(kColumn > name.size() ? kColumn - name.size() : 1, ' ')
      << (value.empty() ? std::string(kBlank) : vi::on_one_line(value)) << '\n';
}

std::string joined(std::initializer_list<std::optional<std::string>> parts) {
  std::string all;
  for (const auto& part : parts) {
    if (!part || part->empty()) continue;
    if (!all.empty()) all += ", ";
    all += *part;
  }
  return all;
}

template <typename Enum>
std::optional<std::string> word(const std::optional<Enum>& value) {
  if (!value) return std::nullopt;
  return std::string(corpus::to_string(*value));
}

std::optional<std::string> word(const std::optional<corpus::PartialDate>& date) {
  if (!date) return std::nullopt;
  return corpus::to_string(*date);
}

void print_citation(const corpus::Citation& citation, std::ostream& out) {
  print_field("cites",
              joined({citation.type, citation.ref, word(citation.date), citation.issuer}) + " [" +
                  std::string(corpus::to_string(citation.relation)) + "] " + citation.key,
              out);
}

/// What was read as what: the fields, the citations and the tops of appendices.
std::vector<Marked> marks_of(const corpus::Directive& directive) {
  std::vector<Marked> marks;
  for (const corpus::Evidence& evidence : corpus::narrow_evidence(directive)) {
    marks.push_back({evidence.span, std::string(corpus::to_string(evidence.field))});
  }
  for (const corpus::Citation& citation : directive.citations) {
    for (const corpus::Mention& mention : citation.mentions) {
      marks.push_back({corpus::span_of(mention, directive.text),
                       "cites " + citation.ref.value_or(citation.key)});
    }
  }
  for (const corpus::Appendix& appendix : directive.appendices) {
    marks.push_back({corpus::first_line(appendix, directive.text), "appendix"});
  }
  std::ranges::stable_sort(marks, {}, [](const Marked& mark) { return mark.span.begin; });
  return marks;
}

void print_lists(const corpus::Directive& directive, std::ostream& out) {
  for (const std::string& recipient : directive.recipients)
    print_field("to", recipient, out);
  for (const std::string& copy : directive.copies)
    print_field("copy", copy, out);
  for (const corpus::Citation& citation : directive.citations)
    print_citation(citation, out);
  for (const corpus::Confidence& c : directive.confidence) {
    print_field("inferred", c.field + ": " + c.why, out);
  }
}

void print_fields(const corpus::Directive& directive, std::size_t first_row, std::ostream& out) {
  const corpus::Issuer& issuer = directive.issuer;
  out << directive.id << '\n';
  print_field("number", directive.number.value_or(""), out);
  print_field("symbol", directive.symbol.value_or(""), out);
  print_field("type", directive.type.value_or(""), out);
  print_field("issuer", issuer.name.value_or(""), out);
  print_field("of",
              joined({word(issuer.level), word(issuer.branch), issuer.district, issuer.province}),
              out);
  print_field("since 2025", issuer.province_2025.value_or(""), out);
  print_field("place", directive.place.value_or(""), out);
  print_field("date", word(directive.date).value_or(""), out);
  print_field("subject", directive.subject.value_or(""), out);
  const corpus::Signer& signer = directive.signer;
  print_field("signed", joined({signer.on_behalf, signer.title, signer.name}), out);
  print_lists(directive, out);
  out << "  read in\n";
  print_marked(directive.text, marks_of(directive), first_row, out);
}

void print_json(const corpus::Directive& directive, std::ostream& out) {
  nlohmann::ordered_json json = {{"v", schema::kJsonVersion}};
  json.update(schema::to_json(directive, schema::Detail::Whole));
  json["evidence"] = schema::to_json(corpus::narrow_evidence(directive));
  out << schema::to_line(json) << '\n';
}

/// Prints what a file, or one that is packed in it, holds.
void print_text(const Extraction& extraction, const std::string& path, InspectFormat format,
                std::ostream& out) {
  if (format == InspectFormat::Text) {
    out << *extraction.text;
    return;
  }
  std::size_t row = 1;
  for (const corpus::Directive& directive : read_directives(extraction, path)) {
    if (format == InspectFormat::Json) {
      print_json(directive, out);
    } else {
      print_fields(directive, row, out);
    }
    row += static_cast<std::size_t>(std::ranges::count(directive.text, '\n'));
  }
}

void inspect_file(const corpus::Entry& entry, const InspectOptions& options, std::ostream& out,
                  std::vector<corpus::FileFailure>& failures) {
  const corpus::Reading bytes = corpus::read_bytes(entry.location);
  if (bytes.failure) return failures.push_back({entry.path, *bytes.failure});
  Extractor({.ocr = options.ocr, .cache = schema::cache_folder("read")})
      .extract(*bytes.text, [&](const Member& member) {
        const std::string path = member.path.empty() ? entry.path : entry.path + '/' + member.path;
        if (member.extraction.text) {
          print_text(member.extraction, path, options.format, out);
        } else {
          failures.push_back({path, member.extraction.failure});
        }
      });
}

corpus::Listing list(const fs::path& path) {
  if (fs::is_directory(path)) return corpus::list_archive(path, {});
  const fs::path folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
  return corpus::list_archive(folder, path.filename().string());
}

}  // namespace

std::vector<corpus::FileFailure> inspect(const std::vector<fs::path>& paths,
                                         const InspectOptions& options, std::ostream& out) {
  std::vector<corpus::FileFailure> failures;
  for (const fs::path& path : paths) {
    const corpus::Listing listing = list(path);
    for (const corpus::Entry& entry : listing.entries) {
      inspect_file(entry, options, out, failures);
    }
    failures.insert(failures.end(), listing.failures.begin(), listing.failures.end());
  }
  return failures;
}

}  // namespace chithi::indexer
