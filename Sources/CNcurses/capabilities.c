// What the terminal can do, as terminfo has it.

#include "internal.h"

#include <string.h>
#include <term.h>
#include <wchar.h>

static const char *capability_string(const char *name) {
  const char *string = tigetstr(name);
  return string == (const char *)-1 ? NULL : string;
}

// Without the marks $<5> of delays: terminals that need them ask the line to wait (XON/XOFF).
static int copy_unpadded(const char *string, uint8_t *bytes, int capacity) {
  int count = 0;
  for (const char *next = string; *next; next++) {
    const char *close = next[0] == '$' && next[1] == '<' ? strchr(next, '>') : NULL;
    if (close) {
      next = close;
    } else {
      if (count == capacity) return -1;
      bytes[count++] = (uint8_t)*next;
    }
  }
  return count;
}

int terminal_command(const char *name, int first, int second, uint8_t *bytes, int capacity) {
  const char *string = capability_string(name);
  if (!string) return -1;
  const char *filled = tparm((char *)string, (long)first, (long)second, 0L, 0L, 0L, 0L, 0L, 0L, 0L);
  return filled ? copy_unpadded(filled, bytes, capacity) : -1;
}

bool terminal_flag(const char *name) { return tigetflag(name) == 1; }

int terminal_number(const char *name) {
  int number = tigetnum(name);
  return number < 0 ? 0 : number;
}

bool terminal_draws(uint32_t scalar, int width) { return wcwidth((wchar_t)scalar) == width; }
