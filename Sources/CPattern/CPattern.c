#include "CPattern.h"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>
#include <stdlib.h>

// Backtracking is bounded, so that no expression can hang the program: a step takes some ten
// nanoseconds, a search at most a few milliseconds.
enum { step_limit = 200000, depth_limit = 2000 };

struct pattern {
  pcre2_code *code;
};

pattern *pattern_compile(const uint8_t *source, size_t length) {
  int error;
  PCRE2_SIZE offset;
  uint32_t options = PCRE2_UTF | PCRE2_UCP | PCRE2_CASELESS | PCRE2_NEVER_BACKSLASH_C;
  pcre2_code *code = pcre2_compile(source, length, options, &error, &offset, NULL);
  if (code == NULL) return NULL;
  pattern *result = malloc(sizeof *result);
  if (result == NULL) {
    pcre2_code_free(code);
    return NULL;
  }
  result->code = code;
  return result;
}

void pattern_free(pattern *pattern) {
  pcre2_code_free(pattern->code);
  free(pattern);
}

int pattern_find(const pattern *pattern, const uint8_t *text, size_t length, size_t start,
                 size_t *match_start, size_t *match_end) {
  pcre2_match_data *data = pcre2_match_data_create(1, NULL);
  pcre2_match_context *context = pcre2_match_context_create(NULL);
  int found = 0;
  if (data != NULL && context != NULL) {
    pcre2_set_match_limit(context, step_limit);
    pcre2_set_depth_limit(context, depth_limit);
    int count = pcre2_match(pattern->code, text, length, start, 0, data, context);
    // 0 says that the one pair of bounds was too few for the groups; the match itself is in it.
    if (count >= 0) {
      PCRE2_SIZE *bounds = pcre2_get_ovector_pointer(data);
      *match_start = bounds[0];
      *match_end = bounds[1];
      found = 1;
    }
  }
  pcre2_match_context_free(context);
  pcre2_match_data_free(data);
  return found;
}
