// The floor: what no generator of this site in one thread can do without.
//
//     floor ARTICLES PACK OUT
//
// reads each `.md` file of the folder ARTICLES, renders what follows its front matter to HTML with libcmark and throws
// that away; then makes the folder OUT, which must not be there, with every file that is in PACK.
//
// PACK is made beforehand (pack.py) of a site that Dictum has built. It is mapped into memory, so that reading it costs
// no system call a file. For each file: the length of the path and of the bytes (two 32-bit numbers of the machine),
// the path with a zero behind it, the bytes. Files of one folder stand together, and a folder before what is in it.
#include <cmark.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

static void fail(const char *what) {
  perror(what);
  exit(3);
}

static int enter(const char *folder) {
  int descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) fail(folder);
  return descriptor;
}

// The bytes of a file in a buffer that every call uses again; the buffer is as long as the longest file so far.
static char *contents(int folder, const char *name, size_t *length) {
  static char *buffer;
  static size_t capacity;
  struct stat facts;
  int file = openat(folder, name, O_RDONLY | O_CLOEXEC);
  if (file < 0 || fstat(file, &facts) != 0) fail(name);
  if ((size_t)facts.st_size > capacity) {
    capacity = (size_t)facts.st_size;
    buffer = realloc(buffer, capacity);
    if (buffer == NULL) fail("memory");
  }
  ssize_t count = read(file, buffer, (size_t)facts.st_size);
  if (count != facts.st_size) fail(name);
  close(file);
  *length = (size_t)count;
  return buffer;
}

static const char *body(const char *text, size_t length) {
  static const char end[] = "\n---\n";
  const char *found = memmem(text, length, end, sizeof end - 1);
  return found == NULL ? text : found + sizeof end - 1;
}

// Renders every article and gives the sum of what came out, so that no part of the work can be left out.
static size_t render_all(const char *articles) {
  int folder = enter(articles);
  DIR *entries = fdopendir(folder);
  if (entries == NULL) fail(articles);
  size_t total = 0;
  for (struct dirent *entry = readdir(entries); entry != NULL; entry = readdir(entries)) {
    size_t name = strlen(entry->d_name), length;
    if (name < 3 || strcmp(entry->d_name + name - 3, ".md") != 0) continue;
    char *text = contents(folder, entry->d_name, &length);
    const char *start = body(text, length);
    char *html = cmark_markdown_to_html(start, length - (size_t)(start - text), CMARK_OPT_DEFAULT);
    total += strlen(html);
    free(html);
  }
  closedir(entries);
  return total;
}

// Makes the folders of a path that the path before it did not lie in.
static void make_folders(int root, const char *path, const char *last) {
  char folder[4096];
  for (const char *slash = strchr(path, '/'); slash != NULL; slash = strchr(slash + 1, '/')) {
    size_t length = (size_t)(slash - path);
    if (strncmp(path, last, length + 1) == 0) continue;
    memcpy(folder, path, length);
    folder[length] = 0;
    if (mkdirat(root, folder, 0777) != 0 && errno != EEXIST) fail(folder);
  }
}

static void write_file(int root, const char *path, const char *bytes, size_t length) {
  int file = openat(root, path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
  if (file < 0 || write(file, bytes, length) != (ssize_t)length || close(file) != 0) fail(path);
}

static size_t write_all(const char *pack, const char *out) {
  struct stat facts;
  int file = open(pack, O_RDONLY | O_CLOEXEC);
  if (file < 0 || fstat(file, &facts) != 0) fail(pack);
  const char *start = mmap(NULL, (size_t)facts.st_size, PROT_READ, MAP_PRIVATE, file, 0);
  if (start == MAP_FAILED || mkdir(out, 0777) != 0) fail(out);
  int root = enter(out);
  const char *last = "";
  size_t count = 0;
  for (const char *here = start; here < start + facts.st_size; count++) {
    uint32_t lengths[2];
    memcpy(lengths, here, sizeof lengths);
    const char *path = here + sizeof lengths, *bytes = path + lengths[0] + 1;
    make_folders(root, path, last);
    write_file(root, path, bytes, lengths[1]);
    last = path;
    here = bytes + lengths[1];
  }
  return count;
}

int main(int count, char **arguments) {
  if (count != 4) {
    fprintf(stderr, "usage: floor ARTICLES PACK OUT\n");
    return 2;
  }
  size_t rendered = render_all(arguments[1]);
  size_t written = write_all(arguments[2], arguments[3]);
  printf("%zu bytes rendered, %zu files written\n", rendered, written);
  return 0;
}
