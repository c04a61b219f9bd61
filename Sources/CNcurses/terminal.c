// Taking the terminal over and giving it back, on every way out.

#include "internal.h"

#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

static SCREEN *screen;
static FILE *input;
static FILE *output;
// Written by the crash handler, too.
static volatile sig_atomic_t is_up;
static bool has_private_modes;
static bool ends_singly;
static bool wants_mouse;
static struct termios saved_modes;

// What the emergency restore writes, without padding marks.
static char restore_string[256];
static size_t restore_length;

// Standard error while the screen is up: a message printed into the alternate screen would vanish
// with it, so it goes to a file in memory and is printed afterwards.
static int real_error = -1;
static int kept_error = -1;

void terminal_write(const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(STDOUT_FILENO, bytes, count);
    if (written < 0 && errno == EINTR) continue;
    if (written < 0 && errno == EAGAIN) {
      // Somebody who has the same terminal does not want to wait for it; we do.
      struct pollfd output = {.fd = STDOUT_FILENO, .events = POLLOUT};
      poll(&output, 1, -1);
      continue;
    }
    if (written <= 0) return;
    bytes += written;
    count -= (size_t)written;
  }
}

int terminal_input(void) { return fileno(input); }

int terminal_output(void) { return fileno(output); }

bool terminal_has_private_modes(void) { return has_private_modes; }

bool terminal_ends_singly(void) { return ends_singly; }

// MARK: - Standard error

static void keep_error(void) {
  if (!isatty(STDERR_FILENO)) return;
  if (kept_error < 0) kept_error = memfd_create("standard error", MFD_CLOEXEC);
  if (kept_error < 0) return;
  if (real_error < 0) real_error = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  if (real_error >= 0) dup2(kept_error, STDERR_FILENO);
}

// Async-signal-safe.
static void release_error(void) {
  if (real_error < 0) return;
  dup2(real_error, STDERR_FILENO);
  char buffer[1024];
  ssize_t count;
  off_t offset = 0;
  while ((count = pread(kept_error, buffer, sizeof buffer, offset)) > 0) {
    offset += count;
    if (write(STDERR_FILENO, buffer, (size_t)count) < 0) break;
  }
  if (ftruncate(kept_error, 0) == 0) lseek(kept_error, 0, SEEK_SET);
}

// MARK: - Locale

static const char *wanted_locale(void) {
  const char *names[] = {"LC_ALL", "LC_CTYPE", "LANG"};
  for (size_t index = 0; index < 3; index++) {
    const char *value = getenv(names[index]);
    if (value && *value) return value;
  }
  return "";
}

// A locale that names UTF-8 but is not installed, or none at all, must not cost the letters.
static void set_locale(void) {
  const char *wanted = wanted_locale();
  bool names_utf8 = strcasestr(wanted, "utf-8") || strcasestr(wanted, "utf8");
  if (!setlocale(LC_CTYPE, "") || (!terminal_is_utf8() && (names_utf8 || !*wanted))) {
    if (names_utf8 || !*wanted) setlocale(LC_CTYPE, "C.UTF-8");
  }
}

bool terminal_is_utf8(void) { return strcmp(nl_langinfo(CODESET), "UTF-8") == 0; }


int terminal_color_count(void) { return has_colors() ? COLORS : 0; }

// MARK: - Modes

static void append_restore(const char *string) {
  if (!string || string == (const char *)-1) return;
  for (const char *next = string; *next && restore_length + 1 < sizeof restore_string; next++) {
    if (next[0] == '$' && next[1] == '<') {
      const char *close = strchr(next, '>');
      if (close) {
        next = close;
        continue;
      }
    }
    restore_string[restore_length++] = *next;
  }
}

void terminal_prepare_restore(void) {
  restore_length = 0;
  if (has_private_modes) append_restore("\033[?2026l\033[?2004l\033[?1006l\033[?1002l");
  if (terminal_has_side_margins()) append_restore("\033[?69l\033[r");
  append_restore(tigetstr("sgr0"));
  append_restore(tigetstr("cnorm"));
  append_restore(tigetstr("rmkx"));
  append_restore(tigetstr("rmcup"));
}

static void enter_mouse(void) {
  if (has_private_modes && wants_mouse) terminal_write("\033[?1002h\033[?1006h", 16);
}

static void leave_mouse(void) {
  if (has_private_modes && wants_mouse) terminal_write("\033[?1006l\033[?1002l", 16);
}

void terminal_set_mouse(bool is_on) {
  if (is_on == wants_mouse) return;
  leave_mouse();
  wants_mouse = is_on;
  enter_mouse();
}

static void enter_private_modes(void) {
  if (has_private_modes) terminal_write("\033[?2004h", 8);
  enter_mouse();
}

static void leave_private_modes(void) {
  leave_mouse();
  if (has_private_modes) terminal_write("\033[?2004l", 8);
}

void terminal_emergency_restore(void) {
  if (!is_up) return;
  is_up = false;
  terminal_write(restore_string, restore_length);
  tcsetattr(terminal_input(), TCSANOW, &saved_modes);
  release_error();
}

// MARK: - Start and stop

// Keys come from standard input, or from the controlling terminal while pages come from there.
static bool open_input(void) {
  if (!input) input = isatty(STDIN_FILENO) ? stdin : fopen("/dev/tty", "re");
  return input != NULL;
}

// Of our own, so that a frame can be gathered while a crash still finds the terminal on standard output.
static bool open_output(void) {
  if (output) return true;
  int copy = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
  output = copy < 0 ? NULL : fdopen(copy, "w");
  return output != NULL;
}

static enum terminal_start_result check_terminal(void) {
  if (!isatty(STDOUT_FILENO) || !open_input() || !open_output()) return TERMINAL_NOT_A_TERMINAL;
  const char *type = getenv("TERM");
  if (!type || !*type) return TERMINAL_TYPE_UNSET;
  int status = 0;
  // newterm accepts terminals that cannot move the cursor and paints blanks on them.
  if (setupterm(NULL, STDOUT_FILENO, &status) != OK) {
    return status == 1 ? TERMINAL_TYPE_INCAPABLE : TERMINAL_TYPE_UNKNOWN;
  }
  const char *move = tigetstr("cup");
  bool can_move = move && move != (const char *)-1;
  del_curterm(cur_term);
  return can_move ? TERMINAL_STARTED : TERMINAL_TYPE_INCAPABLE;
}

enum terminal_start_result terminal_inspect(int *width, int *height, int *depth) {
  enum terminal_start_result problem = check_terminal();
  if (problem != TERMINAL_STARTED) return problem;
  set_locale();
  setupterm(NULL, STDOUT_FILENO, NULL);
  *depth = tigetnum("colors");
  if (*depth < 0) *depth = 0;
  struct winsize size;
  bool is_known = ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0;
  *width = is_known ? size.ws_col : 0;
  *height = is_known ? size.ws_row : 0;
  del_curterm(cur_term);
  return TERMINAL_STARTED;
}

enum terminal_start_result terminal_start(void) {
  enum terminal_start_result problem = check_terminal();
  if (problem != TERMINAL_STARTED) return problem;
  const char *type = getenv("TERM");
  ends_singly = strncmp(type, "vt", 2) != 0;
  has_private_modes = ends_singly && strncmp(type, "linux", 5) != 0;

  set_locale();
  tcgetattr(terminal_input(), &saved_modes);
  // Before newterm: ncurses keeps its hands off signals that are handled already. Otherwise it would
  // ignore SIGTSTP during each update, and a stop that came just then would be lost.
  terminal_install_signals();
  if (!terminal_await_foreground()) {
    terminal_remove_signals();
    raise(terminal_end_signal());
  }
  use_env(FALSE);
  use_tioctl(TRUE);
  screen = newterm(NULL, output, input);
  if (!screen) {
    terminal_remove_signals();
    return TERMINAL_TYPE_UNKNOWN;
  }
  terminal_prepare_restore();
  is_up = true;
  keep_error();
  static bool stops_at_exit;
  if (!stops_at_exit) stops_at_exit = atexit(terminal_stop) == 0;

  raw();
  noecho();
  nonl();
  intrflush(stdscr, FALSE);
  keypad(stdscr, TRUE);
  meta(stdscr, TRUE);
  nodelay(stdscr, TRUE);
  typeahead(-1);
  // A text that has the whole width is scrolled by the terminal itself.
  idlok(stdscr, TRUE);
  set_escdelay(25);
  terminal_define_keys();
  if (has_colors()) {
    start_color();
    use_default_colors();
  }
  enter_private_modes();
  if (has_private_modes) terminal_ask_side_margins();
  return TERMINAL_STARTED;
}

bool terminal_is_up(void) { return is_up; }

// Without a screen of its own the program leaves its last frame; the shell goes on below it, on a
// line that holds none of it.
static void leave_last_line(void) {
  const char *own_screen = tigetstr("rmcup");
  if (own_screen && own_screen != (const char *)-1) return;
  terminal_write("\r", 1);
  if (clr_eol) {
    putp(clr_eol);
    fflush(stdout);
  }
}

void terminal_stop(void) {
  if (!is_up) return;
  terminal_drop_answers();
  leave_private_modes();
  curs_set(1);
  endwin();
  leave_last_line();
  is_up = false;
  terminal_await_end();
  terminal_remove_signals();
  release_error();
  delscreen(screen);
  screen = NULL;
}

void terminal_suspend(void) {
  terminal_drop_answers();
  leave_private_modes();
  curs_set(1);
  endwin();
  is_up = false;
  release_error();
  terminal_stop_process_group();
  if (!terminal_await_foreground()) return;  // to end while the terminal is somebody else's
  is_up = true;
  keep_error();
  terminal_reenter();
}

void terminal_send(const uint8_t *bytes, size_t count) {
  terminal_write((const char *)bytes, count);
}

void terminal_lend(void) {
  terminal_drop_answers();
  leave_private_modes();
  curs_set(1);
  terminal_lend_signals();
  endwin();
  is_up = false;
  release_error();
}

void terminal_take_back(void) {
  is_up = true;
  keep_error();
  terminal_reenter();
  terminal_take_signals_back();
}

void terminal_reenter(void) {
  if (!is_up || !terminal_await_foreground()) return;
  reset_prog_mode();
  terminal_invalidate();
  enter_private_modes();
}
