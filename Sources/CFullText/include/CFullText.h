#ifndef DATELINE_CFULLTEXT_H
#define DATELINE_CFULLTEXT_H

#include <stdint.h>

// What FTS5 of SQLite tells only to functions written in C: at which words of a text matches begin.

struct sqlite3;
struct sqlite3_stmt;

/// Has SQLite keep no account of its memory, for which all threads would wait at each block. Must come before
/// anything else is asked of it. Returns 0, or the code of SQLite.
int fulltext_configure(void);

/// Prepares a connection for statements that hold `all_matches`, once. Returns 0, or the
/// code of SQLite.
int fulltext_prepare(struct sqlite3 *connection);

/// What is to be told next.
enum fulltext_wish {
  /// Where the match begins next in the same row.
  fulltext_next_place,
  fulltext_next_row,
  fulltext_end,
};

/// What goes through matches.
struct fulltext_reader {
  void *context;
  /// Takes a row and a word of its text, counted from 0, at which the first phrase of the pattern begins. Rows
  /// rise, and places within a row.
  enum fulltext_wish (*match)(void *context, int64_t row, int32_t place);
};

/// Shows a reader all matches of a pattern of FTS5 (`?1`) with a statement of the form
///
///     SELECT all_matches(TABLE, ?2) FROM TABLE WHERE TABLE MATCH ?1 LIMIT 1
///
/// FTS5 goes through the rows by itself, for less than half of what a row costs for which SQLite is asked.
/// Returns 0, or the code of SQLite.
int fulltext_each_match(
    struct sqlite3_stmt *statement, const char *pattern, const struct fulltext_reader *reader);

#endif
