#ifndef DATELINE_CMAINTEXTMODEL_H
#define DATELINE_CMAINTEXTMODEL_H

#include <stddef.h>

/// The bytes of the embedded model; they live as long as the program. data/README.md tells what
/// they hold and what they were fitted on.
typedef struct {
  const unsigned char *_Nonnull bytes;
  size_t count;
} MainTextModelBytes;

MainTextModelBytes main_text_model(void);

#endif
