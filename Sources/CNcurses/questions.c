// What the terminal is asked, and how its answers are kept from the shell.
//
// DECRQM asks for a mode of the VT420 and is answered by DECRPM, as xterm documents them
// (https://invisible-island.net/xterm/ctlseqs/ctlseqs.html). DSR 5 asks whether the terminal is ready
// (ECMA-48, 8.3.35): since it obeys one byte after the other, the answer tells that all before it has
// been shown.

#include "internal.h"

#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static bool has_side_margins;
static bool is_asked;
static time_t asked_at;

// MARK: - Side margins

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

// MARK: - Readiness

static int unanswered;
static bool has_answered;
static time_t last_asked_at;

void terminal_note_question(void) {
  unanswered++;
  last_asked_at = time(NULL);
}

void terminal_take_ready(void) {
  if (unanswered > 0) unanswered--;
  has_answered = true;
}

// MARK: - Leaving

static bool wait_for_input(int milliseconds) {
  struct pollfd keys = {.fd = terminal_input(), .events = POLLIN};
  return poll(&keys, 1, milliseconds) > 0 && keys.revents == POLLIN;
}

static void drop_side_margins(void) {
  enum { PATIENCE = 100, SECONDS = 1 };
  if (!is_asked || time(NULL) - asked_at > SECONDS) return;
  is_asked = false;
  int key = TERMINAL_KEY_NONE;
  while (key != TERMINAL_KEY_ANSWER_BEGIN && wait_for_input(PATIENCE)) {
    while ((key = terminal_read_key()) != TERMINAL_KEY_NONE) {
      if (key == TERMINAL_KEY_ANSWER_BEGIN) break;
    }
  }
  while (key != TERMINAL_KEY_NONE && key != 'y') key = terminal_read_key();
}

// What was sent last may still be on a slow line.
static void drop_readiness(void) {
  enum { PATIENCE = 100, SLOW_PATIENCE = 1000, SECONDS = 1, SLOW_SECONDS = 5 };
  if (time(NULL) - last_asked_at <= (has_answered ? SLOW_SECONDS : SECONDS)) {
    while (unanswered > 0 && wait_for_input(has_answered ? SLOW_PATIENCE : PATIENCE)) {
      while (unanswered > 0 && terminal_read_key() != TERMINAL_KEY_NONE) continue;
    }
  }
  unanswered = 0;
}

// The shell would take them for keys. Terminals that have had their time will not answer any more.
void terminal_drop_answers(void) {
  drop_side_margins();
  drop_readiness();
}
