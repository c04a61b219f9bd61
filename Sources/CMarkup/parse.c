#define _GNU_SOURCE

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>

#include <limits.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "internal.h"

static bool is_one_of(const char *name, const char *const *names) {
  for (; *names != NULL; names++) {
    if (strcmp(name, *names) == 0) return true;
  }
  return false;
}

/* Scripts hold no text, but some hold what the page says about itself. */
static bool is_silent(const char *name, const xmlChar **attributes) {
  static const char *const silent[] = {"style", "svg", "template", NULL};
  if (is_one_of(name, silent)) return true;
  if (strcmp(name, "script") != 0) return false;
  for (const xmlChar **a = attributes; a != NULL && *a != NULL; a += 2) {
    if (strcmp((const char *)a[0], "type") == 0 && a[1] != NULL) {
      return strcasestr((const char *)a[1], "ld+json") == NULL;
    }
  }
  return true;
}

static void on_start(void *context, const xmlChar *name, const xmlChar **attributes) {
  builder *b = context;
  if (b->depth >= b->depth_limit) {
    b->document->is_too_deep = true;
    xmlStopParser(b->parser);
    return;
  }
  if (!builder_begin(b, (const char *)name, (const char **)attributes)) {
    xmlStopParser(b->parser);
    return;
  }
  if (b->silent_depth == 0 && is_silent((const char *)name, attributes)) b->silent_depth = b->depth;
}

static void on_end(void *context, const xmlChar *name) {
  (void)name;
  builder *b = context;
  if (b->depth <= b->silent_depth) b->silent_depth = 0;
  builder_end(b);
}

static void on_text(void *context, const xmlChar *text, int count) {
  builder *b = context;
  if (b->silent_depth == 0 && count > 0) builder_text(b, text, (size_t)count);
}

/* An entity that XML does not know may be one of HTML's: feeds write &nbsp;. */
static void on_reference(void *context, const xmlChar *name) {
  const htmlEntityDesc *entity = htmlEntityLookup(name);
  if (entity == NULL) return;
  xmlChar bytes[8];
  int count = xmlCopyCharMultiByte(bytes, (int)entity->value);
  on_text(context, bytes, count);
}

/* What a document declares is never looked up, so that no entity grows. */
static xmlEntityPtr on_entity(void *context, const xmlChar *name) {
  (void)context;
  return xmlGetPredefinedEntity(name);
}

static void ignore_error(void *context, xmlErrorPtr error) {
  (void)context;
  (void)error;
}

static void prepare(xmlSAXHandler *handler) {
  memset(handler, 0, sizeof *handler);
  handler->startElement = on_start;
  handler->endElement = on_end;
  handler->characters = on_text;
  handler->ignorableWhitespace = on_text;
  handler->cdataBlock = on_text;
  handler->serror = ignore_error;
}

static void parse_html(builder *b, const char *bytes, int count) {
  htmlParserCtxtPtr parser = htmlCreateMemoryParserCtxt(bytes, count);
  if (parser == NULL) return;
  xmlSAXHandler handler;
  prepare(&handler);
  *parser->sax = handler;
  parser->userData = b;
  b->parser = parser;
  htmlCtxtUseOptions(
      parser, HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET
          | HTML_PARSE_IGNORE_ENC);
  *parser->sax = handler;
  xmlSwitchEncoding(parser, XML_CHAR_ENCODING_UTF8);
  htmlParseDocument(parser);
  htmlFreeParserCtxt(parser);
}

static void parse_xml(builder *b, const char *bytes, int count) {
  xmlParserCtxtPtr parser = xmlCreateMemoryParserCtxt(bytes, count);
  if (parser == NULL) return;
  xmlSAXHandler handler;
  prepare(&handler);
  handler.reference = on_reference;
  handler.getEntity = on_entity;
  parser->userData = b;
  b->parser = parser;
  xmlCtxtUseOptions(
      parser, XML_PARSE_RECOVER | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NONET
          | XML_PARSE_IGNORE_ENC | XML_PARSE_SAX1 | XML_PARSE_HUGE);
  *parser->sax = handler;
  xmlParseDocument(parser);
  b->document->is_broken = parser->wellFormed == 0;
  if (parser->myDoc != NULL) xmlFreeDoc(parser->myDoc);
  parser->myDoc = NULL;
  xmlFreeParserCtxt(parser);
}

static bool is_letter(uint8_t byte) {
  return (byte | 0x20) >= 'a' && (byte | 0x20) <= 'z';
}

/* libxml2 compares each attribute of an element with all before it. Where one has more than any page
   needs the reading ends: at that element's place, else at `count`. */
static size_t readable_count(const uint8_t *bytes, size_t count) {
  size_t place = 0;
  while (place + 1 < count) {
    const uint8_t *open = memchr(bytes + place, '<', count - place);
    if (open == NULL) return count;
    size_t start = (size_t)(open - bytes);
    place = start + 1;
    if (place >= count || !is_letter(bytes[place])) continue;
    bool is_raw = count - place > 6
        && (strncasecmp((const char *)bytes + place, "script", 6) == 0
            || strncasecmp((const char *)bytes + place, "style", 5) == 0);
    size_t attributes = 0;
    uint8_t quote = 0, before = 0;
    for (; place < count && (quote != 0 || bytes[place] != '>'); place++) {
      uint8_t byte = bytes[place];
      if (quote != 0) {
        if (byte == quote) quote = 0;
      } else if ((byte == '"' || byte == '\'') && before == '=') {
        quote = byte;
        attributes++;
      } else if (byte <= 0x20) {
        if (place > 0 && bytes[place - 1] > 0x20) attributes++;
      }
      if (byte > 0x20) before = byte;
      if (attributes > ATTRIBUTE_LIMIT) return start;
    }
    while (is_raw && place + 1 < count && !(bytes[place] == '<' && bytes[place + 1] == '/')) place++;
  }
  return count;
}

/* Two threads that begin to parse at once would wait for each other while libxml2 makes itself ready. */
static pthread_once_t ready = PTHREAD_ONCE_INIT;

cmarkup_document *cmarkup_parse(const uint8_t *bytes, size_t count, bool is_xml, int depth) {
  pthread_once(&ready, xmlInitParser);
  builder *b = calloc(1, sizeof *b);
  cmarkup_document *document = calloc(1, sizeof *document);
  if (b == NULL || document == NULL) {
    free(b);
    free(document);
    return NULL;
  }
  b->document = document;
  b->open = -1;
  b->depth_limit = depth;
  size_t readable = readable_count(bytes, count);
  document->is_too_deep = readable < count;
  count = readable;
  if (count > 0 && count <= INT_MAX / 2) {
    (is_xml ? parse_xml : parse_html)(b, (const char *)bytes, (int)count);
  }
  while (b->open >= 0) builder_end(b);
  free(b);
  return document;
}
