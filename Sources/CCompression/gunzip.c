#include <limits.h>
#include <stdlib.h>
#include <zlib.h>

#include "CCompression.h"

/* Room for `wanted` bytes more, within the limit; false when there is none. */
static bool make_room(ccompression_result *result, size_t *capacity, size_t limit) {
  if (result->count < *capacity) return true;
  if (*capacity >= limit) {
    result->is_cut = true;
    return false;
  }
  size_t larger = *capacity < 65536 ? 65536 : *capacity * 2;
  if (larger > limit) larger = limit;
  uint8_t *grown = realloc(result->bytes, larger);
  if (grown == NULL) {
    result->is_cut = true;
    return false;
  }
  result->bytes = grown;
  *capacity = larger;
  return true;
}

ccompression_result ccompression_gunzip(const uint8_t *bytes, size_t count, size_t limit) {
  ccompression_result result = {NULL, 0, false, false};
  size_t capacity = 0;
  z_stream stream = {0};
  if (count > UINT_MAX || inflateInit2(&stream, 15 + 16) != Z_OK) {
    result.is_damaged = true;
    return result;
  }
  stream.next_in = (Bytef *)bytes;
  stream.avail_in = (uInt)count;
  while (make_room(&result, &capacity, limit)) {
    size_t room = capacity - result.count;
    stream.next_out = result.bytes + result.count;
    stream.avail_out = room > UINT_MAX ? UINT_MAX : (uInt)room;
    uInt offered = stream.avail_out;
    int status = inflate(&stream, Z_NO_FLUSH);
    result.count += offered - stream.avail_out;
    if (status == Z_STREAM_END) {
      /* What follows a member is another or padding. */
      if (stream.avail_in < 2 || stream.next_in[0] != 0x1F || stream.next_in[1] != 0x8B) break;
      if (inflateReset(&stream) != Z_OK) break;
    } else if (status != Z_OK || (stream.avail_in == 0 && stream.avail_out > 0)) {
      result.is_damaged = true;
      break;
    }
  }
  inflateEnd(&stream);
  return result;
}

void ccompression_free(ccompression_result result) { free(result.bytes); }
