#include <limits.h>
#include <zlib.h>

#include "CCompression.h"

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
