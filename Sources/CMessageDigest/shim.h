/* The plain functions of SHA-256: they cannot fail and read no configuration, unlike those by which OpenSSL 3 would have
   them called. */
#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/sha.h>
