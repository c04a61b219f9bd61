#!/usr/bin/env python3
"""Prints Sources/TextCore/CellClassTable.swift or, with --c, Sources/CNcurses/widths.h.

Source: the Unicode Character Database as packed in `unicodedata2` (pip install unicodedata2==16.0.0),
and Python's own copy of version 14.0.0. What 14.0.0 knows keeps the width that terminals have learnt
for it: 16.0.0 made trigrams and hexagrams wide, which few terminals follow.

usage: python3 Sources/TextCore/CellClassTable.py > Sources/TextCore/CellClassTable.swift
       python3 Sources/TextCore/CellClassTable.py --c > Sources/CNcurses/widths.h
"""
import sys
import unicodedata

import unicodedata2

NARROW, ZERO, WIDE, DROPPED, BLANK, REPLACED = range(6)
WIDTHS = {NARROW: 1, ZERO: 0, WIDE: 2, DROPPED: 0, BLANK: 1, REPLACED: 1}

# DerivedCoreProperties.txt, Default_Ignorable_Code_Point, as far as its category is not Cf.
IGNORABLE = [(0x034F, 0x034F), (0x115F, 0x1160), (0x17B4, 0x17B5), (0x180B, 0x180F),
             (0x3164, 0x3164), (0xFE00, 0xFE0F), (0xFFA0, 0xFFA0), (0xE0000, 0xE0FFF)]
# Marks that turn the scalar before them into an emoji: terminals disagree about the width.
EMOJI_MARKS = [(0x20E3, 0x20E3), (0x1F3FB, 0x1F3FF)]
# Hangul vowels and trailing consonants join the leading consonant before them.
JOINING_JAMO = [(0x1161, 0x11FF), (0xD7B0, 0xD7C6), (0xD7CB, 0xD7FB)]
# Narrow in EastAsianWidth.txt before 16.0.0, but two cells in glibc.
WIDE_IN_GLIBC = [(0x3248, 0x324F), (0x4DC0, 0x4DFF)]


def within(code, ranges):
    return any(first <= code <= last for first, last in ranges)


def cell_class(code):
    scalar = chr(code)
    data = unicodedata if unicodedata.category(scalar) != "Cn" else unicodedata2
    category = data.category(scalar)
    if category in ("Zs", "Zl", "Zp") or 0x09 <= code <= 0x0D:
        return BLANK
    if category in ("Cc", "Cf") or within(code, IGNORABLE) or within(code, EMOJI_MARKS):
        return DROPPED
    if category in ("Cn", "Co", "Cs"):
        return REPLACED
    if category in ("Mn", "Me") or within(code, JOINING_JAMO):
        return ZERO
    if data.east_asian_width(scalar) in "WF" or within(code, WIDE_IN_GLIBC):
        return WIDE
    return NARROW


def runs(value):
    starts = []
    for code in range(0x110000):
        current = value(cell_class(code))
        if not starts or starts[-1] & 7 != current:
            starts.append(code << 3 | current)
    return starts


def rows(starts):
    for index in range(0, len(starts), 9):
        print("  " + " ".join(f"0x{start:X}," for start in starts[index:index + 9]))


assert unicodedata.unidata_version == "14.0.0" and unicodedata2.unidata_version == "16.0.0"
ORIGIN = f"""\
// Printed by Sources/TextCore/CellClassTable.py from the Unicode Character Database
// {unicodedata2.unidata_version} (https://www.unicode.org/ucd/, Unicode License V3). Do not edit."""

if "--c" in sys.argv:
    print(f"""\
{ORIGIN}

// Where a run of characters of one width begins: character << 3 | width, ascending; a run ends where
// the next begins.
static const unsigned width_starts[] = {{""")
    rows(runs(WIDTHS.get))
    print("};")
else:
    print(f"""\
{ORIGIN}

/// Where a run of scalars of one ``CellClass`` begins: `scalar << 3 | class`, ascending; a run ends
/// where the next begins.
let cellClassStarts: [UInt32] = [""")
    rows(runs(lambda kind: kind))
    print("]")
