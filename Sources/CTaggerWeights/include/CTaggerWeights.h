#ifndef DATELINE_CTAGGERWEIGHTS_H
#define DATELINE_CTAGGERWEIGHTS_H

#include <stddef.h>

/// The bytes of one embedded file; they live as long as the program.
typedef struct {
  const unsigned char *_Nonnull bytes;
  size_t count;
} TaggerFile;

/// The trained weights; Sources/Entities/Tagger/TaggerWeights+File.swift describes the format.
TaggerFile tagger_weights(void);

/// Words with their clusters: spelling, narrow cluster, broad cluster, a line a word.
TaggerFile tagger_clusters(void);

// Asks the memory for what stands at an address, which will be read soon. Any address will do.
static inline void tagger_prefetch(const void *_Nonnull address) { __builtin_prefetch(address); }

// Asks the system for large pages where a table stands that is read all over: with small ones the
// processor looks for most of what it reads in the tables of pages first. To be asked before anything is
// written; without large pages all stays as it is.
void tagger_prefer_large_pages(const void *_Nonnull start, size_t count);

/// The size of a large page.
static const size_t tagger_large_page = 2 << 20;

#endif
