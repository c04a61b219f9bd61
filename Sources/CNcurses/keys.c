// Keys as terminfo describes them, and the ones it forgets.

#include "internal.h"

enum { PASTE_BEGIN = 0x900, PASTE_END, MOUSE_BEGIN, ANSWER_BEGIN, READY };

void terminal_define_keys(void) {
  static const struct {
    const char *sequence;
    int code;
  } extra[] = {
      {"\033[200~", PASTE_BEGIN}, {"\033[201~", PASTE_END}, {"\033[Z", KEY_BTAB},
      {"\033[A", KEY_UP},         {"\033OA", KEY_UP},       {"\033[B", KEY_DOWN},
      {"\033OB", KEY_DOWN},       {"\033[C", KEY_RIGHT},    {"\033OC", KEY_RIGHT},
      {"\033[D", KEY_LEFT},       {"\033OD", KEY_LEFT},     {"\033[H", KEY_HOME},
      {"\033OH", KEY_HOME},       {"\033[1~", KEY_HOME},    {"\033[7~", KEY_HOME},
      {"\033[F", KEY_END},        {"\033OF", KEY_END},      {"\033[4~", KEY_END},
      {"\033[8~", KEY_END},       {"\033[5~", KEY_PPAGE},   {"\033[6~", KEY_NPAGE},
      {"\033[3~", KEY_DC},
  };
  // Read as bytes by the caller: ncurses would want them in the encoding that terminfo names.
  define_key(NULL, KEY_MOUSE);
  define_key("\033[<", MOUSE_BEGIN);
  define_key("\033[?", ANSWER_BEGIN);
  define_key("\033[0n", READY);
  define_key("\033[3n", READY);
  for (size_t index = 0; index < sizeof extra / sizeof *extra; index++) {
    if (key_defined(extra[index].sequence) == 0) {
      define_key(extra[index].sequence, extra[index].code);
    }
  }
}

int terminal_read_key(void) {
  // Bytes, not wide characters: a character cut in two by the line would be lost in wget_wch.
  int code = wgetch(stdscr);
  if (code == ERR) return TERMINAL_KEY_NONE;
  if (code < 0x100) return code;
  if (code >= KEY_F(1) && code <= KEY_F(24)) return TERMINAL_KEY_FUNCTION + code - KEY_F0;
  switch (code) {
    case KEY_UP: case KEY_SR: return TERMINAL_KEY_UP;
    case KEY_DOWN: case KEY_SF: return TERMINAL_KEY_DOWN;
    case KEY_LEFT: case KEY_SLEFT: return TERMINAL_KEY_LEFT;
    case KEY_RIGHT: case KEY_SRIGHT: return TERMINAL_KEY_RIGHT;
    case KEY_HOME: case KEY_FIND: case KEY_A1: return TERMINAL_KEY_HOME;
    case KEY_END: case KEY_LL: case KEY_SELECT: case KEY_C1: return TERMINAL_KEY_END;
    case KEY_PPAGE: case KEY_A3: return TERMINAL_KEY_PAGE_UP;
    case KEY_NPAGE: case KEY_C3: return TERMINAL_KEY_PAGE_DOWN;
    case KEY_BTAB: return TERMINAL_KEY_BACK_TAB;
    case KEY_ENTER: return TERMINAL_KEY_ENTER;
    case KEY_BACKSPACE: return TERMINAL_KEY_BACKSPACE;
    case KEY_DC: return TERMINAL_KEY_DELETE;
    case PASTE_BEGIN: return TERMINAL_KEY_PASTE_BEGIN;
    case PASTE_END: return TERMINAL_KEY_PASTE_END;
    case MOUSE_BEGIN: return TERMINAL_KEY_MOUSE_BEGIN;
    case ANSWER_BEGIN: return TERMINAL_KEY_ANSWER_BEGIN;
    case READY: terminal_take_ready(); return TERMINAL_KEY_READY;
    default: return TERMINAL_KEY_OTHER;
  }
}
