#include "CMainTextModel.h"

// #embed is C23; the targets are compiled as an older standard, in which clang offers it as well.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char trees_bytes[] = {
#embed "data/main-text-trees.txt"
};

// An accessor instead of a visible array: Swift imports a C array as a tuple.
MainTextModelBytes main_text_model(void) {
  return (MainTextModelBytes){trees_bytes, sizeof(trees_bytes)};
}
