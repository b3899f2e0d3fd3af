#!/bin/sh
# Takes the place of sendmail: keeps each mail as a file, named by the time. Written under another name first, so that no half mail is ever read.
set -e
part=$(mktemp "@ROOM@/sent/$(date +%s%N).XXXXXX")
cat > "$part"
mv "$part" "$part.eml"
