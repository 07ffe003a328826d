// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/takeover.h"

#include "corpus/directive.h"
#include "schema/fields.h"
#include "schema/node.h"
#include "schema/record.h"
#include "schema/slots.h"
#include "schema/source.h"
#include "schema/terms.h"

namespace chithi::indexer {
namespace {

using schema::Field;
using schema::Slot;
using Kind = Recognized::Kind;

void replace_term(Xapian::Document& document, Field field, std::string_view from,
                  std::string_view to) {
  document.remove_term(schema::exact_term(field, from));
  document.add_boolean_term(schema::exact_term(field, to));
}

void set(Xapian::Document& document, Slot slot, const std::string& value) {
  document.add_value(schema::number_of(slot), value);
}

void take_over(Xapian::Document& document, const Recognized& file,
               const std::vector<schema::ArchiveRoot>& archives) {
  if (file.kind == Kind::Touched) {
    set(document, Slot::Source, schema::source_value(file.source));
  } else {
    move_document(document, id_path(archives, file.from->source), file.task.id_path, file.source);
  }
}

}  // namespace

std::string id_path(const std::vector<schema::ArchiveRoot>& archives,
                    const schema::Source& source) {
  return archives.at(source.archive).prefix + source.path;
}

void move_document(Xapian::Document& document, std::string_view from, std::string_view to,
                   const schema::Source& source) {
  const std::string node = document.get_value(schema::number_of(Slot::Node));
  const corpus::Directive before = schema::Node(node).head();
  const std::string id = std::string(to) + before.id.substr(from.size());
  const std::string file = std::string(to) + before.file.substr(from.size());
  replace_term(document, Field::Id, before.id, id);
  replace_term(document, Field::File, before.file, file);
  set(document, Slot::Node, schema::moved_node_value(node, id, file));
  set(document, Slot::Source, schema::source_value(source));
  document.set_data(schema::moved_record(document.get_data(), id, file));
}

std::unordered_set<const KnownFile*> take_over(
    Xapian::WritableDatabase& database, const std::vector<Recognized>& files,
    const std::vector<schema::ArchiveRoot>& archives,
    const std::unordered_set<const KnownFile*>& leaving) {
  std::unordered_set<const KnownFile*> moved;
  std::vector<const Recognized*> moves;
  // Copies first, while what they are of is still where it was.
  for (const Recognized& file : files) {
    const bool same_document = file.kind == Kind::Touched ||
                               (leaving.contains(file.from) && moved.insert(file.from).second);
    if (same_document) {
      moves.push_back(&file);
      continue;
    }
    for (const Xapian::docid id : file.from->documents) {
      Xapian::Document document = database.get_document(id);
      take_over(document, file, archives);
      database.add_document(document);
    }
  }
  for (const Recognized* file : moves) {
    // In place, so that Xapian writes no more than what differs.
    for (const Xapian::docid id : file->from->documents) {
      Xapian::Document document = database.get_document(id);
      take_over(document, *file, archives);
      database.replace_document(id, document);
    }
  }
  return moved;
}

}  // namespace chithi::indexer
