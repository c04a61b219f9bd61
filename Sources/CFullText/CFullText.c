#include "CFullText.h"

#include <sqlite3.h>

static const char reader_type[] = "dateline reader";

int fulltext_configure(void) { return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); }

// Shows a row to a reader; says what comes next.
static int show(
    const Fts5ExtensionApi *api, Fts5Context *context, const struct fulltext_reader *reader,
    enum fulltext_wish *wish) {
  int64_t row = api->xRowid(context);
  Fts5PhraseIter matches;
  int column;
  int place;
  int code = api->xPhraseFirst(context, 0, &matches, &column, &place);
  *wish = fulltext_next_row;
  while (code == SQLITE_OK && column >= 0) {
    *wish = reader->match(reader->context, row, place);
    if (*wish != fulltext_next_place) break;
    api->xPhraseNext(context, &matches, &column, &place);
  }
  return code;
}

static const struct fulltext_reader *reader_of(
    sqlite3_context *result, int count, sqlite3_value **values) {
  const struct fulltext_reader *reader =
      count > 0 ? sqlite3_value_pointer(values[0], reader_type) : 0;
  if (!reader) sqlite3_result_error_code(result, SQLITE_MISUSE);
  return reader;
}

// match_places(TABLE, READER): shows the row to the reader; says whether there should be another.
static void match_places(
    const Fts5ExtensionApi *api, Fts5Context *context, sqlite3_context *result, int count,
    sqlite3_value **values) {
  const struct fulltext_reader *reader = reader_of(result, count, values);
  if (!reader) return;
  enum fulltext_wish wish;
  int code = show(api, context, reader, &wish);
  if (code == SQLITE_OK) {
    sqlite3_result_int(result, wish != fulltext_end);
  } else {
    sqlite3_result_error_code(result, code);
  }
}

static int show_one(const Fts5ExtensionApi *api, Fts5Context *context, void *reader) {
  enum fulltext_wish wish;
  int code = show(api, context, reader, &wish);
  return code == SQLITE_OK && wish == fulltext_end ? SQLITE_DONE : code;
}

// all_matches(TABLE, READER): shows all rows that match to the reader. FTS5 goes through them by itself, and
// SQLite is not asked for each.
static void all_matches(
    const Fts5ExtensionApi *api, Fts5Context *context, sqlite3_context *result, int count,
    sqlite3_value **values) {
  const struct fulltext_reader *reader = reader_of(result, count, values);
  if (!reader) return;
  int code = api->xQueryPhrase(context, 0, (void *)reader, show_one);
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
  code = api->xCreateFunction(api, "match_places", 0, match_places, 0);
  if (code != SQLITE_OK) return code;
  return api->xCreateFunction(api, "all_matches", 0, all_matches, 0);
}

int fulltext_each_match(
    sqlite3_stmt *statement, const char *pattern, int64_t first, int64_t last,
    const struct fulltext_reader *reader) {
  sqlite3_reset(statement);
  sqlite3_bind_text(statement, 1, pattern, -1, SQLITE_STATIC);
  sqlite3_bind_pointer(statement, 2, (void *)reader, reader_type, 0);
  if (sqlite3_bind_parameter_count(statement) > 2) {
    sqlite3_bind_int64(statement, 3, first);
    sqlite3_bind_int64(statement, 4, last);
  }
  int code;
  do {
    code = sqlite3_step(statement);
  } while (code == SQLITE_ROW && sqlite3_column_int(statement, 0));
  sqlite3_reset(statement);
  sqlite3_clear_bindings(statement);
  return code == SQLITE_ROW || code == SQLITE_DONE ? SQLITE_OK : code;
}
