#include "CWorldFacts.h"

// #embed is C23; the targets are compiled as an older standard, in which clang offers it as well.
#pragma clang diagnostic ignored "-Wc23-extensions"

// Accessors instead of visible arrays: Swift imports a C global as shared mutable state, and an
// array of a hundred thousand bytes as a tuple.
#define TABLE(name)                                        \
  WorldFactsTable world_facts_##name(void) {                       \
    return (WorldFactsTable){name##_bytes, sizeof(name##_bytes)};  \
  }

static const unsigned char countries_bytes[] = {
#embed "data/countries.tsv"
};
static const unsigned char regions_bytes[] = {
#embed "data/regions.tsv"
};
static const unsigned char cities_bytes[] = {
#embed "data/cities.tsv"
};
static const unsigned char geography_bytes[] = {
#embed "data/geography.tsv"
};
static const unsigned char given_names_bytes[] = {
#embed "data/given-names.tsv"
};
static const unsigned char given_names_by_gender_bytes[] = {
#embed "data/given-names-by-gender.tsv"
};
static const unsigned char place_names_bytes[] = {
#embed "data/place-names.tsv"
};
static const unsigned char surnames_bytes[] = {
#embed "data/surnames.tsv"
};
static const unsigned char words_bytes[] = {
#embed "data/words.tsv"
};
static const unsigned char vocabulary_bytes[] = {
#embed "data/vocabulary.tsv"
};
static const unsigned char organisations_bytes[] = {
#embed "data/organisations.tsv"
};
static const unsigned char date_words_bytes[] = {
#embed "data/date-words.tsv"
};
static const unsigned char month_names_bytes[] = {
#embed "data/month-names.tsv"
};
static const unsigned char calendar_names_bytes[] = {
#embed "data/calendar-names.tsv"
};
static const unsigned char calendar_words_bytes[] = {
#embed "data/calendar-words.tsv"
};
static const unsigned char word_forms_bytes[] = {
#embed "data/word-forms.tsv"
};
static const unsigned char callings_bytes[] = {
#embed "data/callings.tsv"
};
static const unsigned char rule_words_bytes[] = {
#embed "data/rule-words.tsv"
};
static const unsigned char places_of_one_name_bytes[] = {
#embed "data/places-of-one-name.tsv"
};
static const unsigned char short_names_bytes[] = {
#embed "data/short-names.tsv"
};
static const unsigned char names_in_languages_bytes[] = {
#embed "data/names-in-languages.tsv"
};
static const unsigned char name_variants_bytes[] = {
#embed "data/name-variants.tsv"
};
static const unsigned char function_words_bytes[] = {
#embed "data/function-words.tsv"
};

TABLE(countries)
TABLE(regions)
TABLE(cities)
TABLE(geography)
TABLE(given_names)
TABLE(place_names)
TABLE(given_names_by_gender)
TABLE(surnames)
TABLE(words)
TABLE(vocabulary)
TABLE(organisations)
TABLE(date_words)
TABLE(month_names)
TABLE(calendar_names)
TABLE(calendar_words)
TABLE(word_forms)
TABLE(function_words)
TABLE(callings)
TABLE(rule_words)
TABLE(short_names)
TABLE(name_variants)
TABLE(names_in_languages)
TABLE(places_of_one_name)
