// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/exit_code.h"

#include <ostream>

#include "corpus/error.h"
#include "schema/messages.h"
#include "stemmer-vi/terminal_text.h"

namespace chithi::schema {
namespace {

ExitCode code_of(corpus::Error::Kind kind) {
  switch (kind) {
    case corpus::Error::Kind::Usage:
      return ExitCode::Usage;
    case corpus::Error::Kind::Database:
      return ExitCode::Database;
    case corpus::Error::Kind::Interrupted:
      return ExitCode::Interrupted;
    case corpus::Error::Kind::Internal:
      break;
  }
  return ExitCode::Internal;
}

}  // namespace

void complain(std::string_view program, std::string_view what, std::ostream& err) {
  err << program << ": " << vi::on_one_line(what) << '\n';
}

ExitCode after_output(ExitCode code, std::string_view program, std::ostream& out,
                      std::ostream& err) {
  if (out.flush()) return code;
  complain(program, tr("the output can't be written: what has come out is not all of it"), err);
  return ExitCode::Internal;
}

ExitCode report_failure(const std::exception& failure, std::string_view program,
                        std::ostream& err) {
  complain(program, failure.what(), err);
  const auto* error = dynamic_cast<const corpus::Error*>(&failure);
  return error != nullptr ? code_of(error->kind()) : ExitCode::Internal;
}

}  // namespace chithi::schema
