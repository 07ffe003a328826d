// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/report.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <ostream>
#include <string_view>
#include <utility>

#include "query/internal/chain_tree.h"
#include "query/internal/cites_wording.h"
#include "query/internal/markup.h"
#include "query/internal/palette.h"
#include "query/internal/report_tables.h"
#include "query/internal/short_date.h"
#include "query/internal/timeline.h"
#include "query/internal/wording.h"
#include "schema/messages.h"

namespace chithi::query {
namespace {

using schema::tr;
using schema::trn;

constexpr std::string_view kSvgNamespace = "xmlns=\"http://www.w3.org/2000/svg\"";

std::string number(double value) { return std::to_string(std::lround(value)); }

std::string element(std::string_view name, std::string_view words, std::string_view kind = "") {
  std::string html = "<" + std::string(name);
  if (!kind.empty()) html.append(" class=\"").append(kind).append("\"");
  return html.append(">").append(page_text(words)).append("</").append(name).append(">\n");
}

/// RFC 3339, for programs.
std::string timestamp(const std::tm& utc) {
  std::array<char, 32> text = {};
  return {text.data(), std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &utc)};
}

/// "22/11/2026 18:12 UTC"
std::string time_for_people(const std::tm& utc) {
  constexpr int kEpoch = 1900;
  std::array<char, 32> clock = {};
  const std::size_t size = std::strftime(clock.data(), clock.size(), " %H:%M UTC", &utc);
  return short_date({utc.tm_year + kEpoch, utc.tm_mon + 1, utc.tm_mday}).append(clock.data(), size);
}

std::tm utc_of(std::time_t made) {
  std::tm utc = {};
  ::gmtime_r(&made, &utc);
  return utc;
}

/// The size of the archive, as of when.
std::string archive_words(const ReportFacts& facts) {
  return trn("an archive of {0} directive", "an archive of {0} directives", facts.directives);
}

std::string title_of(const std::vector<CitesReport>& reports) {
  const Target& target = reports.front().target;
  return tr("Who cites {0}", target.ref.value_or(headline(target)));
}

/// A picture in the page, which a screen reader calls by its title and description.
std::string figure(const Drawing& drawing, const std::string& id, const std::string& title,
                   const std::string& description) {
  return "<svg " + std::string(kSvgNamespace) + " viewBox=\"0 0 " + number(drawing.width) + " " +
         number(drawing.height) + "\" role=\"img\" aria-labelledby=\"" + id + "-title " + id +
         "-desc\">\n<title id=\"" + id + "-title\">" + page_text(title) + "</title><desc id=\"" +
         id + "-desc\">" + page_text(description) + "</desc>\n" + drawing.svg + "</svg>\n";
}

std::string map_title(const CitesReport& report) {
  return tr("Provinces that cite {0}", report.target.ref.value_or(headline(report.target)));
}

std::string timeline_title(const CitesReport& report) {
  return tr("When {0} was cited", report.target.ref.value_or(headline(report.target)));
}

/// One document with all that is told of it.
class Section {
 public:
  Section(const CitesReport& report, std::size_t ordinal, const ReportFacts& facts,
          std::ostream& out)
      : report_(report),
        facts_(facts),
        id_("s" + std::to_string(ordinal)),
        anchors_{"d" + std::to_string(ordinal) + "-", "p" + std::to_string(ordinal) + "-",
                 id_ + "-map"},
        out_(out) {}

  void write(bool is_only_one) {
    out_ << "<section id=\"" << id_ << "\" aria-labelledby=\"" << id_ << "-h\">\n<h2 id=\"" << id_
         << "-h\">" << page_text(headline(report_.target)) << "</h2>\n";
    write_target();
    out_ << element("p", count_sentence(report_), "lead");
    for (const std::string& sentence : left_out_sentences(report_))
      out_ << element("p", sentence, "soft");
    // Of several, those that nobody cites have nothing to say of provinces.
    if (!report_.citers.empty() || is_only_one) write_map();
    if (!report_.citers.empty()) {
      write_timeline();
      write_chains();
      out_ << element("h3", tr("Directives that cite it"));
      write_citers(report_, facts_, anchors_, out_);
      write_left_out(report_, anchors_, out_);
    }
    if (!report_.candidates.empty()) {
      out_ << element("h3", tr("Candidates"));
      write_candidates(report_, facts_, out_);
    }
    out_ << "</section>\n";
  }

 private:
  void write_fact(const std::string& name, const std::string& words) {
    if (!words.empty()) out_ << element("dt", name) << element("dd", words);
  }

  void write_target() {
    const Target& target = report_.target;
    out_ << "<dl class=\"facts\">\n";
    write_fact(tr("number"), target.ref.value_or(""));
    write_fact(tr("type"), target.type.value_or(""));
    write_fact(tr("issuer"), target.issuer.value_or(target.province.value_or("")));
    write_fact(tr("date"), date_text(target.date));
    write_fact(tr("document"), target.id ? tr("in this archive: {0}", *target.id)
                                         : tr("not in this archive, known from citations"));
    out_ << "</dl>\n";
  }

  void write_map() {
    const std::vector<ProvinceFinding> findings = findings_of(report_.coverage);
    const Drawing map = draw_map(findings, anchors_.map, anchors_.provinces);
    const std::string sentence = coverage_sentence(report_.coverage);
    out_ << element("h3", tr("Provinces")) << element("p", sentence)
         << "<div class=\"side\">\n<div><figure style=\"max-width:" << number(map.width * 1.15)
         << "px\">\n"
         << figure(map, anchors_.map, map_title(report_),
                   sentence + ". " + tr("The lists of provinces say the same."))
         << "</figure>\n"
         << element("p",
                    tr("A number is the days until the first directive of the province; the "
                       "other signs are those of the lists."),
                    "soft")
         << "</div>\n<div>";
    write_provinces(report_, findings, anchors_, out_);
    out_ << "</div>\n</div>\n";
  }

  void write_timeline() {
    const Timeline timeline = timeline_of(report_);
    const Drawing drawing = draw_timeline(report_, timeline, anchors_.directives);
    out_ << element("h3", tr("Timeline")) << element("p", words_for(timeline));
    if (drawing.svg.empty()) return;
    out_ << "<figure class=\"timeline\">\n"
         << figure(drawing, id_ + "-time", timeline_title(report_),
                   words_for(timeline) + " " + tr("The table of directives says the same."))
         << "</figure>\n";
  }

  void write_chains() {
    const ChainTree tree = chains_of(report_);
    out_ << element("h3", tr("Who passed it on"));
    if (tree.roots.empty()) {
      out_ << element("p", tr("No directive here cites one of those that cite it."));
      return;
    }
    out_ << nested_lists(report_, tree, anchors_.directives);
    if (tree.alone == 0) return;
    out_ << element("p",
                    trn("Besides, {0} directive cites it that no other here cites.",
                        "Besides, {0} directives cite it that no other here cites.", tree.alone),
                    "soft");
  }

  const CitesReport& report_;
  const ReportFacts& facts_;
  std::string id_;
  Anchors anchors_;
  std::ostream& out_;
};

void write_head(const std::vector<CitesReport>& reports, const ReportFacts& facts,
                std::ostream& out) {
  // TRANSLATORS: the code of the language that this catalogue is in, for <html lang="…">.
  const std::string language = page_text(tr("en"));
  out << "<!DOCTYPE html>\n<html lang=\"" << language
      << "\">\n<head>\n<meta charset=\"utf-8\"/>\n"
         "<meta http-equiv=\"Content-Security-Policy\" "
         "content=\"default-src 'none'; style-src 'unsafe-inline'\"/>\n"
         "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n"
         "<meta name=\"generator\" content=\"chithi "
      << page_text(facts.version) << "\"/>\n"
      << element("title", title_of(reports)) << "<style>\n"
      << page_style(citer_columns()) << "</style>\n</head>\n<body>\n";
}

void write_header(const std::vector<CitesReport>& reports, const ReportFacts& facts,
                  std::ostream& out) {
  out << "<header>\n"
      << element("h1", title_of(reports)) << "<p class=\"soft\"><time datetime=\""
      << timestamp(utc_of(facts.made)) << "\">" << time_for_people(utc_of(facts.made))
      << "</time> · " << page_text(archive_words(facts)) << "</p>\n</header>\n";
  if (reports.size() == 1) return;
  out << "<nav aria-labelledby=\"toc\">\n<h2 id=\"toc\">" << page_text(tr("Contents")) << "</h2>\n"
      << element("p", choices_sentence(reports)) << "<ol>\n";
  for (std::size_t i = 0; i < reports.size(); ++i) {
    out << "<li><a href=\"#s" << i + 1 << "\">" << page_text(headline(reports[i].target))
        << "</a> (" << reports[i].citers.size() << ")</li>\n";
  }
  out << "</ol>\n</nav>\n";
}

void write_footer(const ReportFacts& facts, std::ostream& out) {
  out << "<footer>\n"
      << element("h2", tr("How to read this page"))
      << element("p",
                 trn("It tells what stands in one archive, which holds {0} directive. A province "
                     "without a citing directive may have issued one that this archive does not "
                     "hold.",
                     "It tells what stands in one archive, which holds {0} directives. A province "
                     "without a citing directive may have issued one that this archive does not "
                     "hold.",
                     facts.directives))
      << element("p", tr("Days are those from the date of the document to that of the directive. "
                         "What is undated, or dated before what it cites, is listed but counts in "
                         "no median."))
      << element("p",
                 tr("“Through” names the directives by which the document reached the one that "
                    "cites it, from the document down."));
  if (facts.is_filtered) {
    out << element("p", tr("The options of the command leave out directives that cite it too; the "
                           "map and all counts are of those that are left."));
  }
  out << element("p", tr("Made by chithi {0} with:", facts.version)) << "<pre><code>"
      << page_text(facts.command) << "</code></pre>\n</footer>\n</body>\n</html>\n";
}

constexpr int kMargin = 10;
constexpr int kPictureHead = 40;

/// The lines of words around a picture that stands alone.
std::string line_at(int y, std::string_view kind, std::string_view words) {
  return "<text x=\"0\" y=\"" + std::to_string(y) + "\" class=\"" + std::string(kind) + "\">" +
         page_text(words) + "</text>\n";
}

std::string shifted(double y, const std::string& svg) {
  return "<g transform=\"translate(0 " + number(y) + ")\">" + svg + "</g>\n";
}

void write_picture_head(const Drawing& drawing, std::ostream& out) {
  constexpr double kLeast = 330;
  constexpr int kFoot = 24;
  constexpr int kScale = 2;
  const double width = std::max(drawing.width, kLeast) + 2 * kMargin;
  const double height = drawing.height + kPictureHead + kFoot + 2 * kMargin;
  out << "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<svg " << kSvgNamespace << " width=\""
      << number(width * kScale) << "\" height=\"" << number(height * kScale) << "\" viewBox=\"-"
      << kMargin << " -" << kMargin << " " << number(width) << " " << number(height)
      << "\" role=\"img\" aria-labelledby=\"title desc\" xml:lang=\"" << page_text(tr("en"))
      << "\">\n";
}

/// A picture with its legend below it.
Drawing drawn(const CitesReport& report, Picture picture) {
  if (picture == Picture::Timeline) {
    Drawing drawing = draw_timeline(report, timeline_of(report), std::nullopt);
    if (drawing.svg.empty()) drawing.width = 400;
    return drawing;
  }
  const std::vector<ProvinceFinding> findings = findings_of(report.coverage);
  Drawing map = draw_map(findings, "map", std::nullopt);
  const Drawing legend = draw_map_legend(findings, "map");
  map.svg += shifted(map.height + 10, legend.svg);
  map.height += legend.height + 10;
  return map;
}

}  // namespace

void write_report(const std::vector<CitesReport>& reports, const ReportFacts& facts,
                  std::ostream& out) {
  write_head(reports, facts, out);
  write_header(reports, facts, out);
  out << "<main>\n";
  for (std::size_t i = 0; i < reports.size(); ++i) {
    Section(reports[i], i + 1, facts, out).write(reports.size() == 1);
  }
  out << "</main>\n";
  write_footer(facts, out);
}

void write_picture(const CitesReport& report, Picture picture, const ReportFacts& facts,
                   std::ostream& out) {
  const bool is_map = picture == Picture::Map;
  const Drawing drawing = drawn(report, picture);
  const std::string title = is_map ? map_title(report) : timeline_title(report);
  const std::string words =
      is_map ? coverage_sentence(report.coverage) : words_for(timeline_of(report));
  write_picture_head(drawing, out);
  out << "<title id=\"title\">" << page_text(title) << "</title>\n<desc id=\"desc\">"
      << page_text(words + " " + facts.command) << "</desc>\n<style>" << picture_style()
      << "</style>\n<rect class=\"paper\" x=\"-" << kMargin << "\" y=\"-" << kMargin
      << "\" width=\"100%\" height=\"100%\"/>\n"
      << line_at(12, "strong", title) << line_at(28, "small", headline(report.target))
      << shifted(kPictureHead, drawing.svg)
      << line_at(static_cast<int>(drawing.height) + kPictureHead + 16, "small",
                 "chithi · " + time_for_people(utc_of(facts.made)) + " · " + archive_words(facts))
      << "</svg>\n";
}

}  // namespace chithi::query
