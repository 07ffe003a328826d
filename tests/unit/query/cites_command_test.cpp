// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/cites_command.h"

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace chithi::query {
namespace {

TEST(AsTyped, IsWhatAShellTakes) {
  struct Case {
    std::vector<std::string> arguments;
    const char* typed;
  };
  const Case kCases[] = {
      {{"cites", "07-KL/TW"}, "chithi cites 07-KL/TW"},
      {{"cites", "88-CV/TU@Hà Giang"}, "chithi cites '88-CV/TU@Hà Giang'"},
      {{"cites", "Kết luận 07", "--db=a b"}, "chithi cites 'Kết luận 07' '--db=a b'"},
      {{"cites", "$(rm x)"}, "chithi cites '$(rm x)'"},
      {{"cites", "it's"}, "chithi cites 'it'\\''s'"},
      {{"cites", ""}, "chithi cites ''"},
  };
  for (const Case& c : kCases)
    EXPECT_EQ(as_typed(c.arguments), c.typed);
}

}  // namespace
}  // namespace chithi::query
