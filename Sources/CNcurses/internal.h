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
/// Whether the terminal is worth private modes such as ?2004 and ?2026.
bool terminal_has_private_modes(void);
/// Makes ncurses know the keys that terminfo may lack.
void terminal_define_keys(void);

/// Whether the screen is ours; nothing may be drawn else.
bool terminal_is_up(void);

/// Where keys come from.
int terminal_input(void);

void terminal_install_signals(void);
void terminal_remove_signals(void);
/// Stops the process group as Ctrl-Z does; returns when it was continued in the foreground, or has
/// to end.
void terminal_stop_process_group(void);
/// Stops until the terminal is ours; false when a signal asked for the end meanwhile.
bool terminal_await_foreground(void);

#endif
