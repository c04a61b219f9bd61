#ifndef CCOMPRESSION_H
#define CCOMPRESSION_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* gzip (RFC 1952), read by zlib as it streams, and bare deflate (RFC 1951) of whole texts, by
   libdeflate. The headers of both stay behind this one. */

typedef struct {
  /* To be freed with ccompression_free; NULL where nothing could be read. */
  uint8_t *bytes;
  size_t count;
  /* The data break off or are damaged; what came before was read. */
  bool is_damaged;
  /* The limit was reached; what follows was not read. */
  bool is_cut;
} ccompression_result;

/* Unpacks all members of gzip data, no more than `limit` bytes of them. */
ccompression_result ccompression_gunzip(const uint8_t *bytes, size_t count, size_t limit);

void ccompression_free(ccompression_result result);

/* Packs bytes fast rather than small. Returns the length of what stands in `packed`, or 0 when it
   would take more than `capacity`. */
size_t ccompression_deflate(
    const uint8_t *bytes, size_t count, uint8_t *packed, size_t capacity);

/* Unpacks what ccompression_deflate packed, of which the length must be known. */
bool ccompression_inflate(
    const uint8_t *packed, size_t count, uint8_t *bytes, size_t length);

#endif
