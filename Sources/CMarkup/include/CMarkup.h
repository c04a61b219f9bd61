#ifndef CMARKUP_H
#define CMARKUP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* HTML and XML read into flat arrays. libxml2 stands behind this header and nowhere else: its own
   headers do not compile beside Foundation.

   Nothing outside the bytes is ever loaded, and no entity that a document declares is expanded. */

enum {
  /* The name of a node that is text. */
  CMARKUP_TEXT = UINT32_MAX,
};

/* An element or a text, in document order. */
typedef struct {
  /* Index into the names, or CMARKUP_TEXT. */
  uint32_t name;
  /* Index of the element around it, or -1. */
  int32_t parent;
  /* Index of the first node behind its subtree. */
  uint32_t end;
  /* A text's bytes in the arena; an element's attributes in their array. */
  uint32_t start, count;
} cmarkup_node;

/* A stretch of the arena. */
typedef struct {
  uint32_t start, count;
} cmarkup_span;

typedef struct {
  cmarkup_span name, value;
} cmarkup_attribute;

typedef struct {
  uint8_t *arena;
  size_t arena_count;
  cmarkup_node *nodes;
  size_t node_count;
  cmarkup_attribute *attributes;
  size_t attribute_count;
  cmarkup_span *names;
  size_t name_count;
  /* Elements stood deeper than the limit or had too many attributes; what followed was not read. */
  bool is_too_deep;
  /* XML only: the text breaks the rules; what could be read was. */
  bool is_broken;
} cmarkup_document;

/* Reads UTF-8 bytes as HTML or as XML. The result is freed with cmarkup_free; NULL means that there
   is no memory. Cost: linear; elements deeper than `depth` end the reading. */
cmarkup_document *cmarkup_parse(const uint8_t *bytes, size_t count, bool is_xml, int depth);

void cmarkup_free(cmarkup_document *document);

#endif
