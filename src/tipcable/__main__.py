"""``python -m tipcable`` is the command line."""

import sys

from tipcable.cli import main

if __name__ == "__main__":
    sys.exit(main())
