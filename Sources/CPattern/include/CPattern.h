#ifndef DATELINE_CPATTERN_H
#define DATELINE_CPATTERN_H

#include <stddef.h>
#include <stdint.h>

// Regular expressions of PCRE2 behind two calls. Its header declares everything through macros that
// Swift cannot see.

/// A compiled expression; never changes, so any thread may use it.
typedef struct pattern pattern;

/// Compiles an expression over UTF-8, without regard to case; NULL when it is none.
pattern *pattern_compile(const uint8_t *source, size_t length);
void pattern_free(pattern *pattern);

/// Looks for the first match at or after `start`; 1 and its bounds, or 0. A search that would take
/// more steps than any sensible expression needs is given up and counts as no match.
int pattern_find(const pattern *pattern, const uint8_t *text, size_t length, size_t start,
                 size_t *match_start, size_t *match_end);

#endif
