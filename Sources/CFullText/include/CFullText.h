#ifndef DATELINE_CFULLTEXT_H
#define DATELINE_CFULLTEXT_H

#include <stdint.h>

// What FTS5 of SQLite tells only to functions written in C: at which words of a text matches begin.

struct sqlite3;
struct sqlite3_stmt;

/// Has SQLite keep no account of its memory, for which all threads would wait at each block. Must come before
/// anything else is asked of it. Returns 0, or the code of SQLite.
int fulltext_configure(void);

/// Prepares a connection for statements that hold `match_places`, once. Returns 0, or the code of SQLite.
int fulltext_prepare(struct sqlite3 *connection);

/// What is to be told of a row besides that it matches.
enum fulltext_wish {
  fulltext_nothing,
  fulltext_places,
  /// Nothing, and of no other row either.
  fulltext_end,
};

/// What goes through rows that match.
struct fulltext_reader {
  void *context;
  /// Takes a row; rows rise.
  enum fulltext_wish (*row)(void *context, int64_t row);
  /// Takes a word of the latest row's text, counted from 0, at which the first phrase of the pattern begins, and
  /// says whether to go on with the next; these rise.
  int (*place)(void *context, int32_t place);
};

/// Shows a reader the rows that match a pattern of FTS5 (`?1`) between two rows (`?2`, `?3`), with a statement
/// of the form
///
///     SELECT match_places(TABLE, ?4) FROM TABLE WHERE TABLE MATCH ?1 AND rowid BETWEEN ?2 AND ?3
///
/// Returns 0, or the code of SQLite.
int fulltext_each_match(
    struct sqlite3_stmt *statement, const char *pattern, int64_t first, int64_t last,
    const struct fulltext_reader *reader);

#endif
