// Some builds of libxml2 show ICU's types in a header, only to keep them in a struct that nobody
// here makes. Foundation has an ICU of its own, and a module that sees both does not compile.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/SAX2.h>
#include <libxml/HTMLparser.h>
#include <libxml/xmlerror.h>
