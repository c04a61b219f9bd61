#ifndef DATELINE_CWORLDFACTS_H
#define DATELINE_CWORLDFACTS_H

#include <stddef.h>

/// The bytes of one embedded table; they live as long as the program. data/README.md tells what
/// each table holds.
typedef struct {
  const unsigned char *_Nonnull bytes;
  size_t count;
} WorldFactsTable;

WorldFactsTable world_facts_countries(void);
WorldFactsTable world_facts_regions(void);
WorldFactsTable world_facts_cities(void);
WorldFactsTable world_facts_geography(void);
WorldFactsTable world_facts_given_names(void);
WorldFactsTable world_facts_given_names_by_gender(void);
WorldFactsTable world_facts_surnames(void);
WorldFactsTable world_facts_words(void);
WorldFactsTable world_facts_vocabulary(void);
WorldFactsTable world_facts_organisations(void);
WorldFactsTable world_facts_date_words(void);
WorldFactsTable world_facts_month_names(void);
WorldFactsTable world_facts_calendar_names(void);
WorldFactsTable world_facts_calendar_words(void);
WorldFactsTable world_facts_function_words(void);
WorldFactsTable world_facts_word_forms(void);
WorldFactsTable world_facts_callings(void);
WorldFactsTable world_facts_rule_words(void);
WorldFactsTable world_facts_short_names(void);
WorldFactsTable world_facts_name_variants(void);
WorldFactsTable world_facts_names_in_languages(void);
WorldFactsTable world_facts_places_of_one_name(void);
WorldFactsTable world_facts_place_names(void);

#endif
