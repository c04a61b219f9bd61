#include <stdint.h>
#include <sys/mman.h>

#include "CTaggerWeights.h"

void tagger_prefer_large_pages(const void *start, size_t count) {
  const uintptr_t mask = tagger_large_page - 1;
  const uintptr_t first = ((uintptr_t)start + mask) & ~mask;
  const uintptr_t end = ((uintptr_t)start + count) & ~mask;
  if (first < end) madvise((void *)first, end - first, MADV_HUGEPAGE);
}
