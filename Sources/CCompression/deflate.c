#include <limits.h>
#include <zlib.h>

#include "CCompression.h"

/* The window that holds all of so many bytes, as a power of two. With the one of 32 KB making and
   clearing zlib's tables takes longer than packing a page of news. */
static int window_bits(size_t count) {
  int bits = 9;
  while (bits < 15 && ((size_t)1 << bits) < count) bits++;
  return bits;
}

size_t ccompression_deflate(
    const uint8_t *bytes, size_t count, uint8_t *packed, size_t capacity) {
  z_stream stream = {0};
  if (count > UINT_MAX || capacity > UINT_MAX) return 0;
  /* A hash table four times the window: smaller ones pack worse. */
  int window = window_bits(count);
  int memory = window - 5 < 8 ? window - 5 : 8;
  if (deflateInit2(&stream, 1, Z_DEFLATED, -window, memory, Z_DEFAULT_STRATEGY) != Z_OK) return 0;
  stream.next_in = (Bytef *)bytes;
  stream.avail_in = (uInt)count;
  stream.next_out = packed;
  stream.avail_out = (uInt)capacity;
  int status = deflate(&stream, Z_FINISH);
  size_t length = stream.total_out;
  deflateEnd(&stream);
  return status == Z_STREAM_END ? length : 0;
}

bool ccompression_inflate(
    const uint8_t *packed, size_t count, uint8_t *bytes, size_t length) {
  z_stream stream = {0};
  if (count > UINT_MAX || length > UINT_MAX) return false;
  if (inflateInit2(&stream, -15) != Z_OK) return false;
  stream.next_in = (Bytef *)packed;
  stream.avail_in = (uInt)count;
  stream.next_out = bytes;
  stream.avail_out = (uInt)length;
  int status = inflate(&stream, Z_FINISH);
  bool is_whole = status == Z_STREAM_END && stream.total_out == length;
  inflateEnd(&stream);
  return is_whole;
}
