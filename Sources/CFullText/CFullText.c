#include "CFullText.h"

#include <sqlite3.h>

// The places of some rows, one after the other.
struct places {
  int32_t *all;
  int32_t count;
  int32_t room;
};

static const char places_type[] = "dateline places";

static int append(struct places *places, int32_t place) {
  if (places->count == places->room) {
    int32_t room = places->room ? 2 * places->room : 2048;
    int32_t *grown = sqlite3_realloc64(places->all, sizeof(int32_t) * (sqlite3_uint64)room);
    if (!grown) return SQLITE_NOMEM;
    places->all = grown;
    places->room = room;
  }
  places->all[places->count++] = place;
  return SQLITE_OK;
}

// match_places(TABLE, PLACES): adds where the first phrase stands in the row.
static void match_places(
    const Fts5ExtensionApi *api, Fts5Context *context, sqlite3_context *result, int count,
    sqlite3_value **values) {
  struct places *places = count > 0 ? sqlite3_value_pointer(values[0], places_type) : 0;
  if (!places) {
    sqlite3_result_error_code(result, SQLITE_MISUSE);
    return;
  }
  Fts5PhraseIter matches;
  int column;
  int place;
  int code = api->xPhraseFirst(context, 0, &matches, &column, &place);
  while (code == SQLITE_OK && column >= 0) {
    code = append(places, place);
    api->xPhraseNext(context, &matches, &column, &place);
  }
  if (code == SQLITE_OK) {
    sqlite3_result_null(result);
  } else {
    sqlite3_result_error_code(result, code);
  }
}

int fulltext_configure(void) { return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); }

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
    sqlite3 *connection, const char *pattern, int64_t first, int64_t last, fulltext_take body,
    void *context) {
  enum { most_rows = 512 };
  int64_t rows[most_rows];
  int32_t ends[most_rows];
  struct places places = {0};
  int32_t count = 0;
  sqlite3_stmt *statement = 0;
  int code = sqlite3_prepare_v2(
      connection,
      "SELECT rowid, match_places(item_words, ?2) FROM item_words"
      " WHERE item_words MATCH ?1 AND rowid BETWEEN ?3 AND ?4 ORDER BY rowid",
      -1, &statement, 0);
  if (code != SQLITE_OK) return code;
  sqlite3_bind_text(statement, 1, pattern, -1, SQLITE_STATIC);
  sqlite3_bind_pointer(statement, 2, &places, places_type, 0);
  sqlite3_bind_int64(statement, 3, first);
  sqlite3_bind_int64(statement, 4, last);
  int goes_on = 1;
  while (goes_on) {
    code = sqlite3_step(statement);
    if (code == SQLITE_ROW) {
      rows[count] = sqlite3_column_int64(statement, 0);
      ends[count++] = places.count;
    }
    if (count == most_rows || (code != SQLITE_ROW && count > 0)) {
      struct fulltext_matches matches = {rows, ends, places.all, count};
      goes_on = body(context, &matches);
      count = places.count = 0;
    }
    if (code != SQLITE_ROW) goes_on = 0;
  }
  sqlite3_finalize(statement);
  sqlite3_free(places.all);
  return code == SQLITE_ROW || code == SQLITE_DONE ? SQLITE_OK : code;
}
