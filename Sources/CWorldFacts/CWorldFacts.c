#include "CWorldFacts.h"
