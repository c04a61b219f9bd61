#ifndef DATELINE_CNCURSES_H
#define DATELINE_CNCURSES_H
#define NCURSES_WIDECHAR 1
#include <ncurses.h>
#endif
