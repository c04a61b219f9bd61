// The terminal as CursesTerminal sees it: ncursesw without its macros, variadics and globals, and
// the parts of POSIX signal handling that have to be C. All functions but terminal_wake belong to
// one thread.

#ifndef DATELINE_CNCURSES_H
#define DATELINE_CNCURSES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// MARK: Start and stop (terminal.c)

enum terminal_start_result {
  TERMINAL_STARTED = 0,
  TERMINAL_NOT_A_TERMINAL,   // there is no keyboard or no screen
  TERMINAL_TYPE_UNSET,       // TERM is empty
  TERMINAL_TYPE_UNKNOWN,     // terminfo has no such TERM
  TERMINAL_TYPE_INCAPABLE,   // the cursor cannot be moved (dumb)
};

/// Asks the system and terminfo about the terminal, and leaves it as it is; its depth is the
/// number of colours, 0 for none.
enum terminal_start_result terminal_inspect(int *width, int *height, int *depth);
/// Takes the terminal over: alternate screen, raw keys, signals, standard error kept for later.
enum terminal_start_result terminal_start(void);
/// Gives the terminal back and prints what was written to standard error meanwhile.
void terminal_stop(void);
/// Gives the terminal back, stops the process group, and takes it over again when continued.
void terminal_suspend(void);
/// Asks for reports of the left button, of moving with it, and of the wheel, or for none.
void terminal_set_mouse(bool is_on);
/// Sends bytes as they are, past ncurses.
void terminal_send(const uint8_t *bytes, size_t count);
/// Gives the terminal to a program that this one starts and waits for.
void terminal_lend(void);
/// Takes the terminal over again after that program.
void terminal_take_back(void);
/// Puts the terminal into our modes again after somebody else may have changed them.
void terminal_reenter(void);

/// Whether the locale has UTF-8.
bool terminal_is_utf8(void);
/// How many colours the terminal has; 0 for none.
int terminal_color_count(void);

// MARK: Painting (paint.c)

/// One character with its marks. `scalars` ends at the first 0; colours are palette indexes or -1.
struct terminal_cell {
  uint32_t scalars[4];
  int16_t foreground;
  int16_t background;
  uint8_t attributes;  // 1 bold, 2 dim, 4 italic, 8 underline, 16 reverse
  uint8_t width;       // 1 or 2
};

/// The size of the terminal; asks the system and tells ncurses when it has changed.
void terminal_get_size(int *columns, int *rows);
/// Moves what stands in a rectangle so many rows up, or down when negative, on the terminal itself, and
/// makes ncurses know; what is left behind is blank. No wide character may stand across its sides.
/// False where the terminal cannot: nothing has happened then.
bool terminal_scroll(int column, int row, int columns, int rows, int lines);
/// Takes up what the terminal has answered: whether it has side margins (DECLRMM), which terminal_scroll
/// needs.
void terminal_take_side_margins(bool has);
/// Whether it has said that it has side margins.
bool terminal_has_side_margins(void);
/// Replaces cells of a row, from a column on. The second cells of wide characters are left out.
void terminal_draw(int column, int row, const struct terminal_cell *cells, int count);
/// Sends what differs so far. What stands side by side costs less when it is sent part by part: within
/// a row, ncurses sends a few cells again rather than to pass over them, however many bytes they have.
void terminal_send_part(void);
/// Gathers the differences of a frame, as one synchronised update.
void terminal_flush(int cursor_column, int cursor_row, bool cursor_visible);
/// Takes what was gathered, to be sent by terminal_send, and gives its length. When that is more than
/// the capacity nothing was taken.
size_t terminal_take_frame(uint8_t *bytes, size_t capacity);
/// Whether the terminal knows more modes than the VT100 did.
bool terminal_has_private_modes(void);
/// Whether it can end a single attribute and go to a column of a row, as ECMA-48 has it and the VT100
/// cannot.
bool terminal_ends_singly(void);
/// Forgets what the terminal shows, so that the next flush sends everything.
void terminal_invalidate(void);

/// Notes that what is sent ends with the question whether the terminal is ready (DSR 5 of ECMA-48),
/// which is answered by TERMINAL_KEY_READY.
void terminal_note_question(void);

// MARK: Keys (keys.c)

enum terminal_key {
  TERMINAL_KEY_NONE = -1,
  // 0...255: one byte that was typed.
  TERMINAL_KEY_UP = 0x1000,
  TERMINAL_KEY_DOWN,
  TERMINAL_KEY_LEFT,
  TERMINAL_KEY_RIGHT,
  TERMINAL_KEY_HOME,
  TERMINAL_KEY_END,
  TERMINAL_KEY_PAGE_UP,
  TERMINAL_KEY_PAGE_DOWN,
  TERMINAL_KEY_BACK_TAB,
  TERMINAL_KEY_ENTER,
  TERMINAL_KEY_BACKSPACE,
  TERMINAL_KEY_DELETE,
  TERMINAL_KEY_PASTE_BEGIN,
  TERMINAL_KEY_PASTE_END,
  TERMINAL_KEY_OTHER,            // a key that has no meaning here
  TERMINAL_KEY_MOUSE_BEGIN,      // then the bytes of a report: 0;12;7M
  TERMINAL_KEY_ANSWER_BEGIN,     // then the bytes of an answer: 69;2$y
  TERMINAL_KEY_READY,            // all that was sent before the question has been shown
  TERMINAL_KEY_FUNCTION = 0x1100,  // + number of the function key
};

/// The next key or typed byte, or TERMINAL_KEY_NONE at once.
int terminal_read_key(void);

// MARK: Waiting and signals (signals.c)

enum terminal_wake_reason {
  TERMINAL_WAKE_INPUT = 1,      // keys may be read
  TERMINAL_WAKE_POSTED = 2,     // terminal_wake was called
  TERMINAL_WAKE_RESIZED = 4,    // SIGWINCH
  TERMINAL_WAKE_STOP = 8,       // SIGTSTP
  TERMINAL_WAKE_CONTINUED = 16, // SIGCONT
  TERMINAL_WAKE_END = 32,       // SIGTERM, SIGHUP, SIGINT or SIGQUIT: see terminal_end_signal
  TERMINAL_WAKE_GONE = 64,      // the terminal was closed
};

/// Sleeps until something happens or so many milliseconds are over (-1: for ever); a set of
/// terminal_wake_reason.
int terminal_wait(int milliseconds);
/// Ends the wait. May be called from any thread.
void terminal_wake(void);
/// The number of the last signal that asked for the end, or 0.
int terminal_end_signal(void);

#endif
