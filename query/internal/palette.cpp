// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/internal/palette.h"

#include <cstddef>

namespace chithi::query {
namespace {

constexpr Shade kPalette[] = {
    {"paper", "#ffffff", "#14181d"},    {"ink", "#1b1f24", "#e8ecf1"},
    {"soft", "#4a5361", "#b3bcc8"},     {"line", "#c8ced6", "#3d4652"},
    {"link", "#0b4f9c", "#8ec5ff"},     {"mark", "#fff1a6", "#5c4c00"},
    {"edge", "#6b7480", "#8a95a3"},     {"cited", "#0a5a68", "#58c4d4"},
    {"on-cited", "#ffffff", "#06252b"}, {"maybe", "#ffe3a3", "#6b4a00"},
    {"on-maybe", "#1b1f24", "#fff1d6"}, {"silent", "#e8ecf1", "#2a323c"},
    {"hatch", "#ccd5de", "#3b4653"},    {"on-silent", "#1b1f24", "#e8ecf1"},
    {"central", "#8c1d40", "#ff8fae"},  {"province", "#0a5a68", "#58c4d4"},
    {"district", "#a34a00", "#ffb066"}, {"commune", "#5b3fa8", "#b9a4ff"},
    {"unknown", "#4a5361", "#b3bcc8"},
};

constexpr double kText = 4.5;
constexpr double kSigns = 3;

constexpr ShadePair kPairs[] = {
    {"ink", "paper", kText},        {"soft", "paper", kText},      {"link", "paper", kText},
    {"ink", "mark", kText},         {"on-cited", "cited", kText},  {"on-maybe", "maybe", kText},
    {"on-silent", "silent", kText}, {"on-silent", "hatch", kText}, {"edge", "paper", kSigns},
    {"cited", "paper", kSigns},     {"central", "paper", kSigns},  {"province", "paper", kSigns},
    {"district", "paper", kSigns},  {"commune", "paper", kSigns},  {"unknown", "paper", kSigns},
};

// What both pictures are drawn with. Signs and patterns tell the same as colours do.
constexpr std::string_view kPictureRules = R"(
svg text{font-family:system-ui,"Noto Sans",Roboto,"DejaVu Sans",sans-serif;fill:var(--ink)}
.tile rect{stroke:var(--edge);stroke-width:1}
.tile text{font-size:10.5px;text-anchor:middle}
.tile .days{font-size:12px;font-weight:700}
.tile .sign{font-size:26px;font-weight:700}
.cited rect{fill:var(--cited);stroke:var(--cited)}
.cited text{fill:var(--on-cited)}
.maybe rect{fill:var(--maybe);stroke:var(--on-maybe);stroke-width:2}
.maybe text{fill:var(--on-maybe)}
.silent text{fill:var(--on-silent)}
.silent .fill{fill:var(--silent)}
.hatch{stroke:var(--hatch);stroke-width:3}
.none rect{fill:var(--paper);stroke-dasharray:3 3}
.none text{fill:var(--soft)}
.axis{stroke:var(--edge);stroke-width:1}
.small{font-size:10px}
.mid{text-anchor:middle}
.end{text-anchor:end}
.strong{font-size:12px;font-weight:700}
.central{fill:var(--central)}
.province{fill:var(--province)}
.district{fill:var(--district)}
.commune{fill:var(--commune)}
.unknown{fill:none;stroke:var(--unknown);stroke-width:1.6}
.bar{stroke:var(--paper);stroke-width:.6}
.bar.unknown{fill:var(--unknown)}
.paper{fill:var(--paper)}
)";

constexpr std::string_view kPageRules = R"(
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0 auto;padding:1rem;max-width:78rem;background:var(--paper);color:var(--ink);
font:1rem/1.5 system-ui,"Noto Sans",Roboto,"DejaVu Sans",sans-serif;overflow-wrap:anywhere}
h1,h2,h3,h4{line-height:1.3;margin:1.6em 0 .5em}
h1{font-size:1.7rem;margin-top:.3em}
h2{font-size:1.35rem;border-top:2px solid var(--line);padding-top:.8em}
h3{font-size:1.12rem}
p{margin:.5em 0;max-width:50rem}
a{color:var(--link)}
a:focus-visible,summary:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.soft{color:var(--soft)}
.lead{font-size:1.1rem}
.facts{display:grid;grid-template-columns:max-content 1fr;gap:.15rem 1rem;margin:.6em 0}
.facts dt{color:var(--soft)}
.facts dd{margin:0}
.side{display:grid;gap:1rem 2rem;align-items:start}
.side>*{min-width:0}
figure{margin:0}
svg{display:block;width:100%;height:auto;margin:0 auto}
.swatch{display:inline-block;width:1.6rem;height:1.6rem;margin:0 .5rem 0 0;vertical-align:middle;
flex:none}
table{border-collapse:collapse;width:100%;margin:.5em 0;font-size:.92rem}
caption{text-align:left;color:var(--soft);padding:.3em 0}
th,td{text-align:left;vertical-align:top;padding:.3em .6em .3em 0;border-bottom:1px solid var(--line)}
thead th{color:var(--soft);font-weight:600}
tbody th{font-weight:600}
th.num,td.num{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
.citers th{white-space:nowrap}
.citers td,.citers th,.cited-by td,.cited-by th,.num{overflow-wrap:normal}
.words,.file{overflow-wrap:anywhere}
.names{list-style:none;display:flex;flex-wrap:wrap;gap:.1rem .9rem;margin:.3em 0 1em;padding:0}
h4{display:flex;align-items:center;margin:1.2em 0 .3em;font-size:1rem}
.cited-by{max-width:32rem}
.cited-by th{white-space:nowrap}
.file{font-size:.85em;color:var(--soft)}
mark{background:var(--mark);color:var(--ink)}
q{quotes:none}
:target{outline:3px solid var(--link);outline-offset:-1px}
ul.tree,.tree ul{list-style:none;margin:0;padding:0 0 0 1.1rem;border-left:2px solid var(--line)}
.tree li{margin:.25em 0}
summary{cursor:pointer}
code{font-family:ui-monospace,"DejaVu Sans Mono",monospace;font-size:.92em}
pre{white-space:pre-wrap;border:1px solid var(--line);padding:.6em;margin:.5em 0}
.timeline{max-width:40rem}
@media(min-width:60rem){.side{grid-template-columns:minmax(0,23rem) minmax(0,1fr)}
.citers .words{min-width:22rem}
.citers td:nth-child(5),.citers td:nth-child(7){white-space:nowrap}}
@media(max-width:30rem){body{padding:.75rem}
.timeline .small{font-size:12.5px}
.cited-by{font-size:.85rem}
.cited-by th{white-space:normal}
.cited-by thead th{white-space:normal;vertical-align:bottom}
.candidates tr,.candidates th,.candidates td{display:block;border:0;padding:.05em 0;text-align:left}
.candidates tr{border-bottom:1px solid var(--line);padding:.6em 0}
}
@media(max-width:59.99rem){
.citers thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.citers,.citers caption,.citers tbody,.citers tr{display:block}
.citers td.num,.citers td,.citers th{display:block;border:0;padding:.05em 0;text-align:left;white-space:normal}
.citers tr{border-bottom:1px solid var(--line);padding:.6em 0}
.citers td:empty{display:none}
.citers td::before,.citers tbody th::before{color:var(--soft);font-weight:400}
)";

constexpr std::string_view kPrintRules = R"(
@media print{body{max-width:none;padding:0;font-size:10pt}a{color:inherit;text-decoration:none}
nav{display:none}.tile,.swatch,mark,.bar{-webkit-print-color-adjust:exact;print-color-adjust:exact}
tr,li,figure{break-inside:avoid}h2,h3,h4{break-after:avoid}.side{display:block}
thead{display:table-header-group}}
)";

std::string variables(bool dark) {
  std::string css = ":root{";
  for (const Shade& shade : kPalette) {
    css.append("--").append(shade.name).append(":").append(dark ? shade.dark : shade.light);
    css += ';';
  }
  return css + "}\n";
}

/// A text between quotation marks of CSS. None of what would end it, or the element, stands in the
/// words of a column.
std::string css_string(std::string_view text) {
  std::string css = "\"";
  for (const char c : text) {
    if (c != '"' && c != '\\' && c != '<' && c != '&' && c != '\n') css += c;
  }
  return css + '"';
}

/// ".citers tr>:nth-child(2)::before{content:"date: "}", but for the first, which is the heading.
std::string label_rules(std::span<const std::string> labels) {
  std::string css;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    if (labels[i].empty()) continue;
    css += ".citers tbody tr>:nth-child(" + std::to_string(i + 1) +
           ")::before{content:" + css_string(labels[i] + ": ") + "}\n";
  }
  return css;
}

}  // namespace

std::span<const Shade> palette() noexcept { return kPalette; }

std::span<const ShadePair> palette_pairs() noexcept { return kPairs; }

std::string page_style(std::span<const std::string> labels) {
  std::string css = ":root{color-scheme:light dark}\n" + variables(false);
  css += "@media screen and (prefers-color-scheme:dark){" + variables(true) + "}";
  css.append(kPictureRules).append(kPageRules).append(label_rules(labels)).append("}");
  return css.append(kPrintRules);
}

std::string picture_style() {
  std::string css(kPictureRules);
  for (const Shade& shade : kPalette) {
    const std::string variable = "var(--" + std::string(shade.name) + ")";
    for (std::size_t at = css.find(variable); at != std::string::npos;
         at = css.find(variable, at)) {
      css.replace(at, variable.size(), shade.light);
    }
  }
  return css;
}

}  // namespace chithi::query
