// What the files of the shim share.

#ifndef DATELINE_CNCURSES_INTERNAL_H
#define DATELINE_CNCURSES_INTERNAL_H

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#define NCURSES_WIDECHAR 1
#include <ncurses.h>

#include "CNcurses.h"

/// Writes all of it to standard output past every buffer. Safe in signal handlers.
void terminal_write(const char *bytes, size_t count);
/// Restores screen, modes and standard error with async-signal-safe calls only.
void terminal_emergency_restore(void);
/// What ncurses writes to: the terminal, by a number of its own.
int terminal_output(void);
/// Begins a frame: what ncurses writes is gathered, and the cursor hidden.
void terminal_begin_update(void);
/// Makes what the emergency restore writes.
void terminal_prepare_restore(void);
/// The colour pair of what has the terminal's own colours.
int terminal_plain_pair(void);
/// Asks whether the terminal has side margins, where it is known to bear the question.
void terminal_ask_side_margins(void);
/// Notes that the terminal has said that it is ready.
void terminal_take_ready(void);
/// Takes the answers up that nobody will read any more.
void terminal_drop_answers(void);
/// Makes ncurses know the keys that terminfo may lack.
void terminal_define_keys(void);

/// Whether the screen is ours; nothing may be drawn else.
bool terminal_is_up(void);

/// Where keys come from.
int terminal_input(void);

void terminal_install_signals(void);
void terminal_remove_signals(void);
/// From now on, signals that end the program wait a moment for what it still keeps.
void terminal_await_end(void);
/// Leaves the keys that interrupt to the program that has the terminal, until it is ours again.
void terminal_lend_signals(void);
void terminal_take_signals_back(void);
/// Stops the process group as Ctrl-Z does; returns when it was continued in the foreground, or has
/// to end.
void terminal_stop_process_group(void);
/// Stops until the terminal is ours; false when a signal asked for the end meanwhile.
bool terminal_await_foreground(void);

#endif
