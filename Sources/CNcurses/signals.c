// Signals become events of the loop; crashes restore the terminal first and then take their course.

#include "internal.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <sys/eventfd.h>
#include <sys/ioctl.h>
#include <time.h>
#include <unistd.h>

static int wake_fd = -1;
static atomic_int pending;
static atomic_int end_signal;
static atomic_long end_second;

// MARK: - Waiting

static void post(int reason) {
  atomic_fetch_or(&pending, reason);
  uint64_t one = 1;
  int kept = errno;
  if (write(wake_fd, &one, sizeof one) < 0) {
    // The counter is full: the loop wakes anyway.
  }
  errno = kept;
}

void terminal_wake(void) { post(TERMINAL_WAKE_POSTED); }

int terminal_end_signal(void) { return atomic_load(&end_signal); }

static bool input_has_ended(void) {
  int available = 0;
  return ioctl(terminal_input(), FIONREAD, &available) != 0 || available == 0;
}

int terminal_wait(int milliseconds) {
  struct pollfd sources[] = {
      {.fd = terminal_input(), .events = POLLIN},
      {.fd = wake_fd, .events = POLLIN},
  };
  int reasons = 0;
  if (poll(sources, 2, milliseconds) > 0) {
    if (sources[0].revents & (POLLHUP | POLLERR | POLLNVAL)) {
      reasons |= TERMINAL_WAKE_GONE;
    } else if (sources[0].revents & POLLIN) {
      reasons |= input_has_ended() ? TERMINAL_WAKE_GONE : TERMINAL_WAKE_INPUT;
    }
    uint64_t count;
    if (sources[1].revents & POLLIN && read(wake_fd, &count, sizeof count) < 0) {
      // Another reader cannot exist; nothing to do.
    }
  }
  return reasons | atomic_exchange(&pending, 0);
}

// MARK: - Signals that become events

static long now_in_seconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec;
}

// A terminal that is closed tells its programs twice, by the kernel and by the shell: what came first
// ends the program, and what comes while the place of the reader is being kept would lose it. Whoever
// insists is heard.
static void handle_late(int number) {
  enum { patience = 3 };
  if (now_in_seconds() - atomic_load(&end_second) < patience) return;
  signal(number, SIG_DFL);
  raise(number);
}

static void handle_event(int number) {
  switch (number) {
    case SIGWINCH: post(TERMINAL_WAKE_RESIZED); break;
    case SIGTSTP: post(TERMINAL_WAKE_STOP); break;
    case SIGCONT: post(TERMINAL_WAKE_CONTINUED); break;
    default:
      if (atomic_load(&end_signal) == 0) atomic_store(&end_second, now_in_seconds());
      atomic_store(&end_signal, number);
      post(TERMINAL_WAKE_END);
  }
}

static const int event_signals[] = {SIGWINCH, SIGTSTP, SIGCONT, SIGTERM, SIGHUP, SIGINT, SIGQUIT};
enum { EVENT_SIGNALS = sizeof event_signals / sizeof *event_signals };
static struct sigaction old_event_actions[EVENT_SIGNALS];
static struct sigaction old_output_action;

// MARK: - Crashes

static const int crash_signals[] = {SIGSEGV, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE};
enum { CRASH_SIGNALS = sizeof crash_signals / sizeof *crash_signals };
static struct sigaction old_crash_actions[CRASH_SIGNALS];

// Returning repeats the instruction that failed, this time into the handler that was there before
// (Swift's backtracer, or the default). What was sent, or resumes after the trap, is raised again.
static void handle_crash(int number, siginfo_t *info, void *context) {
  (void)context;
  terminal_emergency_restore();
  for (int index = 0; index < CRASH_SIGNALS; index++) {
    if (crash_signals[index] == number) sigaction(number, &old_crash_actions[index], NULL);
  }
  if (info->si_code <= 0 || number == SIGTRAP) raise(number);
}

// A stack that overflowed cannot run the handler.
static void use_own_signal_stack(void) {
  stack_t current;
  if (sigaltstack(NULL, &current) == 0 && !(current.ss_flags & SS_DISABLE)) return;
  stack_t stack = {.ss_size = 64 * 1024};
  stack.ss_sp = malloc(stack.ss_size);
  if (stack.ss_sp) sigaltstack(&stack, NULL);
}

// MARK: - Installing

static void install(int number, void (*handler)(int)) {
  struct sigaction action = {.sa_handler = handler, .sa_flags = SA_RESTART};
  sigemptyset(&action.sa_mask);
  sigaction(number, &action, NULL);
}

static void install_event(int number) { install(number, handle_event); }

void terminal_install_signals(void) {
  if (wake_fd < 0) wake_fd = eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC);
  use_own_signal_stack();
  for (int index = 0; index < EVENT_SIGNALS; index++) {
    sigaction(event_signals[index], NULL, &old_event_actions[index]);
    // nohup and shells without job control have a signal ignored on purpose.
    if (old_event_actions[index].sa_handler != SIG_IGN) install_event(event_signals[index]);
  }
  // Setting the modes from the background would stop us in the middle of leaving; instead we look
  // ourselves whether the terminal is ours (terminal_await_foreground).
  struct sigaction ignored = {.sa_handler = SIG_IGN};
  sigemptyset(&ignored.sa_mask);
  sigaction(SIGTTOU, &ignored, &old_output_action);
  struct sigaction crash = {.sa_sigaction = handle_crash, .sa_flags = SA_SIGINFO | SA_ONSTACK};
  sigemptyset(&crash.sa_mask);
  for (int index = 0; index < CRASH_SIGNALS; index++) {
    sigaction(crash_signals[index], &crash, &old_crash_actions[index]);
  }
}

void terminal_remove_signals(void) {
  sigaction(SIGTTOU, &old_output_action, NULL);
  for (int index = 0; index < EVENT_SIGNALS; index++) {
    sigaction(event_signals[index], &old_event_actions[index], NULL);
  }
  for (int index = 0; index < CRASH_SIGNALS; index++) {
    sigaction(crash_signals[index], &old_crash_actions[index], NULL);
  }
}

void terminal_await_end(void) {
  // Where the end of input came first, the signals are still to come.
  if (terminal_end_signal() == 0) atomic_store(&end_second, now_in_seconds());
  for (int index = 0; index < EVENT_SIGNALS; index++) {
    int number = event_signals[index];
    bool ends = number == SIGTERM || number == SIGHUP || number == SIGINT || number == SIGQUIT;
    if (ends && old_event_actions[index].sa_handler != SIG_IGN) {
      install(number, handle_late);
      old_event_actions[index].sa_handler = handle_late;
    }
  }
}

// Ctrl-C and Ctrl-\ reach the whole group of processes, and so does Ctrl-Z: the shell that started us
// takes the terminal back only when all of the group have stopped.
static void install_lent(bool is_lent) {
  for (int index = 0; index < EVENT_SIGNALS; index++) {
    int number = event_signals[index];
    if (old_event_actions[index].sa_handler == SIG_IGN) continue;
    if (number == SIGINT || number == SIGQUIT) install(number, is_lent ? SIG_IGN : handle_event);
    if (number == SIGTSTP) install(number, is_lent ? SIG_DFL : handle_event);
  }
}

void terminal_lend_signals(void) { install_lent(true); }

void terminal_take_signals_back(void) { install_lent(false); }

// Whether it was stopped and continued: whoever started us with the signal ignored has no way to
// continue us, and a process group without a shell is not stopped at all.
static bool stop_process_group(void) {
  for (int index = 0; index < EVENT_SIGNALS; index++) {
    if (event_signals[index] != SIGTSTP) continue;
    if (old_event_actions[index].sa_handler == SIG_IGN) return false;
  }
  struct sigaction standard = {.sa_handler = SIG_DFL};
  sigemptyset(&standard.sa_mask);
  sigaction(SIGTSTP, &standard, NULL);
  kill(0, SIGTSTP);
  install_event(SIGTSTP);
  return atomic_fetch_and(&pending, ~TERMINAL_WAKE_CONTINUED) & TERMINAL_WAKE_CONTINUED;
}

static bool is_in_background(void) {
  pid_t foreground = tcgetpgrp(terminal_input());
  return foreground > 0 && foreground != getpgrp();
}

void terminal_stop_process_group(void) {
  stop_process_group();
  terminal_await_foreground();
}

// A signal that came with SIGCONT may be in the hands of another thread, on a busy machine for long:
// it gets two seconds before we stop again.
static bool has_to_end(void) {
  struct timespec moment = {.tv_nsec = 5 * 1000 * 1000};
  for (int tries = 0; tries < 400 && terminal_end_signal() == 0; tries++) nanosleep(&moment, NULL);
  return terminal_end_signal() != 0;
}

bool terminal_await_foreground(void) {
  while (is_in_background()) {
    if (has_to_end()) return false;
    if (!is_in_background() || !stop_process_group()) break;
  }
  return true;
}
