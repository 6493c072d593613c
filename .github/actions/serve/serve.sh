#!/bin/sh
# Starts a reference server behind the steps that follow, and ends when it answers. It lives until somebody kills it, or the job ends.
# Usage: serve.sh JAR [OPTION...]
#   JAR     darkroom-all.jar, or darkroom.jar with its lib beside it
#   OPTION  of "serve"; by default a free port, and data in a folder that is new
# Prints DARKROOM_URI, DARKROOM_PID and DARKROOM_LOG, as lines that a shell can eval; in a job of GitHub they are set for later steps, too.
set -eu

jar=$1
shift
folder=$(mktemp -d)
log=$folder/log
java -jar "$jar" serve --port 0 --data "$folder/data" "$@" >"$log" 2>&1 &
server=$!
until grep -q 'ready on' "$log"; do
  kill -0 "$server" 2>/dev/null || { cat "$log" >&2; echo "serve: the server ended" >&2; exit 1; }
  sleep 0.2
done
facts="DARKROOM_URI=$(sed -n 's/.*ready on //p' "$log")
DARKROOM_PID=$server
DARKROOM_LOG=$log"
[ -z "${GITHUB_ENV:-}" ] || echo "$facts" >>"$GITHUB_ENV"
echo "$facts"
