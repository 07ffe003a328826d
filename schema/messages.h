// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include <locale.h>

namespace chithi::schema {

/// What is said to people is written in English and said in their language, by gettext. Keys,
/// options, ids and all that is printed for programs never change.
enum class Language : std::uint8_t { English, Vietnamese };

/// Of "vi" and "en"; empty for anything else.
[[nodiscard]] std::optional<Language> parse_language(std::string_view name);

/// What gettext's variables ask for. `locale` is the first of LC_ALL, LC_MESSAGES and LANG that is
/// not empty; `languages` is LANGUAGE, a list with colons that goes before it, but for the locales
/// C and POSIX, which are English.
[[nodiscard]] Language language_of_locale(std::string_view locale, std::string_view languages);

/// Takes `--lang vi` and `--lang=vi` out of a program's arguments, up to "--"; the last one counts.
/// Throws corpus::Error (Usage) for a language that is not spoken.
std::optional<Language> take_language(std::vector<std::string>& arguments);

/// Has the messages of this process said in the language that its arguments (without its name) or
/// else its environment ask for. The messages lie beside the program, in a build tree as when
/// installed. To be called once, before any thread; sets the process's LC_MESSAGES and LANGUAGE and
/// nothing else. False if Vietnamese was asked for by `--lang` and can't be spoken.
[[nodiscard]] bool speak_as_asked(std::span<char* const> arguments);

/// Has this thread's messages said in English for as long as it lives, if that is `asked` for: for
/// output that programs read.
class InEnglish {
 public:
  explicit InEnglish(bool asked = true);
  ~InEnglish();
  InEnglish(const InEnglish&) = delete;
  InEnglish& operator=(const InEnglish&) = delete;

 private:
  locale_t english_ = {};  ///< None if it was not asked for.
  locale_t before_ = {};
};

/// A text with `{0}`, `{1}` … replaced by the values; those that have none stay.
[[nodiscard]] std::string filled(std::string_view text, std::initializer_list<std::string> values);

/// A message that is translated where it is printed: marks it for the catalogue.
[[nodiscard]] constexpr const char* message(const char* text) { return text; }

[[nodiscard]] const char* translation(const char* text);
[[nodiscard]] const char* translation(const char* one, const char* many, std::size_t number);

/// What takes a message's placeholder: a text or a whole number.
template <typename Value>
[[nodiscard]] std::string placed(const Value& value) {
  if constexpr (std::is_arithmetic_v<Value>) {
    return std::to_string(value);
  } else {
    return std::string(value);
  }
}

/// A message in the user's language, `{0}`, `{1}` … replaced by the values.
template <typename... Values>
[[nodiscard]] std::string tr(const char* text, const Values&... values) {
  return filled(translation(text), {placed(values)...});
}

/// The same in the form that fits the number, which is `{0}`; the values begin with `{1}`.
template <typename... Values>
[[nodiscard]] std::string trn(const char* one, const char* many, std::size_t number,
                              const Values&... values) {
  return filled(translation(one, many, number), {placed(number), placed(values)...});
}

}  // namespace chithi::schema
