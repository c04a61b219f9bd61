#ifndef CMARKUP_INTERNAL_H
#define CMARKUP_INTERNAL_H

#include "CMarkup.h"

/* No real document has more element names; hostile ones may not make the table slow. */
#define NAME_LIMIT 1024
#define NAME_SLOTS 4099

/* No real element has more attributes, each counted at most twice. */
#define ATTRIBUTE_LIMIT 2000

/* A document while it is being read. */
typedef struct {
  cmarkup_document *document;
  size_t arena_capacity, node_capacity, attribute_capacity, name_capacity;
  /* Index + 1 of the name in each slot of the table, 0 for none. */
  uint32_t slots[NAME_SLOTS];
  /* The innermost open element, or -1. */
  int32_t open;
  int depth;
  int depth_limit;
  /* The depth of the outermost open element whose text nobody reads (a script, a style), or 0. */
  int silent_depth;
  bool is_out_of_memory;
  /* The parser, to be stopped. */
  void *parser;
} builder;

bool builder_begin(builder *b, const char *name, const char **attributes);
void builder_end(builder *b);
void builder_text(builder *b, const uint8_t *bytes, size_t count);

#endif
