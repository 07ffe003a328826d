// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/help.h"

#include <algorithm>
#include <cstddef>
#include <memory>
#include <string_view>
#include <utility>
#include <vector>

#include "schema/messages.h"

namespace chithi::schema {
namespace {

/// Headings and names of kinds that CLI11 has in its help.
constexpr const char* kLabels[] = {
    message("Usage"),       message("OPTIONS"),  message("SUBCOMMAND"), message("SUBCOMMANDS"),
    message("Positionals"), message("TEXT"),     message("INT"),        message("UINT"),
    message("NONNEGATIVE"), message("Excludes"), message("REQUIRED")};

/// Kinds whose values are limited; the limits follow.
constexpr const char* kChoices[] = {message(" TEXT:"), message(" INT:"), message(" UINT:UINT in ")};

/// As many columns as the names of options take: they are NFC and have no wide letters.
std::size_t characters(std::string_view text) {
  constexpr unsigned char kMask = 0xC0;
  constexpr unsigned char kFollowing = 0x80;
  return static_cast<std::size_t>(std::ranges::count_if(
      text, [](char c) { return (static_cast<unsigned char>(c) & kMask) != kFollowing; }));
}

class TranslatedHelp : public CLI::Formatter {
 public:
  TranslatedHelp() {
    for (const char* const name : kLabels)
      label(name, tr(name));
  }

  std::string make_group(std::string group, bool is_positional,
                         std::vector<const CLI::Option*> options) const override {
    if (group == "Options") group = tr("Options");
    return CLI::Formatter::make_group(std::move(group), is_positional, std::move(options));
  }

  /// CLI11 counts bytes where columns are meant.
  std::string make_option(const CLI::Option* option, bool is_positional) const override {
    constexpr std::size_t kIndent = 2;
    std::string text = CLI::Formatter::make_option(option, is_positional);
    const std::string name = make_option_name(option, is_positional) + make_option_opts(option);
    const std::size_t end = kIndent + name.size();
    if (text.substr(0, end).ends_with(name) && text.substr(end).starts_with(' ')) {
      text.insert(end, name.size() - characters(name), ' ');
    }
    return text;
  }

  std::string make_option_opts(const CLI::Option* option) const override {
    std::string text = CLI::Formatter::make_option_opts(option);
    for (const char* const kind : kChoices) {
      if (text.starts_with(kind)) text.replace(0, std::string_view(kind).size(), tr(kind));
    }
    return text;
  }

  std::string make_subcommands(const CLI::App* app, CLI::AppFormatMode mode) const override {
    constexpr std::string_view kHeading = "\nSubcommands:\n";
    std::string text = CLI::Formatter::make_subcommands(app, mode);
    if (text.starts_with(kHeading))
      text.replace(0, kHeading.size(), "\n" + tr("Subcommands") + ":\n");
    return text;
  }
};

/// What CLI11 says of a wrong call, as it begins; the argument that is meant follows.
constexpr const char* kComplaints[] = {
    message("The following argument was not expected: {0}"),
    message("The following arguments were not expected: {0}"),
    message("Could not convert: {0}"),
};

/// As it ends; the option that is meant stands before.
constexpr const char* kDemands[] = {
    message("{0} is required"),
    message("{0}: 1 required TEXT missing"),
    message("{0}: 1 required INT missing"),
    message("{0}: 1 required UINT missing"),
};

}  // namespace

void speak_in_help(CLI::App& app) {
  app.formatter(std::make_shared<TranslatedHelp>());
  app.set_help_flag("-h,--help", tr("Print this help message and exit"));
}

void add_language(CLI::App& app, std::string& ignored) {
  const std::string text = tr("Language of messages and help: vi or en (default: of the locale)");
  app.add_option("--lang", ignored, text);
  for (CLI::App* const command : app.get_subcommands({}))
    command->add_option("--lang", ignored, text);
}

std::string explanation(const CLI::ParseError& error) {
  constexpr std::string_view kPlace = "{0}";
  const std::string said = error.what();
  for (const char* const complaint : kComplaints) {
    const std::string_view begin =
        std::string_view(complaint).substr(0, std::string_view(complaint).size() - kPlace.size());
    if (said.starts_with(begin)) return tr(complaint, said.substr(begin.size()));
  }
  for (const char* const demand : kDemands) {
    const std::string_view end = std::string_view(demand).substr(kPlace.size());
    if (said.ends_with(end)) return tr(demand, said.substr(0, said.size() - end.size()));
  }
  return said;
}

}  // namespace chithi::schema
