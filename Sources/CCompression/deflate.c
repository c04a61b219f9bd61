/* Bare deflate (RFC 1951) for many short texts.

   zlib packs a page of news in some 40 µs, most of which go into making its tables ready and into
   searching chains of earlier strings. Here a string is looked for in two places, those where its
   first four bytes stood last; each block has Huffman codes of its own; all tables are on the stack.
   The output is what zlib's inflate reads. */

#include <string.h>

#include "CCompression.h"

enum {
  shortest_match = 4,
  longest_match = 258,
  farthest_match = 32768,
  literal_codes = 286,
  distance_codes = 30,
  length_codes = 19,
  longest_code = 15,
  longest_length_code = 7,
  end_of_block = 256,
  /* So many literals and matches share their codes. */
  block_tokens = 8192,
  most_hash_bits = 12,
};

/* A literal, or the length of a match above its distance. */
typedef uint32_t token;

/* MARK: Bits */

typedef struct {
  uint8_t *bytes;
  size_t count;
  size_t capacity;
  uint64_t bits;
  unsigned bit_count;
} bit_writer;

/* Appends bits, the lowest first; no more than 48 at once. What does not fit is counted only. */
static inline void put(bit_writer *out, uint64_t bits, unsigned count) {
  out->bits |= bits << out->bit_count;
  out->bit_count += count;
#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
  if (out->count + 8 <= out->capacity) {
    memcpy(out->bytes + out->count, &out->bits, 8);
    out->count += out->bit_count >> 3;
    out->bits >>= out->bit_count & ~7u;
    out->bit_count &= 7;
    return;
  }
#endif
  while (out->bit_count >= 8) {
    if (out->count < out->capacity) out->bytes[out->count] = (uint8_t)out->bits;
    out->count++;
    out->bits >>= 8;
    out->bit_count -= 8;
  }
}

/* MARK: Huffman codes */

typedef struct {
  uint32_t count;
  uint16_t symbol;
} used_symbol;

/* Sorts symbols by rising count, those of equal counts in their order. */
static void sort(used_symbol *symbols, unsigned count) {
  used_symbol other[literal_codes];
  used_symbol *from = symbols, *to = other;
  for (unsigned shift = 0; shift < 16; shift += 8) {
    unsigned places[256] = {0};
    for (unsigned i = 0; i < count; i++) places[from[i].count >> shift & 255]++;
    unsigned next = 0;
    for (unsigned i = 0; i < 256; i++) {
      unsigned size = places[i];
      places[i] = next;
      next += size;
    }
    for (unsigned i = 0; i < count; i++) to[places[from[i].count >> shift & 255]++] = from[i];
    used_symbol *swapped = from;
    from = to;
    to = swapped;
  }
}

/* Turns the counts of sorted symbols into the lengths of their codes, in place: A. Moffat and
   J. Katajainen, "In-Place Calculation of Minimum-Redundancy Codes", WADS 1995. */
static void find_lengths(used_symbol *a, int n) {
  if (n == 1) {
    a[0].count = 1;
    return;
  }
  /* Counts become those of inner nodes, then their parents. */
  int leaf = 0, root = 0;
  for (int next = 0; next < n - 1; next++) {
    uint32_t sum = 0;
    for (int child = 0; child < 2; child++) {
      if (leaf >= n || (root < next && a[root].count < a[leaf].count)) {
        sum += a[root].count;
        a[root++].count = (uint32_t)next;
      } else {
        sum += a[leaf++].count;
      }
    }
    a[next].count = sum;
  }
  /* Parents become depths. */
  a[n - 2].count = 0;
  for (int next = n - 3; next >= 0; next--) a[next].count = a[a[next].count].count + 1;
  /* Depths of inner nodes become those of leaves. */
  int available = 1, used = 0, next = n - 1;
  uint32_t depth = 0;
  root = n - 2;
  while (available > 0) {
    while (root >= 0 && a[root].count == depth) {
      used++;
      root--;
    }
    while (available > used) {
      a[next--].count = depth;
      available--;
    }
    available = 2 * used;
    depth++;
    used = 0;
  }
}

/* Gives each symbol that occurs a code of at most `limit` bits, already turned round. */
static void make_codes(
    const uint32_t *counts, unsigned count, unsigned limit, uint8_t *lengths, uint16_t *codes) {
  used_symbol symbols[literal_codes];
  unsigned used = 0;
  for (unsigned symbol = 0; symbol < count; symbol++) {
    lengths[symbol] = 0;
    if (counts[symbol] > 0) {
      symbols[used].count = counts[symbol];
      symbols[used++].symbol = (uint16_t)symbol;
    }
  }
  if (used == 0) return;
  sort(symbols, used);
  find_lengths(symbols, (int)used);
  unsigned of_length[longest_code + 2] = {0};
  for (unsigned i = 0; i < used; i++) {
    of_length[symbols[i].count < limit ? symbols[i].count : limit]++;
  }
  /* Codes that were shortened to the limit are more than there is room for: others get longer. */
  uint32_t room = 0;
  for (unsigned length = 1; length <= limit; length++) room += of_length[length] << (limit - length);
  while (room > 1u << limit) {
    of_length[limit]--;
    for (unsigned length = limit - 1; length > 0; length--) {
      if (of_length[length] == 0) continue;
      of_length[length]--;
      of_length[length + 1] += 2;
      break;
    }
    room--;
  }
  /* The rarest symbols come first and have the longest codes. */
  unsigned next = 0;
  for (unsigned length = limit; length > 0; length--) {
    for (unsigned i = 0; i < of_length[length]; i++) {
      lengths[symbols[next++].symbol] = (uint8_t)length;
    }
  }
  uint16_t first[longest_code + 2] = {0};
  for (unsigned length = 1; length <= limit; length++) {
    first[length + 1] = (uint16_t)((first[length] + of_length[length]) << 1);
  }
  for (unsigned symbol = 0; symbol < count; symbol++) {
    unsigned length = lengths[symbol];
    if (length == 0) continue;
    unsigned code = first[length]++, turned = 0;
    for (unsigned bit = 0; bit < length; bit++) turned |= (code >> bit & 1) << (length - 1 - bit);
    codes[symbol] = (uint16_t)turned;
  }
}

/* MARK: Lengths and distances */

/* The code of a match's length is 257 and this. */
static inline unsigned length_code(unsigned length, unsigned *extra_bits, unsigned *extra) {
  unsigned rest = length - 3;
  if (length == longest_match || rest < 8) {
    *extra_bits = *extra = 0;
    return length == longest_match ? 28 : rest;
  }
  unsigned bits = 29 - (unsigned)__builtin_clz(rest);
  *extra_bits = bits;
  *extra = rest & ((1u << bits) - 1);
  return 4 * bits + (rest >> bits);
}

static inline unsigned distance_code(unsigned distance, unsigned *extra_bits, unsigned *extra) {
  unsigned rest = distance - 1;
  if (rest < 4) {
    *extra_bits = *extra = 0;
    return rest;
  }
  unsigned bits = 30 - (unsigned)__builtin_clz(rest);
  *extra_bits = bits;
  *extra = rest & ((1u << bits) - 1);
  return 2 * bits + (rest >> bits);
}

/* MARK: Blocks */

typedef struct {
  token tokens[block_tokens];
  unsigned count;
  uint32_t literals[literal_codes];
  uint32_t distances[distance_codes];
} block;

/* Writes the lengths of the codes, themselves in codes: runs are shortened. */
static void put_lengths(bit_writer *out, const uint8_t *literals, const uint8_t *distances) {
  static const uint8_t order[length_codes] = {
      16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};
  unsigned literal_count = literal_codes, distance_count = distance_codes;
  while (literal_count > 257 && literals[literal_count - 1] == 0) literal_count--;
  while (distance_count > 1 && distances[distance_count - 1] == 0) distance_count--;
  uint8_t all[literal_codes + distance_codes];
  memcpy(all, literals, literal_count);
  memcpy(all + literal_count, distances, distance_count);
  unsigned all_count = literal_count + distance_count;

  /* Symbols, with how often above what they repeat. */
  uint16_t runs[literal_codes + distance_codes];
  unsigned run_count = 0;
  uint32_t counts[length_codes] = {0};
  for (unsigned i = 0; i < all_count;) {
    unsigned same = 1;
    while (i + same < all_count && all[i + same] == all[i]) same++;
    i += same;
    unsigned value = all[i - 1];
    if (value != 0) {
      runs[run_count++] = (uint16_t)value;
      counts[value]++;
      same--;
    }
    while (same > 0) {
      unsigned symbol, taken;
      if (value == 0 && same >= 11) {
        taken = same < 138 ? same : 138;
        symbol = 18;
        runs[run_count++] = (uint16_t)(symbol | (taken - 11) << 8);
      } else if (same >= 3) {
        unsigned most = value == 0 ? 10 : 6;
        taken = same < most ? same : most;
        symbol = value == 0 ? 17 : 16;
        runs[run_count++] = (uint16_t)(symbol | (taken - 3) << 8);
      } else {
        taken = 1;
        symbol = value;
        runs[run_count++] = (uint16_t)symbol;
      }
      counts[symbol]++;
      same -= taken;
    }
  }
  uint8_t lengths[length_codes];
  uint16_t codes[length_codes];
  make_codes(counts, length_codes, longest_length_code, lengths, codes);
  unsigned order_count = length_codes;
  while (order_count > 4 && lengths[order[order_count - 1]] == 0) order_count--;
  put(out, literal_count - 257, 5);
  put(out, distance_count - 1, 5);
  put(out, order_count - 4, 4);
  for (unsigned i = 0; i < order_count; i++) put(out, lengths[order[i]], 3);
  for (unsigned i = 0; i < run_count; i++) {
    unsigned symbol = runs[i] & 255;
    put(out, codes[symbol], lengths[symbol]);
    if (symbol >= 16) put(out, runs[i] >> 8, symbol == 16 ? 2 : symbol == 17 ? 3 : 7);
  }
}

static void put_block(bit_writer *out, block *block, bool is_last) {
  uint8_t literal_lengths[literal_codes], distance_lengths[distance_codes];
  uint16_t literals[literal_codes], distances[distance_codes];
  block->literals[end_of_block] = 1;
  make_codes(block->literals, literal_codes, longest_code, literal_lengths, literals);
  make_codes(block->distances, distance_codes, longest_code, distance_lengths, distances);
  put(out, is_last, 1);
  put(out, 2, 2);
  put_lengths(out, literal_lengths, distance_lengths);
  for (unsigned i = 0; i < block->count; i++) {
    token token = block->tokens[i];
    if (token < 256) {
      uint64_t code = literals[token];
      unsigned length = literal_lengths[token];
      /* Literals come in runs: three fit. */
      for (int more = 0; more < 2 && i + 1 < block->count; more++) {
        if (block->tokens[i + 1] >= 256) break;
        token = block->tokens[++i];
        code |= (uint64_t)literals[token] << length;
        length += literal_lengths[token];
      }
      put(out, code, length);
      continue;
    }
    unsigned bits, extra;
    unsigned code = 257 + length_code(token >> 16, &bits, &extra);
    uint64_t match = literals[code] | (uint64_t)extra << literal_lengths[code];
    unsigned length = literal_lengths[code] + bits;
    code = distance_code((token & 0xFFFF) + 1, &bits, &extra);
    match |= (distances[code] | (uint64_t)extra << distance_lengths[code]) << length;
    put(out, match, length + distance_lengths[code] + bits);
  }
  put(out, literals[end_of_block], literal_lengths[end_of_block]);
}

static void begin(block *block) {
  block->count = 0;
  memset(block->literals, 0, sizeof block->literals);
  memset(block->distances, 0, sizeof block->distances);
}

/* MARK: Matches */

static inline uint32_t load4(const uint8_t *bytes) {
  uint32_t value;
  memcpy(&value, bytes, 4);
  return value;
}

static inline uint64_t load8(const uint8_t *bytes) {
  uint64_t value;
  memcpy(&value, bytes, 8);
  return value;
}

/* How many bytes are the same at two places, at most `most`. */
static inline unsigned same_bytes(const uint8_t *a, const uint8_t *b, unsigned most) {
  unsigned count = 0;
  while (count + 8 <= most) {
    uint64_t difference = load8(a + count) ^ load8(b + count);
    if (difference != 0) {
      /* The first byte in memory is the lowest on this machine, or the highest. */
#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
      return count + (unsigned)__builtin_ctzll(difference) / 8;
#else
      return count + (unsigned)__builtin_clzll(difference) / 8;
#endif
    }
    count += 8;
  }
  while (count < most && a[count] == b[count]) count++;
  return count;
}

size_t ccompression_deflate(
    const uint8_t *bytes, size_t count, uint8_t *packed, size_t capacity) {
  if (count > INT32_MAX) return 0;
  bit_writer out = {.bytes = packed, .capacity = capacity};
  /* The last two places of strings with a hash, each plus one, the last below the other. */
  uint64_t places[1 << most_hash_bits];
  unsigned hash_bits = 8;
  while (hash_bits < most_hash_bits && (size_t)1 << hash_bits < count) hash_bits++;
  memset(places, 0, sizeof *places << hash_bits);
  block block;
  begin(&block);
  size_t position = 0;
  while (position < count) {
    if (block.count == block_tokens) {
      put_block(&out, &block, false);
      begin(&block);
      /* Nothing is saved. */
      if (out.count > capacity) return 0;
    }
    unsigned length = 0;
    size_t distance = 0;
    if (position + shortest_match <= count) {
      uint32_t here = load4(bytes + position);
      uint64_t *known = places + (here * 0x9E3779B1u >> (32 - hash_bits));
      size_t left = count - position;
      unsigned most = left < longest_match ? (unsigned)left : longest_match;
      uint64_t earlier = *known;
      *known = earlier << 32 | (uint32_t)(position + 1);
      for (; earlier != 0; earlier >>= 32) {
        size_t place = (uint32_t)earlier;
        if (position + 1 - place > farthest_match) break;
        if (load4(bytes + place - 1) != here) continue;
        unsigned same = 4 + same_bytes(bytes + place + 3, bytes + position + 4, most - 4);
        if (same > length) {
          length = same;
          distance = position + 1 - place;
        }
      }
    }
    if (length == 0) {
      block.tokens[block.count++] = bytes[position];
      block.literals[bytes[position]]++;
      position++;
      continue;
    }
    block.tokens[block.count++] = length << 16 | (uint32_t)(distance - 1);
    unsigned bits, extra;
    block.literals[257 + length_code(length, &bits, &extra)]++;
    block.distances[distance_code((unsigned)distance, &bits, &extra)]++;
    size_t end = position + length;
    size_t last = end + shortest_match <= count ? end : count - shortest_match + 1;
    for (position++; position < last; position++) {
      uint64_t *known =
          places + (load4(bytes + position) * 0x9E3779B1u >> (32 - hash_bits));
      *known = *known << 32 | (uint32_t)(position + 1);
    }
    position = end;
  }
  put_block(&out, &block, true);
  if (out.bit_count > 0) put(&out, 0, 8 - out.bit_count);
  return out.count <= capacity ? out.count : 0;
}
