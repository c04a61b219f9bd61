// How many columns characters have: ncurses asks the C library, which knows those of the year in which it
// was made, and shows what it does not know by its number. This takes the place of the library's function
// in the whole program, so that ncurses and the surface measure alike wherever the program runs.

#include "internal.h"

#include <wchar.h>

#include "widths.h"

int wcwidth(wchar_t character) {
  unsigned code = (unsigned)character;
  if (code == 0) return 0;
  if (code < 0x20 || (code >= 0x7F && code < 0xA0) || code > 0x10FFFF) return -1;
  size_t low = 0;
  size_t high = sizeof width_starts / sizeof *width_starts;
  while (high - low > 1) {
    size_t middle = low + (high - low) / 2;
    if (width_starts[middle] >> 3 <= code) {
      low = middle;
    } else {
      high = middle;
    }
  }
  return (int)(width_starts[low] & 7);
}
