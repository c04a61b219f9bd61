#include <libdeflate.h>
#include <pthread.h>

#include "CCompression.h"

/* Level 1 of libdeflate: on pages of news as small as level 3, and half as fast again. */
enum { level = 1 };

/* The tables of a packer take longer to make ready than a page takes to pack, so that each thread
   keeps its own. */
static pthread_key_t packer_key, unpacker_key;

static void free_packer(void *packer) { libdeflate_free_compressor(packer); }
static void free_unpacker(void *unpacker) { libdeflate_free_decompressor(unpacker); }

static void make_keys(void) {
  pthread_key_create(&packer_key, free_packer);
  pthread_key_create(&unpacker_key, free_unpacker);
}

static pthread_once_t once = PTHREAD_ONCE_INIT;

size_t ccompression_deflate(
    const uint8_t *bytes, size_t count, uint8_t *packed, size_t capacity) {
  pthread_once(&once, make_keys);
  struct libdeflate_compressor *packer = pthread_getspecific(packer_key);
  if (!packer) {
    packer = libdeflate_alloc_compressor(level);
    if (!packer) return 0;
    pthread_setspecific(packer_key, packer);
  }
  return libdeflate_deflate_compress(packer, bytes, count, packed, capacity);
}

bool ccompression_inflate(
    const uint8_t *packed, size_t count, uint8_t *bytes, size_t length) {
  pthread_once(&once, make_keys);
  struct libdeflate_decompressor *unpacker = pthread_getspecific(unpacker_key);
  if (!unpacker) {
    unpacker = libdeflate_alloc_decompressor();
    if (!unpacker) return false;
    pthread_setspecific(unpacker_key, unpacker);
  }
  /* Without a place for the true length, anything but `length` bytes is an error. */
  return libdeflate_deflate_decompress(unpacker, packed, count, bytes, length, NULL)
         == LIBDEFLATE_SUCCESS;
}
