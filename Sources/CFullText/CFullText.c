#include "CFullText.h"

#include <sqlite3.h>

static const char reader_type[] = "dateline reader";

int fulltext_configure(void) { return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); }

// Shows a row to a reader.
static int show(const Fts5ExtensionApi *api, Fts5Context *context, void *context_of_reader) {
  const struct fulltext_reader *reader = context_of_reader;
  int64_t row = api->xRowid(context);
  Fts5PhraseIter matches;
  int column;
  int place;
  enum fulltext_wish wish = fulltext_next_row;
  int code = api->xPhraseFirst(context, 0, &matches, &column, &place);
  while (code == SQLITE_OK && column >= 0) {
    wish = reader->match(reader->context, row, place);
    if (wish != fulltext_next_place) break;
    api->xPhraseNext(context, &matches, &column, &place);
  }
  return code == SQLITE_OK && wish == fulltext_end ? SQLITE_DONE : code;
}

// all_matches(TABLE, READER): shows all rows that match to the reader. FTS5 goes through them by itself, and
// SQLite is not asked for each.
static void all_matches(
    const Fts5ExtensionApi *api, Fts5Context *context, sqlite3_context *result, int count,
    sqlite3_value **values) {
  void *reader = count > 0 ? sqlite3_value_pointer(values[0], reader_type) : 0;
  int code = reader ? api->xQueryPhrase(context, 0, reader, show) : SQLITE_MISUSE;
  if (code == SQLITE_OK) {
    sqlite3_result_int(result, 0);
  } else {
    sqlite3_result_error_code(result, code);
  }
}

int fulltext_prepare(sqlite3 *connection) {
  fts5_api *api = 0;
  sqlite3_stmt *statement = 0;
  // How FTS5 hands out its functions: https://sqlite.org/fts5.html, "Extending FTS5".
  int code = sqlite3_prepare_v2(connection, "SELECT fts5(?1)", -1, &statement, 0);
  if (code != SQLITE_OK) return code;
  sqlite3_bind_pointer(statement, 1, &api, "fts5_api_ptr", 0);
  sqlite3_step(statement);
  code = sqlite3_finalize(statement);
  if (code != SQLITE_OK) return code;
  if (!api) return SQLITE_ERROR;
  return api->xCreateFunction(api, "all_matches", 0, all_matches, 0);
}

int fulltext_each_match(
    sqlite3_stmt *statement, const char *pattern, const struct fulltext_reader *reader) {
  sqlite3_reset(statement);
  sqlite3_bind_text(statement, 1, pattern, -1, SQLITE_STATIC);
  sqlite3_bind_pointer(statement, 2, (void *)reader, reader_type, 0);
  int code = sqlite3_step(statement);
  sqlite3_reset(statement);
  sqlite3_clear_bindings(statement);
  return code == SQLITE_ROW || code == SQLITE_DONE ? SQLITE_OK : code;
}
