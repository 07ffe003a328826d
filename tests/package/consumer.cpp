#include <chithi/corpus/gazetteer.h>
#include <chithi/schema/fields.h>
#include <chithi/stemmer-vi/stemmer.h>

int main() {
  const chithi::corpus::Province* province = chithi::corpus::find_province("TỈNH KIÊN GIANG");
  return province != nullptr && chithi::vi::Stemmer()("Giang") == "giang" &&
                 chithi::schema::find_field("tỉnh") != nullptr
             ? 0
             : 1;
}
