// Rows of cells to ncurses, and the differences to the terminal.

#include "internal.h"

#include <fcntl.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <wchar.h>

static bool has_changes = true;
static int shown_cursor = -1;

void terminal_get_size(int *columns, int *rows) {
  struct winsize size;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 && size.ws_row > 0) {
    if (size.ws_row != LINES || size.ws_col != COLS) {
      resizeterm(size.ws_row, size.ws_col);
      terminal_invalidate();
    }
  }
  *columns = COLS;
  *rows = LINES;
}

static attr_t attributes(uint8_t bits) {
  attr_t result = A_NORMAL;
  if (bits & 1) result |= A_BOLD;
  if (bits & 2) result |= A_DIM;
  if (bits & 4) result |= A_ITALIC;
  if (bits & 8) result |= A_UNDERLINE;
  if (bits & 16) result |= A_REVERSE;
  return result;
}

// What is plain has a pair of its own, too: to come back to pair 0 ncurses resets all styles.
int terminal_plain_pair(void) {
  static int pair;
  if (!pair && init_extended_pair(1, -1, -1) == OK) pair = 1;
  return pair;
}

static int color_pair(int foreground, int background) {
  if (!has_colors()) return 0;
  int plain = terminal_plain_pair();
  if (foreground < 0 && background < 0) return plain;
  int pair = alloc_pair(foreground, background);
  return pair < 0 ? 0 : pair;
}

// The last door: a character that ncurses would draw with another width than the layout has for it,
// or not at all, is replaced.
static void set_text(const struct terminal_cell *cell, wchar_t text[5]) {
  int count = 0;
  text[count++] = (wchar_t)cell->scalars[0];
  bool fits = wcwidth(text[0]) == cell->width;
  if (!fits) text[0] = terminal_is_utf8() && wcwidth(0xFFFD) == 1 ? 0xFFFD : L'?';
  for (int index = 1; fits && index < 4 && cell->scalars[index]; index++) {
    if (wcwidth((wchar_t)cell->scalars[index]) == 0) text[count++] = (wchar_t)cell->scalars[index];
  }
  text[count] = 0;
}

void terminal_draw(int column, int row, const struct terminal_cell *cells, int count) {
  static cchar_t *line;
  static int capacity;
  // A wide character that had to be replaced leaves a column that a blank must fill.
  if (capacity < 2 * count) {
    cchar_t *grown = realloc(line, sizeof(cchar_t) * 2 * (size_t)count);
    if (!grown) return;
    line = grown;
    capacity = 2 * count;
  }
  int used = 0;
  int foreground = -1, background = -1, pair = color_pair(-1, -1);
  for (int index = 0; index < count; index++) {
    const struct terminal_cell *cell = &cells[index];
    if (cell->foreground != foreground || cell->background != background) {
      foreground = cell->foreground;
      background = cell->background;
      pair = color_pair(foreground, background);
    }
    wchar_t text[5];
    set_text(cell, text);
    setcchar(&line[used++], text, attributes(cell->attributes), 0, &pair);
    if (wcwidth(text[0]) < cell->width) {
      setcchar(&line[used++], L" ", attributes(cell->attributes), 0, &pair);
    }
  }
  mvwadd_wchnstr(stdscr, row, column, line, used);
  has_changes = true;
}

static void show_cursor(int shown) {
  if (shown_cursor == shown) return;
  curs_set(shown);
  shown_cursor = shown;
}

// ncurses writes after each movement of the cursor, and every write may wake the terminal: a frame is
// gathered in memory, where ncurses' output goes meanwhile, and written at once.
static int gathered = -1;
static int to_terminal = -1;

static void begin_frame(void) {
  if (to_terminal >= 0) return;
  if (gathered < 0) gathered = memfd_create("frame", MFD_CLOEXEC);
  if (gathered < 0) return;
  to_terminal = fcntl(terminal_output(), F_DUPFD_CLOEXEC, 3);
  if (to_terminal >= 0) dup2(gathered, terminal_output());
}

static void end_frame(void) {
  if (to_terminal < 0) return;
  dup2(to_terminal, terminal_output());
  close(to_terminal);
  to_terminal = -1;
}

size_t terminal_take_frame(uint8_t *bytes, size_t capacity) {
  struct stat status;
  if (gathered < 0 || to_terminal >= 0 || fstat(gathered, &status) != 0) return 0;
  size_t count = (size_t)status.st_size;
  if (count > capacity) return count;
  ssize_t taken = pread(gathered, bytes, count, 0);
  if (ftruncate(gathered, 0) == 0) lseek(gathered, 0, SEEK_SET);
  return taken < 0 ? 0 : (size_t)taken;
}

// The marks bypass ncurses' buffer, which doupdate empties: putp would send them after the frame.
static void mark_update(bool begins) {
  static bool is_open;
  if (is_open == begins || !terminal_has_private_modes()) return;
  const char *mark = begins ? "\033[?2026h" : "\033[?2026l";
  is_open = write(terminal_output(), mark, 8) == 8 ? begins : false;
}

void terminal_begin_update(void) {
  begin_frame();
  // A cursor that is seen would be seen running over the screen.
  show_cursor(0);
  mark_update(true);
}

void terminal_send_part(void) {
  if (!terminal_is_up() || !has_changes) return;
  terminal_begin_update();
  leaveok(stdscr, TRUE);
  wnoutrefresh(stdscr);
  doupdate();
  leaveok(stdscr, FALSE);
  has_changes = false;
}

void terminal_flush(int cursor_column, int cursor_row, bool cursor_visible) {
  if (!terminal_is_up()) return;
  terminal_send_part();
  wmove(stdscr, cursor_row, cursor_column);
  wnoutrefresh(stdscr);
  doupdate();
  show_cursor(cursor_visible);
  mark_update(false);
  end_frame();
}

void terminal_invalidate(void) {
  clearok(curscr, TRUE);
  shown_cursor = -1;
  has_changes = true;
}
