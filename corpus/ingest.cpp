// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/ingest.h"

#include <algorithm>
#include <string>
#include <utility>

#include "corpus/citation.h"
#include "corpus/internal/directive_parts.h"
#include "corpus/letterhead.h"
#include "corpus/splitter.h"

namespace chithi::corpus {
namespace {

/// "THÔNG BÁO / Kết luận của Thường trực Huyện ủy về …" tells of no other paper.
bool is_own_conclusion(const CitationMention& mention, const Letterhead& letterhead) {
  return letterhead.type == "thông báo" && !mention.number && mention.type != nullptr &&
         mention.type->name == "kết luận" && mention.span.begin == letterhead.subject_span.begin;
}

/// What is in the letterhead's own number line is no citation; the subject may hold some.
std::vector<CitationMention> find_foreign_citations(const Shadow& text,
                                                    const Letterhead& letterhead) {
  std::vector<CitationMention> mentions = find_citations(text, CitingText::Document);
  std::erase_if(mentions, [&](const CitationMention& mention) {
    const bool in_subject = mention.span.begin >= letterhead.subject_span.begin &&
                            mention.span.end <= letterhead.subject_span.end;
    return (mention.span.begin < letterhead.number_end && !in_subject) ||
           is_own_conclusion(mention, letterhead);
  });
  return mentions;
}

void take_letterhead(Directive& directive, Letterhead letterhead) {
  directive.number = std::move(letterhead.number);
  directive.symbol = std::move(letterhead.symbol);
  directive.type = std::move(letterhead.type);
  directive.issuer = std::move(letterhead.issuer);
  directive.place = std::move(letterhead.place);
  directive.date = letterhead.date;
  directive.subject = std::move(letterhead.subject);
  directive.recipients = std::move(letterhead.recipients);
  directive.copies = std::move(letterhead.copies);
  directive.signer = std::move(letterhead.signer);
  directive.confidence = std::move(letterhead.confidence);
  directive.evidence = std::move(letterhead.evidence);
  directive.appendices = std::move(letterhead.appendices);
}

void read_directive(LineStore& lines, Directive& directive) {
  Letterhead letterhead = read_letterhead(lines, directive.span);
  const std::vector<CitationMention> mentions =
      find_foreign_citations(lines.shadow().part(directive.span), letterhead);
  take_letterhead(directive, std::move(letterhead));
  const CitingDirective citing{
      directive.number, directive.issuer.province, directive.issuer.district, directive.date,
      directive.type,   directive.issuer.name};
  directive.citations = resolve_citations(directive.text, mentions, citing);
}

/// Counts the pages of a text that has form feeds.
class Pages {
 public:
  explicit Pages(std::string_view text)
      : text_(text), page_(text.find('\f') == std::string_view::npos ? 0 : 1) {}

  /// To be asked for ascending places.
  std::size_t page_at(std::size_t offset) {
    if (page_ == 0) return 0;
    page_ += static_cast<std::size_t>(
        std::ranges::count(text_.substr(counted_, offset - counted_), '\f'));
    counted_ = offset;
    return page_;
  }

 private:
  std::string_view text_;
  std::size_t page_;
  std::size_t counted_ = 0;
};

}  // namespace

std::vector<Directive> read_directives(std::string_view text, std::string_view file) {
  std::vector<Directive> directives;
  LineStore lines(text);
  Pages pages(text);
  for (const Span span : split_directives(lines)) {
    Directive& directive = directives.emplace_back();
    directive.file = file;
    directive.ordinal = static_cast<unsigned>(directives.size());
    directive.id = directive.file + '#' + std::to_string(directive.ordinal);
    directive.span = span;
    directive.page = pages.page_at(span.begin);
    directive.text = vi::slice(text, span);
    read_directive(lines, directive);
  }
  return directives;
}

std::size_t page_at(const Directive& directive, std::size_t offset) {
  if (directive.page == 0) return 0;
  const std::string_view before = std::string_view(directive.text).substr(0, offset);
  return directive.page + static_cast<std::size_t>(std::ranges::count(before, '\f'));
}

}  // namespace chithi::corpus
