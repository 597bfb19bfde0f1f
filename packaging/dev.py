"""The developer's one door: `python3 packaging/dev.py` lists the commands.

Everything below the version check may use today's Python; this file itself is kept so plain that an old one can
read it and say what is missing (no f-string, no annotation).
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - this is the sentence an older Python gets to say
    sys.exit("ITAM Desktop needs Python 3.11 to 3.14; this is Python %d.%d." % sys.version_info[:2])  # noqa: UP031

from devlib.commands import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
