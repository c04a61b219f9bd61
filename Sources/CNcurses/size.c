// How large the terminal is.

#include "internal.h"

#include <sys/ioctl.h>
#include <unistd.h>

void terminal_get_size(int *columns, int *rows) {
  struct winsize size;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 && size.ws_row > 0) {
    if (size.ws_row != LINES || size.ws_col != COLS) resizeterm(size.ws_row, size.ws_col);
  }
  *columns = COLS;
  *rows = LINES;
}
