// Scrolling a rectangle of the screen: ncurses scrolls whole rows only.
//
// The modes are those of the VT420, as xterm documents them
// (https://invisible-island.net/xterm/ctlseqs/ctlseqs.html): DECRQM asks for one and is answered by
// DECRPM, DECLRMM (69) lets DECSLRM set the columns that SU and SD scroll.

#include "internal.h"

#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static bool has_side_margins;
static bool is_asked;
static time_t asked_at;

// MARK: - Asking

// Terminals that are known not to have side margins are not asked, nor those that print the question.
static bool bears_question(void) {
  static const char *const silent[] = {"screen", "tmux", "eterm", "ansi", "cons", "sun"};
  const char *type = getenv("TERM");
  for (size_t index = 0; index < sizeof silent / sizeof *silent; index++) {
    if (strncmp(type, silent[index], strlen(silent[index])) == 0) return false;
  }
  const char *program = getenv("TERM_PROGRAM");
  return !program || strcmp(program, "Apple_Terminal") != 0;
}

void terminal_ask_side_margins(void) {
  if (is_asked || !bears_question()) return;
  terminal_write("\033[?69$p", 7);
  is_asked = true;
  asked_at = time(NULL);
}

void terminal_take_side_margins(bool has) {
  is_asked = false;
  if (!has || has_side_margins) return;
  has_side_margins = true;
  terminal_prepare_restore();
}

bool terminal_has_side_margins(void) { return has_side_margins; }

static bool wait_for_input(void) {
  enum { PATIENCE = 100 };  // milliseconds
  struct pollfd keys = {.fd = terminal_input(), .events = POLLIN};
  return poll(&keys, 1, PATIENCE) > 0 && keys.revents == POLLIN;
}

// The shell would take it for keys. Terminals that have had a second will not answer any more.
void terminal_drop_answer(void) {
  enum { SECONDS = 1 };
  if (!is_asked || time(NULL) - asked_at > SECONDS) return;
  is_asked = false;
  int key = TERMINAL_KEY_NONE;
  while (key != TERMINAL_KEY_ANSWER_BEGIN && wait_for_input()) {
    while ((key = terminal_read_key()) != TERMINAL_KEY_NONE) {
      if (key == TERMINAL_KEY_ANSWER_BEGIN) break;
    }
  }
  while (key != TERMINAL_KEY_NONE && key != 'y') key = terminal_read_key();
}

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
  if (!has_side_margins || !terminal_is_up() || is_cleared(curscr)) return false;
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
