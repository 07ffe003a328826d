# Run by msgexec for each message: fails unless the translation on standard input has the same
# {0}, {1} … as the message.
# SPDX-License-Identifier: GPL-3.0-or-later
places() { grep -o '{[0-9]}' | sort -u; }

translated=$(places)
original=$(printf '%s' "$MSGEXEC_MSGID" | places)
[ "$translated" = "$original" ] || {
  echo "places for values differ: $MSGEXEC_MSGID" >&2
  exit 1
}
