// Scrolling a rectangle of the screen: ncurses scrolls whole rows only.
//
// The modes are those of the VT420, as xterm documents them
// (https://invisible-island.net/xterm/ctlseqs/ctlseqs.html): DECLRMM (69) lets DECSLRM set the columns
// that SU and SD scroll.

#include "internal.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

// MARK: - Scrolling

static void move_cells(int column, int row, int columns, int rows, int lines) {
  int first = row > row - lines ? row : row - lines;
  int end = row + rows < row + rows - lines ? row + rows : row + rows - lines;
  int y = getcury(curscr), x = getcurx(curscr);
  // Row after row, from the side to which they go: they lie over each other.
  for (int index = 0; index < end - first; index++) {
    int target = lines > 0 ? first + index : end - 1 - index;
    copywin(
        curscr, curscr, target + lines, column, target, column, target, column + columns - 1, FALSE);
  }
  int pair = terminal_plain_pair();
  cchar_t blank;
  setcchar(&blank, L" ", A_NORMAL, 0, &pair);
  for (int target = row; target < row + rows; target++) {
    if (target >= first && target < end) continue;
    for (int cell = 0; cell < columns; cell++) {
      mvwadd_wchnstr(curscr, target, column + cell, &blank, 1);
    }
  }
  wmove(curscr, y, x);
}

bool terminal_scroll(int column, int row, int columns, int rows, int lines) {
  int count = abs(lines);
  if (!terminal_has_side_margins() || !terminal_is_up() || is_cleared(curscr)) return false;
  if (columns < 2 || rows < 2 || count < 1 || count >= rows) return false;
  terminal_begin_update();
  // All of it ends with the cursor at home: there ncurses shall know it, and the terminal's own
  // colours are in force.
  leaveok(stdscr, FALSE);
  wmove(stdscr, 0, 0);
  wnoutrefresh(stdscr);
  doupdate();
  char bytes[96];
  int length = snprintf(
      bytes, sizeof bytes, "\033[?69h\033[%d;%dr\033[%d;%ds\033[%d%c\033[?69l\033[r\033[H", row + 1,
      row + rows, column + 1, column + columns, count, lines > 0 ? 'S' : 'T');
  if (write(terminal_output(), bytes, (size_t)length) != length) return false;
  move_cells(column, row, columns, rows, lines);
  return true;
}
