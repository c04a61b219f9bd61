#ifndef DATELINE_CFULLTEXT_H
#define DATELINE_CFULLTEXT_H

#include <stdint.h>

// What FTS5 of SQLite tells only to functions written in C: at which words of a text matches begin.

struct sqlite3;

/// Prepares a connection for `fulltext_each_match`, once. Returns 0, or the code of SQLite.
int fulltext_prepare(struct sqlite3 *connection);

/// Takes a row and the words of its text, counted from 0, at which the first phrase of a pattern is
/// found; says whether to go on.
typedef int (*fulltext_match)(
    void *context, int64_t row, const int32_t *places, int32_t count);

/// Calls `body` for the rows of `item_words` that match a pattern of FTS5, rising. Returns 0, or the code
/// of SQLite.
int fulltext_each_match(
    struct sqlite3 *connection, const char *pattern, fulltext_match body, void *context);

#endif
