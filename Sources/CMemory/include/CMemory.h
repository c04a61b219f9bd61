#ifndef DATELINE_CMEMORY_H
#define DATELINE_CMEMORY_H

// What the allocator of glibc is told, by functions that Swift cannot see.

/// Has long blocks given back to the system as soon as they are freed, for the rest of the run.
///
/// By itself the allocator raises the length from which it does so to that of the longest block ever
/// freed: after the first large array all others stay in heaps of their threads.
void memory_give_back_long_blocks(void);

/// Gives back what is free at this moment.
void memory_give_back(void);

#endif
