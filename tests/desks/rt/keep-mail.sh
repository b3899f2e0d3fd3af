#!/bin/sh
# Takes the place of sendmail: keeps each mail as a file. Written under another name first, so that no half mail is ever read.
set -e
part=$(mktemp '@ROOM@/sent/part.XXXXXXXX')
cat > "$part"
mv "$part" "$part.eml"
