#!/bin/sh
# Puts Sinopia among the programs of the person who runs this; --remove takes it out again.
# The folder itself stays where it is.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
share="${XDG_DATA_HOME:-$HOME/.local/share}"
if [ "${1:-}" = --remove ]; then
  rm -f "$share/applications/sinopia.desktop" "$share/mime/packages/sinopia-mime.xml" \
    "$share/metainfo/sinopia.metainfo.xml" "$share/icons/hicolor/scalable/apps/sinopia.svg"
else
  mkdir -p "$share/applications" "$share/mime/packages" "$share/metainfo" "$share/icons/hicolor/scalable/apps"
  sed "s|^Exec=sinopia|Exec=\"$here/sinopia\"|" "$here/desktop/sinopia.desktop" > "$share/applications/sinopia.desktop"
  cp "$here/desktop/sinopia-mime.xml" "$share/mime/packages/"
  cp "$here/desktop/sinopia.metainfo.xml" "$share/metainfo/"
  cp "$here/desktop/sinopia.svg" "$share/icons/hicolor/scalable/apps/"
fi
update-mime-database "$share/mime" 2>/dev/null || true
update-desktop-database "$share/applications" 2>/dev/null || true
