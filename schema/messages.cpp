// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/messages.h"

#include <algorithm>
#include <clocale>
#include <cstdlib>
#include <filesystem>
#include <system_error>
#include <utility>

#include <libintl.h>

#include "corpus/error.h"
#include "schema/location.h"
#include "schema/program_folder.h"

namespace chithi::schema {
namespace {

namespace fs = std::filesystem;

constexpr const char* kDomain = "chithi";
constexpr std::string_view kOption = "--lang";

bool is_english_by_rule(std::string_view locale) {
  return locale.empty() || locale == "C" || locale == "POSIX";
}

/// "vi_VN.UTF-8@x" is "vi".
std::string_view language_code(std::string_view locale) {
  return locale.substr(0, std::min(locale.find_first_of("_.@"), locale.size()));
}

Language language_of_environment() {
  std::string locale;
  for (const char* const name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    if (locale.empty()) locale = environment(name);
  }
  return language_of_locale(locale, environment("LANGUAGE"));
}

/// Of a build, or of an installation wherever it lies; empty if there are none.
fs::path catalogues() {
  constexpr const char* kInBuild = "../share/locale";
  std::error_code ignored;
  const fs::path folder = program_folder();
  for (const char* const way : {kInBuild, CHITHI_LOCALES_FROM_BIN, CHITHI_LOCALES_FROM_LIBEXEC}) {
    fs::path found = (folder / way).lexically_normal();
    if (fs::exists(found / "vi/LC_MESSAGES/chithi.mo", ignored)) return found;
  }
  return {};
}

/// Whether gettext now finds the catalogue: the entry for "" is its head.
bool speaks_vietnamese() {
  return std::string_view(dgettext(kDomain, "")).find("Language: vi\n") != std::string_view::npos;
}

/// gettext wants a locale other than C, whichever it is, and few may be installed: the C library of
/// Debian brings C.UTF-8. From glibc 2.39 on that counts as C (its bug 16621), and one of the
/// others must be there.
bool speak_vietnamese() {
  const fs::path folder = catalogues();
  if (folder.empty()) return false;
  // The environment and the locale are the whole process's: they are set once, first thing in main,
  // before there is a thread that could read them meanwhile. So each NOLINT below.
  ::setenv("LANGUAGE", "vi", 1);  // NOLINT(concurrency-mt-unsafe)
  ::bindtextdomain(kDomain, folder.c_str());
  ::bind_textdomain_codeset(kDomain, "UTF-8");
  // The words of system errors, which would come in ASCII.
  ::bind_textdomain_codeset("libc", "UTF-8");
  for (const char* const locale : {"vi_VN.UTF-8", "C.UTF-8", "", "en_US.UTF-8"}) {
    if (std::setlocale(LC_MESSAGES, locale) == nullptr) continue;  // NOLINT(concurrency-mt-unsafe)
    if (speaks_vietnamese()) return true;
  }
  std::setlocale(LC_MESSAGES, "C");  // NOLINT(concurrency-mt-unsafe)
  return false;
}

/// The languages that the arguments name, last one last, and the arguments without them.
std::pair<std::vector<std::string>, std::vector<std::string>> split_languages(
    const std::vector<std::string>& arguments) {
  std::vector<std::string> languages;
  std::vector<std::string> others;
  const auto literal = std::ranges::find(arguments, "--");
  for (auto at = arguments.begin(); at != literal; ++at) {
    if (*at == kOption) {
      if (at + 1 != literal) ++at;
      languages.push_back(*at == kOption ? "" : *at);
    } else if (at->starts_with("--lang=")) {
      languages.push_back(at->substr(kOption.size() + 1));
    } else {
      others.push_back(*at);
    }
  }
  others.insert(others.end(), literal, arguments.end());
  return {std::move(languages), std::move(others)};
}

}  // namespace

std::optional<Language> parse_language(std::string_view name) {
  if (name == "vi") return Language::Vietnamese;
  if (name == "en") return Language::English;
  return std::nullopt;
}

Language language_of_locale(std::string_view locale, std::string_view languages) {
  if (is_english_by_rule(locale)) return Language::English;
  if (languages.empty()) languages = locale;
  while (!languages.empty()) {
    const std::size_t end = std::min(languages.find(':'), languages.size());
    if (const auto found = parse_language(language_code(languages.substr(0, end)))) return *found;
    languages.remove_prefix(std::min(end + 1, languages.size()));
  }
  return Language::English;
}

std::optional<Language> take_language(std::vector<std::string>& arguments) {
  auto [languages, others] = split_languages(arguments);
  arguments = std::move(others);
  std::optional<Language> last;
  for (const std::string& language : languages) {
    last = parse_language(language);
    if (last) continue;
    throw corpus::Error(corpus::Error::Kind::Usage,
                        tr("--lang {0}: not spoken here: write vi or en", language));
  }
  return last;
}

bool speak_as_asked(std::span<char* const> arguments) {
  const auto languages = split_languages({arguments.begin(), arguments.end()}).first;
  const auto named = languages.empty() ? std::nullopt : parse_language(languages.back());
  const bool vietnamese = named.value_or(language_of_environment()) == Language::Vietnamese;
  return !vietnamese || speak_vietnamese() || !named;
}

InEnglish::InEnglish(bool asked) {
  if (!asked) return;
  english_ = ::newlocale(LC_MESSAGES_MASK, "C", ::duplocale(::uselocale(nullptr)));
  before_ = ::uselocale(english_);
}

InEnglish::~InEnglish() {
  if (english_ == locale_t{}) return;
  ::uselocale(before_);
  ::freelocale(english_);
}

std::string filled(std::string_view text, std::initializer_list<std::string> values) {
  std::string result;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::size_t digit =
        at + 1 < text.size() ? static_cast<std::size_t>(text[at + 1] - '0') : values.size();
    if (text[at] == '{' && digit < values.size() && text.substr(at + 2).starts_with('}')) {
      result += *(values.begin() + digit);
      at += 2;
    } else {
      result += text[at];
    }
  }
  return result;
}

const char* translation(const char* text) { return dgettext(kDomain, text); }

const char* translation(const char* one, const char* many, std::size_t number) {
  return dngettext(kDomain, one, many, number);
}

}  // namespace chithi::schema
