#include "internal.h"

#include <stdlib.h>
#include <string.h>

/* Grows an array of `size`-byte values to hold `wanted`; false without memory. */
static bool reserve(void **array, size_t *capacity, size_t wanted, size_t size) {
  if (wanted <= *capacity) return true;
  size_t larger = *capacity < 64 ? 64 : *capacity * 2;
  if (larger < wanted) larger = wanted;
  void *grown = realloc(*array, larger * size);
  if (grown == NULL) return false;
  *array = grown;
  *capacity = larger;
  return true;
}

static cmarkup_span append_bytes(builder *b, const uint8_t *bytes, size_t count) {
  cmarkup_document *d = b->document;
  cmarkup_span span = {(uint32_t)d->arena_count, 0};
  if (d->arena_count + count > UINT32_MAX
      || !reserve((void **)&d->arena, &b->arena_capacity, d->arena_count + count, 1)) {
    b->is_out_of_memory = true;
    return span;
  }
  if (count > 0) memcpy(d->arena + d->arena_count, bytes, count);
  d->arena_count += count;
  span.count = (uint32_t)count;
  return span;
}

/* The index of a name, which is entered when it is new. Names beyond the table share its last. */
static uint32_t name_index(builder *b, const char *name) {
  cmarkup_document *d = b->document;
  size_t length = strlen(name);
  uint32_t hash = 2166136261u;
  for (size_t i = 0; i < length; i++) hash = (hash ^ (uint8_t)name[i]) * 16777619u;
  uint32_t slot = hash % NAME_SLOTS;
  while (b->slots[slot] != 0) {
    uint32_t index = b->slots[slot] - 1;
    cmarkup_span span = d->names[index];
    if (span.count == length && memcmp(d->arena + span.start, name, length) == 0) return index;
    slot = (slot + 1) % NAME_SLOTS;
  }
  if (d->name_count == NAME_LIMIT) return NAME_LIMIT - 1;
  if (!reserve((void **)&d->names, &b->name_capacity, d->name_count + 1, sizeof(cmarkup_span))) {
    b->is_out_of_memory = true;
    return 0;
  }
  d->names[d->name_count] = append_bytes(b, (const uint8_t *)name, length);
  b->slots[slot] = (uint32_t)++d->name_count;
  return (uint32_t)d->name_count - 1;
}

static cmarkup_node *append_node(builder *b, uint32_t name) {
  cmarkup_document *d = b->document;
  if (d->node_count >= INT32_MAX
      || !reserve(
          (void **)&d->nodes, &b->node_capacity, d->node_count + 1, sizeof(cmarkup_node))) {
    b->is_out_of_memory = true;
    return NULL;
  }
  cmarkup_node *node = &d->nodes[d->node_count++];
  *node = (cmarkup_node){name, b->open, (uint32_t)d->node_count, 0, 0};
  return node;
}

bool builder_begin(builder *b, const char *name, const char **attributes) {
  cmarkup_document *d = b->document;
  if (b->is_out_of_memory) return false;
  uint32_t index = name_index(b, name);
  int32_t place = (int32_t)d->node_count;
  cmarkup_node *node = append_node(b, index);
  if (node == NULL) return false;
  node->start = (uint32_t)d->attribute_count;
  for (const char **a = attributes; a != NULL && *a != NULL; a += 2) {
    const char *value = a[1] == NULL ? "" : a[1];
    if (!reserve(
            (void **)&d->attributes, &b->attribute_capacity, d->attribute_count + 1,
            sizeof(cmarkup_attribute))) {
      b->is_out_of_memory = true;
      return false;
    }
    cmarkup_attribute *attribute = &d->attributes[d->attribute_count++];
    attribute->name = append_bytes(b, (const uint8_t *)a[0], strlen(a[0]));
    attribute->value = append_bytes(b, (const uint8_t *)value, strlen(value));
  }
  d->nodes[place].count = (uint32_t)d->attribute_count - d->nodes[place].start;
  b->open = place;
  b->depth++;
  return true;
}

void builder_end(builder *b) {
  cmarkup_document *d = b->document;
  if (b->open < 0) return;
  cmarkup_node *node = &d->nodes[b->open];
  node->end = (uint32_t)d->node_count;
  b->open = node->parent;
  b->depth--;
}

/* The length of a character that stands within words and says only where lines may break there: soft
   hyphen, word joiner, byte order mark. Whole newspapers are served with a soft hyphen in every word. */
static size_t break_hint(const uint8_t *bytes, size_t count) {
  if (count >= 2 && bytes[0] == 0xC2 && bytes[1] == 0xAD) return 2;
  if (count < 3) return 0;
  if (bytes[0] == 0xE2 && bytes[1] == 0x81 && bytes[2] == 0xA0) return 3;
  if (bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF) return 3;
  return 0;
}

void builder_text(builder *b, const uint8_t *bytes, size_t count) {
  cmarkup_document *d = b->document;
  if (b->is_out_of_memory || count == 0) return;
  cmarkup_node *last = d->node_count > 0 ? &d->nodes[d->node_count - 1] : NULL;
  bool goes_on = last != NULL && last->name == CMARKUP_TEXT && last->parent == b->open
      && last->start + last->count == d->arena_count;
  if (!goes_on) last = append_node(b, CMARKUP_TEXT);
  if (last == NULL) return;
  if (!goes_on) last->start = (uint32_t)d->arena_count;
  size_t start = 0;
  for (size_t i = 0; i < count;) {
    size_t hint = bytes[i] < 0x80 ? 0 : break_hint(bytes + i, count - i);
    if (hint == 0) {
      i++;
      continue;
    }
    last->count += append_bytes(b, bytes + start, i - start).count;
    start = i += hint;
  }
  last->count += append_bytes(b, bytes + start, count - start).count;
}

void cmarkup_free(cmarkup_document *document) {
  if (document == NULL) return;
  free(document->arena);
  free(document->nodes);
  free(document->attributes);
  free(document->names);
  free(document);
}
