#ifndef DATELINE_CFULLTEXT_H
#define DATELINE_CFULLTEXT_H

#include <stdint.h>

// What FTS5 of SQLite tells only to functions written in C: at which words of a text matches begin.

struct sqlite3;

/// Has SQLite keep no account of its memory, for which all threads would wait at each block. Must come before
/// anything else is asked of it. Returns 0, or the code of SQLite.
int fulltext_configure(void);

/// Prepares a connection for `fulltext_each_match`, once. Returns 0, or the code of SQLite.
int fulltext_prepare(struct sqlite3 *connection);

/// Some rows that match, rising, and the words of their texts, counted from 0, at which the first phrase
/// of the pattern is found: those of a row end where `ends` says, those of the next begin there.
struct fulltext_matches {
  const int64_t *rows;
  const int32_t *ends;
  const int32_t *places;
  int32_t count;
};

/// Takes rows, and says whether to go on.
typedef int (*fulltext_take)(void *context, const struct fulltext_matches *matches);

/// Calls `body` for the rows of `item_words` from `first` to `last` that match a pattern of FTS5, rising,
/// some hundreds at a time. Returns 0, or the code of SQLite.
int fulltext_each_match(
    struct sqlite3 *connection, const char *pattern, int64_t first, int64_t last, fulltext_take body,
    void *context);

#endif
