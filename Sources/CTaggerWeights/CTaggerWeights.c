#include "CTaggerWeights.h"

// #embed is C23; the targets are compiled as an older standard, in which clang offers it as well.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char weights_bytes[] = {
#embed "data/tagger-weights.bin"
};
static const unsigned char clusters_bytes[] = {
#embed "data/word-clusters.tsv"
};

TaggerFile tagger_weights(void) {
  return (TaggerFile){weights_bytes, sizeof(weights_bytes)};
}

TaggerFile tagger_clusters(void) {
  return (TaggerFile){clusters_bytes, sizeof(clusters_bytes)};
}
