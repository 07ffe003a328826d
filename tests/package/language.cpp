#include <chithi/stemmer-vi/analyzer.h>

int main() {
  chithi::vi::Analyzer analyzer;
  const auto terms = analyzer.analyze("Tỉnh uỷ");
  return terms.size() == 2 && terms[1].folded == "uy" && terms[1].exact == "ủy" ? 0 : 1;
}
