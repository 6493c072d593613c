/*
 * A disk of which things can be asked that real ones do when nobody wants it. Preloaded into a server (LD_PRELOAD), it counts
 * what changes files below a folder, lets some of it fail, and writes down what it was, for imitations of a loss of power.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

/* Shared with the campaign, in the order that DiskControl knows. */
struct control {
  int64_t operations; /* changes so far */
  int64_t first;      /* the change that fails, from 1; 0 for none */
  int64_t last;       /* the last one that does */
  int64_t error;      /* what it fails with */
  int64_t failed;     /* how many have */
};

static struct control idle;
static struct control *control = &idle;
static const char *folder;
static size_t folder_length;
static int journal = -1;
static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;

__attribute__((constructor)) static void begin(void) {
  const char *shared = getenv("DARKROOM_DISK_CONTROL");
  const char *written = getenv("DARKROOM_DISK_JOURNAL");
  folder = getenv("DARKROOM_DISK_FOLDER");
  if (shared == NULL || folder == NULL) {
    folder = NULL;
    return;
  }
  folder_length = strlen(folder);
  int file = syscall(SYS_openat, AT_FDCWD, shared, O_RDWR | O_CLOEXEC, 0);
  void *memory = mmap(NULL, sizeof(struct control), PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
  if (memory != MAP_FAILED) {
    control = memory;
  }
  if (written != NULL) {
    journal = syscall(SYS_openat, AT_FDCWD, written, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600);
  }
}

/* Of the folder itself, too. The driver of SQLite unpacks itself into the folder native, which is nobody's data. */
static int is_inside(const char *path) {
  return folder != NULL && strncmp(path, folder, folder_length) == 0 &&
         (path[folder_length] == 0 || path[folder_length] == '/') && strncmp(path + folder_length, "/native/", 8) != 0;
}

/* The path of an open file below the folder; NULL of all others. */
static const char *path_of(int file, char *path) {
  char link[40];
  if (folder == NULL) {
    return NULL;
  }
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  ssize_t length = readlink(link, path, PATH_MAX - 1);
  if (length < 0) {
    return NULL;
  }
  path[length] = 0;
  return is_inside(path) ? path : NULL;
}

/* Counts a change; whether it fails. A full disk still forces, shortens and removes files. */
static int fails(int needs_room) {
  int64_t number = __atomic_add_fetch(&control->operations, 1, __ATOMIC_SEQ_CST);
  if (control->first == 0 || number < control->first || number > control->last ||
      (control->error == ENOSPC && !needs_room)) {
    return 0;
  }
  __atomic_add_fetch(&control->failed, 1, __ATOMIC_SEQ_CST);
  errno = control->error;
  return 1;
}

/* One entry: kind, inode, number, the lengths of two byte strings, and these. */
static void note(char kind, int64_t inode, int64_t number, const void *first, int64_t first_length, const char *second) {
  if (journal < 0) {
    return;
  }
  int kept = errno;
  int64_t head[5] = {kind, inode, number, first_length, second == NULL ? 0 : (int64_t)strlen(second)};
  struct iovec parts[3] = {
      {head, sizeof head}, {(void *)first, (size_t)first_length}, {(void *)second, (size_t)head[4]}};
  syscall(SYS_writev, journal, parts, 3);
  errno = kept;
}

static void note_path(char kind, const char *path, const char *second) {
  struct stat found;
  int64_t inode = fstatat(AT_FDCWD, path, &found, AT_SYMLINK_NOFOLLOW) == 0 ? (int64_t)found.st_ino : 0;
  note(kind, inode, 0, path, (int64_t)strlen(path), second);
}

static int64_t inode_of(int file) {
  struct stat found;
  return fstat(file, &found) == 0 ? (int64_t)found.st_ino : 0;
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

/* Does a change below the folder, or lets it fail. It is written down behind it, in the order in which changes are done. */
#define CHANGE(type, inside, needs_room, real, noted) \
  if (!(inside)) {                                    \
    return real;                                      \
  }                                                   \
  pthread_mutex_lock(&turn);                          \
  type result = -1;                                   \
  if (!fails(needs_room)) {                           \
    result = real;                                    \
    if (result >= 0) {                                \
      noted;                                          \
    }                                                 \
  }                                                   \
  pthread_mutex_unlock(&turn);                        \
  return result;

ssize_t write(int file, const void *bytes, size_t count) {
  char path[PATH_MAX];
  CHANGE(ssize_t, path_of(file, path), 1, REAL(write)(file, bytes, count),
         note('W', inode_of(file), lseek(file, 0, SEEK_CUR) - result, bytes, result, NULL))
}

ssize_t writev(int file, const struct iovec *parts, int count) {
  char path[PATH_MAX];
  if (path_of(file, path) && count > 0) {
    return write(file, parts[0].iov_base, parts[0].iov_len);
  }
  return REAL(writev)(file, parts, count);
}

ssize_t pwrite(int file, const void *bytes, size_t count, off_t offset) {
  char path[PATH_MAX];
  CHANGE(ssize_t, path_of(file, path), 1, REAL(pwrite)(file, bytes, count, offset),
         note('W', inode_of(file), offset, bytes, result, NULL))
}

ssize_t pwrite64(int file, const void *bytes, size_t count, off64_t offset) {
  return pwrite(file, bytes, count, offset);
}

int ftruncate(int file, off_t size) {
  char path[PATH_MAX];
  CHANGE(int, path_of(file, path), 0, REAL(ftruncate)(file, size), note('T', inode_of(file), size, NULL, 0, NULL))
}

int ftruncate64(int file, off64_t size) {
  return ftruncate(file, size);
}

static int forced(int file, int (*real)(int)) {
  char path[PATH_MAX];
  struct stat found;
  CHANGE(int, path_of(file, path), 0, real(file),
         note(fstat(file, &found) == 0 && S_ISDIR(found.st_mode) ? 'D' : 'S', inode_of(file), 0, path,
              (int64_t)strlen(path), NULL))
}

int fsync(int file) {
  return forced(file, REAL(fsync));
}

int fdatasync(int file) {
  return forced(file, REAL(fdatasync));
}

static int opened(int place, const char *path, int flags, mode_t mode) {
  int (*real)(int, const char *, int, ...) = REAL(openat);
  int creates = (flags & O_CREAT) && is_inside(path) && faccessat(AT_FDCWD, path, F_OK, AT_SYMLINK_NOFOLLOW) != 0;
  CHANGE(int, creates, 1, real(place, path, flags, mode), note_path('C', path, NULL))
}

#define OPEN(name, before, place)              \
  int name(before const char *path, int flags, ...) { \
    va_list rest;                              \
    va_start(rest, flags);                     \
    mode_t mode = va_arg(rest, mode_t);        \
    va_end(rest);                              \
    return opened(place, path, flags, mode);   \
  }
#define IN int in,

OPEN(open, , AT_FDCWD)
OPEN(open64, , AT_FDCWD)
OPEN(openat, IN, in)
OPEN(openat64, IN, in)

int mkdir(const char *path, mode_t mode) {
  CHANGE(int, is_inside(path), 1, REAL(mkdir)(path, mode), note_path('M', path, NULL))
}

int rename(const char *from, const char *to) {
  CHANGE(int, is_inside(from) || is_inside(to), 1, REAL(rename)(from, to), note_path('R', to, from))
}

int link(const char *from, const char *to) {
  CHANGE(int, is_inside(to), 1, REAL(link)(from, to), note_path('L', to, from))
}

int unlink(const char *path) {
  CHANGE(int, is_inside(path), 0, REAL(unlink)(path), note_path('U', path, NULL))
}
