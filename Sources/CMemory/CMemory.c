#include "CMemory.h"

#include <stdlib.h>

#ifdef __GLIBC__
#include <malloc.h>

void memory_give_back_long_blocks(void) {
  mallopt(M_MMAP_THRESHOLD, 256 << 10);
  mallopt(M_TRIM_THRESHOLD, 256 << 10);
  // Each further heap keeps a rest of its own; with fewer, threads that read pages wait for one another.
  mallopt(M_ARENA_MAX, 4);
}

void memory_give_back(void) { malloc_trim(0); }
#else
void memory_give_back_long_blocks(void) {}
void memory_give_back(void) {}
#endif
