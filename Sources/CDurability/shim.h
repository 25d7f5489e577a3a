#include <unistd.h>

/* Makes everything durable that was written to the file system of an open file. Linux declares `syncfs` only for
   programs that ask for its own extensions, which Swift's module of the C library does not do. */
static inline int dictum_synchronize(int descriptor) {
#if defined(__linux__)
  extern int syncfs(int);
  return syncfs(descriptor);
#else
  (void)descriptor;
  sync();
  return 0;
#endif
}
