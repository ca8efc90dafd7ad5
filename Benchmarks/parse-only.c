/* The yardstick: parses files with libxml2's SAX interface and appends their text to a buffer. Nothing else.
 *
 * usage: parse-only html|xml PASSES LIST      LIST holds one path a line
 *
 * The files must be UTF-8. They are read before the clock starts, and parsed PASSES times. Prints one JSON
 * object: bytes and text bytes of one pass, CPU and wall seconds of all passes. */
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

typedef struct { char *bytes; size_t count, room; } Buffer;

static void die(const char *what, const char *which) {
  fprintf(stderr, "parse-only: %s: %s\n", what, which);
  exit(2);
}

static void append(Buffer *to, const char *bytes, size_t count) {
  if (to->count + count > to->room) {
    to->room = 2 * (to->count + count);
    to->bytes = realloc(to->bytes, to->room);
    if (!to->bytes) die("no memory", "text");
  }
  memcpy(to->bytes + to->count, bytes, count);
  to->count += count;
}

static void onText(void *user, const xmlChar *text, int count) { append(user, (const char *)text, (size_t)count); }
static void onStart(void *user, const xmlChar *name, const xmlChar **attributes) {
  (void)user; (void)name; (void)attributes;
}
static void onEnd(void *user, const xmlChar *name) { (void)user; (void)name; }
static void onStartNs(void *user, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri, int namespaces,
                      const xmlChar **namespace, int attributes, int defaulted, const xmlChar **attribute) {
  (void)user; (void)name; (void)prefix; (void)uri; (void)namespaces; (void)namespace; (void)attributes;
  (void)defaulted; (void)attribute;
}
static void onEndNs(void *user, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri) {
  (void)user; (void)name; (void)prefix; (void)uri;
}

static void parse(int html, const Buffer *file, Buffer *text) {
  xmlParserCtxtPtr context = html ? htmlCreateMemoryParserCtxt(file->bytes, (int)file->count)
                                  : xmlCreateMemoryParserCtxt(file->bytes, (int)file->count);
  if (!context) die("no parser", "libxml2");
  xmlSAXHandler *sax = context->sax;
  memset(sax, 0, sizeof *sax);
  sax->characters = onText;
  sax->ignorableWhitespace = onText;
  sax->cdataBlock = onText;
  if (html) {
    sax->startElement = onStart;
    sax->endElement = onEnd;
    htmlCtxtUseOptions(context, HTML_PARSE_IGNORE_ENC | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING);
    xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8);
  } else {
    sax->initialized = XML_SAX2_MAGIC;
    sax->startElementNs = onStartNs;
    sax->endElementNs = onEndNs;
    xmlCtxtUseOptions(context, XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_HUGE);
  }
  context->userData = text;
  text->count = 0;
  if (html) htmlParseDocument(context);
  else if (xmlParseDocument(context) != 0) die("not well formed", "see the list");
  xmlFreeParserCtxt(context);
}

static Buffer load(const char *path) {
  Buffer file = {0};
  char piece[65536];
  size_t count;
  FILE *stream = fopen(path, "rb");
  if (!stream) die("cannot open", path);
  while ((count = fread(piece, 1, sizeof piece, stream)) > 0) append(&file, piece, count);
  fclose(stream);
  return file;
}

static double seconds(clockid_t clock) {
  struct timespec now;
  clock_gettime(clock, &now);
  return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

int main(int count, char **argument) {
  if (count != 4 || (strcmp(argument[1], "html") && strcmp(argument[1], "xml"))) die("usage", "html|xml PASSES LIST");
  int html = argument[1][0] == 'h', passes = atoi(argument[2]);
  Buffer list = load(argument[3]), *files = NULL, text = {0};
  append(&list, "", 1);
  size_t documents = 0, bytes = 0, textBytes = 0;
  for (char *path = strtok(list.bytes, "\n"); path; path = strtok(NULL, "\n")) {
    files = realloc(files, (documents + 1) * sizeof *files);
    if (!files) die("no memory", "files");
    files[documents] = load(path);
    bytes += files[documents++].count;
  }
  xmlInitParser();
  double cpu = seconds(CLOCK_PROCESS_CPUTIME_ID), wall = seconds(CLOCK_MONOTONIC);
  for (int pass = 0; pass < passes; pass++) {
    textBytes = 0;
    for (size_t index = 0; index < documents; index++) {
      parse(html, &files[index], &text);
      textBytes += text.count;
    }
  }
  printf("{\"documents\": %zu, \"bytes\": %zu, \"text\": %zu, \"passes\": %d, \"cpu\": %.6f, \"wall\": %.6f}\n",
         documents, bytes, textBytes, passes, seconds(CLOCK_PROCESS_CPUTIME_ID) - cpu, seconds(CLOCK_MONOTONIC) - wall);
  return 0;
}
