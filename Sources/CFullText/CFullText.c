#include "CFullText.h"

#include <sqlite3.h>

static const char reader_type[] = "dateline reader";

int fulltext_configure(void) { return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); }

// match_places(TABLE, READER): shows the row to the reader; says whether there should be another.
static void match_places(
    const Fts5ExtensionApi *api, Fts5Context *context, sqlite3_context *result, int count,
    sqlite3_value **values) {
  const struct fulltext_reader *reader =
      count > 0 ? sqlite3_value_pointer(values[0], reader_type) : 0;
  if (!reader) {
    sqlite3_result_error_code(result, SQLITE_MISUSE);
    return;
  }
  enum fulltext_wish wish = reader->row(reader->context, api->xRowid(context));
  int code = SQLITE_OK;
  if (wish == fulltext_places) {
    Fts5PhraseIter matches;
    int column;
    int place;
    code = api->xPhraseFirst(context, 0, &matches, &column, &place);
    while (code == SQLITE_OK && column >= 0 && reader->place(reader->context, place)) {
      api->xPhraseNext(context, &matches, &column, &place);
    }
  }
  if (code == SQLITE_OK) {
    sqlite3_result_int(result, wish != fulltext_end);
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
  return api->xCreateFunction(api, "match_places", 0, match_places, 0);
}

int fulltext_each_match(
    sqlite3_stmt *statement, const char *pattern, int64_t first, int64_t last,
    const struct fulltext_reader *reader) {
  sqlite3_reset(statement);
  sqlite3_bind_text(statement, 1, pattern, -1, SQLITE_STATIC);
  sqlite3_bind_int64(statement, 2, first);
  sqlite3_bind_int64(statement, 3, last);
  sqlite3_bind_pointer(statement, 4, (void *)reader, reader_type, 0);
  int code;
  do {
    code = sqlite3_step(statement);
  } while (code == SQLITE_ROW && sqlite3_column_int(statement, 0));
  sqlite3_reset(statement);
  sqlite3_clear_bindings(statement);
  return code == SQLITE_ROW || code == SQLITE_DONE ? SQLITE_OK : code;
}
