#!/usr/bin/env python3
"""Prints Sources/TextCore/CellClassTable.swift.

Source: the Unicode Character Database as shipped with Python (`unicodedata.unidata_version`).
Version 14.0.0 is wanted: glibc 2.36 and the ncurses above it measure with it, and what they do not
know is drawn as a replacement character rather than with a width that is a guess.

usage: python3 Sources/TextCore/CellClassTable.py > Sources/TextCore/CellClassTable.swift
"""
import unicodedata

NARROW, ZERO, WIDE, DROPPED, BLANK, REPLACED = range(6)

# DerivedCoreProperties.txt, Default_Ignorable_Code_Point, as far as its category is not Cf.
IGNORABLE = [(0x034F, 0x034F), (0x115F, 0x1160), (0x17B4, 0x17B5), (0x180B, 0x180F),
             (0x3164, 0x3164), (0xFE00, 0xFE0F), (0xFFA0, 0xFFA0), (0xE0000, 0xE0FFF)]
# Marks that turn the scalar before them into an emoji: terminals disagree about the width.
EMOJI_MARKS = [(0x20E3, 0x20E3), (0x1F3FB, 0x1F3FF)]
# Hangul vowels and trailing consonants join the leading consonant before them.
JOINING_JAMO = [(0x1161, 0x11FF), (0xD7B0, 0xD7C6), (0xD7CB, 0xD7FB)]
# Narrow in EastAsianWidth.txt, but two cells in glibc.
WIDE_IN_GLIBC = [(0x3248, 0x324F), (0x4DC0, 0x4DFF)]


def within(code, ranges):
    return any(first <= code <= last for first, last in ranges)


def cell_class(code):
    scalar = chr(code)
    category = unicodedata.category(scalar)
    if category in ("Zs", "Zl", "Zp") or 0x09 <= code <= 0x0D:
        return BLANK
    if category in ("Cc", "Cf") or within(code, IGNORABLE) or within(code, EMOJI_MARKS):
        return DROPPED
    if category in ("Cn", "Co", "Cs"):
        return REPLACED
    if category in ("Mn", "Me") or within(code, JOINING_JAMO):
        return ZERO
    if unicodedata.east_asian_width(scalar) in "WF" or within(code, WIDE_IN_GLIBC):
        return WIDE
    return NARROW


starts = []
for code in range(0x110000):
    current = cell_class(code)
    if not starts or starts[-1] & 7 != current:
        starts.append(code << 3 | current)

print(f"""\
// Printed by Sources/TextCore/CellClassTable.py from the Unicode Character Database
// {unicodedata.unidata_version} (https://www.unicode.org/ucd/, Unicode License V3). Do not edit.

/// Where a run of scalars of one ``CellClass`` begins: `scalar << 3 | class`, ascending; a run ends
/// where the next begins.
let cellClassStarts: [UInt32] = [""")
for index in range(0, len(starts), 9):
    print("  " + " ".join(f"0x{start:X}," for start in starts[index:index + 9]))
print("]")
