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

#endif
