#include <stddef.h>
#include <stdint.h>

/* libFuzzer as a library: runs the callback on inputs that it makes, by the arguments of its command line. */
int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*callback)(const uint8_t *data, size_t size));
