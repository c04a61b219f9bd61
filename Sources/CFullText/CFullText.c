#include "CFullText.h"

#include <sqlite3.h>

// The places of one row: short lists stand in it, long ones in memory of their own.
struct places {
  int32_t few[256];
  int32_t *all;
  int32_t count;
  int32_t room;
};

static const char places_type[] = "dateline places";

static int append(struct places *places, int32_t place) {
  if (places->count == places->room) {
    sqlite3_uint64 size = sizeof(int32_t) * 2 * (sqlite3_uint64)places->room;
    int32_t *before = places->all == places->few ? 0 : places->all;
    int32_t *grown = sqlite3_realloc64(before, size);
    if (!grown) return SQLITE_NOMEM;
    if (!before) {
      for (int32_t i = 0; i < places->count; i++) grown[i] = places->few[i];
    }
    places->all = grown;
    places->room *= 2;
  }
  places->all[places->count++] = place;
  return SQLITE_OK;
}

// match_places(TABLE, PLACES): notes where the first phrase stands in the row.
static void match_places(
    const Fts5ExtensionApi *api, Fts5Context *context, sqlite3_context *result, int count,
    sqlite3_value **values) {
  struct places *places = count > 0 ? sqlite3_value_pointer(values[0], places_type) : 0;
  if (!places) {
    sqlite3_result_error_code(result, SQLITE_MISUSE);
    return;
  }
  places->count = 0;
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
    sqlite3 *connection, const char *pattern, fulltext_match body, void *context) {
  struct places places = {.count = 0, .room = sizeof places.few / sizeof places.few[0]};
  places.all = places.few;
  sqlite3_stmt *statement = 0;
  int code = sqlite3_prepare_v2(
      connection,
      "SELECT rowid, match_places(item_words, ?2) FROM item_words"
      " WHERE item_words MATCH ?1 ORDER BY rowid",
      -1, &statement, 0);
  if (code != SQLITE_OK) return code;
  sqlite3_bind_text(statement, 1, pattern, -1, SQLITE_STATIC);
  sqlite3_bind_pointer(statement, 2, &places, places_type, 0);
  int goes_on = 1;
  while (goes_on && (code = sqlite3_step(statement)) == SQLITE_ROW) {
    goes_on = body(context, sqlite3_column_int64(statement, 0), places.all, places.count);
  }
  sqlite3_finalize(statement);
  if (places.all != places.few) sqlite3_free(places.all);
  return code == SQLITE_ROW || code == SQLITE_DONE ? SQLITE_OK : code;
}
